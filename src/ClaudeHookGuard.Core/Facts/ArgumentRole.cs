namespace ClaudeHookGuard.Core.Facts;

/// <summary>What an argument of a tool is.</summary>
public enum ArgumentRole
{
    /// <summary>A file that is read.</summary>
    ReadPath,

    /// <summary>A file that is read and written.</summary>
    EditPath,

    /// <summary>A file or directory that is written.</summary>
    WritePath,

    /// <summary>A local file whose content leaves the machine.</summary>
    UploadPath,

    /// <summary>A URL that is contacted.</summary>
    Url,

    /// <summary>Shell text that is run.</summary>
    Shell,

    /// <summary>PowerShell text that is run.</summary>
    PowerShell,

    /// <summary>JavaScript text that is run.</summary>
    JavaScript,

    /// <summary>Text that leaves the machine.</summary>
    Sent,

    /// <summary>Text that is written into a file.</summary>
    Written,

    /// <summary>Text for another agent, skill or task of the session.</summary>
    Handed,

    /// <summary>The name of a skill or slash command.</summary>
    Skill,

    /// <summary>The type of a subagent.</summary>
    AgentType,

    /// <summary>Text that stays where it is: a search pattern, a description, an old version of a text.</summary>
    Plain,
}
