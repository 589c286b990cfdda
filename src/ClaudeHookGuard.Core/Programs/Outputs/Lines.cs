using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary>Programs that turn, order, cut off and count lines.</summary>
internal static class Lines
{
    public static string Each(string input, Func<string, string> turn)
    {
        var text = new StringBuilder(input.Length);
        var lines = input.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                text.Append('\n');
            text.Append(turn(lines[i]));
        }
        return text.ToString();
    }

    public static string Reverse(string line)
    {
        var letters = line.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    public static string Backwards(string input)
    {
        var lines = Split(input);
        lines.Reverse();
        return Join(lines);
    }

    /// <summary><c>head</c> and <c>tail</c>: <c>-n N</c>, <c>-c N</c>, <c>-N</c>; a sign before N (all but, from) is followed too.</summary>
    public static string? Ends(bool first, string input, GivenArguments given)
    {
        var bytes = (given.ValueOf("-c") ?? given.ValueOf("--bytes"))?.Known;
        if (bytes is not null)
            return int.TryParse(bytes, out var size) && size >= 0 ? (first ? input[..Math.Min(size, input.Length)] : input[Math.Max(0, input.Length - size)..]) : null;
        var count = (given.ValueOf("-n") ?? given.ValueOf("--lines"))?.Known ?? ShortCount(given) ?? "10";
        if (!int.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number == int.MinValue)
            return null;
        var lines = Split(input);
        var size2 = lines.Count;
        var (from, to) = first
            ? (0, number < 0 ? size2 + number : number)
            : count[0] == '+' ? (number - 1, size2) : (size2 - Math.Abs(number), size2);
        from = Math.Clamp(from, 0, size2);
        to = Math.Clamp(to, from, size2);
        return Join(lines.GetRange(from, to - from));
    }

    public static string Order(string name, string input)
    {
        var lines = Split(input);
        if (name == "sort")
            lines.Sort(string.CompareOrdinal);
        else
            lines = [.. lines.Where((line, i) => i == 0 || line != lines[i - 1])];
        return Join(lines);
    }

    public static string? Fold(string input, GivenArguments given)
    {
        if (!int.TryParse((given.ValueOf("-w") ?? given.ValueOf("--width"))?.Known ?? ShortCount(given) ?? "80", out var width) || width <= 0)
            return null;
        return Each(input, line =>
        {
            var folded = new StringBuilder();
            for (var i = 0; i < line.Length; i += width)
                folded.Append(i > 0 ? "\n" : "").Append(line.AsSpan(i, Math.Min(width, line.Length - i)));
            return folded.ToString();
        });
    }

    public static string? Count(string input, GivenArguments given) => given.Options.Count != 1 ? null : given.Options[0].Name switch
    {
        "-l" or "--lines" => Number(input.AsSpan().Count('\n')),
        "-c" or "--bytes" => Number(Encoding.UTF8.GetByteCount(input)),
        "-w" or "--words" => Number(input.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length),
        _ => null,
    };

    public static string Paste(string input, GivenArguments given)
    {
        var by = (given.ValueOf("-d") ?? given.ValueOf("--delimiters"))?.Known ?? "\t";
        return string.Join(by.Length > 0 && by != "\\0" ? by[..1] : "", Split(input)) + "\n";
    }

    public static List<string> Split(string input)
    {
        var lines = new List<string>(input.Split('\n'));
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    public static string Join(List<string> lines) => lines.Count == 0 ? "" : string.Join('\n', lines) + "\n";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture) + "\n";

    /// <summary>The old spelling <c>-20</c>: digits in a bundle of options.</summary>
    private static string? ShortCount(GivenArguments given)
    {
        var digits = new StringBuilder();
        foreach (var option in given.Options)
            if (option.Name.Length == 2 && char.IsAsciiDigit(option.Name[1]))
                digits.Append(option.Name[1]);
        return digits.Length == 0 ? null : digits.ToString();
    }
}
