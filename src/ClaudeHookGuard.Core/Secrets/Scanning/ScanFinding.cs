namespace ClaudeHookGuard.Core.Secrets.Scanning;

/// <summary>A secret in a file, for reports. It never holds the text.</summary>
/// <param name="Path">As the user named it, with forward slashes; <c>-</c> for standard input.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">Bytes from the line's start, from 1.</param>
/// <param name="EndLine">The line of the last byte.</param>
/// <param name="Rule">The kind of secret.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Encoding">How it was written; empty for plain.</param>
/// <param name="Fingerprint">See <see cref="SecretFingerprint"/>; of the bytes as they stand.</param>
public sealed record ScanFinding(string Path, int Line, int Column, int EndLine, string Rule, Confidence Confidence, string Encoding, string Fingerprint);
