using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Review.Questions;
using ClaudeHookGuard.Simulation;

namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>One log, written once, and both databases with it.</summary>
public sealed class SharedLog : IDisposable
{
    private readonly DuckDbDatabase duckDb;
    private readonly ClickHouseDatabase? clickHouse;

    public SharedLog()
    {
        var days = new Year(seed: 7, days: 130, people: 6, incidents: 16).Days().ToArray();
        Entries = [.. days.SelectMany(static day => day)];
        WrittenLog.Write(Directory, days);
        duckDb = new(Path.Combine(Directory, "*.jsonl"));
        if (!ClickHouseDatabase.IsHere)
            return;
        clickHouse = new();
        var lines = System.IO.Directory.GetFiles(Directory, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).ToArray();
        clickHouse.Insert(lines);
        // As after a break in the network: some arrive twice.
        clickHouse.Insert(lines.Take(1000));
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("hookguard-fleet-").FullName;

    public IReadOnlyList<AuditEntry> Entries { get; }

    /// <summary>The engines that are on this machine: DuckDB comes with the tests, a ClickHouse server is installed or not.</summary>
    public static TheoryData<string> Engines => [.. Engine.All.Select(static engine => engine.Name).Where(static name => name != "clickhouse" || ClickHouseDatabase.IsHere)];

    public IDatabase Database(string engine) => engine == "duckdb" ? duckDb : clickHouse!;

    public void Dispose()
    {
        duckDb.Dispose();
        clickHouse?.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
