using System.CommandLine;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Checks that a log is what was written. Exit code 0: it is; 1: something was done to it; 2: it cannot be told.</summary>
internal static class AuditVerifyCommand
{
    private const int Tampered = 1;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Log directories or files; without any, this account's log.", Arity = ArgumentArity.ZeroOrMore };
        var keys = new Option<string[]>("--key-file") { Description = "A key of the log's chain; several where the key has changed, the present one first. Without it, the policy's." };
        var anchors = new Option<string[]>("--anchor") { Description = "An anchor kept elsewhere, or a file that holds some; may be repeated." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("verify", "Check that no line was edited, deleted, inserted, moved or cut off. Exit code 0: sound, 1: not, 2: could not check.") { paths, keys, anchors, json };
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], parsed.GetValue(keys) ?? [], parsed.GetValue(anchors) ?? [], parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] paths, string[] keyFiles, string[] anchorTexts, bool json)
    {
        var own = OwnLog.Here();
        var keys = new List<ChainKey>();
        foreach (var file in keyFiles)
        {
            if (AuditKey.Read(file, out var flaw) is not { } key)
                return Misused(flaw!);
            keys.Add(key);
        }
        if (keyFiles.Length == 0 && own.Rules.Key is { } ownKey)
            keys.Add(ownKey);
        var anchors = new List<LogAnchor>();
        foreach (var text in anchorTexts)
        {
            var read = (File.Exists(text) ? LogAnchor.ReadAll(File.ReadAllText(text), text) : LogAnchor.ReadAll(text, "the anchor")).ToArray();
            if (read.Length == 0)
                return Misused($"{text} is no anchor, nor a file that holds one");
            anchors.AddRange(read);
        }
        return Verify([.. VerifiedLog.At(paths.Length > 0 ? paths : [own.Directory])], keys, anchors, json, own);
    }

    private static int Verify(VerifiedLog[] logs, List<ChainKey> keys, List<LogAnchor> anchors, bool json, OwnLog own)
    {
        if (logs.Length == 0)
            return Misused($"there is no log in {own.Directory}");
        var reports = new List<(string, LogReport)>();
        try
        {
            using var progress = new ReadingProgress(logs.SelectMany(log => log.Files).Sum(static file => new FileInfo(file).Length));
            foreach (var log in logs)
                reports.Add((log.Name, log.Verify(keys, anchors, progress.Add)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or ZstdSharp.ZstdException)
        {
            return Misused(problem.Message);
        }
        Console.Out.Write(json ? VerdictText.Json(reports) : VerdictText.Plain(reports));
        if (reports.Exists(static report => report.Item2.Count > 0))
            return Tampered;
        if (reports.Exists(static report => report.Item2.Unchecked > 0))
            return Misused(own.KeyFlaw ?? "lines are made with a key; name it with --key-file");
        return 0;
    }

    private static int Misused(string why)
    {
        Console.Error.WriteLine($"hookguard: {why}");
        return CommandLine.Misused;
    }
}
