using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Keys;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// What a front matter declares, put into the keys of a skill's grant in a policy. Each dialect makes a grant of its own: all of them hold, so a
/// skill that says two things is held to both.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>allowed-tools</c>, <c>disallowed-tools</c> (the client's)</term><description><c>tools</c>, <c>deny-tools</c></description></item>
/// <item><term><c>allowed_tools</c></term><description><c>tools</c></description></item>
/// <item><term><c>restricted_paths</c></term><description><c>deny</c>: paths the skill stays away from</description></item>
/// <item><term><c>network_allowed</c></term><description>false: no <c>hosts</c>; a list: these; true: no restriction</description></item>
/// <item><term><c>log_access</c></term><description><c>log-access</c></description></item>
/// <item><term><c>hookguard:</c></term><description>the keys of <c>[skills.X]</c> by their names, with <c>_</c> or <c>-</c></description></item>
/// </list>
/// </remarks>
internal static class SkillFields
{
    /// <summary>The names of the grants, which tell a reader of a finding where in the front matter the rule stands.</summary>
    public const string Client = "allowed-tools", Capabilities = "capabilities", Own = "hookguard";

    /// <summary>Keys of a policy's grant that are not the skill's to say.</summary>
    private static bool IsThePolicys(string key) => key is "decision" or "pin" or "limits" or "otherwise" or "profile";

    /// <summary>Whether text that could not be read as YAML speaks of capabilities at all.</summary>
    public static bool AreMentionedIn(string yaml)
    {
        foreach (var line in yaml.AsSpan().EnumerateLines())
            if (IsField(line.TrimStart(" -\t\"'{?").ToString().Replace('_', '-')))
                return true;
        return false;
    }

    private static bool IsField(string line) =>
        line.StartsWith("allowed-tools", StringComparison.OrdinalIgnoreCase) || line.StartsWith("disallowed-tools", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("restricted-paths", StringComparison.OrdinalIgnoreCase) || line.StartsWith("network-allowed", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("log-access", StringComparison.OrdinalIgnoreCase) || line.StartsWith("hookguard", StringComparison.OrdinalIgnoreCase);

    /// <summary>A table <c>skills</c> with one table for each dialect that says something.</summary>
    public static DocumentTable Read(DocumentTable front, ImmutableArray<Key> grantKeys, Diagnostics diagnostics)
    {
        var client = new DocumentTable(inline: false, front.Position);
        var capabilities = new DocumentTable(inline: false, front.Position);
        DocumentTable? own = null;
        foreach (var entry in front.Entries)
            switch (entry.Key)
            {
                case "allowed-tools":
                    Add(client, "tools", entry, Tools(entry, diagnostics));
                    break;
                case "disallowed-tools":
                    Add(client, "deny-tools", entry, Tools(entry, diagnostics));
                    break;
                case "allowed_tools":
                    Add(capabilities, "tools", entry, Tools(entry, diagnostics));
                    break;
                case "disallowed_tools":
                    Add(capabilities, "deny-tools", entry, Tools(entry, diagnostics));
                    break;
                case "restricted_paths" or "restricted-paths":
                    Add(capabilities, "deny", entry, Texts(entry, diagnostics));
                    break;
                case "network_allowed" or "network-allowed":
                    Add(capabilities, "hosts", entry, Network(entry, diagnostics));
                    break;
                case "log_access" or "log-access":
                    Add(capabilities, "log-access", entry, Flag(entry, diagnostics));
                    break;
                case "hookguard":
                    own = Block(entry, grantKeys, diagnostics);
                    break;
                default:
                    break;
            }
        var skills = new DocumentTable(inline: false, front.Position);
        Put(skills, Client, client);
        Put(skills, Capabilities, capabilities);
        Put(skills, Own, own);
        var root = new DocumentTable(inline: false, front.Position);
        root.Entries.Add(new("skills", front.Position, skills));
        return root;
    }

    private static void Put(DocumentTable skills, string name, DocumentTable? grant)
    {
        if (grant is { Entries.Count: > 0 })
            skills.Entries.Add(new(name, grant.Entries[0].Position, grant));
    }

    private static void Add(DocumentTable grant, string key, DocumentEntry entry, DocumentValue? value)
    {
        if (value is not null)
            grant.Entries.Add(new(key, entry.Position, value));
    }

    /// <summary>The block of the guard's own keys. One it does not have is a mistake: a slip of the pen must not widen what the skill may do.</summary>
    private static DocumentTable? Block(DocumentEntry entry, ImmutableArray<Key> keys, Diagnostics diagnostics)
    {
        if (entry.Value is not DocumentTable written)
        {
            diagnostics.Error(entry.Position, "`hookguard` is no mapping", "write its keys below it, indented");
            return null;
        }
        var grant = new DocumentTable(inline: false, written.Position);
        foreach (var inner in written.Entries)
        {
            var name = inner.Key.Replace('_', '-');
            if (Find(keys, name) is not { } key || IsThePolicys(name))
                diagnostics.Error(inner.Position, $"`hookguard` has no key `{inner.Key}`", Spelling.Nearest(name, keys.Select(each => each.Name).Where(each => !IsThePolicys(each))) is { } meant ? $"did you mean `{meant}`?" : null);
            else
                Add(grant, name, inner, Of(key, inner, diagnostics));
        }
        return grant;
    }

    private static Key? Find(ImmutableArray<Key> keys, string name)
    {
        foreach (var key in keys)
            if (key.Name == name)
                return key;
        return null;
    }

    private static DocumentValue? Of(Key key, DocumentEntry entry, Diagnostics diagnostics) => key.Form switch
    {
        KeyForm.Texts when key.Name is "tools" or "deny-tools" => Tools(entry, diagnostics),
        KeyForm.Texts => Texts(entry, diagnostics),
        KeyForm.Flag => Flag(entry, diagnostics),
        _ => entry.Value,
    };

    /// <summary>Tools as a list, or in one text apart by commas or spaces. A list that allows every tool restricts nothing.</summary>
    private static DocumentList? Tools(DocumentEntry entry, Diagnostics diagnostics)
    {
        if (Texts(entry, diagnostics) is not { } written)
            return null;
        var list = new DocumentList(ofTables: false, written.Position);
        foreach (var text in written.Texts)
            foreach (var tool in ToolText.Split(text.Text))
                if (tool == "*")
                    return null;
                else
                    list.Items.Add(new DocumentText(tool, text.Position));
        return list;
    }

    private static DocumentList? Network(DocumentEntry entry, Diagnostics diagnostics) => entry.Value switch
    {
        DocumentFlag { Flag: true } => null,
        DocumentFlag => new(ofTables: false, entry.Value.Position),
        _ => Texts(entry, diagnostics),
    };

    private static DocumentFlag? Flag(DocumentEntry entry, Diagnostics diagnostics)
    {
        if (entry.Value is DocumentFlag flag)
            return flag;
        diagnostics.Error(entry.Value.Position, $"`{entry.Key}` is neither true nor false", null);
        return null;
    }

    /// <summary>One text or a list of them; nothing written at all is an empty list, which allows nothing.</summary>
    private static DocumentList? Texts(DocumentEntry entry, Diagnostics diagnostics)
    {
        var list = new DocumentList(ofTables: false, entry.Value.Position);
        switch (entry.Value)
        {
            case DocumentOther:
                return list;
            case DocumentText text:
                list.Items.Add(text);
                return list;
            case DocumentList written when written.Texts.Count == written.Items.Count:
                return written;
            default:
                diagnostics.Error(entry.Value.Position, $"`{entry.Key}` is no list of texts", "write it as [a, b], or one entry a line behind a hyphen");
                return null;
        }
    }
}
