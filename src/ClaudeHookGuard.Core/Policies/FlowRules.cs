using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary><c>[labels]</c>, <c>[flow]</c> and <c>[injection]</c>: where data may go, by where it came from.</summary>
/// <param name="Trifecta">Private data read, untrusted content read and a way out: ask or deny; null: this layer says nothing.</param>
/// <param name="Injection">What happens when text from outside holds orders aimed at the agent; null: this layer says nothing.</param>
public sealed record FlowRules(ImmutableArray<Label> Labels, Setting<Decision>? Trifecta, Setting<InjectionAnswer>? Injection)
{
    public static FlowRules None { get; } = new([], null, null);
}

/// <summary>What happens to a text that gives the agent orders.</summary>
public enum InjectionAnswer { Off, Note, Warn, Strip, Redact }

/// <summary>A label: what carries it, where that may go, and what follows once the session has seen it.</summary>
/// <param name="Sources">What gives the label, beside grants that name it.</param>
/// <param name="MayReach">Where it may go; null: this label restricts nothing.</param>
/// <param name="Then">What happens to a way out once the session has read something so labelled; <see cref="Decision.Allow"/>: nothing.</param>
public sealed record Label(string Name, Places Sources, Places? MayReach, Decision Then, Origin Origin);

/// <summary>Places that data comes from or goes to, written <c>server:postgres</c>, <c>path:./data/**</c>, <c>host:*.example.com</c>, <c>tool:Read</c>, <c>skill:pdf</c>; a bare word is a host.</summary>
/// <param name="Secrets">True where it was written <c>secrets</c>: whatever a secret rule finds.</param>
/// <param name="Personal">True where it was written <c>personal-data</c>.</param>
public sealed record Places(
    Rules<HostPattern> Hosts,
    Rules<PathPattern> Paths,
    Rules<NamePattern> Servers,
    Rules<NamePattern> Tools,
    Rules<NamePattern> Skills,
    bool Secrets,
    bool Personal);
