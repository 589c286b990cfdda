namespace ClaudeHookGuard.Core.Verdicts;

/// <summary>What is to happen to a call, ordered by strictness: of several findings the strictest wins, whatever their order.</summary>
public enum Decision
{
    /// <summary>The call goes on. The guard stays silent, so a prompt that the user would have seen is still shown.</summary>
    Allow,

    /// <summary>The call goes on, with the named spans of text masked.</summary>
    Redact,

    /// <summary>The user is asked. Where nobody can answer, the client refuses.</summary>
    Ask,

    /// <summary>The call does not happen.</summary>
    Deny,
}
