using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Whether a <c>[[secrets.allow]]</c> speaks about a call: its path and its server must be the call's.</summary>
internal static class SecretAllowances
{
    /// <summary>A condition that a call has nothing to answer with does not hold.</summary>
    public static bool Fits(SecretAllowance allowance, ImmutableArray<ToolCall> calls, Surroundings? surroundings)
    {
        if (allowance is { Path: null, Server: null })
            return true;
        foreach (var call in calls)
            if (!Fits(allowance, call, surroundings))
                return false;
        return calls.Length > 0;
    }

    private static bool Fits(SecretAllowance allowance, ToolCall call, Surroundings? surroundings) =>
        (allowance.Server is not { } server || (call.Server is { } used && server.Matches(used.Name)))
        && (allowance.Path is not { } path || (surroundings is not null && FileOf(call) is { } file && Covers(path, file, surroundings)));

    private static bool Covers(PathPattern pattern, string file, Surroundings surroundings) =>
        pattern.Covers(TouchedPath.Of(new(PathAccess.Read, PartialText.Of(file), PathReach.Itself, ""), surroundings));

    /// <summary>The file that a built-in file tool names, absolute.</summary>
    private static string? FileOf(ToolCall call)
    {
        var member = call.Tool switch
        {
            "Read" or "Write" or "Edit" => "file_path"u8,
            "NotebookEdit" => "notebook_path"u8,
            _ => default,
        };
        return call.Server is null && !member.IsEmpty && call.Input.ValueKind == JsonValueKind.Object
            && call.Input.TryGetProperty(member, out var file) && file.ValueKind == JsonValueKind.String ? Path(file) : null;
    }

    private static string? Path(JsonElement file) => JsonText.LoneSurrogate(JsonText.Whole(file)) || file.GetString() is not { } text || !System.IO.Path.IsPathRooted(text) ? null : text;
}
