namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>What is wrong with a log.</summary>
public enum LogFault
{
    /// <summary>A line is not what was written: its digest does not fit it, or the line after it knows another.</summary>
    Edited,

    /// <summary>Lines in the middle are gone.</summary>
    Deleted,

    /// <summary>A line that was never written there: a copy, a forgery, or something that is no line of the log.</summary>
    Inserted,

    /// <summary>A line stands elsewhere than where it was written.</summary>
    Moved,

    /// <summary>The end of the log, or of one of its files, is gone.</summary>
    CutOff,

    /// <summary>The beginning is gone, and no record of the log says that retention took it.</summary>
    Beheaded,

    /// <summary>A line whose digest is kept elsewhere has another one here: the log was rewritten.</summary>
    Rewritten,

    /// <summary>Lines without the key's mark where the key was in use.</summary>
    Unkeyed,

    /// <summary>The state beside the log is gone or does not fit.</summary>
    StateLost,
}

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="File">The file's name; empty for what concerns the log as a whole.</param>
/// <param name="Line">The line's number in the file, from 1; 0 where it is none of a line.</param>
/// <param name="From">Number in the chain of the first line concerned; 0 where that is not known.</param>
/// <param name="To">Number of the last.</param>
/// <param name="Message">In words.</param>
public sealed record LogFinding(LogFault Fault, string File, long Line, long From, long To, string Message)
{
    /// <summary>The fault as JSON and people read it.</summary>
    public string Word => Fault switch
    {
        LogFault.Edited => "edited",
        LogFault.Deleted => "deleted",
        LogFault.Inserted => "inserted",
        LogFault.Moved => "moved",
        LogFault.CutOff => "cut off",
        LogFault.Beheaded => "beginning missing",
        LogFault.Rewritten => "rewritten",
        LogFault.Unkeyed => "unkeyed",
        LogFault.StateLost => "state lost",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
