namespace ClaudeHookGuard.Core.Languages;

/// <summary>What a function of a language's library does, told by its name.</summary>
internal enum CallKind
{
    /// <summary>Not known: what looks like a path or URL among its arguments is taken for read or contacted.</summary>
    Other,

    /// <summary>Works on text only.</summary>
    Text,

    /// <summary>Shows its arguments.</summary>
    Print,

    /// <summary>Opens a file; a mode among the arguments tells how.</summary>
    Open,

    /// <summary>Reads the file named first.</summary>
    Read,

    /// <summary>Lists the directory named first.</summary>
    List,

    /// <summary>Lists or reads all below the directory named first.</summary>
    Walk,

    /// <summary>Writes the file named first.</summary>
    Write,

    /// <summary>Deletes what is named first, with all below it.</summary>
    Delete,

    /// <summary>Reads the first, writes the second.</summary>
    Copy,

    /// <summary>Deletes the first, writes the second.</summary>
    Move,

    /// <summary>Runs its arguments as a command.</summary>
    Command,

    /// <summary>Runs its argument as a program of the same language.</summary>
    Evaluate,

    /// <summary>Requests the URL among its arguments.</summary>
    Request,

    /// <summary>Connects to the host among its arguments.</summary>
    Connect,

    /// <summary>Tells something about its argument, but not what it is.</summary>
    Test,
}
