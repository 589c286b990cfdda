using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Sessions;

namespace ClaudeHookGuard.Commands;

/// <summary><c>sessions list</c> and <c>sessions prune</c>.</summary>
internal static class SessionsCommand
{
    public static Command Create() => new("sessions", "List what the guard remembers of sessions; take it away.")
    {
        List(),
        Prune(),
    };

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var command = new Command("list", "List the sessions that have a memory: when it was used, its size, the labels of what was read.") { json };
        command.SetAction(parsed =>
        {
            var sessions = StoredSession.All(SurroundingsReader.Here());
            Console.Out.Write(parsed.GetValue(json) ? Json(sessions) : Text(sessions));
        });
        return command;
    }

    private static Command Prune()
    {
        var older = new Option<int>("--older-than") { Description = "Days since a memory was used.", DefaultValueFactory = static _ => StoredSession.KeptDays };
        var session = new Option<string?>("--session") { Description = "Only this session, however old." };
        var all = new Option<bool>("--all") { Description = "Every session, however old; those that run begin anew." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("prune", "Take away the memory of sessions that ended without telling. A session that still runs forgets what it has read.") { older, session, all, json };
        command.SetAction(parsed => Prune(parsed.GetValue(older), parsed.GetValue(session), parsed.GetValue(all), parsed.GetValue(json)));
        return command;
    }

    private static int Prune(int days, string? wanted, bool all, bool json)
    {
        if (days < 0)
        {
            Console.Error.WriteLine("hookguard: --older-than takes a number of days");
            return CommandLine.Misused;
        }
        var sessions = StoredSession.All(SurroundingsReader.Here());
        var limit = DateTimeOffset.UtcNow.AddDays(-days);
        var removed = 0;
        foreach (var session in sessions)
            if (wanted is not null ? session.Session == wanted : all || session.Used <= limit)
            {
                SessionDirectory.Remove(session.Directory);
                removed++;
            }
        if (wanted is not null && removed == 0)
            Console.Error.WriteLine($"hookguard: no session \"{wanted}\" has a memory; `hookguard sessions list` shows those that do");
        Console.Out.WriteLine(json ? $"{{\"removed\":{removed},\"kept\":{sessions.Length - removed}}}" : $"{removed} removed, {sessions.Length - removed} kept");
        return 0;
    }

    private static string Text(ImmutableArray<StoredSession> sessions)
    {
        var text = new StringBuilder();
        foreach (var session in sessions)
        {
            text.Append($"{session.Session ?? Path.GetFileName(session.Directory),-36}  {Time(session.Used)}  {session.Bytes / 1024 + 1,6} KB  {session.Project ?? ""}");
            if (session.Labels.Length > 0)
                text.Append($"  read: {string.Join(", ", session.Labels)}");
            if (session.Damage is { } damage)
                text.Append($"  its memory {damage}");
            text.Append('\n');
        }
        return text.Length == 0 ? "no session has a memory\n" : text.ToString();
    }

    private static string Json(ImmutableArray<StoredSession> sessions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (var session in sessions)
                Write(writer, session);
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, StoredSession session)
    {
        writer.WriteStartObject();
        writer.WriteString("session", session.Session);
        writer.WriteString("project", session.Project);
        writer.WriteString("used", Time(session.Used));
        writer.WriteNumber("bytes", session.Bytes);
        writer.WriteStartArray("labels");
        foreach (var label in session.Labels)
            writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WriteString("damage", session.Damage);
        writer.WriteString("directory", session.Directory);
        writer.WriteEndObject();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
