using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Commands;

/// <summary>A grant in the words of a policy.</summary>
internal static class GrantText
{
    public static IEnumerable<string> Lines(Grant grant)
    {
        if (grant.Decision != Decision.Allow)
            yield return $"decision = \"{Entries.Word(grant.Decision)}\"";
        foreach (var line in (IEnumerable<string?>)[
            grant.Scopes.IsEmpty ? List("tools", grant.Tools) : $"tools = [{string.Join(", ", grant.Scopes.Select(static scope => $"\"{scope}\""))}]",
            Refused("deny-tools", grant.DenyTools, grant.DenyScopes), List("servers", grant.Servers), List("read", grant.Read), List("write", grant.Write),
            Refused("deny", grant.Deny, []), List("hosts", grant.Hosts), Refused("deny-hosts", grant.DenyHosts, []),
            grant.FileTypes is { } types ? $"file-types = [{string.Join(", ", types.Select(static type => $"\"{type}\""))}]" : null,
            grant.ReadOnly ? "read-only = true" : null,
            grant.Secrets is { } secrets ? $"secrets = \"{Entries.Word(secrets)}\"" : null,
            grant.Personal is { } personal ? $"personal = \"{Entries.Word(personal)}\"" : null,
            grant.Pin is { } pin ? $"pin = \"sha256:{pin}\"" : null,
            grant.LogAccess ? "log-access = true" : null])
            if (line is not null)
                yield return line;
    }

    private static string? List<T>(string key, Rules<T>? rules) =>
        rules is null ? null : $"{key} = [{string.Join(", ", rules.Items.Select(static rule => $"\"{Shown(rule.Pattern)}\"").Concat(rules.Except.Select(static rule => $"\"!{Shown(rule.Pattern)}\"")))}]";

    private static string? Refused<T>(string key, Rules<T> rules, ImmutableArray<ToolScope> parts) =>
        rules.Items.IsEmpty && parts.IsEmpty ? null
            : $"{key} = [{string.Join(", ", rules.Items.Select(static rule => $"\"{Shown(rule.Pattern)}\"").Concat(parts.Where(static part => !part.IsWhole).Select(static part => $"\"{part}\"")))}]";

    private static string Shown<T>(T pattern) => pattern is Core.Network.HostPattern host ? host.Text : $"{pattern}";
}
