using System.CommandLine;
using ClaudeHookGuard.Core.Audit.Selecting;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>The arguments and options by which every reading command chooses what it reads.</summary>
internal sealed class LogChoice
{
    private readonly Option<string[]> logs = new("--log", "-l") { Description = "Log directory or file (.jsonl, .jsonl.gz, .jsonl.zst); may be repeated. Without it, this account's log." };
    private readonly Option<string?> since = new("--since") { Description = $"From this time on: {HumanTime.Forms}." };
    private readonly Option<string?> until = new("--until") { Description = "Up to the end of this time, in the same forms." };
    private readonly Option<bool> utc = new("--utc") { Description = "Days and clock times are UTC, not this machine's." };
    private readonly Option<string[]> session = Many("--session", "Sessions, by the beginning of their ids.");
    private readonly Option<string[]> project = Many("--project", "Projects, by path or last name; * stands for anything, here and below.");
    private readonly Option<string[]> user = Many("--user", "Accounts.");
    private readonly Option<string[]> events = Many("--event", "Events, such as PreToolUse; audit.* asks for what the log says about itself.");
    private readonly Option<string[]> tool = Many("--tool", "Tools: Bash, create_issue, github/*.");
    private readonly Option<string[]> server = Many("--server", "MCP servers.");
    private readonly Option<string[]> skill = Many("--skill", "Skills.");
    private readonly Option<string[]> agent = Many("--agent", "Subagents, by type or id.");
    private readonly Option<string[]> decision = Many("--decision", "allow, redact, ask, deny; would-deny and the like for what observing let through.");
    private readonly Option<string[]> rule = Many("--rule", "Rule ids: network.host, paths.*");
    private readonly Option<string[]> host = Many("--host", "Hosts: api.example.com, *.example.com, sha256:…");
    private readonly Option<string[]> path = Many("--path", "Paths: /home/me/.ssh (and below), .env (any path that ends so), *.pem, sha256:…");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[logs, since, until, utc, session, project, user, events, tool, server, skill, agent, decision, rule, host, path])
            command.Options.Add(option);
    }

    /// <summary>The log alone, for commands that choose by other means.</summary>
    public void AddLogTo(Command command)
    {
        command.Options.Add(logs);
        command.Options.Add(utc);
    }

    /// <summary>What was chosen; null, with the reason on the error output, where it cannot be read.</summary>
    public ChosenLog? Read(ParseResult parsed)
    {
        var zone = parsed.GetValue(utc) ? TimeZoneInfo.Utc : TimeZoneInfo.Local;
        if (!TryTime(parsed.GetValue(since), zone, out var from) || !TryTime(parsed.GetValue(until), zone, out var to))
            return null;
        string[] Of(Option<string[]> option) => parsed.GetValue(option) ?? [];
        var places = Of(logs) is { Length: > 0 } named ? named : [OwnLog.Here().Directory];
        return new(places, zone, from?.Start, to?.End, new()
        {
            Since = from?.Start,
            Until = to?.End,
            Sessions = Of(session),
            Projects = Of(project),
            Users = Of(user),
            Events = Of(events),
            Tools = Of(tool),
            Servers = Of(server),
            Skills = Of(skill),
            Agents = Of(agent),
            Decisions = Of(decision),
            Rules = Of(rule),
            Hosts = Of(host),
            Paths = Of(path),
        });
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };

    private static bool TryTime(string? text, TimeZoneInfo zone, out TimeSpanNamed? time)
    {
        time = null;
        if (text is null)
            return true;
        if (!HumanTime.TryRead(text, DateTimeOffset.UtcNow, zone, out var named))
        {
            Console.Error.WriteLine($"hookguard: \"{text}\" is no time; write {HumanTime.Forms}");
            return false;
        }
        time = named;
        return true;
    }
}
