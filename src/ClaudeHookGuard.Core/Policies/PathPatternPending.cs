namespace ClaudeHookGuard.Core.Paths;

/// <summary>Stands in until the path rules exist: whoever adds them deletes this file.</summary>
public sealed class PathPattern;
