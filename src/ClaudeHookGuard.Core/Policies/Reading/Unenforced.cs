namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>What the policy language has and this version does not act on yet: nothing. A key that comes before its enforcement is named here, so that a policy is told.</summary>
public static class Unenforced
{
    public const string Note = "is read but not enforced yet by this version";

    /// <summary>Whether the key of a listing (<c>skills.pdf.pin</c>) has no effect yet.</summary>
    public static bool Is(string key) => key.Length == 0;
}
