using System.Text;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>The ready grants: <c>[skills.report] profile = "pdf"</c>.</summary>
public static class SkillProfiles
{
    public static ReadOnlySpan<string> Names => new[] { "pdf", "docx", "pptx", "xlsx", "design", "tdd", "art", "chat", "memory" };

    /// <summary>The profile of that name, or null.</summary>
    public static SkillProfile? Of(string name) => name switch
    {
        "pdf" => Document(name, "png", "jpeg", "json", "csv"),
        "docx" => Document(name, "pdf", "png", "jpeg", "xml", "js"),
        "pptx" => Document(name, "pdf", "png", "jpeg", "xml", "html", "css", "js"),
        "xlsx" => Document(name, "pdf", "csv", "tsv", "json", "xml"),
        "design" => new(name, "contacts named asset hosts only", Hosts: ["fonts.googleapis.com", "fonts.gstatic.com", "cdn.jsdelivr.net", "cdnjs.cloudflare.com", "unpkg.com"]),
        "tdd" => new(name, "writes tests and only reads the rest of the project; no network",
            Read: ["./**", "/tmp/**"],
            Write: ["./tests/**", "./test/**", "./spec/**", "./**/__tests__/**", "./**/*.test.*", "./**/*.spec.*", "./**/*_test.*", "./**/test_*", "/tmp/**"],
            Hosts: []),
        "art" => new(name, "no network, no servers, and no image leaves", Hosts: [], Servers: [], DenyTools: ["WebFetch", "WebSearch", "Artifact", "SendUserFile", "Projects", "ClaudeDesign"]),
        "chat" => new(name, "secrets and personal data are masked in what it sends, and every access is audited", Sends: "redact", LogAccess: true),
        "memory" => new(name, "no secret and no personal data is stored, and every access is audited", Sends: "deny", LogAccess: true),
        _ => null,
    };

    /// <summary>A document skill: its own directories, its own file types and those it works with, no network.</summary>
    private static SkillProfile Document(string type, params string[] with)
    {
        string[] places = ["./documents/**", "./docs/**", "./input/**", "./output/**", "/tmp/**"];
        return new(type, $"{type} files and what is made of them, in documents, docs, input, output and /tmp; no network, no servers",
            Read: places, Write: places, Hosts: [], Servers: [], FileTypes: [type, .. with, "txt", "md", "py"]);
    }

    /// <summary>The grant with what its profile says wherever the policy's own words leave it open.</summary>
    internal static Grant Under(Grant grant, string? profile)
    {
        if (profile is null || Of(profile) is not { } ready)
            return grant;
        var origin = grant.Origin;
        return grant with
        {
            Read = grant.Read ?? Paths(ready.Read, "skills.read", origin),
            Write = grant.Write ?? Paths(ready.Write, "skills.write", origin),
            Hosts = grant.Hosts ?? Hosts(ready.Hosts, origin),
            Servers = grant.Servers ?? Tools(ready.Servers, "skills.servers", origin),
            DenyTools = grant.DenyTools.Items.IsEmpty && Tools(ready.DenyTools, "skills.deny-tools", origin) is { } refused ? refused : grant.DenyTools,
            FileTypes = grant.FileTypes ?? (ready.FileTypes is { } types ? [.. types] : null),
            Secrets = grant.Secrets ?? Sends(ready),
            Personal = grant.Personal ?? Sends(ready),
            LogAccess = grant.LogAccess || ready.LogAccess,
        };
    }

    /// <summary>The profile as it would be written out in a policy.</summary>
    public static string Print(SkillProfile profile)
    {
        var text = new StringBuilder($"# {profile.Summary}\n[skills.{profile.Name}]\n");
        Line(text, "read", profile.Read);
        Line(text, "write", profile.Write);
        Line(text, "hosts", profile.Hosts);
        Line(text, "servers", profile.Servers);
        Line(text, "deny-tools", profile.DenyTools);
        Line(text, "file-types", profile.FileTypes);
        if (profile.Sends is { } sends)
            text.Append($"secrets = \"{sends}\"\npersonal = \"{sends}\"\n");
        if (profile.LogAccess)
            text.Append("log-access = true\n");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, string[]? values)
    {
        if (values is not null)
            text.Append($"{key} = [{string.Join(", ", values.Select(value => $"\"{value}\""))}]\n");
    }

    private static Decision? Sends(SkillProfile ready) => ready.Sends switch
    {
        "redact" => Decision.Redact,
        "deny" => Decision.Deny,
        _ => null,
    };

    private static Rules<PathPattern>? Paths(string[]? texts, string id, Origin origin) =>
        texts is null ? null : List(Array.ConvertAll(texts, static text => PathPattern.Of(text, PatternBase.Project)), id, origin);

    private static Rules<HostPattern>? Hosts(string[]? texts, Origin origin) => texts is null ? null : List(Array.ConvertAll(texts, Host), "skills.hosts", origin);

    private static Rules<NamePattern>? Tools(string[]? texts, string id, Origin origin) => texts is null ? null : List(Array.ConvertAll(texts, Name), id, origin);

    private static HostPattern Host(string text) => HostPattern.TryParse(text, out var host, out var error, out _) ? host! : throw new ArgumentException(error, nameof(text));

    private static NamePattern Name(string text) => NamePattern.TryParse(text, out var name, out var error) ? name : throw new ArgumentException(error, nameof(text));

    private static Rules<T> List<T>(T[] patterns, string id, Origin origin) =>
        new() { Items = [.. Array.ConvertAll(patterns, pattern => new Rule<T>(pattern, id, origin))], Id = id, Origin = origin };
}
