using System.Text;
using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary><c>cut -c LIST</c>, <c>cut -b LIST</c> and <c>cut -d X -f LIST</c>.</summary>
internal static class Columns
{
    private const int MaxRanges = 64;

    public static string? Print(string input, GivenArguments given)
    {
        if (given.Has("--complement") || given.Has("-s") || given.Has("--output-delimiter"))
            return null;
        var letters = (given.ValueOf("-c") ?? given.ValueOf("-b") ?? given.ValueOf("--characters") ?? given.ValueOf("--bytes"))?.Known;
        var fields = (given.ValueOf("-f") ?? given.ValueOf("--fields"))?.Known;
        var delimiter = (given.ValueOf("-d") ?? given.ValueOf("--delimiter"))?.Known ?? "\t";
        if ((letters ?? fields) is not { } list || delimiter.Length != 1 || Ranges(list) is not { } ranges)
            return null;
        var lines = Lines.Split(input);
        for (var i = 0; i < lines.Count; i++)
            lines[i] = letters is not null ? Letters(lines[i], ranges) : Fields(lines[i], delimiter[0], ranges);
        return Lines.Join(lines);
    }

    private static string Letters(string line, List<(int First, int Last)> ranges)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
            if (Holds(ranges, i + 1))
                text.Append(line[i]);
        return text.ToString();
    }

    private static string Fields(string line, char delimiter, List<(int First, int Last)> ranges)
    {
        var fields = line.Split(delimiter);
        return fields.Length == 1 ? line : string.Join(delimiter, fields.Where((_, i) => Holds(ranges, i + 1)));
    }

    private static bool Holds(List<(int First, int Last)> ranges, int position)
    {
        foreach (var (first, last) in ranges)
            if (position >= first && position <= last)
                return true;
        return false;
    }

    private static List<(int First, int Last)>? Ranges(string list)
    {
        var ranges = new List<(int, int)>();
        foreach (var item in list.Split(','))
        {
            if (ranges.Count >= MaxRanges)
                return null;
            var dash = item.IndexOf('-');
            var first = 1;
            var last = int.MaxValue;
            if (dash < 0 ? !int.TryParse(item, out first) : dash > 0 && !int.TryParse(item.AsSpan(0, dash), out first))
                return null;
            if (dash < 0)
                last = first;
            else if (dash + 1 < item.Length && !int.TryParse(item.AsSpan(dash + 1), out last))
                return null;
            ranges.Add((first, last));
        }
        return ranges;
    }
}
