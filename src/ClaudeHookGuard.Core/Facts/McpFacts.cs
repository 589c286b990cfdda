using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>Reads the arguments of an MCP tool.</summary>
public static class McpFacts
{
    public static void Read(McpServer server, string tool, JsonElement input, Surroundings surroundings, string place, List<Fact> facts)
    {
        facts.Add(new ToolUsed(tool, server, tool.StartsWith("read", StringComparison.Ordinal) || tool.StartsWith("list", StringComparison.Ordinal) || tool is "query" or "fetch" ? ToolEffect.Reads : ToolEffect.Writes, place));
        ReadLoosely(input, surroundings, place, facts);
    }

    public static void ReadLoosely(JsonElement input, Surroundings surroundings, string place, List<Fact> facts)
    {
        if (!JsonLeaves.Visit(input, place, (leaf, at) => ReadLoosely(leaf, at, surroundings, facts)))
            facts.Add(new Unreadable(UnreadableAs.Call, "", "the arguments hold more strings than are read", place));
    }

    private static void ReadLoosely(JsonElement leaf, string place, Surroundings surroundings, List<Fact> facts)
    {
        var text = JsonText.Of(leaf);
        facts.Add(new TextSent(TextDestination.Outside, JsonText.Utf8(leaf), place));
        if (text.Contains("://", StringComparison.Ordinal))
            facts.AddRange(Contacts.OfUrl(PartialText.Of(text), place));
        else if (text is ['/' or '~' or '.', ..])
            facts.Add(new PathTouched(PathAccess.Read, SpelledPath.Absolute(text, surroundings), PathReach.Itself, place));
        else if (place.EndsWith("/sql", StringComparison.Ordinal))
            facts.Add(new SqlRun(text, place));
    }
}
