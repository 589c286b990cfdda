namespace ClaudeHookGuard;

/// <summary>Which guard this is.</summary>
internal static class GuardVersion
{
    /// <summary>The version in <c>Directory.Build.props</c>; a test holds them together.</summary>
    public const string Text = "0.1.0";
}
