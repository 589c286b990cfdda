using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Skills;

/// <summary>What a skill may not do, by its own declaration and by the policy.</summary>
public sealed class HeldSkillTests
{
    private static string[] Under(string frontMatter, string tool, string input, string policy = "")
    {
        var session = new SkilledSession(policy).Skill("s", frontMatter);
        Assert.Empty(session.Enter("s"));
        return session.Call(tool, input);
    }

    [Theory]
    [InlineData("allowed-tools: Read, Grep", "Bash", """{"command":"ls"}""", "skills.tools")]
    [InlineData("allowed-tools: Bash(git *)", "Bash", """{"command":"npm test"}""", "skills.tools")]
    [InlineData("allowed-tools: Bash(git *)", "Bash", """{"command":"git status && npm test"}""", "skills.tools")]
    [InlineData("allowed-tools: \"Bash(git status:*), Read(./docs/**)\"", "Read", """{"file_path":"/home/dev/project/src/a"}""", "skills.tools")]
    [InlineData("disallowed-tools: WebFetch", "WebFetch", """{"url":"https://example.com","prompt":"p"}""", "skills.deny-tools")]
    [InlineData("disallowed-tools: Bash(rm *)", "Bash", """{"command":"cd /tmp; rm -r x"}""", "skills.deny-tools")]
    [InlineData("restricted_paths: [./private]", "Read", """{"file_path":"/home/dev/project/private/a"}""", "skills.deny")]
    [InlineData("restricted_paths:\n  - ~/notes", "Bash", """{"command":"cat ~/notes/x"}""", "skills.deny")]
    [InlineData("network_allowed: false", "Bash", """{"command":"curl https://example.com"}""", "skills.hosts")]
    [InlineData("network_allowed: [cdn.example.com]", "WebFetch", """{"url":"https://example.com","prompt":"p"}""", "skills.hosts")]
    [InlineData("hookguard:\n  read: [./docs/**]", "Read", """{"file_path":"/home/dev/project/src/a"}""", "skills.read")]
    [InlineData("hookguard:\n  write: [./out/**]", "Write", """{"file_path":"/home/dev/project/src/a","content":"x"}""", "skills.write")]
    [InlineData("hookguard:\n  write: []", "Bash", """{"command":"echo x > y"}""", "skills.write")]
    [InlineData("hookguard:\n  hosts: [a.example.com]", "WebFetch", """{"url":"https://b.example.com","prompt":"p"}""", "skills.hosts")]
    [InlineData("hookguard:\n  servers: [github]", "mcp__mail__send", "{}", "skills.servers")]
    [InlineData("hookguard: { file_types: [pdf] }", "Write", """{"file_path":"/home/dev/project/a.pdf","content":"text"}""", "skills.file-types")]
    public void Beyond_its_declaration_it_is_refused(string frontMatter, string tool, string input, string rule) => Assert.Contains(rule, Under(frontMatter, tool, input));

    [Theory]
    [InlineData("allowed-tools: Read, Grep", "Read", """{"file_path":"/home/dev/project/a"}""")]
    [InlineData("allowed-tools: [Read]", "TodoWrite", """{"todos":[]}""")]
    [InlineData("allowed-tools: Bash(git:*) Bash(npm test)", "Bash", """{"command":"cd sub && git log -3 && npm test"}""")]
    [InlineData("allowed-tools: Bash(ls*)", "Bash", """{"command":"ls -la"}""")]
    [InlineData("allowed-tools: mcp__github__*", "mcp__github__list_issues", "{}")]
    [InlineData("allowed-tools: \"*\"", "Write", """{"file_path":"/home/dev/project/a","content":"x"}""")]
    [InlineData("network_allowed: true", "WebFetch", """{"url":"https://example.com","prompt":"p"}""")]
    [InlineData("hookguard:\n  read: [./docs/**]", "Read", """{"file_path":"/home/dev/project/.claude/skills/s/reference.md"}""")]
    [InlineData("hookguard:\n  hosts: [a.example.com]", "WebFetch", """{"url":"https://a.example.com","prompt":"p"}""")]
    [InlineData("hookguard:\n  file-types: [md]", "Write", """{"file_path":"/home/dev/project/a.md","content":"# x"}""")]
    [InlineData("description: Use when: asked", "Write", """{"file_path":"/home/dev/project/a.md","content":"# x"}""")]
    public void Within_it_passes(string frontMatter, string tool, string input) => Assert.Empty(Under(frontMatter, tool, input));

    [Theory]
    [InlineData("allowed_tools: [Read, Write]", "[skills.s]\nwrite = [\"./out/**\"]", "skills.write")]
    [InlineData("allowed_tools: [Read]", "[skills.s]\ntools = [\"Read\", \"Write\"]", "skills.tools")]
    [InlineData("", "[skills.\"*\"]\nwrite = []", "skills.write")]
    [InlineData("hookguard:\n  write: [./src/**]", "[skills.\"*\"]\ntools = [\"Read\"]", "skills.tools")]
    [InlineData("hookguard:\n  write: [./src/**]", "[skills.s]\nwrite = [\"./out/**\"]", "skills.write")]
    public void Of_policy_and_declaration_the_narrower_holds(string frontMatter, string policy, string rule) =>
        Assert.Contains(rule, Under(frontMatter, "Write", """{"file_path":"/home/dev/project/src/a","content":"x"}""", policy));

    [Fact]
    public void The_grant_for_others_is_not_that_of_a_named_skill() =>
        Assert.Empty(Under("", "Write", """{"file_path":"/home/dev/project/src/a","content":"x"}""", "[skills.s]\nread = [\"./src\"]\n[skills.\"*\"]\nwrite = []"));

    [Theory]
    [InlineData("allowed_tools: [Read\nnetwork_allowed: false")]
    [InlineData("hookguard:\n  wrte: [./src]")]
    [InlineData("hookguard:\n  read: [\"**\"]")]
    [InlineData("hookguard: yes")]
    [InlineData("network_allowed: {a: b}")]
    [InlineData("log_access: perhaps")]
    [InlineData("allowed_tools: [Read]\nallowed_tools: [Write]")]
    [InlineData("allowed_tools: &all [Read]")]
    public void A_declaration_nobody_can_read_refuses_the_skill(string frontMatter)
    {
        var session = new SkilledSession().Skill("s", frontMatter);
        Assert.Equal(["skills.declaration"], session.Enter("s"));
        Assert.Equal(["skills.declaration"], session.Type("s"));
    }

    [Fact]
    public void A_pinned_skill_that_changed_is_refused_whichever_file_it_was()
    {
        var session = new SkilledSession().Skill("s", "");
        session.Files.File("/home/dev/project/.claude/skills/s/scripts/a.py", "print(1)");
        var hash = Core.Skills.SkillContent.Of(Assert.Single(new Core.Skills.InstalledSkills(session.Surroundings).Named("s")), session.Files).Hash;
        var pinned = new SkilledSession($"[skills.s]\npin = \"sha256:{hash}\"").Skill("s", "");
        pinned.Files.File("/home/dev/project/.claude/skills/s/scripts/a.py", "print(1)");
        Assert.Empty(pinned.Enter("s"));
        pinned.Files.File("/home/dev/project/.claude/skills/s/scripts/a.py", "print(2)");
        Assert.Equal(["skills.changed"], pinned.Enter("s"));
        Assert.Equal(["skills.changed"], pinned.Type("s"));
    }

    [Fact]
    public void A_trusted_skill_that_changed_is_refused_until_it_is_trusted_again()
    {
        var session = new SkilledSession().Skill("s", "");
        session.Trusted = new string('a', 64) + "  /home/dev/project/.claude/skills/s\n";
        Assert.Equal(["skills.changed"], session.Enter("s"));
        var hash = Core.Skills.SkillContent.Of(Assert.Single(new Core.Skills.InstalledSkills(session.Surroundings).Named("s")), session.Files).Hash;
        session.Trusted = hash + "  /home/dev/project/.claude/skills/s\n";
        Assert.Empty(session.Enter("s"));
        session.Trusted = "damaged";
        Assert.Equal(["skills.changed"], session.Enter("s"));
    }

    [Fact]
    public void A_plugins_skill_is_found_by_its_full_name_and_the_short_grant_does_not_lift_the_one_for_others()
    {
        var session = new SkilledSession("[skills.pdf]\nwrite = [\"./src/**\"]\n[skills.\"*\"]\ntools = [\"Read\"]");
        session.Files.File("/home/dev/.claude/plugins/installed_plugins.json", """{"version":2,"plugins":{"office@market":[{"installPath":"/opt/office"}]}}""")
            .File("/opt/office/skills/pdf/SKILL.md", "---\nnetwork_allowed: false\n---\n");
        Assert.Empty(session.Enter("office:pdf"));
        Assert.Equal(["skills.tools"], session.Call("Write", """{"file_path":"/home/dev/project/src/a","content":"x"}"""));
        Assert.Contains("skills.hosts", session.Call("WebFetch", """{"url":"https://example.com","prompt":"p"}"""));
    }

    [Fact]
    public void File_types_are_told_by_content_and_not_by_name()
    {
        var session = new SkilledSession().Skill("s", "hookguard:\n  file-types: [pdf, png]");
        session.Files.File("/home/dev/project/a.pdf", "%PDF-1.7 x").File("/home/dev/project/b.pdf", "just text")
            .File("/home/dev/project/c.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).File("/home/dev/project/d.png", "PK\u0003\u0004 x");
        session.Enter("s");
        Assert.Empty(session.Call("Read", """{"file_path":"/home/dev/project/a.pdf"}"""));
        Assert.Equal(["skills.file-types"], session.Call("Read", """{"file_path":"/home/dev/project/b.pdf"}"""));
        Assert.Empty(session.Call("Read", """{"file_path":"/home/dev/project/c.txt"}"""));
        Assert.Equal(["skills.file-types"], session.Call("Bash", """{"command":"cat *.pdf"}"""));
        Assert.Equal(["skills.file-types"], session.Call("Bash", """{"command":"cp a.pdf d.png"}"""));
        Assert.Contains("skills.file-types", session.Call("Bash", """{"command":"grep -r x ."}"""));
        Assert.Empty(session.Call("Bash", """{"command":"cp a.pdf e.pdf"}"""));
    }

    [Fact]
    public void What_a_chat_skill_sends_has_its_secrets_and_personal_data_masked()
    {
        var session = new SkilledSession("[skills.chat]\nprofile = \"chat\"\n").Skill("chat", "");
        const string card = """{"text":"card 4111 1111 1111 1111"}""";
        var key = $$"""{"text":"key ghp_{{string.Concat(Enumerable.Range(0, 36).Select(i => (char)('a' + (i * 7 % 26))))}} here"}""";
        Assert.Empty(session.Call("mcp__slack__post_message", card));
        session.Call("mcp__slack__post_message", key);
        Assert.Equal(Decision.Deny, session.Verdict.Decision);
        session.Enter("chat");
        foreach (var text in (string[])[card, key])
        {
            Assert.Equal(["secrets.arguments"], session.Call("mcp__slack__post_message", text));
            Assert.Equal(Decision.Redact, session.Verdict.Decision);
        }
    }
}
