using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>Glob and Grep: what they could reach follows from directory and pattern together.</summary>
public static class SearchTools
{
    public static void Read(ToolCall call, Surroundings surroundings, List<Fact> facts)
    {
        var place = call.Place + "/tool_input";
        var directory = JsonText.Field(call.Input, "path") is { Length: > 0 } path
            ? SpelledPath.Absolute(path, surroundings)
            : PartialText.Of(surroundings.WorkingDirectory);
        if (call.Tool == "Grep")
        {
            facts.Add(new PathTouched(PathAccess.Read, directory, PathReach.VisibleBelow, place + "/path"));
            AddGlob(JsonText.Field(call.Input, "glob"), directory, true, surroundings, place + "/glob", facts);
            return;
        }
        facts.Add(new PathTouched(PathAccess.Read, directory, PathReach.Itself, place + "/path"));
        AddGlob(JsonText.Field(call.Input, "pattern"), directory, false, surroundings, place + "/pattern", facts);
    }

    private static void AddGlob(string? glob, PartialText directory, bool anyDepth, Surroundings surroundings, string place, List<Fact> facts)
    {
        if (glob is null || glob.StartsWith('!'))
            return;
        foreach (var pattern in FileGlob.Read(glob))
        {
            var absolute = pattern.KnownPrefix is ['/' or '~', ..];
            var start = absolute && pattern.KnownPrefix.StartsWith('~') ? PartialText.Of(surroundings.Home) : directory;
            var path = absolute && pattern.KnownPrefix.StartsWith('/') ? pattern
                : absolute ? start.Add(WithoutFirst(pattern))
                : start.Add(PartialText.Of("/")).Add(anyDepth ? PartialText.Unknown("a glob of Grep matches at any depth").Add(PartialText.Of("/")) : PartialText.Empty).Add(pattern);
            facts.Add(new PathTouched(PathAccess.Read, path, PathReach.Itself, place));
        }
    }

    private static PartialText WithoutFirst(PartialText pattern) =>
        PartialText.Of(pattern.Parts.Select((part, index) => index == 0 && part is KnownPart known ? new KnownPart(known.Text[1..]) : part));
}
