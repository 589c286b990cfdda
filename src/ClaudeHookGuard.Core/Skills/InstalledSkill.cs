namespace ClaudeHookGuard.Core.Skills;

/// <summary>A skill, or a command of the same kind, as it lies on this machine.</summary>
/// <param name="Name">As the client names it: <c>pdf</c>, a plugin's <c>office:pdf</c>.</param>
/// <param name="File">The Markdown file with its instructions.</param>
/// <param name="Directory">The directory that is the skill's own; null for a command, which is a single file.</param>
public sealed record InstalledSkill(string Name, SkillScope Scope, string File, string? Directory)
{
    /// <summary>What it consists of: the directory, or the file.</summary>
    public string Root => Directory ?? File;

    /// <summary>The name without its plugin or directory.</summary>
    public string ShortName => Short(Name);

    internal static string Short(string name) => name[(name.LastIndexOf(':') + 1)..];
}

/// <summary>Where the client has a skill from.</summary>
public enum SkillScope { Managed, User, Project, Plugin }
