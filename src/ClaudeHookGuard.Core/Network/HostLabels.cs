namespace ClaudeHookGuard.Core.Network;

/// <summary>The shape of host names.</summary>
internal static class HostLabels
{
    private const int MaxName = 253, MaxLabel = 63;

    /// <summary>True for labels of letters, digits, <c>-</c> and <c>_</c> parted by single dots, in DNS lengths.</summary>
    internal static bool AreProper(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaxName)
            return false;
        var length = 0;
        foreach (var c in name)
        {
            if (c == '.' ? length == 0 : !(char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || length == MaxLabel)
                return false;
            length = c == '.' ? 0 : length + 1;
        }
        return length > 0;
    }

    /// <summary>True when the text cannot be part of an address.</summary>
    internal static bool HasLetterBeyondHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsAsciiLetter(c) && !char.IsAsciiHexDigit(c) && c != 'x')
                return true;
        return false;
    }
}
