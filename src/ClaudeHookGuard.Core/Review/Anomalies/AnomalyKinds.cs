namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>A kind of anomaly.</summary>
/// <param name="Id">Dotted and stable.</param>
/// <param name="Summary">What is found.</param>
/// <param name="Threshold">When, at the given sensitivity.</param>
public sealed record AnomalyKind(string Id, string Summary, Func<Sensitivity, string> Threshold);

/// <summary>Every kind there is.</summary>
public static class AnomalyKinds
{
    public static ImmutableArray<AnomalyKind> All =>
    [
        new("reads.spike", "a skill, server or agent type reads far more files than it does", s => $"{Far(s)}, at least {s.LeastReads} files"),
        new("bytes.spike", "far more bytes go out than usual: of a session, a server or skill, or to a host", s => $"{Far(s)}, at least {Amount.Bytes(s.LeastBytes)}"),
        new("ability.new", "a skill, server or agent type that never read, wrote, ran or contacted anything now does",
            s => $"never in at least {s.LeastCallsWithout} calls on {s.LeastDaysWithout} days"),
        new("host.first", "first contact with a host, by one that keeps to the hosts it knows; or with many bytes; or with a bare address",
            s => $"new hosts on at most {s.NewHostShare:P0} of its days; or {Amount.Bytes(s.LeastBytesToNewHost)} sent"),
        new("host.lookalike", "a new host whose name imitates a known one", _ => "one letter apart, letters that look alike, or the known name inside another"),
        new("host.random", "a host with long random labels, or many such below one name", s => $"a random label of {s.RandomLabel} characters, or {s.RandomLabels} of {RandomLabels.ShortestOfMany} in a day"),
        new("hours.unusual", "calls at hours at which this user never works and the team hardly ever",
            s => $"{s.LeastCallsAtHour} calls in an hour, none within {s.HoursApart} hours of it on {s.LeastDaysForHours} days"),
        new("refusals.burst", "many different things refused one after the other: probing",
            s => $"{s.LeastRefusals} refusals of {s.LeastRefusedThings} things within {Detectors.RefusalBursts.WindowMinutes} minutes, and {s.TimesLargest:0.##} times the most things so far"),
        new("refusals.other-tool", "what was refused is tried again by another tool", s => $"by {s.LeastOtherTools} other tools or with success; by one where that happens in at most {s.OtherToolShare:P0} of sessions with a refusal"),
        new("server.new", "an MCP server that was never used before", _ => "the first use"),
        new("policy.changed", "a policy never seen before, or an old one that came back", s => $"a new hash; an old one after {Detectors.PolicyChanges.ForgottenDays} days"),
        new("guard.changed", "another version of the guard, or an older one that came back", _ => "a new version; an older one on one account"),
        new("settings.changed", "a settings file changed in a way the guard refused, or one that hardly ever changes", s => $"refused, or changed on at most {s.RareShare:P0} of the days"),
        new("gap.results", "calls were let through and no result was ever reported", s => $"a chance below 1 in {1 / s.Chance:0.#e+0} by the usual share of lost results"),
        new("gap.calls", "results were reported of calls the guard never judged", s => $"a chance below 1 in {1 / s.Chance:0.#e+0} by the usual share"),
        new("gap.session", "a session with prompts and no tool call at all", s => $"{s.LeastPrompts} prompts, more than in any such session before"),
    ];

    private static string Far(Sensitivity s) => $"{s.Sigmas:0.#} robust standard deviations above the median and {s.TimesLargest:0.##} times the largest, or ten times the largest of twenty";
}
