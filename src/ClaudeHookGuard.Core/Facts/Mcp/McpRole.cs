namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>What an argument of an MCP tool is; the word in brackets is how the table spells it.</summary>
internal enum McpRole
{
    /// <summary>Nobody knows: every string is read for what it may be [loose].</summary>
    Loose,

    /// <summary>A file or directory that is read [read].</summary>
    ReadPath,

    /// <summary>A directory whose visible files below are searched or listed [below].</summary>
    ReadBelow,

    /// <summary>A file that is read and written [edit].</summary>
    EditPath,

    /// <summary>A file or directory that is written [write].</summary>
    WritePath,

    /// <summary>A file that goes away from here: read and deleted [move].</summary>
    MovedPath,

    /// <summary>A file or directory that is deleted [delete].</summary>
    DeletePath,

    /// <summary>A URL that is contacted [url].</summary>
    Url,

    /// <summary>The name of a resource: a URL where its scheme is a common one, else a name of the server's own [resource].</summary>
    Resource,

    /// <summary>A host that is contacted [host].</summary>
    Host,

    /// <summary>SQL that is run [sql].</summary>
    Sql,

    /// <summary>Shell text that is run here [shell].</summary>
    Shell,

    /// <summary>JavaScript that is run [js].</summary>
    JavaScript,

    /// <summary>Python that is run [python].</summary>
    Python,

    /// <summary>Text that is stored on this machine [text].</summary>
    Text,

    /// <summary>Text that leaves the machine [sent].</summary>
    Sent,

    /// <summary>Text that leaves and is shown somewhere: its images are then loaded [shown].</summary>
    Shown,

    /// <summary>Text for a chat service that loads every link in it for a preview [unfurled].</summary>
    Unfurled,

    /// <summary>Text that stays: a pattern, a thought, an option [plain].</summary>
    Plain,

    /// <summary>An HTTP method: anything but asking makes the tool one that writes [method].</summary>
    Method,
}
