using System.Diagnostics;

namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>
/// Runs lines in a real shell, in an empty throw-away home, with a search path that holds recording stubs and nothing else but the few
/// programs that only turn text into text.
/// </summary>
internal sealed class RealShell : IDisposable
{
    private const string Stub = "#!/bin/sh\n{ printf '%s\\0' \"${0##*/}\" \"$@\"; printf '\\001\\0'; } >> \"$RECORD\"\n";
    /// <summary>The stubs once more as functions, which cost no process; the programs are for shells that a line starts.</summary>
    private static readonly string Functions = string.Concat(Enumerable.Range(0, 10).Select(i => $"s{i}() {{ {{ printf '%s\\0' s{i} \"$@\"; printf '\\001\\0'; }} >> \"$RECORD\"; }}\n"));
    private readonly string _home = Directory.CreateTempSubdirectory("real-shell-").FullName;

    private RealShell()
    {
        var bin = Directory.CreateDirectory(Path.Combine(_home, "bin")).FullName;
        Directory.CreateDirectory(Path.Combine(_home, "empty"));
        for (var i = 0; i < 10; i++)
        {
            var stub = Path.Combine(bin, "s" + i);
            File.WriteAllText(stub, Stub);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(stub, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        foreach (var program in new[] { "sh", "tr", "rev", "base64", "cat", "basename", "dirname", "seq", "cut", "head", "tail", "sed" })
            if (Find(program) is { } path)
                File.CreateSymbolicLink(Path.Combine(bin, program), path);
    }

    /// <summary>Where <paramref name="program"/> is installed, or null.</summary>
    public static string? Find(string program) =>
        new[] { "/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin" }.Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists);

    /// <summary>For each line the stubs that ran with their arguments, sorted: pipes run side by side.</summary>
    public static string[][] Run(string shell, IReadOnlyList<string> lines)
    {
        using var real = new RealShell();
        return real.RunAll(shell, lines);
    }

    public void Dispose() => Directory.Delete(_home, true);

    private string[][] RunAll(string shell, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            File.WriteAllText(Path.Combine(_home, i + ".line"), Functions + lines[i]);
        var driver = $"cd empty\ni=0\nwhile [ $i -lt {lines.Count} ]; do\n  RECORD=\"$BASE/$i.record\"; export RECORD\n"
            + "  \"$SHELL_UNDER_TEST\" -c \"$(/bin/cat \"$BASE/$i.line\")\" </dev/null >/dev/null 2>&1\n  i=$((i+1))\ndone\n";
        var start = new ProcessStartInfo("/bin/sh", ["-c", driver]) { WorkingDirectory = _home, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = Path.Combine(_home, "bin");
        start.Environment["HOME"] = _home;
        start.Environment["BASE"] = _home;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["SHELL_UNDER_TEST"] = shell;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return [.. Enumerable.Range(0, lines.Count).Select(Recorded)];
    }

    private string[] Recorded(int line)
    {
        var file = Path.Combine(_home, line + ".record");
        if (!File.Exists(file))
            return [];
        var runs = new List<string>();
        var words = new List<string>();
        foreach (var word in File.ReadAllText(file).Split('\0')[..^1])
            if (word == "\u0001")
            {
                runs.Add(Reading.Shown(words[0], words.Skip(1)));
                words.Clear();
            }
            else
                words.Add(word);
        return [.. runs.Order(StringComparer.Ordinal)];
    }
}
