using static ClaudeHookGuard.Core.Facts.ArgumentRole;
using static ClaudeHookGuard.Core.Facts.ToolEffect;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>
/// What the client's built-in tools do with their arguments (names and fields as of client 2.1.330, and those that older clients still send).
/// Search tools are not here: their arguments work together (<see cref="SearchTools"/>).
/// </summary>
public static class BuiltInTools
{
    /// <summary>Where the client's own services live: what a tool publishes or uploads goes there.</summary>
    private const string ClientService = "claude.ai";

    /// <summary>The row of <paramref name="tool"/>, or null for a tool the table does not know.</summary>
    public static BuiltInTool? Find(string tool) => tool switch
    {
        // Files
        "Read" => Row(Reads, ("file_path", ReadPath)),
        "Write" => Row(Writes, ("file_path", WritePath), ("content", Written)),
        "Edit" => Row(Writes, ("file_path", EditPath), ("new_string", Written)),
        "MultiEdit" => Row(Writes, ("file_path", EditPath), ("edits", Written)),
        "NotebookEdit" => Row(Writes, ("notebook_path", EditPath), ("new_source", Written)),
        "NotebookRead" => Row(Reads, ("notebook_path", ReadPath)),
        "LS" => Row(Reads, ("path", ReadPath)),
        "LSP" => Row(Reads, ("file_path", ReadPath), ("filePath", ReadPath), ("path", ReadPath)),

        // Programs
        "Bash" => Row(Unknown, ("command", ArgumentRole.Shell)),
        "Monitor" => Row(Unknown, ("command", ArgumentRole.Shell), ("ws", Url)),
        "PowerShell" => Row(Unknown, ("command", PowerShell)),
        "Workflow" => Row(Unknown, ("script", JavaScript), ("scriptPath", ReadPath)) with { Rest = Handed },

        // Web
        "WebFetch" => Row(Reads, ("url", Url)),
        "WebSearch" => Row(Reads, ("query", Sent)),

        // What leaves through the client's own services
        "Artifact" => Row(Writes, ("file_path", UploadPath), ("file_paths", UploadPath), ("action", Plain)) with { Rest = Sent, Service = ClientService },
        "Projects" => Row(Writes, ("local_path", UploadPath), ("method", Plain), ("path", Plain)) with { Rest = Sent, Service = ClientService },
        "SendUserFile" => Row(Writes, ("file_path", UploadPath), ("file_paths", UploadPath), ("files", UploadPath), ("path", UploadPath)) with { Rest = Sent, Service = ClientService },
        "ShareOnboardingGuide" => Row(Writes, ("file_path", UploadPath), ("path", UploadPath)) with { Rest = Sent, Service = ClientService },
        "RemoteTrigger" => Row(Writes, ("action", Plain)) with { Rest = Sent, Service = ClientService },
        "ClaudeDesign" or "SendFeedback" => Row(Writes) with { Rest = Sent, Service = ClientService },
        "PushNotification" => Row(Writes) with { Rest = Sent },

        // Agents, skills, tasks
        "Agent" => Row(Unknown, ("subagent_type", AgentType), ("model", Plain)) with { Rest = Handed },
        "Skill" => Row(Unknown, ("skill", Skill)) with { Rest = Handed },
        "SlashCommand" => Row(Unknown, ("command", Skill)) with { Rest = Handed },
        "SendMessage" or "SubagentHandback" or "SendUserMessage" => Row(Unknown) with { Rest = Handed },
        "TaskCreate" or "TaskUpdate" or "TodoWrite" or "ScheduleWakeup" or "CronCreate" or "SetGoal" => Row(Unknown) with { Rest = Handed },

        // Worktrees
        "EnterWorktree" => Row(Writes, ("path", WritePath)),
        "ExitWorktree" => Row(Writes),

        // MCP resources belong to their server, see McpResources
        "TaskGet" or "TaskList" or "TaskStop" or "TaskOutput" or "BashOutput" or "CronDelete" or "CronList" or "ListAgents"
            or "AskUserQuestion" or "EnterPlanMode" or "ExitPlanMode" or "ToolSearch" or "WaitForMcpServers" or "RefreshMcpTools" or "ReportFindings"
            or "ReadNotifications" or "OfferChromeSetup" or "ShowOnboardingRolePicker" or "propose_skills" or "EndConversation" => Row(Reads),
        _ => null,
    };

    private static BuiltInTool Row(ToolEffect effect, params ReadOnlySpan<(string Name, ArgumentRole Role)> arguments)
    {
        var rows = ImmutableArray.CreateBuilder<BuiltInArgument>(arguments.Length);
        foreach (var (name, role) in arguments)
            rows.Add(new BuiltInArgument(name, role));
        return new BuiltInTool(effect, rows.MoveToImmutable());
    }
}
