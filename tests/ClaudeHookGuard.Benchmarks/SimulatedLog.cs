using System.Diagnostics;
using System.Globalization;
using ClaudeHookGuard.Simulation;

namespace ClaudeHookGuard.Benchmarks;

/// <summary>Writes a made-up team's log, to look at or to measure on: <c>simulate DIRECTORY [days] [people] [incidents]</c>.</summary>
internal static class SimulatedLog
{
    public static int Run(string[] args)
    {
        if (args is not [var directory, .. var numbers] || !numbers.All(static number => int.TryParse(number, out _)))
        {
            Console.Error.WriteLine("usage: simulate DIRECTORY [days] [people] [incidents]");
            return Benchmark.NotMeasured;
        }
        int At(int place, int otherwise) => numbers.Length > place ? int.Parse(numbers[place], CultureInfo.InvariantCulture) : otherwise;
        var began = Stopwatch.GetTimestamp();
        var year = new Year(days: At(0, 364), people: At(1, 50), incidents: At(2, 60));
        var log = WrittenLog.Write(directory, year.Days());
        Console.WriteLine($"{log.Lines:N0} lines in {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s");
        foreach (var incident in year.Planted)
            Console.WriteLine($"day {incident.Day}: {incident.What} ({string.Join(", ", incident.Kinds)}), session {incident.Session}");
        return 0;
    }
}
