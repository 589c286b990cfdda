using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Outputs;

/// <summary>Judges what a tool gave back: its output is masked where the client lets a hook change it, and told of where it does not.</summary>
/// <param name="sessionKey">The key of the session's masks, asked for only when something is masked.</param>
public sealed class OutputJudge(Policy policy, SecretOptions secrets, Func<byte[]> sessionKey)
{
    /// <summary>Findings told of one output; one with more is masked all the same.</summary>
    private const int MaxFindings = 20;

    public (ImmutableArray<Fact> Facts, Verdict Verdict) Examine(HookEvent hookEvent) => hookEvent.Kind switch
    {
        HookEventKind.PostToolUse => Output(hookEvent),
        HookEventKind.PostToolUseFailure => Failure(hookEvent),
        HookEventKind.PostToolBatch => Batch(hookEvent),
        _ => ([], Verdict.Allowed),
    };

    private (ImmutableArray<Fact>, Verdict) Output(HookEvent hookEvent)
    {
        var call = hookEvent.Calls[0];
        var raw = JsonText.Whole(call.Response);
        var received = new TextReceived(hookEvent.TextOf(call.Response), "/tool_response");
        ImmutableArray<Fact> facts = [new ToolUsed(call.Tool, call.Server, ToolEffect.Unknown, "/tool_name"), received];
        var (findings, cleaned) = new InjectionJudge(policy).Examine(raw, call, received);
        var told = Verdict.Of(findings, policy.Mode);
        var advice = told.Decision == Decision.Redact ? told.Reason : "";
        if (Masked(cleaned ?? raw, received) is { } secret)
            (findings, cleaned) = (findings.AddRange(secret.Findings), secret.Withheld ? WithheldOutput.Of(call).ToArray() : secret.Json);
        return (facts, Verdict.Of(findings, policy.Mode) with { Rewritten = cleaned is null ? (ReadOnlyMemory<byte>?)null : cleaned, Advice = cleaned is null ? "" : advice });
    }

    /// <summary>The output with its secrets masked, or the word that it is to be withheld; null where it holds none.</summary>
    private (ImmutableArray<Finding> Findings, byte[] Json, bool Withheld)? Masked(ReadOnlySpan<byte> raw, TextReceived received)
    {
        if (SecretSettings.Strictest(policy, rules => rules.Outputs) is not { } setting || raw.IsEmpty || JsonMasker.Mask(raw, secrets, sessionKey()) is not { } masked)
            return null;
        return (Findings(masked.Sightings, setting, "secrets.outputs", place => $"{place} holds a secret", received), masked.Json, setting.Value != Decision.Redact);
    }

    /// <summary>The client lets no hook change a failing tool's error: the model is told not to pass it on, and the audit has it.</summary>
    private (ImmutableArray<Fact>, Verdict) Failure(HookEvent hookEvent)
    {
        var call = hookEvent.Calls[0];
        hookEvent.Payload.TryGetProperty("error", out var error);
        var raw = JsonText.Whole(error);
        var received = new TextReceived(hookEvent.TextOf(error), "/error");
        ImmutableArray<Fact> facts = [new ToolUsed(call.Tool, call.Server, ToolEffect.Unknown, "/tool_name"), received];
        var findings = new InjectionJudge(policy).ExamineFixed(raw, call, received);
        if (FailureAnswers() is not { } answer || raw.IsEmpty)
            return (facts, Verdict.Of(findings, policy.Mode));
        var decision = new Setting<Decision>(answer.Value == FailureAnswer.Note ? Decision.Allow : Decision.Redact, answer.Origin);
        findings = findings.AddRange(Findings(JsonMasker.Find(raw, secrets), decision, "secrets.failures",
            _ => "the error of this tool holds a secret, and no hook can take it out; do not repeat it, write it or send it on", received));
        return (facts, Verdict.Of(findings, policy.Mode));
    }

    /// <summary>The one answer that keeps a failing tool's secret from the model: the turn ends before the model goes on with it.</summary>
    private (ImmutableArray<Fact>, Verdict) Batch(HookEvent hookEvent)
    {
        if (FailureAnswers() is not { Value: FailureAnswer.Stop } answer)
            return ([], Verdict.Allowed);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var call in hookEvent.Calls)
        {
            var raw = JsonText.Whole(call.Response);
            if (!raw.IsEmpty)
                findings.AddRange(Findings(JsonMasker.Find(raw, secrets), new(Decision.Deny, answer.Origin), "secrets.failures",
                    place => $"{place} holds a secret that no hook could take out, so the turn ends here", new TextReceived(raw.ToArray(), call.Place + "/tool_response")));
        }
        return ([], Verdict.Of(findings.ToImmutable(), policy.Mode));
    }

    private Setting<FailureAnswer>? FailureAnswers()
    {
        Setting<FailureAnswer>? strictest = null;
        foreach (var layer in policy.Layers)
            if (layer.Secrets.Failures is { } setting && !(strictest?.Value >= setting.Value))
                strictest = setting;
        return strictest;
    }

    private static ImmutableArray<Finding> Findings(ImmutableArray<PlacedSighting> sightings, Setting<Decision> setting, string rule, Func<string, string> reason, TextReceived received)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var sighting in sightings)
        {
            if (findings.Count == MaxFindings)
                break;
            findings.Add(new(setting.Value, rule, $"{reason(received.Place + sighting.Path)} ({sighting.Sighting.Rule})", setting.Origin.ToString(), received));
        }
        return findings.ToImmutable();
    }
}
