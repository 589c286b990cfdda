using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads the sections that are little more than settings.</summary>
internal static class SettingsReader
{
    public static NetworkRules Network(Section section) =>
        new(section.DecisionSetting("loopback"), section.DecisionSetting("private"), section.DecisionSetting("metadata"));

    public static CommandRules Commands(Section section)
    {
        Contradictions.Between(section, "allow", "deny");
        Contradictions.Between(section, "ask", "deny");
        Contradictions.IdleOtherwise(section, "allow");
        return new(
            section.AllowedCommands("allow", "commands.allow", section.Decision("otherwise") ?? Decision.Deny),
            section.RefusedCommands("ask", "commands.ask", Decision.Ask),
            section.RefusedCommands("deny", "commands.deny", Decision.Deny),
            section.DecisionSetting("destructive"));
    }

    public static EnvironmentRules Environment(Section section) => new(
        section.DecisionSetting("secret"),
        section.RefusedNames("names", "environment.secret").Items,
        section.RefusedNames("public", "environment.public").Items,
        Allowances(section.Inner("allow")));

    private static ImmutableArray<EnvironmentAllowance> Allowances(Section section)
    {
        var allowances = ImmutableArray.CreateBuilder<EnvironmentAllowance>();
        foreach (var entry in section.Entries)
            if (entry.Value is DocumentList list)
            {
                var origin = section.OriginOf(entry.Position);
                allowances.Add(new(entry.Key, PatternLists.Hosts(section, list.Items.OfType<DocumentText>(), "environment.allow", origin), origin));
            }
        return allowances.DrainToImmutable();
    }

    public static UnreadableRules Unreadable(Section section) => new(
        section.DecisionSetting("path-read"),
        section.DecisionSetting("path-write"),
        section.DecisionSetting("host"),
        section.DecisionSetting("command"),
        section.DecisionSetting("sql"));

    public static AuditSettings? Audit(Section section)
    {
        if (!section.Exists)
            return null;
        var path = section.Text("path")?.Text;
        if (path is not null && !IsAbsolute(path))
            section.Error("path", $"`audit.path` is \"{path}\"", "name a directory from the root or from the home directory: ~/.local/state/hookguard");
        var keyFile = section.Text("key-file")?.Text;
        if (keyFile is not null && !IsAbsolute(keyFile))
            section.Error("key-file", $"`audit.key-file` is \"{keyFile}\"", "name a file from the root or from the home directory: ~/.config/hookguard/audit.key");
        return new(path, section.Decision("on-failure") ?? Decision.Deny, section.Origin)
        {
            KeyFile = keyFile,
            KeyVariable = section.Text("key-variable")?.Text,
            FileMegabytes = section.Number("file-megabytes") ?? AuditSettings.DefaultFileMegabytes,
            KeepDays = section.Number("keep-days"),
            KeepMegabytes = section.Number("keep-megabytes"),
        };
    }

    /// <summary>On some system: the policy may be shared between several.</summary>
    private static bool IsAbsolute(string path) =>
        path is ['/', ..] or ['~', '/', ..] or [_, ':', '\\' or '/', ..];
}
