using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>A skill that is about to begin: where it lies and what it declares.</summary>
public sealed class EnteredSkill(InstalledSkill skill, SkillDeclaration declaration, IFileView files)
{
    private SkillContent? content;

    public InstalledSkill Skill { get; } = skill;

    public SkillDeclaration Declaration { get; } = declaration;

    /// <summary>The hash of all its files, made only where something is held against it.</summary>
    public SkillContent Content => content ??= SkillContent.Of(Skill, files);

    public static EnteredSkill? Read(InstalledSkill skill, IFileView files) => files.ReadText(skill.File, SkillDeclaration.MaxBytes) is { } text
        ? new(skill, SkillDeclaration.Read(text, skill.File, skill.Directory, skill.Name), files)
        : null;
}
