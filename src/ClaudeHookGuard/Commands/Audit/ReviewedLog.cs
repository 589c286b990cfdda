using System.CommandLine;
using ClaudeHookGuard.Core.Audit.Selecting;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Which logs a command of the review reads: named behind it or by <c>--log</c> as in the other commands, and from what time on it tells.</summary>
internal sealed class ReviewedLog
{
    private readonly Argument<string[]> paths = new("paths") { Description = "Log files and directories, of one machine or many; this account's log when left out.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> logs = new("--log", "-l") { Description = "The same as a path." };
    private readonly Option<string?> since = new("--since") { Description = $"Tell only what happened from this time on; what was before is still learned from. {HumanTime.Forms}." };

    public void AddTo(Command command, bool withSince)
    {
        command.Arguments.Add(paths);
        command.Options.Add(logs);
        if (withSince)
            command.Options.Add(since);
    }

    /// <summary>The places named; none where it is this account's log.</summary>
    public string[] Named(ParseResult parsed) => [.. parsed.GetValue(paths) ?? [], .. parsed.GetValue(logs) ?? []];

    /// <summary>The places named, or this account's log; null, with the reason on the error output, where one does not exist.</summary>
    public string[]? Places(ParseResult parsed)
    {
        var places = Named(parsed) is { Length: > 0 } named ? named : [OwnLog.Here().Directory];
        if (Array.Find(places, static place => !Directory.Exists(place) && !File.Exists(place)) is not { } missing)
            return places;
        Console.Error.WriteLine($"hookguard: there is no log in {missing}");
        return null;
    }

    /// <summary>False, with the reason on the error output, where the time cannot be read.</summary>
    public bool TrySince(ParseResult parsed, out DateTimeOffset from)
    {
        from = DateTimeOffset.MinValue;
        if (parsed.GetValue(since) is not { } text)
            return true;
        if (!HumanTime.TryRead(text, DateTimeOffset.UtcNow, TimeZoneInfo.Local, out var named))
        {
            Console.Error.WriteLine($"hookguard: \"{text}\" is no time; write {HumanTime.Forms}");
            return false;
        }
        from = named.Start;
        return true;
    }
}
