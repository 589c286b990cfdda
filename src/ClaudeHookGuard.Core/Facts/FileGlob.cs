using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>
/// Reads the glob of a search tool (<c>src/**/*.{ts,tsx}</c>) into partial texts: one for each choice of its braces, <c>**</c> as two runs, which
/// alone in a component stand for any directories.
/// </summary>
public static class FileGlob
{
    /// <summary>Choices of braces that are told apart; a glob with more is read with a hole in place of its braces.</summary>
    public const int MaxChoices = 64;

    public static ImmutableArray<PartialText> Read(string glob)
    {
        var choices = new List<string> { "" };
        return Expand(glob, choices) ? [.. choices.Select(Parts)] : [Parts(glob[..glob.IndexOf('{')]).Add(PartialText.Unknown("too many alternatives in braces"))];
    }

    /// <summary>Multiplies <paramref name="choices"/> by each brace group; nested groups are taken as one hole by the caller (false).</summary>
    private static bool Expand(string glob, List<string> choices)
    {
        while (glob.IndexOf('{') is var open && open >= 0)
        {
            var close = glob.IndexOf('}', open);
            if (close < 0)
                break;
            var inner = glob[(open + 1)..close];
            var alternatives = inner.Split(',');
            if (inner.Contains('{') || choices.Count * alternatives.Length > MaxChoices)
                return false;
            var head = glob[..open];
            var multiplied = new List<string>();
            foreach (var choice in choices)
                foreach (var alternative in alternatives)
                    multiplied.Add(choice + head + alternative);
            choices.Clear();
            choices.AddRange(multiplied);
            glob = glob[(close + 1)..];
        }
        for (var i = 0; i < choices.Count; i++)
            choices[i] += glob;
        return true;
    }

    private static PartialText Parts(string glob)
    {
        var parts = new List<TextPart>();
        for (var i = 0; i < glob.Length; i++)
            switch (glob[i])
            {
                case '*' when i + 1 < glob.Length && glob[i + 1] == '*':
                    parts.Add(new AnyRunPart());
                    parts.Add(new AnyRunPart());
                    i++;
                    break;
                case '*':
                    parts.Add(new AnyRunPart());
                    break;
                case '?':
                    parts.Add(new AnyCharacterPart());
                    break;
                case '[' when Class(glob, ref i) is { } part:
                    parts.Add(part);
                    break;
                case '\\' when i + 1 < glob.Length:
                    parts.Add(new KnownPart(glob[++i].ToString()));
                    break;
                default:
                    parts.Add(new KnownPart(glob[i].ToString()));
                    break;
            }
        return PartialText.Of(parts);
    }

    private static CharacterClassPart? Class(string glob, ref int at)
    {
        var close = glob.IndexOf(']', Math.Min(at + 2, glob.Length));
        if (close < 0)
            return null;
        var body = glob.AsSpan(at + 1, close - at - 1);
        var negated = body.Length > 0 && body[0] is '!' or '^';
        if (negated)
            body = body[1..];
        var ranges = ImmutableArray.CreateBuilder<CharacterRange>();
        for (var i = 0; i < body.Length; i++)
            if (i + 2 < body.Length && body[i + 1] == '-')
            {
                ranges.Add(new CharacterRange(body[i], body[i + 2]));
                i += 2;
            }
            else
                ranges.Add(new CharacterRange(body[i], body[i]));
        at = close;
        return new CharacterClassPart(ranges.ToImmutable(), negated);
    }
}
