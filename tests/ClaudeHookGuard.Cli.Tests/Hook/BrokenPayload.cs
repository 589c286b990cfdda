using System.Text;

namespace ClaudeHookGuard.Cli.Tests.Hook;

/// <summary>Damages a payload: what comes out may mean something else, or nothing.</summary>
internal sealed class BrokenPayload(Random random)
{
    private static readonly string[] OtherValues =
        ["null", "true", "0", "-1e999", "[]", "{}", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\udfff\\ud800\"", "[[[]]]", "{\"\":{}}", "\"\\x\"", "NaN", "01", "'x'", "\"/\"", "\"~\"", "\"../../..\"", "\"$(\""];

    public byte[] Of(byte[] payload)
    {
        var damaged = payload;
        for (var rounds = random.Next(1, 4); rounds > 0; rounds--)
            damaged = Once(damaged);
        return damaged;
    }

    private byte[] Once(byte[] payload) => payload.Length == 0 ? payload : random.Next(12) switch
    {
        0 => With(payload, random.Next(payload.Length), (byte)random.Next(256)),
        1 => With(payload, random.Next(payload.Length), (byte)(payload[random.Next(payload.Length)] ^ (1 << random.Next(8)))),
        2 => payload[..random.Next(payload.Length)],
        3 => Twice(payload),
        4 => Without(payload),
        5 => Insert(payload, random.Next(payload.Length), Noise()),
        6 or 7 => AnotherValue(payload),
        8 => MemberTwice(payload),
        9 => Deeper(payload),
        10 => AnotherEncoding(payload),
        _ => Insert(payload, random.Next(payload.Length), "\\u0066"u8.ToArray()),
    };

    private static byte[] With(byte[] payload, int at, byte value)
    {
        var changed = payload.ToArray();
        changed[at] = value;
        return changed;
    }

    private static byte[] Insert(byte[] payload, int at, byte[] added) => [.. payload[..at], .. added, .. payload[at..]];

    private byte[] Twice(byte[] payload)
    {
        var (from, to) = Slice(payload);
        return [.. payload[..to], .. payload[from..]];
    }

    private byte[] Without(byte[] payload)
    {
        var (from, to) = Slice(payload);
        return [.. payload[..from], .. payload[to..]];
    }

    private (int From, int To) Slice(byte[] payload)
    {
        var from = random.Next(payload.Length);
        return (from, random.Next(from, Math.Min(payload.Length, from + 40) + 1));
    }

    private byte[] Noise()
    {
        var noise = new byte[random.Next(1, 9)];
        random.NextBytes(noise);
        return noise;
    }

    /// <summary>Another value behind some colon: another type, a hostile text, no JSON.</summary>
    private byte[] AnotherValue(byte[] payload)
    {
        var text = Encoding.Latin1.GetString(payload);
        var colon = text.IndexOf("\":", random.Next(text.Length), StringComparison.Ordinal);
        if (colon < 0)
            return payload;
        var end = text.IndexOfAny([',', '}'], colon);
        return end < 0 ? payload : Encoding.Latin1.GetBytes(text[..(colon + 2)] + OtherValues[random.Next(OtherValues.Length)] + text[end..]);
    }

    /// <summary>A member the object has already, or another.</summary>
    private byte[] MemberTwice(byte[] payload)
    {
        string[] names = ["tool_name", "tool_input", "hook_event_name", "file_path", "command", "cwd", "\\u0063wd", "mcp_server"];
        var member = $"\"{names[random.Next(names.Length)]}\":{OtherValues[random.Next(OtherValues.Length)]},";
        var open = Array.IndexOf(payload, (byte)'{', random.Next(payload.Length));
        return open < 0 ? payload : Insert(payload, open + 1, Encoding.UTF8.GetBytes(member));
    }

    private byte[] Deeper(byte[] payload)
    {
        var levels = random.Next(100);
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var text = Encoding.Latin1.GetString(payload);
        var at = text.IndexOf('"', random.Next(text.Length));
        var end = at < 0 ? -1 : text.IndexOf('"', at + 1);
        return end < 0 ? payload : Encoding.Latin1.GetBytes(
            text[..at] + string.Concat(Enumerable.Repeat(open, levels)) + text[at..(end + 1)] + string.Concat(Enumerable.Repeat(close, levels)) + text[(end + 1)..]);
    }

    private byte[] AnotherEncoding(byte[] payload) => random.Next(4) switch
    {
        0 => [0xEF, 0xBB, 0xBF, .. payload],
        1 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(payload)),
        2 => Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(payload)),
        _ => Insert(payload, random.Next(payload.Length), [0xC0, 0xAF]),
    };
}
