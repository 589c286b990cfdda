using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Waits for lines that are added to a log, in the files there are and in those still to come.</summary>
internal sealed class FollowedLog
{
    private const int PauseMilliseconds = 250;

    private readonly ChosenLog chosen;
    private readonly Dictionary<string, long> read = new(StringComparer.Ordinal);

    private FollowedLog(ChosenLog chosen) => this.chosen = chosen;

    /// <summary>Notes where each file ends now; what comes after that is what will be told.</summary>
    public static FollowedLog Begin(ChosenLog chosen)
    {
        var followed = new FollowedLog(chosen);
        foreach (var file in LogFiles.Below(chosen.Places).Where(File.Exists))
            followed.read[file] = EndOfLines(file);
        return followed;
    }

    /// <summary>Tells every line that passes, until the process is stopped.</summary>
    public void Run(Func<EntryView, bool> test, Listing output)
    {
        while (true)
        {
            foreach (var file in LogFiles.Below(chosen.Places).Where(static file => file.EndsWith(".jsonl", StringComparison.Ordinal) && File.Exists(file)))
                ReadOn(file, test, output);
            output.Flush();
            Thread.Sleep(PauseMilliseconds);
        }
    }

    /// <summary>Only whole lines are told; one that is being written is read again the next time.</summary>
    private void ReadOn(string file, Func<EntryView, bool> test, Listing output)
    {
        var from = read.GetValueOrDefault(file);
        if (new FileInfo(file).Length <= from)
            return;
        using var stream = LogFiles.Open(file);
        stream.Seek(from, SeekOrigin.Begin);
        var lines = new LineReader(stream);
        var view = new EntryView();
        while (lines.MoveNext() && lines.IsWhole)
        {
            read[file] = from + lines.Offset;
            if (!lines.IsTooLong && view.TryRead(lines.Buffer, lines.Start, lines.Length) && test(view))
                output.Write(view);
        }
    }

    private static long EndOfLines(string file)
    {
        if (!file.EndsWith(".jsonl", StringComparison.Ordinal))
            return 0;
        using var stream = LogFiles.Open(file);
        var tail = new byte[Math.Min(stream.Length, LineReader.LongestLine)];
        var length = stream.Length;
        stream.Seek(length - tail.Length, SeekOrigin.Begin);
        var newline = tail.AsSpan(0, stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)).LastIndexOf((byte)'\n');
        return newline < 0 ? 0 : length - tail.Length + newline + 1;
    }
}
