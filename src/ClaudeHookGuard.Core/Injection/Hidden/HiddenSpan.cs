namespace ClaudeHookGuard.Core.Injection.Hidden;

/// <summary>A stretch of text that a reader does not see.</summary>
/// <param name="Inner">What stands in it to be read, without the marks that hide it.</param>
/// <param name="IsProof">Hidden in a way that has no honest use: a finding whatever it says.</param>
internal readonly record struct HiddenSpan(int Start, int End, Range Inner, bool IsProof);
