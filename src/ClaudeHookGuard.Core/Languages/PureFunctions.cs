using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Functions whose result follows from their arguments alone: joining, decoding, reversing, home directories. People hide names behind them.</summary>
internal static class PureFunctions
{
    /// <summary>Characters of a worked-out text; a longer one stays unknown.</summary>
    public const int MaxText = 64 * 1024;

    /// <summary>The result, or null where the function is not one of these or its arguments are not known.</summary>
    /// <param name="name">The last part of the function's name.</param>
    public static Folded? Apply(string name, Folded? receiver, ImmutableArray<Folded> arguments, string home)
    {
        var first = arguments.IsEmpty ? null : arguments[0];
        switch (name)
        {
            case "join" when receiver is { IsList: true }:
                return Join(first?.Text.Known ?? ",", receiver);
            case "join" or "implode" when first is { IsList: true } && receiver?.Text.Known is { } glue:
                return Join(glue, first);
            case "join" or "implode" when arguments.Length == 2 && arguments[1].IsList && first!.Text.Known is { } separator:
                return Join(separator, arguments[1]);
            case "join" or "resolve" or "joinpath" or "Path" or "PurePath" or "file.path" or "JoinPath" or "Combine" when !arguments.IsEmpty:
                return JoinPath(name == "joinpath" && receiver is not null ? arguments.Insert(0, receiver) : arguments);
            case "map" when arguments.Length == 2 && first!.Path is "chr" or "unichr":
                return arguments[1] is { IsList: true } codes ? new Folded(PartialText.Empty, [.. codes.Items.Select(code => Character(code) ?? code)]) : null;
            case "chr" or "fromCharCode" or "fromCodePoint" or "char" or "unichr" or "bytes" or "bytearray":
                return Characters(first is { IsList: true } ? first.Items : arguments);
            case "pack" when arguments.Length > 1 && first!.Text.Known is "C*" or "c*" or "U*" or "W*":
                return Characters(arguments.RemoveAt(0));
            case "pack" when arguments.Length == 2 && first!.Text.Known is "H*":
                return Decode(arguments[1], Hex);
            case "pack" when receiver is { IsList: true } && first?.Text.Known is "C*" or "c*" or "U*":
                return Characters(receiver.Items);
            case "expanduser" or "expand_path" or "path.expand":
                return Home(receiver is null || arguments.Length > 0 ? first : receiver, home);
            case "homedir" or "home" or "dir" when arguments.IsEmpty:
                return Folded.Known(home);
            case "b64decode" or "atob" or "base64_decode" or "decode64" or "decode_base64" or "strict_decode64" or "urlsafe_b64decode" or "FromBase64String" or "decodebytes" or "standard_b64decode":
                return Decode(first, Base64);
            case "from" when arguments.Length == 2 && arguments[1].Text.Known is "base64" or "base64url":
                return Decode(first, Base64);
            case "from" when arguments.Length == 2 && arguments[1].Text.Known is "hex":
                return Decode(first, Hex);
            case "fromhex" or "unhexlify" or "hex2bin" or "a2b_hex":
                return Decode(first, Hex);
            case "strrev" or "reverse" or "reversed" or "scalar_reverse":
                return Decode(arguments.IsEmpty ? receiver : first, Reverse);
            case "replace" or "gsub" or "sub" or "replaceAll" when receiver?.Text.Known is { } text && arguments.Length >= 2 && first!.Text.Known is { Length: > 0 } from && arguments[1].Text.Known is { } to:
                return Folded.Known(text.Replace(from, to, StringComparison.Ordinal));
            case "str_replace" when arguments.Length >= 3 && first!.Text.Known is { Length: > 0 } search && arguments[1].Text.Known is { } with && arguments[2].Text.Known is { } subject:
                return Folded.Known(subject.Replace(search, with, StringComparison.Ordinal));
            case "concat" when receiver is not null:
                return new(arguments.Aggregate(receiver.Text, (text, next) => text.Add(next.Text)));
            case "decode" or "toString" or "encode" or "strip" or "trim" or "chomp" or "to_s" or "valueOf" or "format" or "abspath" or "realpath" or "resolve" or "freeze" when receiver is not null && arguments.Length <= 1:
                return receiver;
            case "str" or "String" or "URL" or "Buffer.from" or "from" or "abspath" or "realpath" or "normpath" or "normalize" or "Pathname" or "File" or "list" or "tuple" or "escapeshellarg" or "quote" or "literal" or "fspath" when arguments.Length >= 1:
                return first;
            default:
                return null;
        }
    }

    private static Folded Join(string glue, Folded list)
    {
        var text = PartialText.Empty;
        for (var i = 0; i < list.Items.Length; i++)
            text = (i > 0 ? text.Add(PartialText.Of(glue)) : text).Add(list.Items[i].Text);
        return new(text);
    }

    /// <summary>Each absolute part starts anew.</summary>
    internal static Folded JoinPath(ImmutableArray<Folded> parts)
    {
        var path = PartialText.Empty;
        foreach (var part in parts)
            path = part.Text.KnownPrefix.StartsWith('/') || path.Parts.IsEmpty ? part.Text
                : path.Add(PartialText.Of("/")).Add(part.Text);
        return new(path);
    }

    private static Folded? Characters(ImmutableArray<Folded> codes)
    {
        var text = PartialText.Empty;
        foreach (var code in codes)
            text = Character(code) is { } one ? text.Add(one.Text) : text.Add(PartialText.Unknown("a character code is not known"));
        return codes.IsEmpty ? null : new(text);
    }

    private static Folded? Character(Folded code) =>
        code.Text.Known is { } digits && TryNumber(digits, out var value) && Rune.IsValid(value) ? Folded.Known(new Rune(value).ToString()) : null;

    private static bool TryNumber(string digits, out int value) => digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? int.TryParse(digits.AsSpan(2), System.Globalization.NumberStyles.HexNumber, null, out value)
        : int.TryParse(digits, out value);

    private static Folded? Home(Folded? path, string home)
    {
        if (path is null)
            return null;
        var prefix = path.Text.KnownPrefix;
        return prefix is "~" || prefix.StartsWith("~/", StringComparison.Ordinal)
            ? new(PartialText.Of(home).Add(PartialText.Of(path.Text.Parts.Select((part, index) => index == 0 ? new KnownPart(prefix[1..]) : part))))
            : path;
    }

    private static Folded? Decode(Folded? encoded, Func<string, string?> decode) =>
        encoded?.Text.Known is { Length: <= MaxText } text && decode(text) is { } plain ? Folded.Known(plain) : null;

    private static string? Base64(string text)
    {
        var normal = text.Trim().Replace('-', '+').Replace('_', '/');
        var bytes = new byte[normal.Length];
        return Convert.TryFromBase64String(normal.PadRight((normal.Length + 3) / 4 * 4, '='), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static string? Hex(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        foreach (var digit in digits)
            if (!char.IsAsciiHexDigit(digit))
                return null;
        return digits.Length % 2 == 0 ? Encoding.UTF8.GetString(Convert.FromHexString(digits)) : null;
    }

    private static string Reverse(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new(letters);
    }
}
