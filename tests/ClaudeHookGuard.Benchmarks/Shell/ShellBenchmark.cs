using System.Text;
using ClaudeHookGuard.Benchmarks.Startup;
using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Benchmarks.Shell;

/// <summary>How fast command text is read: ordinary text, one very long line through the whole binary, and texts made to be slow.</summary>
/// <remarks><c>shell [binary]</c>; the freshly published binary unless told otherwise.</remarks>
internal static class ShellBenchmark
{
    private const double MegabytesPerSecondLimit = 30;
    private const double LongLineMillisecondsLimit = 60;
    private const int LongLine = 1 << 20;
    private const int Rounds = 15;

    public static int Run(string[] args)
    {
        var workshop = new Workshop();
        var everyday = EverydayText(workshop);
        var speed = ReadingSpeed(everyday);
        Console.WriteLine($"everyday command text is parsed at {speed:F0} MB/s");

        var guarded = new GuardedProject(workshop);
        var guard = new Contestant("hookguard", args.Length > 0 ? args[0] : workshop.PublishGuard(), "hook", "--home", guarded.Home) { Environment = guarded.Environment };
        var start = Milliseconds(guard, guarded.AllowedCall());
        var slowest = 0.0;
        foreach (var (name, line) in LongLines(everyday))
        {
            var whole = Milliseconds(guard, guarded.Command(line));
            slowest = Math.Max(slowest, whole - start);
            Console.WriteLine($"1 MB of {name,-28} {whole,7:F1} ms, of which {start:F1} ms are the start-up");
        }

        var crafted = CraftedTexts.Measure(File.ReadLines(workshop.Corpus("shell/crafted.jsonl")));
        return Target.Report(
            ($"at least {MegabytesPerSecondLimit} MB/s", speed >= MegabytesPerSecondLimit),
            ($"1 MB in less than {LongLineMillisecondsLimit} ms over the start-up", slowest < LongLineMillisecondsLimit),
            ($"twice a crafted text in at most {CraftedTexts.RatioLimit} times the time", crafted));
    }

    private static string EverydayText(Workshop workshop) =>
        string.Join('\n', File.ReadLines(workshop.Corpus("programs/everyday.txt")).Where(line => line.Length > 0 && line[0] != '#')) + "\n";

    private static double ReadingSpeed(string text)
    {
        const int Turns = 40;
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var turn = 0; turn < Turns; turn++)
                ShellReading.Of(text);
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        return Encoding.UTF8.GetByteCount(text) * (double)Turns / best / 1e6;
    }

    private static IEnumerable<(string Name, string Line)> LongLines(string everyday)
    {
        yield return ("everyday commands", Repeat(everyday));
        yield return ("one command's words", "echo " + Repeat("src/some/file.ts "));
        yield return ("one quoted word", "echo '" + Repeat("some text in quotes ") + "'");
        yield return ("a here-document", "cat > /tmp/x <<'E'\n" + Repeat("a line of a file that is written\n") + "E\n");
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, (LongLine / text.Length) + 1))[..LongLine];

    private static double Milliseconds(Contestant guard, byte[] payload) => PairedRuns.Median(PairedRuns.Measure([guard], payload, Rounds)[0]);
}
