using System.Text.Json;
using ClaudeHookGuard.Cli.Tests.Published;
using ClaudeHookGuard.Simulation;

namespace ClaudeHookGuard.Cli.Tests.Review;

/// <summary>What the review says of a log, on the published binary.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class ReviewCommands : IDisposable
{
    private readonly PublishedGuard guard;
    private readonly Playground playground;
    private readonly Year year = new(seed: 11, days: 75, people: 5, incidents: 8);
    private readonly string log;

    public ReviewCommands(PublishedGuard guard)
    {
        (this.guard, playground) = (guard, new(guard));
        log = Path.Combine(playground.Home, "log");
        WrittenLog.Write(log, year.Days());
    }

    [Fact]
    public void Anomalies_are_told_as_text_and_as_JSON_and_can_be_acknowledged()
    {
        Assert.Contains("findings in", Run("audit", "anomalies", log).Output, StringComparison.Ordinal);
        var found = Findings(Run("audit", "anomalies", "--log", log, "--json"));
        Assert.Contains(found, finding => year.Planted.Any(incident => finding.GetProperty("session").GetString() == incident.Session));
        Assert.Equal(3, Run("audit", "anomalies", log, "--exit-code", "3").ExitCode);

        var id = found[0].GetProperty("id").GetString()!;
        var file = Path.Combine(playground.Project, "looked-at.toml");
        Assert.Equal(0, Run("audit", "anomalies", log, "--acknowledged", file, "--acknowledge", id, "--reason", "ours").ExitCode);
        Assert.DoesNotContain(Findings(Run("audit", "anomalies", log, "--acknowledged", file, "--json")), finding => finding.GetProperty("id").GetString() == id);
        Assert.Equal(found.Length, Findings(Run("audit", "anomalies", log, "--acknowledged", file, "--all", "--json")).Length);
    }

    [Fact]
    public void A_suggested_policy_passes_the_check_and_the_difference_names_what_nobody_used()
    {
        var file = Path.Combine(playground.Project, "suggested.toml");
        Assert.Equal(0, Run("policy", "suggest", log, "-o", file).ExitCode);
        Assert.Equal(0, Run("policy", "check", file).ExitCode);
        File.WriteAllText(playground.PolicyFile, "version = 1\n[servers.nobody]\ntools = [\"x\"]\n");
        Assert.Contains("servers.nobody", Run("policy", "suggest", log, "--diff").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_question_is_printed_for_both_engines()
    {
        foreach (var engine in (string[])["clickhouse", "duckdb"])
            Assert.Contains("-- first-contact", Run("audit", "sql", "--engine", engine, "--log", "logs/*.jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_line_and_a_foreign_file_are_counted_and_stop_nothing()
    {
        File.AppendAllText(Path.Combine(log, "2025-01-07.0001.jsonl"), "{\"v\":1,\n\0\u0001garbage\n");
        File.WriteAllBytes(Path.Combine(log, "foreign.jsonl"), [0xff, 0xfe, 0, 10, 10, 0x1f, 0x8b]);
        var told = Run("audit", "anomalies", log);
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("damaged lines left out", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_is_not_there_is_said_to_be_missing()
    {
        foreach (var command in (string[][])[["audit", "anomalies"], ["audit", "report"], ["policy", "suggest"]])
        {
            var told = Run([.. command, Path.Combine(playground.Home, "nowhere")]);
            Assert.Equal(2, told.ExitCode);
            Assert.Contains("there is no log in", told.Error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => playground.Dispose();

    private Outcome Run(params string[] arguments) => playground.Run(guard.Binary, [.. arguments, "--home", playground.Home], []);

    private static JsonElement[] Findings(Outcome told)
    {
        Assert.True(told.ExitCode == 0, told.ToString());
        return [.. JsonDocument.Parse(told.Output).RootElement.GetProperty("findings").EnumerateArray()];
    }
}
