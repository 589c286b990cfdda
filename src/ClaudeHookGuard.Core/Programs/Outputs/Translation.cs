using System.Text;
using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary><c>tr</c>: sets with ranges, classes and escapes; <c>-d</c>, <c>-s</c> and <c>-c</c>.</summary>
internal static class Translation
{
    private const int MaxSet = 4096;

    public static string? Print(string input, GivenArguments given)
    {
        var delete = given.Has("-d") || given.Has("--delete");
        var squeeze = given.Has("-s") || given.Has("--squeeze-repeats");
        var complement = given.Has("-c") || given.Has("-C") || given.Has("--complement");
        if (given.Operands.Count == 0 || SetOf(given.Operands[0].Word.Known) is not { Length: > 0 } from)
            return null;
        var to = given.Operands.Count > 1 ? SetOf(given.Operands[1].Word.Known) : null;
        if (to is null && !delete && !squeeze)
            return null;
        var text = new StringBuilder(input.Length);
        foreach (var letter in input)
        {
            var at = complement ? (from.Contains(letter) ? -1 : int.MaxValue) : from.LastIndexOf(letter);
            if (at < 0)
                text.Append(letter);
            else if (!delete)
                AppendMapped(text, letter, at, to, squeeze);
        }
        return text.ToString();
    }

    private static void AppendMapped(StringBuilder text, char letter, int at, string? to, bool squeeze)
    {
        var mapped = to is not { Length: > 0 } ? letter : to[Math.Min(at, to.Length - 1)];
        if (!squeeze || text.Length == 0 || text[^1] != mapped)
            text.Append(mapped);
    }

    private static string? SetOf(string? spelled)
    {
        if (spelled is null)
            return null;
        var text = Escapes.Undo(spelled, octalNeedsZero: false, out _);
        var set = new StringBuilder();
        for (var i = 0; i < text.Length && set.Length < MaxSet; i++)
        {
            if (text[i] == '[' && i + 1 < text.Length && text[i + 1] == ':' && text.IndexOf(":]", i + 2, StringComparison.Ordinal) is > 0 and var end)
            {
                if (ClassOf(text.AsSpan(i + 2, end - i - 2)) is not { } letters)
                    return null;
                set.Append(letters);
                i = end + 1;
            }
            else if (i + 2 < text.Length && text[i + 1] == '-' && text[i + 2] >= text[i])
            {
                for (var letter = text[i]; letter <= text[i + 2] && set.Length < MaxSet; letter++)
                    set.Append(letter);
                i += 2;
            }
            else
                set.Append(text[i]);
        }
        return set.ToString();
    }

    private static string? ClassOf(ReadOnlySpan<char> name) => name switch
    {
        "upper" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "lower" => "abcdefghijklmnopqrstuvwxyz",
        "digit" => "0123456789",
        "alpha" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "alnum" => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "space" => " \t\n\v\f\r",
        "blank" => " \t",
        "punct" => "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
        _ => null,
    };
}
