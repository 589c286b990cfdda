using System.Text.Json;

namespace ClaudeHookGuard.Cli.Tests.Published;

/// <summary>What a run of the binary left behind.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>The client's reading: nothing said and exit 0.</summary>
    public bool IsSilentAllow => ExitCode == 0 && Output.Length == 0;

    /// <summary>The one JSON object on standard output; fails where there is anything else.</summary>
    public JsonElement Answer() => JsonDocument.Parse(Output).RootElement.GetProperty("hookSpecificOutput");

    /// <summary>The reason of a PreToolUse deny in its whole form: exit 2, one deny object, the reason on standard error too.</summary>
    public string DeniedFor()
    {
        Assert.True(ExitCode == 2, $"expected exit 2: {this}");
        Assert.Equal("deny", Answer().GetProperty("permissionDecision").GetString());
        var reason = Answer().GetProperty("permissionDecisionReason").GetString()!;
        Assert.NotEmpty(reason);
        Assert.Contains(reason, Error, StringComparison.Ordinal);
        return reason;
    }
}
