using System.CommandLine;
using System.Text;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Settings;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Commands;

/// <summary>The settings file a command is about, and how it is changed: shown first, written whole, with a copy of what was there.</summary>
internal sealed class SettingsFile
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Shared = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private SettingsFile(SettingsScope scope, string project, bool isDryRun)
    {
        (Scope, IsDryRun) = (scope, isDryRun);
        var platform = OperatingSystem.IsWindows() ? Platform.Windows : OperatingSystem.IsMacOS() ? Platform.MacOS : Platform.Linux;
        Place = SettingsPlaces.Of(scope, platform, Home(), Environment.GetEnvironmentVariable("CLAUDE_CONFIG_DIR"), project);
    }

    public SettingsScope Scope { get; }

    public string Place { get; }

    private bool IsDryRun { get; }

    /// <summary>Gives <paramref name="command"/> the options that choose the file.</summary>
    public static Func<ParseResult, SettingsFile> AddOptions(Command command)
    {
        var scope = new Option<string>("--scope") { Description = "Whose settings: user, project, local or managed.", DefaultValueFactory = _ => SettingsPlaces.Names[0] };
        scope.AcceptOnlyFromAmong([.. SettingsPlaces.Names]);
        var project = new Option<string?>("--project") { Description = "The project's directory, for the scopes project and local (default: the one around the current directory)." };
        var isDryRun = new Option<bool>("--dry-run") { Description = "Show what would change and write nothing." };
        command.Add(scope);
        command.Add(project);
        command.Add(isDryRun);
        return parsed => new(
            (SettingsScope)SettingsPlaces.Names.IndexOf(parsed.GetValue(scope) ?? SettingsPlaces.Names[0]),
            Path.GetFullPath(parsed.GetValue(project) ?? ProjectAround(Environment.CurrentDirectory)),
            parsed.GetValue(isDryRun));
    }

    /// <summary>Shows the change and makes it. Exit code 0, or 2 where the file is left alone because it cannot be read or written.</summary>
    public int Change(Func<byte[]?, SettingsChange> edit, string nothingToDo)
    {
        try
        {
            var before = ReplacedFile.Read(Place);
            var change = edit(before);
            if (change.Mistake is { } mistake)
                return Refuse(mistake);
            foreach (var warning in change.Warnings)
                Console.Error.WriteLine($"hookguard: warning: {warning}");
            return Write(before, change.After, nothingToDo);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {Place}: {problem.Message}\n  hint: {(Scope == SettingsScope.Managed ? "the managed scope needs an administrator" : "nothing was changed")}");
            return CommandLine.Misused;
        }
    }

    private int Write(byte[]? before, byte[]? after, string nothingToDo)
    {
        if (after is null || (before is not null && before.AsSpan().SequenceEqual(after)))
        {
            Console.Out.WriteLine($"{nothingToDo}: {Place}");
            return 0;
        }
        Console.Out.Write(TextDiff.Of(Place, before is null ? "" : Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(after)));
        if (IsDryRun)
        {
            Console.Out.WriteLine("nothing was written (dry run)");
            return 0;
        }
        var backup = ReplacedFile.Write(Place, after, Scope is SettingsScope.User or SettingsScope.Local ? Private : Shared, DateTimeOffset.UtcNow);
        Console.Out.WriteLine(backup is null ? $"written: {Place}" : $"written: {Place} (before: {backup})");
        return 0;
    }

    private int Refuse(SettingsMistake mistake)
    {
        var place = mistake.Line == 0 ? Place : $"{Place}({mistake.Line},{mistake.Column})";
        Console.Error.WriteLine($"{place}: error: {mistake.Message}\n  hint: {mistake.Cure}");
        return CommandLine.Misused;
    }

    /// <summary>As the client finds it: by the variable, else the account's home.</summary>
    private static string Home()
    {
        var told = Environment.GetEnvironmentVariable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME");
        return string.IsNullOrEmpty(told) ? Account.Home() : told;
    }

    /// <summary>The nearest directory with settings or a repository of its own; a home directory's settings are the user's, no project's.</summary>
    private static string ProjectAround(string directory)
    {
        for (var at = directory; at is not null && at != Home(); at = Path.GetDirectoryName(at))
            if (Directory.Exists(Path.Combine(at, ".claude")) || Path.Exists(Path.Combine(at, ".git")))
                return at;
        return directory;
    }
}
