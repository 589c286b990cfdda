using System.CommandLine;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Prints the log's head, to be kept where whoever can change the log cannot: a git note, a ticket, a syslog line.</summary>
internal static class AuditAnchorCommand
{
    public static Command Create()
    {
        var path = new Argument<string?>("directory") { Description = "The log's directory; without it, this account's log.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output", "-o") { Description = "Add the anchor to this file as well." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("anchor", "Print the head of the log, one line to keep elsewhere: `audit verify --anchor` holds the log to it.") { path, output, json };
        command.SetAction(parsed => Run(parsed.GetValue(path) ?? OwnLog.Here().Directory, parsed.GetValue(output), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string directory, string? output, bool json)
    {
        var file = Path.Combine(directory, LogState.FileName);
        try
        {
            if (!File.Exists(file) || !LogState.TryRead(File.ReadAllBytes(file), out var state) || state.Head.Sequence == 0)
            {
                Console.Error.WriteLine($"hookguard: there is no log in {directory}, or its state is damaged");
                return CommandLine.Misused;
            }
            var now = DateTimeOffset.UtcNow;
            var anchor = LogAnchor.Write(state.Head, now);
            if (output is not null)
                File.AppendAllText(output, anchor + "\n");
            Console.Out.WriteLine(json ? Json(anchor, state, now) : anchor);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {problem.Message}");
            return CommandLine.Misused;
        }
    }

    private static string Json(string anchor, LogState state, DateTimeOffset now)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("anchor", anchor);
            json.WriteNumber("seq", state.Head.Sequence);
            json.WriteString("digest", state.Head.Digest);
            json.WriteString("time", AuditLine.Time(now));
            json.WriteString("file", state.File.ToString());
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
