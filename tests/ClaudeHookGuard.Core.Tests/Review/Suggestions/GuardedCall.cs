using System.Collections.Immutable;
using System.Text;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Review.Suggestions;

/// <summary>A call put before the guard as the hook would.</summary>
internal sealed class GuardedCall(Policy policy)
{
    private static readonly ProgramTable Programs = ProgramTable.BuiltIn();

    private readonly Dictionary<string, Judge> judges = new(StringComparer.Ordinal);

    public (ImmutableArray<Fact> Facts, Verdict Verdict) Of(string tool, string? server, string input, string project)
    {
        var origin = server is null ? "" : $$""","mcp_server":{"name":"{{server}}","source":"project"}""";
        var payload = $$"""{"session_id":"s","cwd":"{{project}}","hook_event_name":"PreToolUse","tool_name":"{{tool}}","tool_input":{{input}},"tool_use_id":"t"{{origin}}}""";
        return HookEventReader.TryRead(Encoding.UTF8.GetBytes(payload), out var read, out var why)
            ? JudgeOf(project).Examine(read)
            : throw new InvalidOperationException(why);
    }

    /// <summary>The line of a call with the facts the guard reads in it.</summary>
    public AuditEntry Line(AuditEntry entry, string input)
    {
        var (facts, verdict) = Of(entry.Tool!, entry.Server, input, entry.Project);
        return entry with { Resources = AuditResources.Of(facts), Decision = verdict.Decision == Decision.Allow ? "allow" : "deny" };
    }

    private Judge JudgeOf(string project)
    {
        if (judges.TryGetValue(project, out var known))
            return known;
        var home = project[..project.LastIndexOf('/')];
        var here = FakeSurroundings.Linux() with { WorkingDirectory = project, ProjectRoot = project, Home = home, Homes = [home] };
        static byte[] Key() => new byte[32];
        var judge = new Judge(policy, here, new FactReader(new ShellReader(Programs, new CodeReader()), here), SecretOptions.Default, new OutputJudge(policy, SecretOptions.Default, Key), Key);
        judges.Add(project, judge);
        return judge;
    }
}
