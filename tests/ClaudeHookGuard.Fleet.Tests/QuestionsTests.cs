using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Core.Review.Questions;
using ClaudeHookGuard.Core.Review.Reports;

namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>Each question is asked of the real databases over the same log, and answered as the guard's own review answers it.</summary>
public sealed class QuestionsTests(SharedLog log) : IClassFixture<SharedLog>
{
    [Theory, MemberData(nameof(SharedLog.Engines), MemberType = typeof(SharedLog))]
    public void Every_question_is_understood(string engine)
    {
        foreach (var question in AllQuestions.List)
            Assert.True(Ask(engine, question.Name).Count > 0 || question.Name is "gaps" or "hours", question.Name);
    }

    [Theory, MemberData(nameof(SharedLog.Engines), MemberType = typeof(SharedLog))]
    public void The_summary_is_the_guards_own(string engine)
    {
        var overview = Overview();
        var row = Assert.Single(Ask(engine, "summary"));
        Assert.Equal([overview.Total.Calls, overview.Total.Refused, overview.Total.Asked, overview.Total.Redacted], row[..4].Select(long.Parse));
        Assert.Equal(log.Entries.Where(static entry => entry.Event == "PreToolUse").Select(static entry => entry.Session).Distinct().Count(), int.Parse(row[4]));
    }

    [Theory, MemberData(nameof(SharedLog.Engines), MemberType = typeof(SharedLog))]
    public void Days_and_rules_are_the_guards_own(string engine)
    {
        var overview = Overview();
        Assert.Equal(overview.Days.Values.Select(static day => (day.Calls, day.Refused)), Ask(engine, "days").Select(static row => (long.Parse(row[1]), long.Parse(row[2]))));
        Assert.Equal(
            overview.Rules.Select(static rule => (rule.Key, rule.Value.Counts.Refused)).ToHashSet(),
            Ask(engine, "rules").Select(static row => (row[0], long.Parse(row[2]))).ToHashSet());
    }

    [Theory, MemberData(nameof(SharedLog.Engines), MemberType = typeof(SharedLog))]
    public void Servers_and_skills_are_the_guards_own(string engine)
    {
        var overview = Overview();
        Assert.Equal(
            overview.Servers.Select(static server => (server.Key, server.Value.Calls, server.Value.Sessions, server.Value.Users, server.Value.SentBytes)).ToHashSet(),
            Ask(engine, "servers").Select(static row => (row[0], long.Parse(row[1]), int.Parse(row[4]), int.Parse(row[5]), long.Parse(row[6]))).ToHashSet());
        Assert.Equal(
            overview.Skills.Select(static skill => (skill.Key, skill.Value.Calls)).ToHashSet(),
            Ask(engine, "skills").Select(static row => (row[0], long.Parse(row[1]))).ToHashSet());
    }

    [Theory, MemberData(nameof(SharedLog.Engines), MemberType = typeof(SharedLog))]
    public void Hosts_are_those_of_the_log(string engine)
    {
        var hosts = log.Entries.Where(static entry => entry is { Event: "PreToolUse", Decision: not "deny" })
            .SelectMany(static entry => entry.Resources.Where(static resource => resource.Kind == "host").Select(static resource => Core.Network.Domains.WithoutPort(resource.Name!)))
            .CountBy(static host => host).Select(static host => (host.Key, host.Value)).ToHashSet();
        Assert.Equal(hosts, Ask(engine, "hosts").Select(static row => (row[0], int.Parse(row[1]))).ToHashSet());
    }

    [Theory, MemberData(nameof(SharedLog.Engines), MemberType = typeof(SharedLog))]
    public void New_servers_and_changed_guards_are_the_findings(string engine)
    {
        var found = Findings();
        Assert.Equal(Subjects(found, "server.new", "server "), Ask(engine, "new-servers").Select(static row => row[0]).ToHashSet());
        var first = log.Entries[0].Time.UtcDateTime.Date;
        Assert.Equal(Subjects(found, "guard.changed", "guard "), Ask(engine, "guards").Where(row => DateTime.Parse(row[1][..10]) >= first.AddDays(28)).Select(static row => row[0]).ToHashSet());
    }

    [Theory, MemberData(nameof(SharedLog.Engines), MemberType = typeof(SharedLog))]
    public void Spikes_and_first_contacts_hold_the_findings(string engine)
    {
        var found = Findings();
        var spikes = Ask(engine, "reads-spike").Select(static row => row[1]).ToHashSet();
        Assert.All(found.Where(static anomaly => anomaly is { Kind: "reads.spike", Session: not null }), anomaly => Assert.Contains(anomaly.Session!, spikes));
        var hosts = Ask(engine, "first-contact").Select(static row => Core.Network.Domains.Registered(row[0])).ToHashSet();
        Assert.All(Subjects(found, "host.lookalike", "host "), host => Assert.Contains(host, hosts));
        Assert.Contains(found, static anomaly => anomaly.Kind == "reads.spike");
    }

    private IReadOnlyList<string[]> Ask(string engine, string question) => log.Database(engine).Ask(AllQuestions.Named(question)!.Sql(Engine.Named(engine)!));

    private Overview Overview()
    {
        var overview = new Overview();
        foreach (var entry in log.Entries)
            overview.Add(entry);
        return overview;
    }

    private ImmutableArray<Anomaly> Findings()
    {
        // As many days with lines as there are in the first four weeks.
        var first = log.Entries[0].Time.UtcDateTime.Date;
        var watch = new AnomalyWatch(Sensitivity.Normal, log.Entries.Select(static entry => entry.Time.UtcDateTime.Date).Distinct().Count(day => day < first.AddDays(28)));
        foreach (var entry in log.Entries)
            watch.Add(entry);
        return watch.Finish();
    }

    private static HashSet<string> Subjects(ImmutableArray<Anomaly> found, string kind, string prefix) =>
        [.. found.Where(anomaly => anomaly.Kind == kind).Select(anomaly => anomaly.Subject[prefix.Length..])];
}
