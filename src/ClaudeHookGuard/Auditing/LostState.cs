using System.Text;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>Makes the state anew where it is gone: from the last line of the last file.</summary>
internal static class LostState
{
    /// <param name="isNew">True where there is no log yet, so that nothing was lost.</param>
    /// <returns>The state before the last line that stands: what follows is found by looking, as after a stop.</returns>
    public static LogState Recover(string directory, DateOnly today, out bool isNew)
    {
        var files = Files(directory);
        isNew = files.Count == 0;
        if (isNew)
            return LogState.Empty(today);
        for (var at = files.Count - 1; at >= 0; at--)
            if (LastOf(directory, files[at]) is { } state)
                return at == files.Count - 1 ? state : new(files[at].Next(today), 0, state.Head);
        return new(files[^1].Next(today), 0, ChainHead.None);
    }

    /// <summary>The log's files, oldest first, compressed ones included.</summary>
    public static List<LogFileName> Files(string directory)
    {
        var files = new List<LogFileName>();
        foreach (var file in Directory.EnumerateFiles(directory))
            if (LogFileName.TryParse(Path.GetFileName(file), out var name))
                files.Add(name);
        files.Sort();
        return files;
    }

    private static LogState? LastOf(string directory, LogFileName name)
    {
        var path = Path.Combine(directory, name.ToString());
        if (!File.Exists(path) || DirectFile.Open(path, alone: false, out _) is not { } file)
            return null;
        using (file)
        {
            var length = file.Length;
            var line = LogTail.LastLine(file, length, out var ends);
            if (!ChainedLine.TryRead(line, out var link))
                return null;
            var behind = ends ? 0 : TornBytes(file, length);
            return new(name, length - behind - line.Length - 1, new(link.Sequence - 1, Encoding.ASCII.GetString(link.Previous)));
        }
    }

    /// <summary>Bytes behind the last newline.</summary>
    private static int TornBytes(DirectFile file, long length)
    {
        var buffer = new byte[(int)Math.Min(length, 1024 * 1024)];
        return buffer.Length - 1 - buffer.AsSpan(0, file.Read(length - buffer.Length, buffer)).LastIndexOf((byte)'\n');
    }
}
