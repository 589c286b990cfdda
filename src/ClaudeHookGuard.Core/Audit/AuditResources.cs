using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Paths;

namespace ClaudeHookGuard.Core.Audit;

/// <summary>What the audit keeps of each fact.</summary>
public static class AuditResources
{
    /// <summary>Resources listed on one line.</summary>
    public const int MaxListed = 32;

    /// <summary>Bytes of a text that are hashed; a longer one is hashed up to here, its size tells.</summary>
    private const int MaxHashed = 256 * 1024;

    /// <summary>Resources listed on one line where every access is to be audited in full detail.</summary>
    public const int MaxListedInFull = 2048;

    /// <param name="landmarks">Given where the access is to be audited in full detail: then more is listed, and a path tells where it leads.</param>
    public static ImmutableArray<AuditResource> Of(ImmutableArray<Fact> facts, Landmarks? landmarks = null)
    {
        var most = landmarks is null ? MaxListed : MaxListedInFull;
        var listed = ImmutableArray.CreateBuilder<AuditResource>(Math.Min(facts.Length, most));
        foreach (var fact in facts)
        {
            if (listed.Count == most)
                break;
            var resource = Of(fact);
            if (landmarks is not null && fact is PathTouched touched)
                resource = resource with { To = TouchedPath.Of(touched, landmarks).Final };
            if (!listed.Contains(resource))
                listed.Add(resource);
        }
        return listed.ToImmutable();
    }

    private static AuditResource Of(Fact fact) => fact switch
    {
        PathTouched path => Named(path.Access switch { PathAccess.Read => "path.read", PathAccess.Write => "path.write", _ => "path.delete" }, path.Path.ToString()),
        HostContacted host => Named("host", host.Port is { } port ? $"{host.Host}:{port}" : host.Host.ToString()),
        CommandRun command => new("command", command.Program.ToString(), Sha256.Hex(CommandLine(command)), null),
        EnvironmentShown shown => Named("environment", shown.Name) with { To = shown.To },
        TextSent sent => Text("text.sent", sent.Utf8) with { To = Word(sent.To) },
        ArgumentsSent sent => Text("arguments.sent", sent.Json),
        TextReceived received => Text("text.received", received.Utf8),
        ToolUsed tool => Named("tool", tool.Server is { } server ? $"{server.Name}/{tool.Tool}" : tool.Tool),
        SkillEntered skill => Named("skill", skill.Skill),
        AgentStarted agent => Named("agent", agent.AgentType),
        SqlRun sql => Text("sql", Encoding.UTF8.GetBytes(sql.Sql)),
        ConfigurationChanged change => Named("configuration", change.File ?? change.Source),
        Unreadable unreadable => new("unreadable", unreadable.Why, Sha256.Hex(unreadable.Part), null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Bytes of text that would leave this machine. A call's arguments as a whole hold the texts in them once more, so the larger of both counts.</summary>
    public static long SentBytes(ImmutableArray<Fact> facts)
    {
        long texts = 0, arguments = 0;
        foreach (var fact in facts)
            if (fact is TextSent { To: TextDestination.Outside } sent)
                texts += sent.Utf8.Length;
            else if (fact is ArgumentsSent whole)
                arguments += whole.Json.Length;
        return Math.Max(texts, arguments);
    }

    private static string Word(TextDestination destination) => destination switch
    {
        TextDestination.Outside => "outside",
        TextDestination.File => "file",
        TextDestination.Agent => "agent",
        TextDestination.Model => "model",
        TextDestination.Program => "program",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static AuditResource Named(string kind, string name) => new(kind, name, Sha256.Hex(name), null);

    private static AuditResource Text(string kind, ReadOnlyMemory<byte> utf8) =>
        new(kind, null, Sha256.Hex(utf8.Span[..Math.Min(utf8.Length, MaxHashed)]), utf8.Length);

    private static string CommandLine(CommandRun command)
    {
        var line = new StringBuilder(command.Program.ToString());
        foreach (var argument in command.Arguments)
            line.Append('\0').Append(argument);
        return line.ToString();
    }
}
