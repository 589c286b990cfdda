using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Programs;

/// <summary>Whole command lines, as data, held against a policy. Adding a case is adding a line.</summary>
public sealed class CommandsUnderThePolicy
{
    /// <summary>Of the commands developers use every day, at most this share may be stopped under the policy that <c>init</c> writes.</summary>
    private const double FalseAlarms = 0.005;

    [Fact]
    public void Everyday_work_passes() => Assert.Equal("", Those("programs/everyday.txt", Decision.Deny));

    [Fact]
    public void What_breaks_a_rule_is_refused() => Assert.Equal("", Those("programs/refused.txt", Decision.Allow));

    [Fact]
    public void Everyday_PowerShell_passes() => Assert.Equal("", Those("programs/powershell-everyday.txt", Decision.Deny, "PowerShell"));

    [Fact]
    public void PowerShell_that_breaks_a_rule_is_refused() => Assert.Equal("", Those("programs/powershell-refused.txt", Decision.Allow, "PowerShell"));

    [Fact]
    public void Three_thousand_commands_of_developers_raise_few_alarms_under_the_starter_policy()
    {
        string[] lines = [.. Decided.Lines("programs/everyday.txt"), .. Decided.Lines("programs/developer.txt"), .. Decided.Lines("programs/help.txt")];
        var argued = Decided.Lines("programs/stopped.txt").Select(line => line.Split('\t')[0]).ToHashSet();
        var stopped = lines.Where(line => Decided.ByStarterPolicy.Of(line) != Decision.Allow).ToArray();
        Assert.True(lines.Distinct().Count() >= 3_000, $"{lines.Distinct().Count()} lines");
        Assert.Equal("", string.Join('\n', stopped.Where(line => !argued.Contains(line))));
        Assert.True(stopped.Length <= lines.Length * FalseAlarms, $"{stopped.Length} of {lines.Length} are stopped");
    }

    /// <summary>The lines of a file that are decided so.</summary>
    private static string Those(string file, Decision decision, string tool = "Bash") => string.Join('\n', Decided.Lines(file).Where(line => Decided.ByCanonicalPolicy.Of(line, tool) == decision));
}
