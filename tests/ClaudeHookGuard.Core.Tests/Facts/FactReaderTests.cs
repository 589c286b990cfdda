using System.Collections.Immutable;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Facts;

/// <summary>What each built-in tool's arguments become.</summary>
public sealed class FactReaderTests
{
    [Theory]
    [InlineData("Read", """{"file_path":"/a"}""", "Read /a Itself")]
    [InlineData("Read", """{"file_path":"a"}""", "Read /home/dev/project/a Itself")]
    [InlineData("Read", """{"file_path":"~/.env"}""", "Read /home/dev/.env Itself")]
    [InlineData("Write", """{"file_path":"/a","content":"x"}""", "Write /a Itself")]
    [InlineData("Write", """{"file_path":"/a","content":"x"}""", "File x")]
    [InlineData("Edit", """{"file_path":"/a","new_string":"x"}""", "Read /a Itself")]
    [InlineData("Edit", """{"file_path":"/a","new_string":"x"}""", "Write /a Itself")]
    [InlineData("MultiEdit", """{"file_path":"/a","edits":[{"new_string":"x"}]}""", "File x")]
    [InlineData("NotebookEdit", """{"notebook_path":"/a","new_source":"x"}""", "Write /a Itself")]
    [InlineData("NotebookRead", """{"notebook_path":"/a"}""", "Read /a Itself")]
    [InlineData("LS", """{"path":"/a"}""", "Read /a Itself")]
    [InlineData("LSP", """{"filePath":"/a"}""", "Read /a Itself")]
    [InlineData("Glob", """{"pattern":"**/*.ts","path":"/a"}""", "Read /a/**/*.ts Itself")]
    [InlineData("Glob", """{"pattern":"/etc/*"}""", "Read /etc/* Itself")]
    [InlineData("Glob", """{"pattern":"~/.ssh/*"}""", "Read /home/dev/.ssh/* Itself")]
    [InlineData("Grep", """{"pattern":"x","path":"/a"}""", "Read /a VisibleBelow")]
    [InlineData("Grep", """{"pattern":"x"}""", "Read /home/dev/project VisibleBelow")]
    [InlineData("Bash", """{"command":"cat /a"}""", "Read /a Itself")]
    [InlineData("Monitor", """{"command":"cat /a"}""", "Read /a Itself")]
    [InlineData("WebFetch", """{"url":"https://A.example/x"}""", "Contact a.example")]
    [InlineData("WebSearch", """{"query":"x"}""", "Outside x")]
    [InlineData("Artifact", """{"file_path":"/a"}""", "Read /a Itself")]
    [InlineData("Artifact", """{"file_path":"/a"}""", "Contact claude.ai")]
    [InlineData("Projects", """{"local_path":"/a"}""", "Read /a Itself")]
    [InlineData("SendUserFile", """{"files":["/a","/b"]}""", "Read /b Itself")]
    [InlineData("ShareOnboardingGuide", """{"path":"/a"}""", "Read /a Itself")]
    [InlineData("RemoteTrigger", """{"body":{"text":"x"}}""", "Outside x")]
    [InlineData("SendFeedback", """{"text":"x"}""", "Contact claude.ai")]
    [InlineData("PushNotification", """{"message":"x"}""", "Outside x")]
    [InlineData("Agent", """{"subagent_type":"reviewer","prompt":"x"}""", "Agent reviewer")]
    [InlineData("Task", """{"subagent_type":"reviewer","prompt":"x"}""", "Agent reviewer")]
    [InlineData("Skill", """{"skill":"/deploy now"}""", "Skill deploy")]
    [InlineData("SlashCommand", """{"command":"/deploy now"}""", "Skill deploy")]
    [InlineData("SendMessage", """{"text":"x"}""", "Agent x")]
    [InlineData("TodoWrite", """{"todos":[{"content":"x"}]}""", "Agent x")]
    [InlineData("CronCreate", """{"prompt":"x"}""", "Agent x")]
    [InlineData("EnterWorktree", """{"path":"/a"}""", "Write /a Itself")]
    [InlineData("ReadMcpResourceTool", """{"server":"files","uri":"file:///a"}""", "Read /a Itself")]
    [InlineData("ToolNobodyKnows", """{"deep":{"path":"/etc/shadow"}}""", "Read /etc/shadow Itself")]
    public void Reads(string tool, string input, string fact) => Assert.Contains(fact, Facts(tool, input).Select(Describe));

    [Theory]
    [InlineData("ExitWorktree", ToolEffect.Writes)]
    [InlineData("Read", ToolEffect.Reads)]
    [InlineData("WebFetch", ToolEffect.Reads)]
    [InlineData("TaskStop", ToolEffect.Reads)]
    [InlineData("KillShell", ToolEffect.Reads)]
    [InlineData("PowerShell", ToolEffect.Unknown)]
    [InlineData("Workflow", ToolEffect.Unknown)]
    [InlineData("read", ToolEffect.Unknown)]
    public void Knows_whether_a_tool_changes_anything(string tool, ToolEffect effect) =>
        Assert.Equal(effect, Assert.Single(Facts(tool, "{}").OfType<ToolUsed>()).Effect);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("1")]
    public void Arguments_that_are_no_object_are_unreadable(string input) =>
        Assert.Contains(Facts("Read", input), fact => fact is Unreadable { As: UnreadableAs.Call });

    [Theory]
    [InlineData("Read", """{"file_path":["/a",{"b":"/c"}]}""", "Read /c Itself")]
    [InlineData("WebFetch", """{"url":{"x":"https://a.example"}}""", "Contact a.example")]
    public void A_value_of_another_shape_is_read_leaf_by_leaf(string tool, string input, string fact) => Assert.Contains(fact, Facts(tool, input).Select(Describe));

    [Theory]
    [InlineData("Read", """{"file_path":null}""")]
    [InlineData("Read", """{"file_path":"\ud800"}""")]
    [InlineData("Glob", """{"pattern":7,"path":[]}""")]
    [InlineData("Grep", "null")]
    [InlineData("Skill", """{"skill":"///"}""")]
    [InlineData("Bash", """{"command":""}""")]
    [InlineData("ReadMcpResourceTool", "{}")]
    public void Broken_arguments_do_not_throw(string tool, string input) => Assert.NotEmpty(Facts(tool, input));

    private static ImmutableArray<Fact> Facts(string tool, string input) =>
        new FactReader(new ShellReader(ProgramTable.BuiltIn(), new CodeReader()), FakeSurroundings.Linux()).Read(Payload.Read(Payload.PreToolUse(tool, input)).Calls[0]);

    private static string Describe(Fact fact) => fact switch
    {
        PathTouched path => $"{path.Access} {path.Path} {path.Reach}",
        HostContacted host => $"Contact {host.Host}",
        TextSent sent => $"{sent.To} {System.Text.Encoding.UTF8.GetString(sent.Utf8.Span)}",
        SkillEntered skill => $"Skill {skill.Skill}",
        AgentStarted agent => $"Agent {agent.AgentType}",
        _ => "",
    };
}
