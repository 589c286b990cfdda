namespace ClaudeHookGuard.Core.Events;

/// <summary>Ceilings on what the client may send.</summary>
public static class Bounds
{
    /// <summary>Bytes of one payload. The largest seen is three times a file being written; a larger one is refused unread.</summary>
    public const int PayloadBytes = 64 * 1024 * 1024;

    /// <summary>Levels of JSON nesting.</summary>
    public const int JsonDepth = 64;

    /// <summary>Tool calls of one batch.</summary>
    public const int BatchCalls = 1000;
}
