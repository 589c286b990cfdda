namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>What real shells run of harmless lines is what the reader says they run.</summary>
[Trait("Needs", "shells")]
public sealed class RealShells
{
    [Fact]
    public void Bash_runs_what_is_read() => Compare("bash", [.. Made(1, 900, Dialect.Bash)]);

    [Fact]
    public void Dash_runs_what_is_read() => Compare("dash", [.. Made(2, 600, Dialect.Posix)]);

    /// <summary>What zsh does as bash does, and what its users write that bash knows nothing of.</summary>
    [Fact]
    public void Zsh_runs_what_is_read() => Compare("zsh", [.. Made(4, 500, Dialect.Zsh), .. ZshLines]);

    private static readonly string[] ZshLines =
    [
        "=s0 a b",
        "noglob s1 a b",
        "nocorrect s4 a",
        "s1 'a'\\''b'",
        "builtin echo a; command s5 b",
        "s6 $'a\\tb' x",
        "setopt extendedglob; s7 a",
        "autoload -Uz compinit; s8 b",
        "print -r -- x; s9 y",
        "typeset -a l; l=(a 'b c'); s1 \"${l[@]}\"",
    ];

    private static IEnumerable<string> Made(int seed, int count, Dialect dialect)
    {
        for (var i = 0; i < count; i++)
            yield return new LineMaker((seed * 10_000) + i, dialect).Line();
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
