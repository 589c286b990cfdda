namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Where a secret stands, and of what kind. It never holds the text: records print their members.
/// </summary>
/// <param name="Rule">The kind: <c>github-token</c>, <c>generic-secret</c>, <c>exact-value</c> …</param>
/// <param name="Start">First byte, counted from the start of the scanned bytes.</param>
/// <param name="Length">Bytes; where the secret was encoded, the whole encoded span.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Encoding">How it was written, outermost first: empty for plain, else for example <c>base64</c> or <c>base64 gzip</c>.</param>
public sealed record SecretSighting(string Rule, int Start, int Length, Confidence Confidence, string Encoding = "")
{
    /// <summary>First byte behind the secret.</summary>
    public int End => Start + Length;

    /// <summary>
    /// A hash of the decoded secret when <see cref="Encoding"/> is not empty, so that one secret has one mask in every encoding. Zero for a
    /// plain one: it is made from the bytes.
    /// </summary>
    internal ulong Identity { get; init; }
}
