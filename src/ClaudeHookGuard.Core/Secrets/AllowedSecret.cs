namespace ClaudeHookGuard.Core.Secrets;

/// <summary>What is no secret in the call at hand: all conditions that are given must hold; none given is every secret.</summary>
/// <param name="Fingerprint">As <see cref="SecretFingerprint"/> writes it, or null.</param>
/// <param name="Rule">The id of the rule that finds it, or null.</param>
public readonly record struct AllowedSecret(string? Fingerprint, string? Rule)
{
    internal bool Covers(string rule, ReadOnlySpan<byte> secret) =>
        (Rule is null || Rule == rule) && (Fingerprint is null || Fingerprint == SecretFingerprint.Of(secret));
}
