using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Checks;

/// <summary>Puts a fact before one check, under the baseline and one policy in a line or two.</summary>
internal static class Examined
{
    /// <summary>Rule ids of the findings, each with its decision: <c>paths.deny Deny</c>.</summary>
    public static string[] By(ICheck check, Fact fact, string policy = "", LayerKind kind = LayerKind.User) =>
        [.. Findings(check, fact, policy, kind).Select(finding => $"{finding.Rule} {finding.Decision}").Distinct()];

    public static List<Finding> Findings(ICheck check, Fact fact, string policy = "", LayerKind kind = LayerKind.User, string more = "")
    {
        var findings = new List<Finding>();
        check.Examine(fact, Before(Policies.Reading.Policy(Policies.Reading.Layer(policy, kind)), fact, more), findings);
        return findings;
    }

    /// <param name="more">Further members of the payload, with a leading comma.</param>
    public static Hearing Before(Policy policy, Fact fact, string more = "") =>
        Hearing.Of(policy, FakeSurroundings.Linux(), SecretOptions.Default, Payload.Read(Payload.PreToolUse("Read", "{}", more)), (fact as ToolUsed)?.Server);

    public static PathTouched Path(string path, PathAccess access = PathAccess.Read) => new(access, PartialText.Of(path), PathReach.Itself, "/tool_input/file_path");

    public static HostContacted Host(string host, int? port = null, string? scheme = null) => new(PartialText.Of(host), port, scheme, "/tool_input/url");

    public static CommandRun Command(string program, params string[] arguments) => new(PartialText.Of(program), [.. arguments.Select(PartialText.Of)], "/tool_input/command");

    public static ToolUsed Tool(string tool, string? server = null, ToolEffect effect = ToolEffect.Reads, string? source = null) =>
        new(tool, server is null ? null : new(server, source), effect, "/tool_name");
}
