using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>
/// What a layer says about kinds of addresses, beside its host lists. Null: nothing. A deny or ask here holds also for hosts on the allow-list; an
/// allow lets such an address pass this layer's allow-list without being named in it.
/// </summary>
/// <param name="Loopback"><c>localhost</c>, 127.0.0.0/8, ::1.</param>
/// <param name="Private">RFC 1918, RFC 4193, carrier-grade NAT and the like.</param>
/// <param name="Metadata">Cloud metadata and link-local addresses. The baseline denies them.</param>
public sealed record NetworkRules(Setting<Decision>? Loopback, Setting<Decision>? Private, Setting<Decision>? Metadata)
{
    public static NetworkRules None { get; } = new(null, null, null);
}
