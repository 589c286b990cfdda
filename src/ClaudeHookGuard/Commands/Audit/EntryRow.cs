using System.Globalization;
using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>An entry in one line for people.</summary>
internal static class EntryRow
{
    private const int IdDigits = 8;
    private const int MostPlace = 60;

    public static string Of(AuditEntry entry, TimeZoneInfo zone)
    {
        var time = TimeZoneInfo.ConvertTime(entry.Time, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var line = $"{time}  {Decision(entry),-10}  {Shown.Text(entry.Event),-12}  {What(entry),-20}  {Where(entry)}";
        if (entry.Rules.Length > 0)
            line += $"  [{Shown.Text(string.Join(", ", entry.Rules))}]";
        return $"{line.TrimEnd()}  {ShortId(entry)}";
    }

    /// <summary>The last digits of the id: its first ones are the time, and the same for all entries of a moment.</summary>
    public static string ShortId(AuditEntry entry) => entry.Id.ToString("N")[^IdDigits..];

    public static string Decision(AuditEntry entry) => Shown.Text(entry.Observed is { } observed ? $"would-{observed}" : entry.Decision);

    /// <summary>The tool with its server, and who used it.</summary>
    public static string What(AuditEntry entry)
    {
        var tool = (entry.Server, entry.Tool) switch
        {
            ({ } server, { } own) => $"{server}/{own}",
            (null, { } own) => own,
            _ => "",
        };
        var actor = entry.Skill ?? entry.AgentType;
        return Shown.Text(actor is null ? tool : $"{tool} ({actor})");
    }

    /// <summary>The most telling of the things touched, and how many more there are.</summary>
    public static string Where(AuditEntry entry)
    {
        var named = entry.Resources.Where(static resource => resource.Name is not null && resource.Kind != "tool").OrderBy(static resource => Rank(resource.Kind)).ToArray();
        if (named.Length == 0)
            return "";
        var more = named.Length - 1 + entry.MoreResources;
        var name = $"{Verb(named[0].Kind)} {Shown.End(named[0].Name!, MostPlace)}".TrimStart();
        return more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{name} (+{more})") : name;
    }

    public static string Verb(string kind) => kind switch
    {
        "path.read" => "reads",
        "path.write" => "writes",
        "path.delete" => "deletes",
        "host" => "contacts",
        "command" => "runs",
        "environment" => "shows",
        "skill" => "enters skill",
        "agent" => "starts agent",
        "configuration" => "changes",
        "unreadable" => "unreadable:",
        _ => Shown.Text(kind),
    };

    private static int Rank(string kind) => kind switch { "host" => 0, "path.delete" => 1, "path.write" => 2, "path.read" => 3, "environment" => 4, "command" => 5, _ => 6 };
}
