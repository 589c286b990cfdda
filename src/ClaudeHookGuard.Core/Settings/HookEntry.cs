namespace ClaudeHookGuard.Core.Settings;

/// <summary>The guard's entry in the client's settings: for which events, and in which form.</summary>
/// <remarks>
/// The exec form (<c>command</c> with <c>args</c>) needs no shell. <c>onFailure</c> makes the client refuse where the guard cannot answer; clients
/// before 2.1.295 ignore it. The guard's own deadline lies far below the timeout.
/// </remarks>
internal static class HookEntry
{
    /// <summary>Seconds after which the client gives up on a hook.</summary>
    public const int Timeout = 10;

    private const string Verb = "hook";

    private static readonly string[] Binaries = ["hookguard", "hookguard.exe"];

    /// <summary>Events the guard is told of, and whether their entries have a matcher.</summary>
    public static ReadOnlySpan<(string Event, bool HasMatcher)> Events => new (string, bool)[]
    {
        ("PreToolUse", true),
        ("PostToolUse", true),
        ("PostToolUseFailure", true),
        ("PostToolBatch", false),
        ("PermissionRequest", true),
        ("UserPromptSubmit", false),
        ("UserPromptExpansion", true),
        ("ConfigChange", true),
        ("SessionStart", true),
        ("SessionEnd", true),
        ("SubagentStart", true),
        ("SubagentStop", true),
    };

    public static JsonDraft Handler(string command) => new JsonDraft.Object(
        ("type", new JsonDraft.Text("command")),
        ("command", new JsonDraft.Text(command)),
        ("args", new JsonDraft.Array(new JsonDraft.Text(Verb))),
        ("timeout", new JsonDraft.Number(Timeout)),
        ("onFailure", new JsonDraft.Text("block")));

    public static JsonDraft Group(string command, bool hasMatcher)
    {
        var hooks = ("hooks", (JsonDraft)new JsonDraft.Array(Handler(command)));
        return hasMatcher ? new JsonDraft.Object(("matcher", new JsonDraft.Text("*")), hooks) : new JsonDraft.Object(hooks);
    }

    /// <summary>Whether a handler runs the guard, wherever its binary lies: in exec form, or in the shell form people write by hand.</summary>
    public static bool IsGuard(JsonPiece handler)
    {
        if (handler["command"]?.Text is not { } command)
            return false;
        if (handler["args"] is { } args)
            return IsBinary(command) && args.Entries is [] or [{ Text: Verb }, ..];
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return IsBinary(command) || (words is [.. var binary, Verb] && IsBinary(string.Join(' ', binary)));
    }

    /// <summary>Whether it is exactly what <see cref="Handler"/> writes.</summary>
    public static bool IsCurrent(JsonPiece handler, string command) =>
        handler.Entries.Length == 5
        && handler["type"] is { } type && type.IsText("command")
        && handler["command"] is { } run && run.IsText(command)
        && handler["args"] is { Entries: [{ Text: Verb }] }
        && handler["timeout"]?.Text == Timeout.ToString(System.Globalization.CultureInfo.InvariantCulture)
        && handler["onFailure"] is { } failure && failure.IsText("block");

    /// <summary>Whether a group's matcher lets every call through to its handlers.</summary>
    public static bool MatchesAll(JsonPiece group) => group["matcher"] is not { } matcher || matcher.Text is "*" or "";

    private static bool IsBinary(string command)
    {
        var name = command.Trim('"', '\'');
        return Array.Exists(Binaries, binary => name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Equals(binary, StringComparison.OrdinalIgnoreCase));
    }
}
