using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Sql;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>Reads the strings of one call's arguments, at any depth, each by the role of the nearest member above it that has one.</summary>
/// <param name="effect">What the tool does as far as its row or name tells; some arguments tell more.</param>
/// <param name="runner">True where the tool's name says that it runs something.</param>
internal sealed class McpArgumentReader(KnownTool tool, ToolEffect effect, bool runner, ShellReader shell, Surroundings surroundings, List<Fact> facts)
{
    private const int MaxNameLength = 16;

    /// <summary>Characters of a list's strings that are read as one text: longer than any secret that is cut into pieces.</summary>
    private const int MaxTogether = 16 * 1024;

    private int _left = JsonLeaves.MaxLeaves;

    /// <summary>What the tool does, after its arguments are read.</summary>
    internal ToolEffect Effect { get; private set; } = effect;

    internal void Read(JsonElement input, string place)
    {
        if (!Visit(input, place, "", null))
            facts.Add(new Unreadable(UnreadableAs.Call, "", "the arguments hold more strings than are read", place));
    }

    private bool Visit(JsonElement value, string place, string name, McpRole? role)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                ReadLeaf(value, place, name, role);
                return --_left > 0;
            case JsonValueKind.Array:
                ReadTogether(value, role, place);
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    if (!Visit(item, $"{place}/{index++}", name, role))
                        return false;
                return true;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    if (!VisitMember(member, place, role))
                        return false;
                return true;
            default:
                return true;
        }
    }

    // The strings of a list may be pieces of one text: what was cut apart here is put together there.
    private void ReadTogether(JsonElement list, McpRole? role, string place)
    {
        var whole = new StringBuilder();
        var count = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || whole.Length >= MaxTogether)
                continue;
            whole.Append(JsonText.Of(item));
            count++;
        }
        if (count > 1)
            facts.Add(new TextSent(DestinationOf(role), Encoding.UTF8.GetBytes(whole.ToString()), place));
    }

    private bool VisitMember(JsonProperty member, string place, McpRole? above)
    {
        var name = JsonLeaves.NameOf(member);
        // A name leaves with the rest: a long one could be the very thing that should not.
        if (name.Length > MaxNameLength)
            facts.Add(new TextSent(TextDestination.Outside, Encoding.UTF8.GetBytes(name), place));
        if (name is "$out" or "$merge" or "$where" or "$function" or "$accumulator")
            Effect = ToolEffect.Writes;
        return Visit(member.Value, place + "/" + JsonLeaves.PointerPart(name), name, tool.RoleOf(name) ?? above);
    }

    private void ReadLeaf(JsonElement leaf, string place, string name, McpRole? role)
    {
        var text = JsonText.Of(leaf);
        facts.Add(new TextSent(DestinationOf(role), JsonText.Utf8(leaf), place));
        if (text.Length == 0)
            return;
        var known = role is null or McpRole.Sent ? Guessed(name, text, role) ?? role : role;
        if (known is { } named)
            ReadKnown(text, named, place);
        if (known is null or McpRole.Loose || (!tool.Certain && known is not (McpRole.Text or McpRole.Plain)))
            LooseText.Read(text, name, Effect, surroundings, place, facts);
    }

    // What no table names may still say by its name that it is run; on an SQL server SQL is run wherever it stands.
    private McpRole? Guessed(string name, string text, McpRole? role)
    {
        if (runner && role is null && name is "command" or "cmd" or "commands" or "shell_command" or "shellCommand" or "command_line" or "commandLine" or "script" or "bash")
            return McpRole.Shell;
        var isSqlName = role is null && name is "sql" or "query" or "statement" or "queries" or "statements" or "sql_query" or "sqlQuery";
        return (isSqlName || tool.Dialect != SqlDialect.Unknown) && SqlText.StartsStatement(text) ? McpRole.Sql : null;
    }

    private TextDestination DestinationOf(McpRole? role) => role switch
    {
        McpRole.Text => TextDestination.File,
        McpRole.Plain or McpRole.Method => TextDestination.Program,
        McpRole.ReadPath or McpRole.ReadBelow or McpRole.EditPath or McpRole.WritePath or McpRole.MovedPath or McpRole.DeletePath or McpRole.Sql or McpRole.Shell
            when tool.Local => TextDestination.Program,
        _ => TextDestination.Outside,
    };

    private void ReadKnown(string text, McpRole role, string place)
    {
        switch (role)
        {
            case McpRole.ReadPath:
                Touch(text, [PathAccess.Read], PathReach.Itself, place);
                break;
            case McpRole.ReadBelow:
                Touch(text, [PathAccess.Read], PathReach.VisibleBelow, place);
                break;
            case McpRole.EditPath:
                Touch(text, [PathAccess.Read, PathAccess.Write], PathReach.Itself, place);
                break;
            case McpRole.WritePath:
                Touch(text, [PathAccess.Write], PathReach.Itself, place);
                break;
            case McpRole.MovedPath:
                Touch(text, [PathAccess.Read, PathAccess.Delete], PathReach.Below, place);
                break;
            case McpRole.DeletePath:
                Touch(text, [PathAccess.Delete], PathReach.Below, place);
                break;
            case McpRole.Url:
                facts.AddRange(Contacts.OfUrl(PartialText.Of(text), place));
                break;
            case McpRole.Resource:
                ReadResource(text, place);
                break;
            case McpRole.Host:
                facts.AddRange(Contacts.OfHost(PartialText.Of(text), place));
                break;
            case McpRole.Sql:
                ReadSql(text, place);
                break;
            case McpRole.Shell:
                facts.AddRange(shell.Read(text, surroundings, place));
                break;
            case McpRole.JavaScript:
                ReadCode(CodeLanguage.JavaScript, text, place);
                break;
            case McpRole.Python:
                ReadCode(CodeLanguage.Python, text, place);
                break;
            case McpRole.Shown:
                LooseText.ReadShown(text, place, facts);
                break;
            case McpRole.Unfurled:
                LooseText.ReadLinked(text, place, facts);
                break;
            case McpRole.Method when !IsAsking(text):
                Effect = ToolEffect.Writes;
                break;
            case McpRole.Method or McpRole.Text or McpRole.Sent or McpRole.Plain or McpRole.Loose:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static bool IsAsking(string method) => method.Trim().ToUpperInvariant() is "GET" or "HEAD" or "OPTIONS";

    private void ReadCode(CodeLanguage language, string text, string place) =>
        facts.AddRange(shell.Read(new RunCode(language, PartialText.Of(text), []), surroundings, place));

    private void ReadSql(string text, string place)
    {
        facts.Add(new SqlRun(text, place, tool.Dialect));
        if (tool.Effect is null && Effect != ToolEffect.Reads)
            Effect = SqlReader.Read(text, tool.Dialect).ReadOnly ? ToolEffect.Reads : ToolEffect.Writes;
        else if (!SqlReader.Read(text, tool.Dialect).ReadOnly)
            Effect = ToolEffect.Writes;
    }

    // A server may take a file URL, or a web address, where it wants a path.
    private void Touch(string text, ReadOnlySpan<PathAccess> accesses, PathReach reach, string place)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return;
        if (!trimmed.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            LoosePaths.Add(text, accesses, reach, surroundings, place, facts);
        if (trimmed.Contains("://", StringComparison.Ordinal) || trimmed.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            foreach (var fact in Contacts.OfUrl(PartialText.Of(trimmed), place))
                AddUrlFact(fact, accesses, reach);
    }

    private void AddUrlFact(Fact fact, ReadOnlySpan<PathAccess> accesses, PathReach reach)
    {
        if (fact is not PathTouched path)
            facts.Add(fact);
        else
            foreach (var access in accesses)
                facts.Add(path with { Access = access, Reach = reach });
    }

    private void ReadResource(string text, string place)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : text[..colon].ToLowerInvariant();
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || scheme is "http" or "https" or "ws" or "wss" or "ftp")
            facts.AddRange(Contacts.OfUrl(PartialText.Of(text), place));
        else
            LooseText.Read(colon < 0 ? text : text[(colon + 3)..], "", ToolEffect.Reads, surroundings, place, facts);
    }
}
