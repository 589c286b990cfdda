using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>Files that retention takes away, the oldest of the log, and the chain's head behind the last of their lines.</summary>
internal sealed record RemovedFiles(IReadOnlyList<LogFileName> Files, ChainHead Last);

/// <summary>
/// What a log no longer keeps. Only whole, sealed files go, from the oldest on without leaving one out, and the log itself says so. It is asked when
/// a new file is begun, so an ordinary append pays nothing for it.
/// </summary>
internal static class Retention
{
    /// <summary>Files removed at once: the hook has little time, and the next file brings the next chance.</summary>
    private const int MostAtOnce = 64;

    /// <summary>Null where nothing is to go.</summary>
    public static RemovedFiles? Choose(LogRules rules, LogFileName current, DateOnly today)
    {
        if (rules.KeepDays is null && rules.KeepBytes is null)
            return null;
        var files = LostState.Files(rules.Directory);
        var sizes = files.ConvertAll(file => Size(rules.Directory, file));
        var total = sizes.Sum();
        var chosen = new List<LogFileName>();
        var last = ChainHead.None;
        for (var at = 0; at < files.Count && chosen.Count < MostAtOnce && files[at] < current && (IsOld(files[at], rules, today) || total > rules.KeepBytes); at++)
        {
            if (SealOf(rules.Directory, files[at]) is not { } head)
                break;
            chosen.Add(files[at]);
            last = head;
            total -= sizes[at];
        }
        return chosen.Count == 0 ? null : new(chosen, last);
    }

    public static void Remove(string directory, RemovedFiles removed)
    {
        foreach (var file in removed.Files)
            try
            {
                File.Delete(Path.Combine(directory, file.ToString()));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // It stays, verifies as before, and is chosen again with the next file.
            }
    }

    private static bool IsOld(LogFileName file, LogRules rules, DateOnly today) => rules.KeepDays is { } days && today.DayNumber - file.Day.DayNumber > days;

    private static long Size(string directory, LogFileName file) => new FileInfo(Path.Combine(directory, file.ToString())) is { Exists: true } info ? info.Length : 0;

    /// <summary>The chain's head behind a file's seal; null where the file is not sealed, or is compressed: those are their compressor's to remove.</summary>
    private static ChainHead? SealOf(string directory, LogFileName name)
    {
        var path = Path.Combine(directory, name.ToString());
        if (!File.Exists(path) || DirectFile.Open(path, alone: false, out _) is not { } file)
            return null;
        using (file)
        {
            var line = LogTail.LastLine(file, file.Length, out var ends);
            return ends && LogTail.IsSeal(line) && ChainedLine.TryRead(line, out var link) ? link.Head : null;
        }
    }
}
