using System.Text.Json;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Flow;

/// <summary>The sessions of <c>tests/corpus/flow</c>: each is told to the judge, event by event.</summary>
public sealed class FlowCorpusTests
{
    private const double LeastFound = 0.95;
    private const double MostStopped = 0.005;

    private static readonly Dictionary<string, Policy> Policies = [];

    [Fact]
    public void Of_the_leaks_at_least_95_in_100_are_stopped()
    {
        var flows = Flows("leak");
        Assert.True(flows.Count >= 200);
        var missed = flows.Where(flow => !IsStopped(flow, out _)).Select(Name).ToList();
        Assert.True(missed.Count <= flows.Count * (1 - LeastFound), $"{missed.Count} of {flows.Count} leaks pass:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void Of_the_benign_sessions_at_most_5_in_1000_are_stopped()
    {
        var flows = Flows("benign");
        Assert.True(flows.Count >= 200);
        var stopped = flows.Select(flow => IsStopped(flow, out var why) ? $"{Name(flow)}: {why}" : null).OfType<string>().ToList();
        Assert.True(stopped.Count <= flows.Count * MostStopped, $"{stopped.Count} of {flows.Count} benign sessions are stopped:\n{string.Join('\n', stopped)}");
    }

    private static List<JsonElement> Flows(string kind) =>
        [.. Repository.ReadText("tests/corpus/flow/flows.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).Where(flow => flow.GetProperty("kind").GetString() == kind)];

    private static string Name(JsonElement flow) => $"{flow.GetProperty("id")} ({flow.GetProperty("policy")}): {flow.GetProperty("why")}";

    private static bool IsStopped(JsonElement flow, out string why)
    {
        var session = new FlowingSession(PolicyOf(flow.GetProperty("policy").GetString()!));
        why = "";
        foreach (var step in flow.GetProperty("steps").EnumerateArray())
            if (Take(step, session) != Decision.Allow)
            {
                why = session.Last.Reason;
                return true;
            }
        return false;
    }

    private static Decision Take(JsonElement step, FlowingSession session)
    {
        switch (step.GetProperty("do").GetString())
        {
            case "prompt":
                session.Prompt(step.GetProperty("text").GetString()!);
                return Decision.Allow;
            case "output":
                session.Returned(step.GetProperty("tool").GetString()!, step.GetProperty("input"), step.GetProperty("response"));
                return Decision.Allow;
            default:
                return session.Call(step.GetProperty("tool").GetString()!, step.GetProperty("input"), step.TryGetProperty("agent", out var agent) ? agent.GetString() : null);
        }
    }

    private static Policy PolicyOf(string name)
    {
        lock (Policies)
        {
            if (!Policies.TryGetValue(name, out var policy))
                Policies[name] = policy = Core.Tests.Policies.Reading.Policy(Core.Tests.Policies.Reading.Of(Repository.ReadText($"tests/corpus/flow/{name}.toml")).Layer!);
            return policy;
        }
    }
}
