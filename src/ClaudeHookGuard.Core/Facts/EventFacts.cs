using System.Text;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>The facts of events that carry no tool call.</summary>
public static class EventFacts
{
    public static ImmutableArray<Fact> Read(HookEvent hookEvent, Surroundings surroundings) => hookEvent.Kind switch
    {
        HookEventKind.UserPromptExpansion when hookEvent.Text("command_name") is { } command => [new SkillEntered(command, "/command_name")],
        HookEventKind.UserPromptSubmit when hookEvent.Text("prompt") is { } prompt => [new TextSent(TextDestination.Model, Encoding.UTF8.GetBytes(prompt), "/prompt")],
        HookEventKind.ConfigChange => [new ConfigurationChanged(hookEvent.Text("source") ?? "", hookEvent.Text("file_path"), SettingsDanger.In(hookEvent, surroundings), "/file_path")],
        _ => [],
    };
}
