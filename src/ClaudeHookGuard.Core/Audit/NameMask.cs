using System.Text;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Audit;

/// <summary>
/// Masks secrets that stand in names: a path or a sentence about it may hold a token. Few names have a run of characters that could be one, so
/// the search itself is seldom paid for.
/// </summary>
/// <param name="options">What counts as a secret; asked for only where a name could hold one.</param>
/// <param name="sessionKey">The key of the session's masks, likewise.</param>
public sealed class NameMask(Func<SecretOptions> options, Func<byte[]> sessionKey)
{
    /// <summary>Characters of the shortest run that is looked at.</summary>
    private const int ShortestRun = 16;

    public AuditEntry Mask(AuditEntry entry)
    {
        var resources = entry.Resources;
        for (var at = 0; at < resources.Length; at++)
            if (resources[at].Name is { } name && Masked(name) is { } masked)
                resources = resources.SetItem(at, resources[at] with { Name = masked });
        var reason = entry.Reason is { } said ? Masked(said) ?? said : null;
        return resources == entry.Resources && reason == entry.Reason ? entry : entry with { Resources = resources, Reason = reason };
    }

    /// <summary>True where letters and digits run on together as in a token.</summary>
    public static bool MayHoldSecret(string text)
    {
        var (length, digits, letters) = (0, 0, 0);
        foreach (var character in text)
        {
            if (char.IsAsciiLetter(character))
                letters++;
            else if (char.IsAsciiDigit(character))
                digits++;
            else if (character is not ('_' or '-' or '+' or '='))
            {
                (length, digits, letters) = (0, 0, 0);
                continue;
            }
            if (++length >= ShortestRun && digits > 0 && letters > 0)
                return true;
        }
        return false;
    }

    /// <summary>Null where nothing is masked.</summary>
    private string? Masked(string text) =>
        MayHoldSecret(text) && TextMasker.Mask(Encoding.UTF8.GetBytes(text), options(), sessionKey()) is { } masked ? Encoding.UTF8.GetString(masked) : null;
}
