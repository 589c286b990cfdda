using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>What a changed settings file would do to the guard. One flaw in such a file makes the client drop all hooks it declares, in silence.</summary>
public static class SettingsDanger
{
    /// <summary>Bytes of a settings file that are read; a larger one is a danger in itself.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly string[] Entries = ["PreToolUse", "PermissionRequest"];

    /// <summary>
    /// The danger in words, or null: the file switches all hooks off, or it no longer declares the guard soundly and no other settings file does.
    /// Managed settings are the administrator's: the client applies them whatever a hook says.
    /// </summary>
    public static string? In(HookEvent change, Surroundings surroundings)
    {
        if (change.Text("source") is not ("user_settings" or "project_settings" or "local_settings") || change.Text("file_path") is not { } file)
            return null;
        var (danger, final) = InFile(file, surroundings.Files);
        return final || danger is null || !DeclaredElsewhere(file, surroundings) ? danger : null;
    }

    private static bool DeclaredElsewhere(string changed, Surroundings surroundings)
    {
        if (surroundings.Environment.ContainsKey("CLAUDE_PLUGIN_ROOT"))
            return true;
        foreach (var file in SettingsFiles(surroundings))
            if (file != changed && InFile(file, surroundings.Files).Danger is null)
                return true;
        return false;
    }

    /// <summary>The files the client takes hooks from, in every scope that is one file.</summary>
    private static ImmutableArray<string> SettingsFiles(Surroundings surroundings) =>
    [
        surroundings.ProjectRoot + "/.claude/settings.json",
        surroundings.ProjectRoot + "/.claude/settings.local.json",
        surroundings.Home + "/.claude/settings.json",
        surroundings.Platform switch
        {
            Platform.Windows => @"C:\Program Files\ClaudeCode\managed-settings.json",
            Platform.MacOS => "/Library/Application Support/ClaudeCode/managed-settings.json",
            _ => "/etc/claude-code/managed-settings.json",
        },
    ];

    /// <summary>What is wrong with one file; final where no other file makes up for it.</summary>
    private static (string? Danger, bool Final) InFile(string file, IFileView files)
    {
        if (files.ReadText(file, MaxBytes) is not { } text)
            return (files.KindOf(file) == FileKind.Absent ? "is gone, and with it the hooks it declared" : "cannot be read, and the client drops the hooks of such a file", false);
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), new JsonDocumentOptions { MaxDepth = Bounds.JsonDepth });
            var settings = document.RootElement;
            return settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty("disableAllHooks", out var off) && off.ValueKind != JsonValueKind.False
                ? ("switches all hooks off", true)
                : (InSettings(settings), false);
        }
        catch (JsonException)
        {
            return ("is no valid JSON now, and the client drops the hooks of such a file", false);
        }
    }

    private static string? InSettings(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object)
            return "is no JSON object now, and the client drops the hooks of such a file";
        if (!settings.TryGetProperty("hooks", out var hooks) || hooks.ValueKind != JsonValueKind.Object)
            return "declares no hooks any more";
        foreach (var entry in Entries)
            if (hooks.TryGetProperty(entry, out var groups) && !IsSound(groups))
                return $"holds a {entry} entry that the client refuses, together with every hook of the file";
        return DeclaresGuard(hooks) ? null : "does not declare the guard any more";
    }

    private static bool IsSound(JsonElement groups)
    {
        if (groups.ValueKind != JsonValueKind.Array)
            return false;
        foreach (var group in groups.EnumerateArray())
        {
            if (group.ValueKind != JsonValueKind.Object || !group.TryGetProperty("hooks", out var handlers) || handlers.ValueKind != JsonValueKind.Array)
                return false;
            if (group.TryGetProperty("matcher", out var matcher) && matcher.ValueKind != JsonValueKind.String)
                return false;
            foreach (var handler in handlers.EnumerateArray())
                if (!IsSoundHandler(handler))
                    return false;
        }
        return true;
    }

    private static bool IsSoundHandler(JsonElement handler) =>
        handler.ValueKind == JsonValueKind.Object
        && JsonText.Field(handler, "type") is "command" or "http" or "mcp_tool" or "prompt" or "agent"
        && !(handler.TryGetProperty("timeout", out var timeout) && !(timeout.ValueKind == JsonValueKind.Number && timeout.GetDouble() > 0))
        && !(handler.TryGetProperty("onFailure", out _) && JsonText.Field(handler, "onFailure") is not ("block" or "continue"));

    private static bool DeclaresGuard(JsonElement hooks)
    {
        var found = false;
        if (hooks.TryGetProperty("PreToolUse", out var groups))
            JsonLeaves.Visit(groups, "", (leaf, place) => found |= place.EndsWith("/command", StringComparison.Ordinal) && JsonText.Of(leaf).Contains("hookguard", StringComparison.OrdinalIgnoreCase));
        return found;
    }
}
