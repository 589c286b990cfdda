using System.Text;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary>base64, base32 and hex, both ways. What decodes to no text is not followed.</summary>
internal static class Encodings
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string? Print(string name, string input, GivenArguments given)
    {
        if (given.Operands.Count > 0 && given.Operands[0].Word.Known != "-")
            return null;
        var decodes = given.Has("-d") || given.Has("-D") || given.Has("--decode");
        if (name == "base32" || given.Has("--base32"))
            return decodes ? FromBase32(input) : null;
        return decodes ? FromBase64(input) : ToBase64(input, given);
    }

    /// <summary><c>xxd -r -p</c> and <c>xxd -p</c>.</summary>
    public static string? Hex(string input, GivenArguments given)
    {
        var plain = given.Has("-p") || given.Has("-ps") || given.Has("-plain");
        if (!plain && !given.Has("-r") || given.Operands.Count > 0)
            return null;
        if (!given.Has("-r"))
            return Convert.ToHexStringLower(Encoding.UTF8.GetBytes(input)) + "\n";
        var digits = new StringBuilder(input.Length);
        foreach (var letter in input)
            if (char.IsAsciiHexDigit(letter))
                digits.Append(letter);
        return digits.Length % 2 == 0 ? Text(Convert.FromHexString(digits.ToString())) : null;
    }

    /// <summary>True of <c>openssl base64</c> and <c>openssl enc -base64</c> without a cipher.</summary>
    public static bool IsPlain(ImmutableArray<PartialText> words, GivenArguments given)
    {
        foreach (var option in given.Options)
            if (option.Name is not ("-d" or "-e" or "-a" or "-A" or "-base64"))
                return false;
        return words.Length > 0 && (words[0].Known == "base64" || (words[0].Known == "enc" && (given.Has("-base64") || given.Has("-a"))));
    }

    private static string ToBase64(string input, GivenArguments given)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(input));
        var width = int.TryParse((given.ValueOf("-w") ?? given.ValueOf("--wrap"))?.Known, out var asked) ? asked : 76;
        if (width <= 0)
            return text;
        var lines = new StringBuilder();
        for (var i = 0; i < text.Length; i += width)
            lines.Append(text.AsSpan(i, Math.Min(width, text.Length - i))).Append('\n');
        return lines.ToString();
    }

    /// <summary>Decoders skip newlines and, with <c>-i</c>, all else; a missing pad is forgiven.</summary>
    private static string? FromBase64(string input)
    {
        var digits = new StringBuilder(input.Length);
        foreach (var letter in input)
            if (char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '-' or '_')
                digits.Append(letter switch { '-' => '+', '_' => '/', _ => letter });
        while (digits.Length % 4 != 0)
            digits.Append('=');
        var bytes = new byte[digits.Length];
        return Convert.TryFromBase64String(digits.ToString(), bytes, out var written) ? Text(bytes.AsSpan(0, written)) : null;
    }

    private static string? FromBase32(string input)
    {
        var bytes = new List<byte>();
        var bits = 0;
        var count = 0;
        foreach (var letter in input)
        {
            var value = letter is >= 'A' and <= 'Z' ? letter - 'A' : letter is >= '2' and <= '7' ? letter - '2' + 26 : -1;
            if (value < 0)
                continue;
            bits = ((bits << 5) | value) & 0xFFFF;
            count += 5;
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }
        return Text([.. bytes]);
    }

    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
