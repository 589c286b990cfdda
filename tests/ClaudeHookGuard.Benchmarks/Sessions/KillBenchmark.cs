using System.Diagnostics;

namespace ClaudeHookGuard.Benchmarks.Sessions;

/// <summary>
/// Sixteen hooks at once on one session's memory, one in ten killed at a random moment. Whatever output a hook took note of before it ended by itself must
/// be recognised for ever after, and what had to be refused was refused each time it was asked to the end.
/// </summary>
/// <remarks><c>kills [binary] [calls]</c></remarks>
internal static class KillBenchmark
{
    private const int Calls = 10_000;
    private const int AtOnce = 16;
    private const int KilledOneIn = 10;
    private const int MostMillisecondsToLive = 12;
    private const int Secrets = 400;

    public static int Run(string[] args)
    {
        var workshop = new Workshop();
        var binary = args.Length > 0 ? args[0] : workshop.PublishGuard();
        var calls = args.Length > 1 ? int.Parse(args[1]) : Calls;
        var home = new LabelledHome(workshop, "kills", labels: true);
        var random = new Random(9);
        var texts = Enumerable.Range(0, Secrets).Select(_ => LabelledHome.Records(random, 400).Replace('\n', ' ')).ToArray();
        var kept = new int[Secrets];
        var (killed, turned, failed) = (0, 0, 0);
        Parallel.For(0, calls, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, number =>
        {
            var which = number / 2 % Secrets;
            var isOutput = number % 2 == 0;
            var wasKept = Volatile.Read(ref kept[which]) == 1;
            var lives = Random.Shared.Next(KilledOneIn) == 0 ? Random.Shared.Next(MostMillisecondsToLive) : -1;
            var exit = RunOne(home, binary, isOutput ? home.Output("s", texts[which]) : home.Send("s", texts[which]), lives);
            if (exit is null)
                Interlocked.Increment(ref killed);
            else if (isOutput && exit == 0)
                Volatile.Write(ref kept[which], 1);
            else if (isOutput)
                Interlocked.Increment(ref failed);
            else if (wasKept && exit != 2)
                Interlocked.Increment(ref turned);
        });
        var lost = Enumerable.Range(0, Secrets).Count(which => kept[which] == 1 && RunOne(home, binary, home.Send("s", texts[which]), -1) != 2);
        var harmed = RunOne(home, binary, home.Send("s", "nothing of the kind"), -1) != 0;
        Console.WriteLine($"{calls} calls, {AtOnce} at once, {killed} killed: {turned} refusals turned around, {lost} of {kept.Sum()} labels lost, {failed} outputs withheld, memory {(harmed ? "harmed" : "whole")}");
        return Target.Report(
            ("no refusal turned into a go", turned == 0),
            ("no label lost", lost == 0),
            ("no memory harmed", !harmed && failed == 0));
    }

    /// <summary>The exit code, or null where the hook was killed before it ended.</summary>
    private static int? RunOne(LabelledHome home, string binary, byte[] payload, int lives)
    {
        var guard = home.Guard(binary);
        var start = new ProcessStartInfo(guard.Program, guard.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment.Clear();
        foreach (var (name, value) in guard.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            process.StandardInput.BaseStream.Write(payload);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is dead already.
        }
        if (lives >= 0 && !process.WaitForExit(lives))
            process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, errors);
        return process.ExitCode is 0 or 2 ? process.ExitCode : null;
    }
}
