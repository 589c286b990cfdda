using ClaudeHookGuard.Core.Skills;

namespace ClaudeHookGuard.Core.Tests.Skills;

/// <summary>The example skill is what it says: every field is read, and nothing in it is wrong.</summary>
public sealed class ExampleSkillTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "hooks-examples/skills/report/SKILL.md"));

    [Fact]
    public void All_three_ways_to_declare_are_read()
    {
        var declaration = SkillDeclaration.Read(Text, "SKILL.md", "/home/dev/project/.claude/skills/report", "report");
        Assert.Empty(declaration.Mistakes);
        Assert.Equal(3, declaration.Grants.Length);
        Assert.Equal("report", declaration.Name);
    }

    [Fact]
    public void What_is_kept_for_the_session_is_what_was_declared()
    {
        var declaration = SkillDeclaration.Read(Text, "SKILL.md", "/s", "report");
        var kept = DeclarationForm.Write(declaration.Table)!;
        Assert.Equal(kept, DeclarationForm.Write(DeclarationForm.Read(kept)));
        var read = SkillDeclaration.GrantsOf(DeclarationForm.Read(kept), "SKILL.md", "report", "/s");
        Assert.Equal(declaration.Grants.Select(Shown), read.Select(Shown));
    }

    [Theory]
    [InlineData("Write", """{"file_path":"/home/dev/project/reports/may.md","content":"# May"}""", null)]
    [InlineData("Write", """{"file_path":"/home/dev/project/src/a.md","content":"x"}""", "skills.write")]
    [InlineData("Read", """{"file_path":"/home/dev/project/data/raw/x.csv"}""", "skills.deny")]
    [InlineData("Bash", """{"command":"npm install"}""", "skills.tools")]
    [InlineData("mcp__mail__send", "{}", "skills.servers")]
    public void It_is_held_to_it(string tool, string input, string? rule)
    {
        var session = new SkilledSession();
        session.Files.File("/home/dev/project/.claude/skills/report/SKILL.md", Text);
        Assert.Empty(session.Enter("report"));
        var rules = session.Call(tool, input);
        if (rule is null)
            Assert.Empty(rules);
        else
            Assert.Contains(rule, rules);
    }

    private static string Shown(Core.Policies.Grant grant) =>
        $"{grant.Tools?.Items.Length} {grant.Scopes.Length} {grant.DenyTools.Items.Length} {grant.Read?.Items.Length} {grant.Write?.Items.Length} {grant.Deny.Items.Length} {grant.Hosts?.Items.Length} {grant.Servers?.Items.Length} {grant.FileTypes?.Length} {grant.LogAccess}";
}
