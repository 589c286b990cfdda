using System.Text;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Cli.Tests.Auditing;

/// <summary>A log in a throwaway directory.</summary>
internal sealed class LogPlayground : IDisposable
{
    public static readonly DateTimeOffset Day = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public LogPlayground() => Rules = new(Path.Combine(Root, "log"), 1_000_000, null, null, null);

    public string Root { get; } = System.IO.Directory.CreateTempSubdirectory("hookguard-log-").FullName;

    public LogRules Rules { get; set; }

    public string Directory => Rules.Directory;

    public string State => Path.Combine(Directory, LogState.FileName);

    public string[] Files => [.. LogFiles.Below([Directory])];

    public string Last => Files[^1];

    public void Append(int count = 1, int day = 0)
    {
        for (var entry = 0; entry < count; entry++)
            Assert.Null(TryAppend(Day.AddDays(day)));
    }

    public string? TryAppend(DateTimeOffset now) => AuditLog.Append(Rules, now, Encoding.UTF8.GetBytes($$"""{"v":1,"time":"2026-11-22T12:00:00.000Z","event":"PreToolUse","session":"s","decision":"allow","note":"{{new string('n', 200)}}"}"""));

    public LogReport Verify() => Assert.Single(VerifiedLog.At([Directory])).Verify(Rules.Key is { } key ? [key] : [], [], static _ => { });

    public long Entries => Files.Sum(file => System.IO.File.ReadLines(file).Count(static line => line.StartsWith("{\"v\":1,\"time\"", StringComparison.Ordinal) && line.EndsWith('}')));

    public LogReport Sound()
    {
        var report = Verify();
        Assert.True(report.IsSound, string.Join('\n', report.Findings));
        return report;
    }

    public void Dispose() => System.IO.Directory.Delete(Root, recursive: true);
}
