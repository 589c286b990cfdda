using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>The wildcards of one component of a policy's pattern: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c>. They match a leading dot like any character.</summary>
internal static class NameGlob
{
    /// <summary>Whether the whole of <paramref name="name"/> is what <paramref name="glob"/> says. At most their product in steps: after a mismatch only the last star is tried further along.</summary>
    public static bool Matches(ReadOnlySpan<char> glob, ReadOnlySpan<char> name)
    {
        int at = 0, next = 0, star = -1, resume = 0;
        while (at < name.Length)
        {
            if (next < glob.Length && glob[next] == '*')
                (star, resume) = (next++, at);
            else if (next < glob.Length && MatchesOne(glob, next, name[at], out var after))
                (next, at) = (after, at + 1);
            else if (star >= 0)
                (next, at) = (star + 1, ++resume);
            else
                return false;
        }
        return glob[next..].TrimStart('*').IsEmpty;
    }

    /// <summary>Where the class that opens at <paramref name="at"/> closes, or -1. A <c>]</c> that comes first is a member.</summary>
    public static int EndOfClass(ReadOnlySpan<char> glob, int at)
    {
        var first = at + 1;
        if (first < glob.Length && glob[first] is '!' or '^')
            first++;
        if (first >= glob.Length)
            return -1;
        var close = glob[(first + 1)..].IndexOf(']');
        return close < 0 ? -1 : first + 1 + close;
    }

    /// <summary>How many characters of it stand for themselves.</summary>
    public static int Literals(ReadOnlySpan<char> glob)
    {
        var count = 0;
        for (var i = 0; i < glob.Length; i++)
            if (glob[i] == '[' && EndOfClass(glob, i) is var close and > 0)
                i = close;
            else if (glob[i] is not '*' and not '?')
                count++;
        return count;
    }

    /// <summary>What is wrong with a component, or null.</summary>
    public static PatternMistake? Mistake(ReadOnlySpan<char> glob)
    {
        if (glob is not "**" && glob.Contains("**", StringComparison.Ordinal))
            return new("** stands beside other characters", "** is a component of its own: **/name; within a name write *");
        for (var i = 0; i < glob.Length; i++)
        {
            if (glob[i] != '[')
                continue;
            var close = EndOfClass(glob, i);
            if (close < 0)
                return new("a [ is not closed", "add the ] or write [[] for the character itself");
            if (glob[i..close].Contains("[:", StringComparison.Ordinal))
                return new("character classes by name are not known", "write the range: [a-z], [0-9]");
            i = close;
        }
        return null;
    }

    /// <summary>The class whose inside, sign of negation included, is <paramref name="body"/>.</summary>
    public static CharacterClassPart Class(ReadOnlySpan<char> body)
    {
        var negated = body[0] is '!' or '^';
        var ranges = ImmutableArray.CreateBuilder<CharacterRange>();
        for (var i = negated ? 1 : 0; i < body.Length; i++)
            if (IsRange(body, i))
            {
                ranges.Add(new(body[i], body[i + 2]));
                i += 2;
            }
            else
            {
                ranges.Add(new(body[i], body[i]));
            }
        return new(ranges.ToImmutable(), negated);
    }

    private static bool ClassHolds(ReadOnlySpan<char> body, char character)
    {
        var negated = body[0] is '!' or '^';
        for (var i = negated ? 1 : 0; i < body.Length; i++)
        {
            var last = IsRange(body, i) ? body[i + 2] : body[i];
            if (character >= body[i] && character <= last)
                return !negated;
            if (IsRange(body, i))
                i += 2;
        }
        return negated;
    }

    private static bool IsRange(ReadOnlySpan<char> body, int at) => at + 2 < body.Length && body[at + 1] == '-';

    private static bool MatchesOne(ReadOnlySpan<char> glob, int at, char character, out int after)
    {
        after = at + 1;
        if (glob[at] == '[')
        {
            var close = EndOfClass(glob, at);
            after = close + 1;
            return ClassHolds(glob[(at + 1)..close], character);
        }
        return glob[at] == '?' || glob[at] == character;
    }
}
