using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>What was done, by the session, by each server and by each skill.</summary>
internal sealed class Experience
{
    private const int MostHolders = 1000;

    public Doings Session { get; } = new();

    public SortedDictionary<string, Doings> Servers { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Doings> Skills { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset From { get; private set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset To { get; private set; } = DateTimeOffset.MinValue;

    public void Add(AuditEntry call)
    {
        From = call.Time < From ? call.Time : From;
        To = call.Time > To ? call.Time : To;
        var tool = call.Tool ?? "";
        Session.Add(call, tool);
        if (call.Server is { } server)
            Of(Servers, server)?.Add(call, OwnName(tool, server));
        if (call.Skill is { } skill)
            Of(Skills, skill)?.Add(call, tool);
    }

    /// <summary>A server's tool as the server calls it.</summary>
    public static string OwnName(string tool, string server)
    {
        var prefix = $"mcp__{server}__";
        return tool.StartsWith(prefix, StringComparison.Ordinal) ? tool[prefix.Length..] : tool.Split("__")[^1];
    }

    private static Doings? Of(SortedDictionary<string, Doings> holders, string name)
    {
        if (!holders.TryGetValue(name, out var doings) && holders.Count < MostHolders)
            holders.Add(name, doings = new());
        return doings;
    }
}
