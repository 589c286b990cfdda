namespace ClaudeHookGuard.Core.Injection;

/// <summary>How the text that is read stood in the output.</summary>
internal enum Placement { Plain, Disguised, Encoded, Hidden }
