using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>Who acts in a call beside the session itself. A call must fit the grants of all of them.</summary>
/// <param name="Skills">The skills that may be acting: where it is not certain which of several does, all of them are here, and their grants intersect.</param>
/// <param name="AgentTypes">The type of the subagent that calls and of those it was started by; empty on the main thread.</param>
/// <param name="Depth">Levels of the calling subagent below the session: 0 for the main thread.</param>
public sealed record Actors(ImmutableArray<ActiveSkill> Skills, ImmutableArray<string> AgentTypes, int Depth)
{
    /// <summary>The session alone.</summary>
    public static Actors Session { get; } = new([], [], 0);

    public bool IsActive(string skill)
    {
        foreach (var active in Skills)
            if (active.Name == skill)
                return true;
        return false;
    }
}

/// <summary>A skill that acts.</summary>
/// <param name="Declared">What it declared when it began, as <see cref="DeclarationForm"/> keeps it; empty: nothing.</param>
/// <param name="File">Its Markdown file as people know it; null where it was not found on this machine.</param>
/// <param name="Directory">The directory that is its own, or null.</param>
public sealed record ActiveSkill(string Name, string Declared, string? File, string? Directory)
{
    private ImmutableArray<Grant> grants;

    /// <summary>The grants it declared.</summary>
    public ImmutableArray<Grant> Grants => !grants.IsDefault ? grants
        : grants = Declared.Length == 0 ? [] : SkillDeclaration.GrantsOf(DeclarationForm.Read(Declared), File ?? InstalledSkills.FileName, Name, Directory);
}
