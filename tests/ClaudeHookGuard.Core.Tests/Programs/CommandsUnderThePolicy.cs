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
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Programs;

/// <summary>Whole command lines, as data, held against the canonical policy. Adding a case is adding a line.</summary>
public sealed class CommandsUnderThePolicy
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly ProgramTable Table = ProgramTable.BuiltIn();

    private static readonly Policy Canonical = Policy.Combine(
        [PolicyReader.Read(Repository.ReadText("tests/corpus/canonical.hookguard.toml"), "canonical", LayerKind.User, Today).Layer!], Today, []);

    [Fact]
    public void Everyday_work_passes() => Assert.Equal("", Those("everyday.txt", Decision.Deny));

    [Fact]
    public void What_breaks_a_rule_is_refused() => Assert.Equal("", Those("refused.txt", Decision.Allow));

    [Fact]
    public void Everyday_PowerShell_passes() => Assert.Equal("", Those("powershell-everyday.txt", Decision.Deny, "PowerShell"));

    [Fact]
    public void PowerShell_that_breaks_a_rule_is_refused() => Assert.Equal("", Those("powershell-refused.txt", Decision.Allow, "PowerShell"));

    /// <summary>The lines of a file that are decided so.</summary>
    private static string Those(string file, Decision decision, string tool = "Bash") => string.Join('\n', Lines(file).Where(command => Decide(command, tool) == decision));

    private static IEnumerable<string> Lines(string file) =>
        Repository.ReadText("tests/corpus/programs/" + file).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Replace('↵', '\n'));

    private static Decision Decide(string command, string tool)
    {
        var secrets = SecretSettings.Options(Canonical);
        var surroundings = new Surroundings
        {
            Platform = Platform.Linux,
            WorkingDirectory = Running.Project,
            ProjectRoot = Running.Project,
            Home = "/home/dev",
            Homes = ["/home/dev"],
            Files = new FakeFileView().Directory(Running.Project).Directory("/tmp").Directory("/home/dev/.ssh").Directory("/home/dev/.aws").Directory("/home/dev/.gnupg"),
        };
        var judge = new Judge(Canonical, surroundings, new FactReader(new ShellReader(Table, new CodeReader()), surroundings), secrets, new OutputJudge(Canonical, secrets, () => new byte[32]), () => new byte[32]);
        Assert.True(HookEventReader.TryRead(Payload(command, tool), out var hookEvent, out var why), why);
        return judge.Examine(hookEvent).Verdict.Decision;
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
