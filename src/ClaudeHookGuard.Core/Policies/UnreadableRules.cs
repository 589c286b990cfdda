using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>
/// <c>[unreadable]</c>: what happens to a part of a call that nobody could read, by what it stands for. Null: this layer says nothing. A call that
/// is unreadable as a whole is always denied and has no setting.
/// </summary>
public sealed record UnreadableRules(
    Setting<Decision>? PathRead,
    Setting<Decision>? PathWrite,
    Setting<Decision>? Host,
    Setting<Decision>? Command,
    Setting<Decision>? Sql)
{
    public static UnreadableRules None { get; } = new(null, null, null, null, null);

    /// <summary>This layer's word on a part that stands for <paramref name="kind"/>; null: none.</summary>
    public Setting<Decision>? For(UnreadableAs kind) => kind switch
    {
        UnreadableAs.PathRead => PathRead,
        UnreadableAs.PathWrite => PathWrite,
        UnreadableAs.Host => Host,
        UnreadableAs.Command => Command,
        UnreadableAs.Sql => Sql,
        UnreadableAs.Call => new(Decision.Deny, new(LayerKind.Baseline, "unreadable", 0)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
