using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>Reduces a tool call to facts: what it would read, write, run, contact and send.</summary>
public sealed class FactReader(ShellReader shell, Surroundings surroundings)
{
    /// <summary>The facts of a call that has not run yet; never empty.</summary>
    public ImmutableArray<Fact> Read(ToolCall call)
    {
        var facts = new List<Fact>();
        if (call.Input.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
            facts.Add(new Unreadable(UnreadableAs.Call, "", "the arguments are no JSON object", call.Place + "/tool_input"));
        else if (call.Server is { } server)
            McpFacts.Read(server, call.Tool, call.Input, shell, surroundings, call.Place + "/tool_input", facts);
        else if (call.Tool is "Glob" or "Grep")
            SearchTools.Read(call, surroundings, facts);
        else if (call.Tool is "ReadMcpResourceTool" or "ReadMcpResourceDirTool" or "ListMcpResourcesTool")
            ReadMcpResource(call, facts);
        else
            ReadBuiltIn(call, facts);
        if (SendsSeveralTexts(facts))
            facts.Add(new ArgumentsSent(JsonText.Whole(call.Input).ToArray(), call.Place + "/tool_input"));
        return [.. facts];
    }

    /// <summary>More than one string, and all of them out of this machine.</summary>
    private static bool SendsSeveralTexts(List<Fact> facts)
    {
        var sent = 0;
        foreach (var fact in facts)
            if (fact is TextSent text)
                sent = text.To == TextDestination.Outside ? sent + 1 : int.MinValue;
        return sent > 1;
    }

    private void ReadMcpResource(ToolCall call, List<Fact> facts)
    {
        var server = new McpServer(JsonText.Field(call.Input, "server") ?? "", null);
        McpFacts.Read(server, call.Tool, call.Input, shell, surroundings, call.Place + "/tool_input", facts);
    }

    private void ReadBuiltIn(ToolCall call, List<Fact> facts)
    {
        var place = call.Place + "/tool_input";
        var row = BuiltInTools.Find(call.Tool);
        facts.Add(new ToolUsed(call.Tool, null, row?.Effect ?? ToolEffect.Unknown, call.Place + "/tool_name"));
        if (row is null)
        {
            McpFacts.ReadLoosely(call.Input, shell, surroundings, place, facts);
            return;
        }
        if (row.Service is { } service)
            facts.AddRange(Contacts.OfHost(PartialText.Of(service), call.Place + "/tool_name", "https"));
        if (call.Input.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in call.Input.EnumerateObject())
        {
            var role = RoleOf(row, member);
            if (!JsonLeaves.Visit(member.Value, $"{place}/{member.Name}", (leaf, at) => Read(leaf, role, at, facts)))
                facts.Add(new Unreadable(UnreadableAs.Call, "", "the arguments hold more strings than are read", place));
        }
    }

    private static ArgumentRole RoleOf(BuiltInTool row, JsonProperty member)
    {
        foreach (var argument in row.Arguments)
            if (member.NameEquals(argument.Name))
                return argument.Role;
        return row.Rest;
    }

    private void Read(JsonElement leaf, ArgumentRole role, string place, List<Fact> facts)
    {
        switch (role)
        {
            case ArgumentRole.ReadPath or ArgumentRole.UploadPath:
                Touch(leaf, PathAccess.Read, place, facts);
                break;
            case ArgumentRole.EditPath:
                Touch(leaf, PathAccess.Read, place, facts);
                Touch(leaf, PathAccess.Write, place, facts);
                break;
            case ArgumentRole.WritePath:
                Touch(leaf, PathAccess.Write, place, facts);
                break;
            case ArgumentRole.Url:
                facts.AddRange(Contacts.OfUrl(PartialText.Of(JsonText.Of(leaf)), place));
                facts.Add(new TextSent(TextDestination.Outside, JsonText.Utf8(leaf), place));
                break;
            case ArgumentRole.Shell:
                facts.AddRange(shell.Read(JsonText.Of(leaf), surroundings, place));
                break;
            case ArgumentRole.PowerShell:
                ReadCode(CodeLanguage.PowerShell, leaf, place, facts);
                break;
            case ArgumentRole.JavaScript:
                ReadCode(CodeLanguage.JavaScript, leaf, place, facts);
                break;
            case ArgumentRole.Sent:
                facts.Add(new TextSent(TextDestination.Outside, JsonText.Utf8(leaf), place));
                break;
            case ArgumentRole.Written:
                facts.Add(new TextSent(TextDestination.File, JsonText.Utf8(leaf), place));
                break;
            case ArgumentRole.Handed:
                facts.Add(new TextSent(TextDestination.Agent, JsonText.Utf8(leaf), place));
                break;
            case ArgumentRole.Skill:
                facts.Add(new SkillEntered(SkillName(JsonText.Of(leaf)), place));
                break;
            case ArgumentRole.AgentType:
                facts.Add(new AgentStarted(JsonText.Of(leaf), place));
                break;
            case ArgumentRole.Plain:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Touch(JsonElement leaf, PathAccess access, string place, List<Fact> facts) =>
        facts.Add(new PathTouched(access, SpelledPath.Absolute(JsonText.Of(leaf), surroundings), PathReach.Itself, place));

    private void ReadCode(CodeLanguage language, JsonElement leaf, string place, List<Fact> facts) =>
        facts.AddRange(shell.Read(new RunCode(language, PartialText.Of(JsonText.Of(leaf)), []), surroundings, place));

    /// <summary>The name in <c>/name arguments</c>.</summary>
    private static string SkillName(string text)
    {
        var name = text.TrimStart('/');
        var end = name.IndexOfAny([' ', '\t', '\n']);
        return end < 0 ? name : name[..end];
    }
}
