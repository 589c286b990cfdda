using ClaudeHookGuard.Core.Skills;

namespace ClaudeHookGuard.Core.Tests.Skills;

/// <summary>A front matter is written by whoever made the skill: whatever it holds is read, or refused with a reason.</summary>
public sealed class HostileFrontMatterTests
{
    private const string Sound = "---\nname: s\nallowed-tools: Bash(git *), Read\nallowed_tools:\n  - Read\nnetwork_allowed: [a.example.com]\nhookguard:\n  read: [./docs/**]\n  file-types: [pdf]\n---\nBody\n";
    private const string Letters = "{}[]:,-#&*!|>'\"%@`?~ \n\t\0\u0085\u2028ab";
    private const int Rounds = 4000;

    [Fact]
    public void Broken_in_any_way_it_never_throws_and_a_flaw_says_why()
    {
        var random = new Random(5);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Sound.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                text[random.Next(4, text.Length)] = Letters[random.Next(Letters.Length)];
            var declaration = SkillDeclaration.Read(new(text), "SKILL.md", "/s", "s");
            Assert.NotEqual("", declaration.Flaw);
            _ = DeclarationForm.Write(declaration.Table);
        }
    }

    [Theory]
    [InlineData('[', 100_000)]
    [InlineData('{', 50_000)]
    [InlineData('!', 1000)]
    public void However_deep_it_is_refused(char letter, int times) =>
        Assert.NotNull(SkillDeclaration.Read($"---\nallowed_tools: {new string(letter, times)}\n---\n", "SKILL.md", null, "s").Flaw);

    [Fact]
    public void Aliases_that_would_multiply_are_refused() =>
        Assert.NotNull(SkillDeclaration.Read("---\na: &a [x,x]\nb: &b [*a,*a]\nallowed_tools: *b\n---\n", "SKILL.md", null, "s").Flaw);

    [Fact]
    public void Without_an_end_it_is_text_and_declares_nothing() =>
        Assert.Empty(SkillDeclaration.Read("---\nallowed_tools: [Read]\n", "SKILL.md", null, "s").Grants);
}
