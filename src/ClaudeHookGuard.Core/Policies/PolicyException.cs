using System.Diagnostics.CodeAnalysis;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>
/// A named exception from a rule, by the managed or user layer: a finding of <paramref name="Rule"/> about a thing that every given pattern matches
/// does not count.
/// </summary>
/// <param name="Rule">A rule id, or a group of them written <c>network.*</c>.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Expires">The last day it holds, or null: it does not expire.</param>
[SuppressMessage("Naming", "CA1711", Justification = "Exception is the policy language's own word for it.")]
public sealed record PolicyException(
    string Rule,
    PathPattern? Path,
    HostPattern? Host,
    NamePattern? Server,
    NamePattern? Tool,
    CommandPattern? Command,
    string Reason,
    DateOnly? Expires,
    Origin Origin)
{
    /// <summary>Whether it speaks about findings of <paramref name="rule"/>.</summary>
    public bool Covers(string rule) =>
        Rule == rule || (Rule.EndsWith(".*", StringComparison.Ordinal) && rule.StartsWith(Rule.AsSpan(0, Rule.Length - 1), StringComparison.Ordinal));
}
