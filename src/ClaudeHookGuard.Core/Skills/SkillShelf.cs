using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>What is known of the skills on this machine when one of them begins. Nothing is looked up before that.</summary>
/// <param name="trusted">The text of the list of trusted skills; null where there is none.</param>
public sealed class SkillShelf(Surroundings surroundings, Func<string?> trusted)
{
    /// <summary>Bytes of a declaration that the session's memory keeps.</summary>
    public const int LongestDeclaration = 16 * 1024;

    private readonly Dictionary<string, ImmutableArray<EnteredSkill>> entered = new(StringComparer.Ordinal);
    private TrustedSkills? trust;
    private bool trustRead;

    /// <summary>Every skill that <paramref name="name"/> may mean and that can be read; empty for one that is part of the client, or lies nowhere.</summary>
    public ImmutableArray<EnteredSkill> Named(string name)
    {
        if (entered.TryGetValue(name, out var known))
            return known;
        var found = ImmutableArray.CreateBuilder<EnteredSkill>();
        foreach (var skill in new InstalledSkills(surroundings).Named(name))
            if (EnteredSkill.Read(skill, surroundings.Files) is { } read)
                found.Add(read);
        return entered[name] = found.ToImmutable();
    }

    /// <summary>The skills a person has looked at; null where that list came to harm.</summary>
    public TrustedSkills? Trusted
    {
        get
        {
            if (!trustRead)
                _ = TrustedSkills.TryRead(trusted() ?? "", out trust);
            trustRead = true;
            return trust;
        }
    }
}
