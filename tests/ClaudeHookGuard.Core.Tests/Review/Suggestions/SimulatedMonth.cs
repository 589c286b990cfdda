using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Core.Review.Suggestions;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Simulation;
using Xunit.Abstractions;

namespace ClaudeHookGuard.Core.Tests.Review.Suggestions;

/// <summary>A policy made of one month of twelve people, held against the next month and against attacks.</summary>
public sealed class SimulatedMonth(ITestOutputHelper output)
{
    private const int Month = 30;
    private const int AttackCount = 400;

    [Fact]
    public void Permits_the_next_months_work_and_refuses_attacks()
    {
        var year = new Year(seed: 77, days: 2 * Month, people: 12, incidents: 0, keepCalls: true);
        var baseline = new GuardedCall(Policy.Combine([], new DateOnly(2026, 1, 1), []));
        var log = new List<AuditEntry>();
        GuardedCall? guard = null;
        long calls = 0, permitted = 0;
        var day = 0;
        foreach (var lines in year.Days())
        {
            if (day == Month)
                guard = new(Suggested(log));
            foreach (var line in lines)
                if (!year.Calls.TryGetValue(line.Id, out var call))
                    continue;
                else if (guard is null)
                    log.Add(baseline.Line(line, call.Input()));
                else
                {
                    calls++;
                    if (guard.Of(call.Tool, call.Server, call.Input(), line.Project).Verdict.Decision == Decision.Allow)
                        permitted++;
                }
            day++;
        }
        var refused = Refused(guard!, log[0].Project);
        output.WriteLine($"{permitted} of {calls} permitted, {refused} of {AttackCount} attacks refused");
        Assert.True(permitted >= calls * 0.995, $"{permitted} of {calls} permitted");
        Assert.True(refused >= AttackCount * 0.95, $"{refused} of {AttackCount} attacks refused");
    }

    private Policy Suggested(List<AuditEntry> log)
    {
        var suggestion = PolicySuggestion.Of(() => log, Sensitivity.Normal, baselineDays: 7);
        output.WriteLine(suggestion.Toml);
        var reading = PolicyReader.Read(suggestion.Toml, "suggested", LayerKind.Project, new DateOnly(2026, 1, 1));
        Assert.Empty(reading.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error));
        return Policy.Combine([reading.Layer!], new DateOnly(2026, 1, 1), []);
    }

    private static int Refused(GuardedCall guard, string project)
    {
        var dice = new Dice(5);
        var refused = 0;
        for (var i = 0; i < AttackCount; i++)
        {
            var attack = Attacks.Next(dice, project[..project.LastIndexOf('/')]);
            if (guard.Of(attack.Tool, attack.Server, attack.Input(), project).Verdict.Decision == Decision.Deny)
                refused++;
        }
        return refused;
    }
}
