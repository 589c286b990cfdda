namespace ClaudeHookGuard.Core.Injection;

/// <summary>How an order reaches the agent.</summary>
public enum InjectionKind
{
    /// <summary>In words that anybody can read.</summary>
    Order,

    /// <summary>In a feigned message of the system, a tool or the user.</summary>
    FakeMessage,

    /// <summary>In an encoding, or in words written so that a search misses them.</summary>
    Encoded,

    /// <summary>In characters, comments, styles or terminal codes that a reader does not see.</summary>
    Hidden,
}
