using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>A regular expression of the policy as a rule.</summary>
/// <param name="Regex">Non-backtracking, so that it runs in linear time.</param>
public sealed record PatternRule(string Id, Regex Regex)
{
    internal void Look(ReadOnlySpan<byte> text, Sightings found)
    {
        // Bytes that are no UTF-8 are read one a character, so that places can still be counted back.
        var encoding = Utf8.IsValid(text) ? Encoding.UTF8 : Encoding.Latin1;
        var characters = encoding.GetString(text).AsSpan();
        var (character, start) = (0, 0);
        foreach (var match in Regex.EnumerateMatches(characters))
        {
            if (match.Length == 0)
                continue;
            start += encoding.GetByteCount(characters[character..match.Index]);
            character = match.Index;
            var length = encoding.GetByteCount(characters.Slice(match.Index, match.Length));
            found.Add(new(Id, start, length, Confidence.Certain), text.Slice(start, length));
        }
    }
}
