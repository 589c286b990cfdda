using System.Text;

namespace ClaudeHookGuard.Core.Events;

/// <summary>
/// What a payload that is refused as a whole most likely was: the client writes its own members before the tool's, so the first of a name is its
/// own. It only chooses between two refusals, never between refusing and not.
/// </summary>
public static class PayloadGlance
{
    /// <summary>Bytes looked at; the client's own members stand at the start.</summary>
    private const int Reach = 64 * 1024;

    /// <summary>The string behind the first <paramref name="member"/>, or null.</summary>
    public static string? First(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> member)
    {
        var rest = payload[..Math.Min(payload.Length, Reach)];
        var found = rest.IndexOf(member);
        if (found < 1 || rest[found - 1] != '"')
            return null;
        rest = rest[(found + member.Length)..];
        if (!rest.StartsWith("\""u8))
            return null;
        rest = rest[1..].TrimStart(" \t\r\n:"u8);
        if (!rest.StartsWith("\""u8) || rest[1..].IndexOf((byte)'"') is not (>= 0 and var end))
            return null;
        return Encoding.UTF8.GetString(rest.Slice(1, end));
    }
}
