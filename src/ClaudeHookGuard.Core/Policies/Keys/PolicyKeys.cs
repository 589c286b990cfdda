using ClaudeHookGuard.Core.Skills;

namespace ClaudeHookGuard.Core.Policies.Keys;

/// <summary>
/// Every key of the policy language, in the order a policy is best read. The reader refuses what is not here, the JSON schema and the canonical
/// print are made of it, and the reference policy must hold each key.
/// </summary>
public static class PolicyKeys
{
    private static ImmutableArray<Key> s_root;

    /// <summary>The keys at the top of a policy file.</summary>
    public static ImmutableArray<Key> Root => s_root.IsDefault ? s_root = BuildRoot() : s_root;

    /// <summary>The keys of <c>[skills.X]</c>; a skill's own declaration has most of them too.</summary>
    public static ImmutableArray<Key> Skills => Skill();

    private static ImmutableArray<Key> BuildRoot() =>
    [
        new("version", KeyForm.Number, "The version of the policy language: 1.") { Required = true, Most = 1 },
        Choice("mode", "\"enforce\": verdicts take effect (the default). \"observe\": decide and record, never block; in a project policy this holds for the project's own rules only.", "enforce", "observe"),
        Table("paths", "Files and directories, for every call by whatever tool.", Paths()),
        Table("network", "Hosts, for every call by whatever tool.", Network()),
        Table("tools", "Tools by the client's names: Bash, WebFetch, mcp__github__create_issue.", Tools()),
        Table("commands", "Commands as such, after the shell text was read.", Commands()),
        Table("environment", "Environment variables that hold secrets.", Environment()),
        Table("unreadable", "What happens to a part of a call that nobody could read.", Unreadable()),
        Table("secrets", "Keys, tokens and passwords in what goes out and what comes in.", Secrets()),
        Named("servers", "What an MCP server may do; \"*\" is for servers that are not named.", Server()),
        Named("skills", "What a skill may do; \"*\" is for skills that are not named.", Skill()),
        Named("agents", "What a subagent of a type may do; \"*\" is for types that are not named.", Agent()),
        Named("labels", "Where data may go, by where it came from.", Label()),
        Table("flow", "Rules over a whole session.",
            [Choice("trifecta", "Private data read, then untrusted content read, then a way out: what happens to that call. Off where left out.", "off", "ask", "deny")]),
        Table("injection", "Text from outside that gives the agent orders.",
            [Choice("outputs", "What happens to it in a tool's output: recorded, the model warned, hidden text taken out, or all of it masked. The default is warn.", "off", "note", "warn", "strip", "redact")]),
        Table("limits", "Ceilings for a session.", Limits()),
        new("programs", KeyForm.NamedTexts, "Programs the guard should know: name = row, in the notation of the program table.") { Layers = KeyLayers.ManagedAndUser, Text = TextForm.Any },
        new("exceptions", KeyForm.Tables, "Exceptions from a rule, with a reason.") { Layers = KeyLayers.ManagedAndUser, Keys = Exception() },
        new("baseline", KeyForm.Table, "The built-in rules.")
        {
            Layers = KeyLayers.ManagedAndUser,
            Keys = [Texts("relax", "Groups of built-in rules that are taken back: credentials.ssh, files.env …; `hookguard policy show` lists them.", TextForm.Group)],
        },
        new("managed", KeyForm.Table, "What the administrator lets users do.") { Layers = KeyLayers.Managed, Keys = Managed() },
        new("audit", KeyForm.Table, "The audit log.") { Layers = KeyLayers.ManagedAndUser, Keys = Audit() },
    ];

    private static ImmutableArray<Key> Paths() =>
    [
        Allow("read", "Paths that may be read. Left out: all that no other rule refuses.", TextForm.PathPattern),
        Allow("write", "Paths that may be written, created or deleted. Left out: all that no other rule refuses.", TextForm.PathPattern),
        Texts("deny", "Paths that are neither read nor written, beside the built-in ones. A pattern with a leading ! is taken out of this list.", TextForm.PathPattern),
        Texts("deny-write", "Paths that may be read but not written.", TextForm.PathPattern),
        Otherwise("What happens to a path outside `read` or `write`: deny (the default) or ask."),
    ];

    private static ImmutableArray<Key> Network() =>
    [
        Allow("allow", "Hosts that may be contacted; *.example.com is every subdomain, not example.com itself. Left out: all that no other rule refuses.", TextForm.HostPattern),
        Texts("deny", "Hosts that are never contacted, even where `allow` has them.", TextForm.HostPattern),
        Choice("otherwise", "What happens to a host that is not in `allow`: deny (the default), ask, or allow.", "deny", "ask", "allow"),
        Choice("loopback", "This machine itself (localhost, 127.0.0.1, ::1): allow lets it pass without being in `allow`.", "deny", "ask", "allow"),
        Choice("private", "Private address ranges (10.0.0.0/8, 192.168.0.0/16 …): as loopback.", "deny", "ask", "allow"),
        Choice("metadata", "Cloud metadata and link-local addresses. The default is deny.", "deny", "ask", "allow"),
    ];

    private static ImmutableArray<Key> Tools() =>
    [
        Allow("allow", "Tools that may be used. Left out: all that no other rule refuses.", TextForm.NamePattern),
        Texts("deny", "Tools that are never used.", TextForm.NamePattern),
        Otherwise("What happens to a tool that is not in `allow`: deny (the default) or ask."),
    ];

    private static ImmutableArray<Key> Commands() =>
    [
        Allow("allow", "Commands that may be run, each matched as a whole, word by word; a last word * is any further arguments. Left out: all.", TextForm.CommandPattern),
        Texts("ask", "Commands the user is asked about: a match anywhere in the command line, options in any order.", TextForm.CommandPattern),
        Texts("deny", "Commands that are never run; matched like `ask`.", TextForm.CommandPattern),
        Otherwise("What happens to a command that is not in `allow`: deny (the default) or ask."),
        Choice("destructive", "The built-in pack of destructive commands (history rewrites, recursive deletes outside the project, disk and database destroyers). The default is ask.", "off", "ask", "deny"),
    ];

    private static ImmutableArray<Key> Environment() =>
    [
        Choice("secret", "Printing, logging or sending a variable whose name looks secret (…_KEY, …_TOKEN, PASSWORD …). The default is deny.", "allow", "ask", "deny"),
        Texts("names", "Further variables that hold secrets.", TextForm.Variable),
        Texts("public", "Variables that hold none although their names look it.", TextForm.Variable, KeyLayers.ManagedAndUser),
        new("allow", KeyForm.NamedLists, "Which variable may be sent to which hosts: GITHUB_TOKEN = [\"api.github.com\"].") { Layers = KeyLayers.ManagedAndUser, Text = TextForm.HostPattern },
    ];

    private static ImmutableArray<Key> Unreadable() =>
    [
        Decide("path-read", "A path to read that is only known at run time. The default is allow, or ask where some policy has `paths.read`."),
        Decide("path-write", "A path to write that is only known at run time. The default is allow, or ask where some policy has `paths.write`."),
        Decide("host", "A host that is only known at run time. The default is allow, or deny where some policy has `network.allow`."),
        Decide("command", "A command or program text that could not be read, such as a download piped into a shell. The default is deny."),
        Decide("sql", "SQL that could not be read, where only reading is allowed. The default is deny."),
    ];

    private static ImmutableArray<Key> Secrets() =>
    [
        Choice("arguments", "A secret in the arguments of a tool that can send. The default is deny.", "allow", "redact", "ask", "deny"),
        Choice("outputs", "A secret in a tool's output. The default is redact: only the secret's characters are masked.", "allow", "redact", "deny"),
        Choice("write", "A secret in text that is written to a file. The default is allow.", "allow", "redact", "ask", "deny"),
        Choice("prompts", "A secret in a prompt. The default is allow.", "allow", "deny"),
        Choice("failures", "A secret in a failing tool's error, which no hook can mask: recorded, the model warned (the default), or the turn ended.", "note", "warn", "stop"),
        new("environment", KeyForm.Flag, "Whether the values of secret-looking variables and of the project's .env files are secrets themselves, in any encoding. The default is true."),
        Choice("personal", "Personal data (card numbers, IBAN, national ids) in what goes out and what comes in. The default is allow.", "allow", "redact", "ask", "deny"),
        Texts("files", "Files whose entries are secrets here.", TextForm.PathPattern),
        Texts("off", "Built-in secret rules that are off; `hookguard secrets rules` lists them.", TextForm.Identifier, KeyLayers.ManagedAndUser),
        new("rule", KeyForm.Tables, "A token shape of your own.") { Keys = SecretRule() },
        new("allow", KeyForm.Tables, "What is no secret although it looks like one. All conditions given must hold.") { Layers = KeyLayers.ManagedAndUser, Keys = SecretAllowance() },
    ];

    private static ImmutableArray<Key> SecretRule() =>
    [
        new("id", KeyForm.Text, "Its name in findings and masks.") { Required = true, Text = TextForm.Identifier },
        new("prefix", KeyForm.Text, "What every token begins with."),
        Choice("alphabet", "What follows the prefix consists of. The default is base62.", "base62", "base64", "base64url", "base32", "hex", "digits"),
        new("length", KeyForm.Number, "Characters after the prefix, exactly.") { Most = SecretShape.LongestToken },
        new("min-length", KeyForm.Number, "Characters after the prefix, at least.") { Most = SecretShape.LongestToken },
        new("max-length", KeyForm.Number, "Characters after the prefix, at most.") { Most = SecretShape.LongestToken },
        new("pattern", KeyForm.Text, "A regular expression instead of prefix, alphabet and length; no backreferences or look-around, so that it runs in linear time.") { Text = TextForm.Regex },
        Texts("examples", "Made-up tokens that the rule must find; `hookguard policy check` proves it.", TextForm.Any),
    ];

    private static ImmutableArray<Key> SecretAllowance() =>
    [
        new("fingerprint", KeyForm.Text, "sha256: and the SHA-256 of the text, as findings print it.") { Text = TextForm.Sha256 },
        new("path", KeyForm.Text, "The file it stands in.") { Text = TextForm.PathPattern },
        new("rule", KeyForm.Text, "The secret rule that finds it.") { Text = TextForm.Identifier },
        new("server", KeyForm.Text, "The server it goes to or comes from.") { Text = TextForm.NamePattern },
        new("reason", KeyForm.Text, "Why it is no secret.") { Required = true },
    ];

    private static ImmutableArray<Key> Server() =>
    [
        Decide("decision", "Whether it may be used at all. The default is allow, within the other keys."),
        new("source", KeyForm.Texts, "Where the client must have the server from: project, user, local, plugin, managed, claudeai … Left out: anywhere."),
        .. Grant("its own names (read_*)"),
        new("read-only", KeyForm.Flag, "Only tools that are known to change nothing."),
        Choice("sql", "Which SQL it may run. The default is any.", "any", "read-only", "none"),
        Texts("labels", "Labels of its outputs (see [labels.X]).", TextForm.Identifier),
        new("log-access", KeyForm.Flag, "Whether each access is audited in full detail."),
        Table("limits", "Ceilings per session for it.", Limits()),
    ];

    private static ImmutableArray<Key> Skill() =>
    [
        Decide("decision", "Whether it may be used at all. The default is allow, within the other keys."),
        Choice("profile", "A ready grant for a kind of skill; the keys written beside it replace its own. `hookguard skills profiles` prints them.", [.. SkillProfiles.Names]),
        .. Grant(ClientTools),
        Allow("servers", "MCP servers it may use. Left out: all.", TextForm.NamePattern),
        new("read-only", KeyForm.Flag, "Only tools that are known to change nothing."),
        Allow("file-types", "File types it may read and write, judged by content: pdf, docx, png … Left out: all.", TextForm.Identifier),
        Choice("secrets", "A secret in what it sends: masked, asked about or refused. It adds to `secrets.arguments`.", "redact", "ask", "deny"),
        Choice("personal", "Personal data in what it sends. It adds to `secrets.personal`.", "redact", "ask", "deny"),
        new("pin", KeyForm.Text, "sha256: and the hash of its content, as `hookguard skills show` prints it; a skill that differs is refused.") { Text = TextForm.Sha256 },
        new("log-access", KeyForm.Flag, "Whether each access is audited in full detail."),
        Table("limits", "Ceilings per session for it.", Limits()),
    ];

    private static ImmutableArray<Key> Agent() =>
    [
        Decide("decision", "Whether it may be used at all. The default is allow, within the other keys."),
        .. Grant(ClientTools),
        Allow("servers", "MCP servers it may use. Left out: all.", TextForm.NamePattern),
        new("read-only", KeyForm.Flag, "Only tools that are known to change nothing."),
        new("log-access", KeyForm.Flag, "Whether each access is audited in full detail."),
        Table("limits", "Ceilings per session for it.", Limits()),
    ];

    private const string ClientTools = "the client's names (Bash, mcp__github__*), also with a part of what they do: Bash(git *), Read(./docs/**), WebFetch(domain:example.com)";

    private static ImmutableArray<Key> Grant(string toolNames) =>
    [
        Allow("tools", $"Tools it may use, by {toolNames}. Left out: all.", TextForm.NamePattern),
        Texts("deny-tools", "Tools it never uses.", TextForm.NamePattern),
        Allow("read", "Paths it may read. Left out: what the session may. Empty: none.", TextForm.PathPattern),
        Allow("write", "Paths it may write, create or delete. Left out: what the session may. Empty: none.", TextForm.PathPattern),
        Texts("deny", "Paths it neither reads nor writes.", TextForm.PathPattern),
        Allow("hosts", "Hosts it may contact by its arguments. Left out: what the session may. Empty: none.", TextForm.HostPattern),
        Texts("deny-hosts", "Hosts it never contacts.", TextForm.HostPattern),
        Otherwise("What happens outside `tools`, `read`, `write` and `hosts`: deny (the default) or ask."),
    ];

    private static ImmutableArray<Key> Label() =>
    [
        Texts("sources", "What carries it, beside servers that name it in `labels`: server:postgres, tool:Read, path:data/**, host:*.example.com, secrets, personal-data.", TextForm.Place),
        Allow("may-reach", "Where it may go: host:api.example.com (or just the host), server:mail, path:./out/**, skill:pdf. Left out: anywhere. Empty: nowhere. Files of this machine may be written unless paths are named, skills entered unless skills are, and data may go back to where it came from.", TextForm.Place),
        Choice("then", "What happens to every way out that may-reach does not name once the session has read something so labelled. The default is allow.", "allow", "ask", "deny"),
    ];

    private static ImmutableArray<Key> Limits() =>
    [
        new("calls-per-minute", KeyForm.Number, "Tool calls in any minute.") { Most = 1_000_000 },
        new("bytes-out", KeyForm.Number, "Bytes sent out, summed."),
        new("files-read", KeyForm.Number, "Distinct files read.") { Most = 1_000_000_000 },
        new("agent-depth", KeyForm.Number, "Subagents that start subagents: levels below the session.") { Most = 100 },
        Choice("beyond", "What happens to a call beyond a ceiling. The default is ask.", "ask", "deny"),
    ];

    private static ImmutableArray<Key> Exception() =>
    [
        new("rule", KeyForm.Text, "The rule id of the finding that does not count; network.* is all that begin so.") { Required = true, Text = TextForm.RuleId },
        new("path", KeyForm.Text, "Only for these paths.") { Text = TextForm.PathPattern },
        new("host", KeyForm.Text, "Only for these hosts.") { Text = TextForm.HostPattern },
        new("server", KeyForm.Text, "Only in calls of this server.") { Text = TextForm.NamePattern },
        new("tool", KeyForm.Text, "Only in calls of this tool.") { Text = TextForm.NamePattern },
        new("command", KeyForm.Text, "Only for this command, matched as a whole.") { Text = TextForm.CommandPattern },
        new("reason", KeyForm.Text, "Why it is right.") { Required = true },
        new("expires", KeyForm.Date, "The last day it holds, as 2027-03-31. Left out: it does not end."),
    ];

    private static ImmutableArray<Key> Managed() =>
    [
        new("allow-exceptions", KeyForm.Flag, "Whether the user's policy may have exceptions. The default is true."),
        new("allow-relax", KeyForm.Flag, "Whether the user's policy may relax built-in rules and loosen built-in settings. The default is true."),
    ];

    private static ImmutableArray<Key> Audit() =>
    [
        new("path", KeyForm.Text, "The directory of the log; ~ is the home directory. Left out: the platform's state directory."),
        Choice("on-failure", "What happens to a call whose audit line cannot be written. The default is deny.", "deny", "allow"),
        new("key-file", KeyForm.Text, "A file of 16 bytes or more that keys the log's chain (HMAC-SHA-256), so that a rewrite of the whole log shows too. Left out: plain SHA-256."),
        new("key-variable", KeyForm.Text, "The environment variable that holds such a key; where it is not set, key-file counts."),
        new("file-megabytes", KeyForm.Number, "Megabytes at which a log file is sealed and the next one begun; each day begins one as well. The default is 64.") { Most = 100_000 },
        new("keep-days", KeyForm.Number, "Days after which sealed log files are removed, whole. Left out: never.") { Most = 100_000 },
        new("keep-megabytes", KeyForm.Number, "Megabytes of the whole log above which the oldest sealed files are removed. Left out: no bound.") { Most = 1_000_000_000 },
    ];

    private static Key Choice(string name, string summary, params ImmutableArray<string> choices) => new(name, KeyForm.Choice, summary) { Choices = choices };

    private static Key Decide(string name, string summary) => Choice(name, summary, "allow", "ask", "deny");

    private static Key Otherwise(string summary) => Choice("otherwise", summary, "deny", "ask");

    private static Key Texts(string name, string summary, TextForm form, KeyLayers layers = KeyLayers.All) =>
        new(name, KeyForm.Texts, summary) { Text = form, Layers = layers };

    private static Key Allow(string name, string summary, TextForm form) =>
        new(name, KeyForm.Texts, summary) { Text = form, MayBeEmpty = true };

    private static Key Table(string name, string summary, ImmutableArray<Key> keys) => new(name, KeyForm.Table, summary) { Keys = keys };

    private static Key Named(string name, string summary, ImmutableArray<Key> keys) => new(name, KeyForm.NamedTables, summary) { Keys = keys };
}
