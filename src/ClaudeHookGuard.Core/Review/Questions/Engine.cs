namespace ClaudeHookGuard.Core.Review.Questions;

/// <summary>A database that reads the log, with the few words in which it differs from the others.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Each">One row for each item of a list.</param>
/// <param name="Join">Rows of both sides that go together, all of them.</param>
/// <param name="Ln">The natural logarithm.</param>
/// <param name="DaysBefore">A day as text, that many days earlier.</param>
public sealed record Engine(string Name, Func<string, string> Each, string Join, string Ln, Func<string, int, string> DaysBefore)
{
    public static Engine ClickHouse { get; } = new("clickhouse", static list => $"arrayJoin({list})", "ALL INNER JOIN", "log", static (day, days) => $"toString(toDate({day}) - {days})");

    public static Engine DuckDb { get; } = new("duckdb", static list => $"unnest({list})", "INNER JOIN", "ln", static (day, days) => $"CAST(CAST({day} AS DATE) - {days} AS VARCHAR)");

    public static ImmutableArray<Engine> All => [ClickHouse, DuckDb];

    public static Engine? Named(string name)
    {
        foreach (var engine in All)
            if (engine.Name == name)
                return engine;
        return null;
    }

    /// <summary>
    /// A question in this engine's words. Written alike for all engines but for <c>{each LIST}</c>, <c>{join}</c>, <c>{ln}</c> and
    /// <c>{days DAY N}</c>, the day N days before another.
    /// </summary>
    internal string Say(string question)
    {
        var text = question.Replace("{join}", Join, StringComparison.Ordinal).Replace("{ln}", Ln, StringComparison.Ordinal);
        text = Replace(text, "{each ", words => Each(words[0]));
        return Replace(text, "{days ", words => DaysBefore(words[0], int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string Replace(string text, string opening, Func<string[], string> with)
    {
        while (text.IndexOf(opening, StringComparison.Ordinal) is >= 0 and var at)
        {
            var end = text.IndexOf('}', at);
            text = text[..at] + with(text[(at + opening.Length)..end].Split(' ')) + text[(end + 1)..];
        }
        return text;
    }
}
