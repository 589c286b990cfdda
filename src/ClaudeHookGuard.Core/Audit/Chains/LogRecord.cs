namespace ClaudeHookGuard.Core.Audit.Chains;

/// <summary>What a log says about itself: lines of the chain whose <c>event</c> begins with <c>audit.</c>, which no event of the client does.</summary>
public static class LogRecord
{
    /// <summary>The last line of a file: nothing is appended behind it.</summary>
    public const string Seal = "audit.seal";

    /// <summary>Something is missing or broken just before this line; it says what.</summary>
    public const string Gap = "audit.gap";

    /// <summary>Sealed files were removed because the policy's retention said so.</summary>
    public const string Removal = "audit.removal";
}
