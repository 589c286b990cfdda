namespace ClaudeHookGuard.Core.Events;

/// <summary>The events the guard has something to say about; every other event, known or new, is <see cref="Other"/> and passes in silence.</summary>
public enum HookEventKind
{
    Other,
    PreToolUse,
    PostToolUse,
    PostToolUseFailure,
    PostToolBatch,
    PermissionRequest,
    UserPromptSubmit,
    UserPromptExpansion,
    ConfigChange,
    SessionStart,
    SessionEnd,
    SubagentStart,
    SubagentStop,
}

/// <summary>Event names as the client writes them, and back.</summary>
public static class HookEventKinds
{
    public static HookEventKind Parse(string name) => name switch
    {
        "PreToolUse" => HookEventKind.PreToolUse,
        "PostToolUse" => HookEventKind.PostToolUse,
        "PostToolUseFailure" => HookEventKind.PostToolUseFailure,
        "PostToolBatch" => HookEventKind.PostToolBatch,
        "PermissionRequest" => HookEventKind.PermissionRequest,
        "UserPromptSubmit" => HookEventKind.UserPromptSubmit,
        "UserPromptExpansion" => HookEventKind.UserPromptExpansion,
        "ConfigChange" => HookEventKind.ConfigChange,
        "SessionStart" => HookEventKind.SessionStart,
        "SessionEnd" => HookEventKind.SessionEnd,
        "SubagentStart" => HookEventKind.SubagentStart,
        "SubagentStop" => HookEventKind.SubagentStop,
        _ => HookEventKind.Other,
    };
}
