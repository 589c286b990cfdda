using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// Variables a text has not set: the shell's own, the well-known places of an account, and everything else, of which nothing is known
/// but the name.
/// </summary>
internal static class Inherited
{
    /// <summary>The values <paramref name="name"/> may have, not counting that it may be unset.</summary>
    public static ImmutableArray<PartialText> Value(string name, ShellRun run)
    {
        var around = run.Surroundings;
        return name switch
        {
            "HOME" => [.. around.Homes.Select(PartialText.Of)],
            "PWD" => run.Directories,
            "IFS" => [PartialText.Of(" \t\n")],
            "USER" or "LOGNAME" or "USERNAME" => [PartialText.Of(From(around, name) ?? Account(around))],
            "SHELL" or "BASH" => [PartialText.Of(From(around, name) ?? "/bin/bash")],
            "TMPDIR" => [PartialText.Of(From(around, name) ?? "/tmp")],
            "XDG_CONFIG_HOME" => [PartialText.Of(From(around, name) ?? around.Home + "/.config")],
            "XDG_DATA_HOME" => [PartialText.Of(From(around, name) ?? around.Home + "/.local/share")],
            "XDG_STATE_HOME" => [PartialText.Of(From(around, name) ?? around.Home + "/.local/state")],
            "XDG_CACHE_HOME" => [PartialText.Of(From(around, name) ?? around.Home + "/.cache")],
            "CLAUDE_PROJECT_DIR" => [PartialText.Of(around.ProjectRoot)],
            "OPTIND" => [PartialText.Of("1")],
            _ => IsShort(name) ? [PartialTexts.SomeName] : [Unknown(name)],
        };
    }

    /// <summary>True where the shell itself, or every login, sets it: a default for its absence is never taken.</summary>
    public static bool IsAlwaysSet(string name) => name is "HOME" or "PWD" or "IFS" or "BASH" or "OPTIND" || IsShort(name);

    /// <summary>The account's name, by its home directory.</summary>
    public static string Account(Surroundings around) => around.Home[(around.Home.LastIndexOf('/') + 1)..];

    private static PartialText Unknown(string name) => PartialText.Of([new UnknownPart($"${name} is not set in this command", name)]);

    private static string? From(Surroundings around, string name) => around.Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Numbers and names the shell makes up: of no interest but that they hold no separator.</summary>
    private static bool IsShort(string name) => name is "$" or "!" or "?" or "#" or "-" or "PPID" or "BASHPID" or "RANDOM" or "SRANDOM" or "SECONDS"
        or "LINENO" or "UID" or "EUID" or "EPOCHSECONDS" or "EPOCHREALTIME" or "HOSTNAME" or "HOSTTYPE" or "MACHTYPE" or "OSTYPE" or "BASH_VERSION"
        or "BASH_SUBSHELL" or "SHLVL" or "COLUMNS" or "LINES" or "FUNCNAME" or "ZSH_VERSION" or "PIPESTATUS";
}
