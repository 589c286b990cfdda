using System.Text.Json;
using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Skills;

/// <summary>Skills with the published binary: what the commands tell, and what hook after hook remembers.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class PublishedSkillsTests(PublishedGuard guard)
{
    private const string Reader = "---\nname: reader\ndescription: reads\nallowed_tools: [Read, Bash]\nnetwork_allowed: false\nlog_access: true\n---\nRead it.\n";

    [Fact]
    public void A_skill_is_held_from_its_call_to_the_next_prompt_by_processes_that_share_nothing_but_the_disk()
    {
        using var play = new Playground(guard);
        Skill(play, "reader", Reader);
        var write = Call(play, "Write", $$"""{"file_path":"{{play.Project}}/a","content":"x"}""");
        Assert.True(play.Hook(write).IsSilentAllow);
        Assert.True(play.Hook(Call(play, "Skill", """{"skill":"reader"}""")).IsSilentAllow);
        Assert.Contains("skills.tools", play.Hook(write).Output, StringComparison.Ordinal);
        Assert.Contains("skills.hosts", play.Hook(Call(play, "Bash", """{"command":"curl https://example.com"}""")).Output, StringComparison.Ordinal);
        Assert.Equal(0, play.Hook(Event(play, "UserPromptSubmit", "p2", ",\"prompt\":\"on\"")).ExitCode);
        Assert.True(play.Hook(Call(play, "Write", $$"""{"file_path":"{{play.Project}}/a","content":"x"}""", "p2")).IsSilentAllow);
    }

    [Fact]
    public void A_typed_skill_that_is_refused_is_blocked_in_the_events_own_form()
    {
        using var play = new Playground(guard, "version = 1\n[skills.\"*\"]\ndecision = \"deny\"\n");
        Skill(play, "reader", Reader);
        var blocked = play.Hook(Event(play, "UserPromptExpansion", "p1", ",\"expansion_type\":\"slash_command\",\"command_name\":\"reader\",\"command_args\":\"\",\"prompt\":\"/reader\""));
        Assert.Equal(2, blocked.ExitCode);
        Assert.Equal("block", JsonDocument.Parse(blocked.Output).RootElement.GetProperty("decision").GetString());
        Assert.Contains("skills.unknown", blocked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_audit_names_the_skill_that_acts_and_keeps_its_accesses_in_full()
    {
        using var play = new Playground(guard);
        Skill(play, "reader", Reader);
        File.CreateSymbolicLink(Path.Combine(play.Project, "link"), Path.Combine(play.Project, "real"));
        File.WriteAllText(Path.Combine(play.Project, "real"), "x");
        _ = play.Hook(Call(play, "Skill", """{"skill":"reader"}"""));
        _ = play.Hook(Call(play, "Read", $$"""{"file_path":"{{play.Project}}/link"}"""));
        using var line = JsonDocument.Parse(play.AuditLines[^1]);
        Assert.Equal("reader", line.RootElement.GetProperty("skill").GetString());
        Assert.Equal("full", line.RootElement.GetProperty("detail").GetString());
        Assert.Contains(line.RootElement.GetProperty("resources").EnumerateArray(), resource => resource.TryGetProperty("to", out var to) && to.GetString()!.EndsWith("/real", StringComparison.Ordinal));
    }

    [Fact]
    public void A_trusted_skill_that_changes_is_refused_until_a_person_trusts_it_again()
    {
        using var play = new Playground(guard);
        Skill(play, "reader", Reader);
        var enter = Call(play, "Skill", """{"skill":"reader"}""");
        Assert.Equal(0, Run(play, "skills", "trust", "reader", "--yes").ExitCode);
        Assert.True(play.Hook(enter).IsSilentAllow);
        File.WriteAllText(Path.Combine(play.Project, ".claude/skills/reader/run.sh"), "echo hi\n");
        Assert.Contains("skills.changed", play.Hook(enter).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(play, "skills", "trust", "reader", "--yes").ExitCode);
        Assert.True(play.Hook(enter).IsSilentAllow);
    }

    [Fact]
    public void Trusting_brings_a_pin_in_the_policy_up_to_date()
    {
        using var play = new Playground(guard, $"version = 1\n[skills.reader]\npin = \"sha256:{new string('0', 64)}\" # by the team\n");
        Skill(play, "reader", Reader);
        var enter = Call(play, "Skill", """{"skill":"reader"}""");
        Assert.Contains("skills.changed", play.Hook(enter).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(play, "skills", "trust", "reader", "--yes").ExitCode);
        Assert.True(play.Hook(enter).IsSilentAllow);
        Assert.Contains("# by the team", File.ReadAllText(play.PolicyFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_trusts_without_being_asked_and_the_agent_never_does()
    {
        using var play = new Playground(guard);
        Skill(play, "reader", Reader);
        Assert.Equal(2, Run(play, "skills", "trust", "reader").ExitCode);
        Assert.Contains("guard.command", play.Hook(play.Bash("hookguard skills trust reader --yes")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_tell_what_is_installed_declared_and_wrong()
    {
        using var play = new Playground(guard, "version = 1\n[skills.other]\nprofile = \"tdd\"\n");
        Skill(play, "reader", Reader);
        Skill(play, "other", "---\nname: else\n---\n");
        File.WriteAllText(Path.Combine(play.Project, ".claude/skills/reader/up.py"), "import requests\nrequests.get('https://evil.example.net')\n");
        using var list = JsonDocument.Parse(Run(play, "skills", "list", "--json").Output);
        Assert.Equal(["other", "reader"], list.RootElement.EnumerateArray().Select(each => each.GetProperty("name").GetString()));
        Assert.Contains("tests", Run(play, "skills", "show", "other").Output, StringComparison.Ordinal);
        var lint = Run(play, "skills", "lint");
        Assert.Equal(1, lint.ExitCode);
        Assert.Contains("evil.example.net", lint.Output, StringComparison.Ordinal);
        Assert.Contains("`name` is \"else\"", lint.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run(play, "skills", "show", "nobody").ExitCode);
    }

    private Outcome Run(Playground play, params string[] arguments) => play.Run(guard.Binary, [.. arguments, "--home", play.Home], []);

    private static void Skill(Playground play, string name, string text)
    {
        var directory = Path.Combine(play.Project, ".claude", "skills", name);
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "SKILL.md"), text);
    }

    private static string Call(Playground play, string tool, string input, string prompt = "p1") =>
        Event(play, "PreToolUse", prompt, $",\"tool_name\":\"{tool}\",\"tool_input\":{input},\"tool_use_id\":\"t\"");

    private static string Event(Playground play, string name, string prompt, string more) =>
        $$"""{"session_id":"s","cwd":"{{play.Project}}","prompt_id":"{{prompt}}","hook_event_name":"{{name}}"{{more}}}""";
}
