namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>What real shells run of harmless lines is what the reader says they run.</summary>
[Trait("Needs", "shells")]
public sealed class RealShells
{
    [Fact]
    public void Bash_runs_what_is_read() => Compare("bash", [.. Made(1, 900, false)]);

    [Fact]
    public void Dash_runs_what_is_read() => Compare("dash", [.. Made(2, 600, true)]);

    private static IEnumerable<string> Made(int seed, int count, bool posix)
    {
        for (var i = 0; i < count; i++)
            yield return new LineMaker((seed * 10_000) + i, posix).Line();
    }

    private static void Compare(string shell, string[] lines)
    {
        // Where the shell is not installed there is nothing to ask.
        if (RealShell.Find(shell) is not { } path)
            return;
        var really = RealShell.Run(path, lines);
        var differences = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var read = Reading.Stubs(lines[i]).Order(StringComparer.Ordinal).ToArray();
            if (!read.SequenceEqual(really[i]))
                differences.Add($"{lines[i]}\n  {shell} runs {string.Join(" | ", really[i])}\n  read as   {string.Join(" | ", read)}");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} of {lines.Length} differ:\n{string.Join("\n", differences.Take(20))}");
    }
}
