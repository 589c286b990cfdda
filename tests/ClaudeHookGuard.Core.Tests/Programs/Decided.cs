using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Core.Policies.Starters;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Programs;

/// <summary>What a policy decides about a command line, on a machine with a project and some credential directories.</summary>
internal sealed class Decided
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly ProgramTable Table = ProgramTable.BuiltIn();

    private readonly Judge _judge;

    private Decided(string policyText)
    {
        var policy = Policy.Combine([PolicyReader.Read(policyText, "policy", LayerKind.User, Today).Layer!], Today, []);
        var secrets = SecretSettings.Options(policy);
        var surroundings = new Surroundings
        {
            Platform = Platform.Linux,
            WorkingDirectory = Running.Project,
            ProjectRoot = Running.Project,
            Home = "/home/dev",
            Homes = ["/home/dev"],
            Files = new FakeFileView().Directory(Running.Project).Directory("/tmp").Directory("/home/dev/.ssh").Directory("/home/dev/.aws").Directory("/home/dev/.gnupg"),
        };
        var reader = new FactReader(new ShellReader(Table, new CodeReader()), surroundings);
        _judge = new Judge(policy, surroundings, reader, secrets, new OutputJudge(policy, secrets, () => new byte[32]), () => new byte[32]);
    }

    /// <summary>The policy the labelled cases are judged by.</summary>
    public static Decided ByCanonicalPolicy { get; } = new(Repository.ReadText("tests/corpus/canonical.hookguard.toml"));

    /// <summary>What <c>init</c> writes.</summary>
    public static Decided ByStarterPolicy { get; } = new(StarterPolicy.Of(StarterPolicy.Default)!);

    /// <summary>The lines of a file below <c>tests/corpus</c>, without comments; <c>↵</c> in them is a new line.</summary>
    public static IEnumerable<string> Lines(string file) =>
        Repository.ReadText("tests/corpus/" + file).Split('\n').Where(line => line.Length > 0 && line[0] != '#');

    public Decision Of(string line, string tool = "Bash")
    {
        Assert.True(HookEventReader.TryRead(Payload(line.Replace('↵', '\n'), tool), out var hookEvent, out var why), why);
        return _judge.Examine(hookEvent).Verdict.Decision;
    }

    private static byte[] Payload(string command, string tool) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        hook_event_name = "PreToolUse",
        session_id = "s",
        cwd = Running.Project,
        tool_name = tool,
        tool_input = new { command },
    }));
}
