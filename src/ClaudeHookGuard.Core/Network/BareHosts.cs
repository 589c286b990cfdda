namespace ClaudeHookGuard.Core.Network;

/// <summary>Whether a word without a scheme is a host: <c>api.example.com</c> is, <c>package.json</c>, <c>1.2.3</c> and <c>item.name</c> are not.</summary>
public static class BareHosts
{
    private const int MaxLength = 253 * 3;

    // IDNA takes the three others for a dot.
    private const string Dots = ".\u3002\uff0e\uff61";

    /// <param name="word">The word, without what follows it.</param>
    /// <param name="follower">The character behind it: a slash or a colon makes a host likelier. A space where nothing follows.</param>
    public static bool IsHost(ReadOnlySpan<char> word, char follower)
    {
        if (word.Length is < 3 or > MaxLength)
            return false;
        if (word is "localhost" && follower is ':' or '/')
            return true;
        if (IsDottedAddress(word))
            return follower is '/' or ':' || IsTellingAddress(word);
        var dot = LastDot(word);
        if (dot <= 0 || dot == word.Length - 1 || !HasLabelShape(word))
            return false;
        if (word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && word[4..].Length > 2)
            return true;
        return FitsEnding(word, word[(dot + 1)..], follower);
    }

    // A call or an assignment behind it makes it a member of an object.
    private static bool FitsEnding(ReadOnlySpan<char> word, ReadOnlySpan<char> ending, char follower)
    {
        if (follower is '(' or '=' or '[' or '<' || !HostEndings.IsKnown(ending))
            return false;
        if (follower is '/' or ':')
            return !HostEndings.IsFileEnding(ending) || CountDots(word) > 1;
        // "ASP.NET" and its like.
        if (ending.SequenceEqual("NET"))
            return false;
        return HostEndings.IsUnmistakable(ending)
            || (CountDots(word) > 1 && !HostEndings.IsFileEnding(ending) && !HostEndings.IsMemberName(ending) && !HostEndings.IsRoot(word[..word.IndexOfAny(Dots)]) && IsLowerCase(word));
    }

    private static bool IsDottedAddress(ReadOnlySpan<char> word) => CountDots(word) == 3 && Address.TryParse(word, out _);

    // 1.0.0.0 and 2.4.1.3 are versions more often than addresses.
    private static bool IsTellingAddress(ReadOnlySpan<char> word) =>
        Address.TryParse(word, out var address) && ((uint)address.Bits >> 24 > 20 || HostSets.Classify(address.ToString()) is var sets && sets != HostSet.None && !word.StartsWith("0."));

    private static int LastDot(ReadOnlySpan<char> word) => word.LastIndexOfAny(Dots);

    private static int CountDots(ReadOnlySpan<char> word)
    {
        var dots = 0;
        foreach (var c in word)
            if (c is '.' or '\u3002' or '\uff0e' or '\uff61')
                dots++;
        return dots;
    }

    private static bool HasLabelShape(ReadOnlySpan<char> word)
    {
        var previous = '.';
        foreach (var c in word)
        {
            if ((c == '.' && previous == '.') || c == '+')
                return false;
            previous = c;
        }
        return word[0] is not ('-' or '_');
    }

    private static bool IsLowerCase(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsAsciiLetterUpper(c))
                return false;
        return true;
    }
}
