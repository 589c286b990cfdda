namespace ClaudeHookGuard.Benchmarks;

/// <summary>A stated target and whether the measurement met it.</summary>
internal static class Target
{
    /// <summary>Prints each target and returns the exit code: 0 when all were met, else 1.</summary>
    public static int Report(params (string Target, bool Met)[] targets)
    {
        foreach (var (target, met) in targets)
            Console.WriteLine($"{(met ? "met   " : "MISSED")} {target}");
        return targets.All(target => target.Met) ? 0 : 1;
    }
}
