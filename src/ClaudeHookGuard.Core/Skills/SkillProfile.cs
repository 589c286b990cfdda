namespace ClaudeHookGuard.Core.Skills;

/// <summary>A ready grant for a kind of skill, in the keys of <c>[skills.X]</c>; null: the profile says nothing about it.</summary>
/// <param name="Summary">What a skill under it may do, in half a sentence.</param>
/// <param name="Sends">What happens to secrets and personal data in what it sends.</param>
public sealed record SkillProfile(
    string Name,
    string Summary,
    string[]? Read = null,
    string[]? Write = null,
    string[]? Hosts = null,
    string[]? Servers = null,
    string[]? DenyTools = null,
    string[]? FileTypes = null,
    string? Sends = null,
    bool LogAccess = false);
