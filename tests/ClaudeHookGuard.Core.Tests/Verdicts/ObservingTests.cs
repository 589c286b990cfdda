using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Verdicts;

public sealed class ObservingTests
{
    private const string Forbidden = """{"file_path":"/srv/x"}""";

    [Fact]
    public void A_user_who_observes_blocks_nothing_and_records_what_would_have_happened()
    {
        var verdict = Judged(Forbidden, Policies.Reading.Layer("mode = \"observe\"\n[paths]\ndeny = [\"/srv/**\"]"));
        Assert.Equal(Decision.Allow, verdict.Decision);
        Assert.Equal(Decision.Deny, verdict.Observed);
        Assert.NotEmpty(verdict.Findings);
    }

    [Fact]
    public void A_project_that_observes_does_so_for_its_own_rules()
    {
        var verdict = Judged(Forbidden, Policies.Reading.Layer("mode = \"observe\"\n[paths]\ndeny = [\"/srv/**\"]", LayerKind.Project));
        Assert.Equal(Decision.Allow, verdict.Decision);
        Assert.Equal(Decision.Deny, verdict.Observed);
    }

    [Fact]
    public void A_project_that_observes_loosens_neither_the_baseline_nor_another_layer()
    {
        var project = Policies.Reading.Layer("mode = \"observe\"\n[paths]\ndeny = [\"/srv/**\"]", LayerKind.Project);
        Assert.Equal(Decision.Deny, Judged("""{"file_path":"~/.ssh/id_rsa"}""", project).Decision);
        Assert.Equal(Decision.Deny, Judged(Forbidden, Policies.Reading.Layer("[paths]\ndeny = [\"/srv/**\"]"), project).Decision);
    }

    private static Verdict Judged(string input, params Layer[] layers)
    {
        var (policy, here) = (Policies.Reading.Policy(layers), FakeSurroundings.Linux());
        static byte[] Key() => new byte[32];
        var reader = new FactReader(new ShellReader(ProgramTable.BuiltIn(), new CodeReader()), here);
        return new Judge(policy, here, reader, SecretOptions.Default, new OutputJudge(policy, SecretOptions.Default, Key), Key).Examine(Payload.Read(Payload.PreToolUse("Read", input))).Verdict;
    }
}
