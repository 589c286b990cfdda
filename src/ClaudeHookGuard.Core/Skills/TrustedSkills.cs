using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// The skills a person has looked at, each with the hash it had then: a line each, the hash, two spaces, and where the skill lies. The guard keeps the
/// list among its own files, which nobody writes through the agent.
/// </summary>
public sealed class TrustedSkills
{
    /// <summary>Bytes of the list.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int HashLength = 64;
    private const string Between = "  ";

    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>Reads the list. A line of another form spoils it: then nobody knows what a person trusted.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out TrustedSkills? trusted)
    {
        trusted = new();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length <= HashLength + Between.Length || !line.AsSpan(HashLength).StartsWith(Between) || line.AsSpan(0, HashLength).ContainsAnyExcept("0123456789abcdef"))
            {
                trusted = null;
                return false;
            }
            trusted.hashes[line[(HashLength + Between.Length)..]] = line[..HashLength];
        }
        return true;
    }

    /// <summary>The hash that was trusted; null where nobody has looked at the skill yet.</summary>
    public string? Of(InstalledSkill skill) => hashes.GetValueOrDefault(skill.Root);

    public void Trust(InstalledSkill skill, string hash) => hashes[skill.Root] = hash;

    public bool Forget(InstalledSkill skill) => hashes.Remove(skill.Root);

    public string Print()
    {
        var text = new StringBuilder();
        foreach (var (root, hash) in hashes)
            text.Append(hash).Append(Between).Append(root).Append('\n');
        return text.ToString();
    }
}
