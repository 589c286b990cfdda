namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>What a command text says, as far as it can be read.</summary>
/// <param name="Script">The statements of all complete lines before the first failure: a shell runs those before it meets the error.</param>
/// <param name="Failure">Why the rest cannot be read, or null.</param>
/// <param name="FailedAt">Where it could not, from 0.</param>
/// <param name="Steps">The work it took.</param>
public sealed record ShellReading(Script Script, string? Failure, int FailedAt, long Steps)
{
    /// <summary>Reads a text of POSIX shell or bash 5. Never throws; takes work in proportion to the text.</summary>
    public static ShellReading Of(string text)
    {
        if (text.Length > ShellLimits.TextLength)
            return new(Script.Empty, $"it is longer than {ShellLimits.TextLength} characters", ShellLimits.TextLength, 0);
        if (text.IndexOf('\0') is var nul and >= 0)
            return new(Script.Empty, "it holds a NUL character", nul, 0);
        var state = new ParseState(text.Length);
        var script = new ShellParser(new ShellText(text, 0, text.Length, state)).ReadLines();
        return new(script, state.Failure, state.FailedAt, state.Steps);
    }
}
