namespace ClaudeHookGuard.Core.Network;

/// <summary>Stands in until the network rules exist: whoever adds them deletes this file.</summary>
public sealed class HostPattern;
