using System.Diagnostics;
using System.Globalization;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>One line on the terminal that tells how much of a log has been read; nothing where the error output is no terminal.</summary>
internal sealed class ReadingProgress(long total) : IDisposable
{
    private const int EveryMilliseconds = 200;

    private readonly bool shown = !Console.IsErrorRedirected;
    private long read;
    private long told = Stopwatch.GetTimestamp();

    public void Add(long bytes)
    {
        var so = Interlocked.Add(ref read, bytes);
        var before = Interlocked.Read(ref told);
        if (!shown || Stopwatch.GetElapsedTime(before).TotalMilliseconds < EveryMilliseconds || Interlocked.CompareExchange(ref told, Stopwatch.GetTimestamp(), before) != before)
            return;
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{so / 1e6:N0} of {total / 1e6:N0} MB read"));
    }

    public void Dispose()
    {
        if (shown)
            Console.Error.Write("\r\u001b[K");
    }
}
