using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Machine;

/// <summary>Gathers what the judge may know of the machine.</summary>
internal static class SurroundingsReader
{
    /// <summary>The project's policy, below the project's root.</summary>
    public const string ProjectPolicy = ".claude/hookguard.toml";

    /// <summary>For a command of a person's, at the shell's directory.</summary>
    public static Surroundings Here() => Read(Environment.CurrentDirectory);

    public static Surroundings Read(HookEvent hookEvent) => Read(Absolute(hookEvent.Cwd) ?? Environment.CurrentDirectory);

    private static Surroundings Read(string working)
    {
        var files = new SystemFileView();
        var environment = new ProcessEnvironment();
        var home = Account.Home();
        return new()
        {
            Platform = OperatingSystem.IsWindows() ? Platform.Windows : OperatingSystem.IsMacOS() ? Platform.MacOS : Platform.Linux,
            WorkingDirectory = working,
            ProjectRoot = Root(Absolute(ProcessEnvironment.Find("CLAUDE_PROJECT_DIR")), working, files),
            Home = home,
            Homes = Absolute(ProcessEnvironment.Find(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME")) is { } told && told != home ? [home, told] : [home],
            Environment = environment,
            Files = files,
        };
    }

    /// <summary>
    /// Where the project begins: the nearest directory at or above the client's project directory that holds a policy, else that directory, else the
    /// nearest git root, else the working directory.
    /// </summary>
    private static string Root(string? told, string working, SystemFileView files)
    {
        var start = told ?? working;
        for (var at = start; at is not null; at = Path.GetDirectoryName(at))
            if (files.KindOf(Path.Combine(at, ProjectPolicy)) != FileKind.Absent)
                return at;
        if (told is not null)
            return told;
        for (var at = start; at is not null; at = Path.GetDirectoryName(at))
            if (files.KindOf(Path.Combine(at, ".git")) != FileKind.Absent)
                return at;
        return start;
    }

    private static string? Absolute(string? path) => path is { Length: > 0 } && Path.IsPathFullyQualified(path) && !path.Contains('\0', StringComparison.Ordinal) ? path : null;
}
