using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// Programs that print shell text meant for <c>eval</c> or <c>source</c>: completions, version managers, agents. Their output is not known,
/// but what it is for is, so running it is no unreadable command.
/// </summary>
internal static class ShellSetup
{
    /// <summary>The reason that stands in a hole for such output; by it the hole is told from others.</summary>
    public const string Why = "it is the shell set-up a program prints";

    public static bool IsPrintedBy(string program, ImmutableArray<PartialText> arguments)
    {
        var first = arguments.Length > 0 ? arguments[0].Known : null;
        return program switch
        {
            "ssh-agent" or "dircolors" or "lesspipe" or "resize" or "tset" => true,
            "direnv" => first is "hook" or "export",
            "pyenv" or "rbenv" or "nodenv" or "goenv" or "jenv" or "tfenv" or "starship" or "zoxide" or "mcfly" or "atuin" or "navi" or "thefuck" or "oh-my-posh" or "sheldon" => true,
            "brew" => first is "shellenv",
            "fnm" or "opam" or "mise" or "rtx" or "asdf" => first is "env" or "activate" or "hook" or "exec",
            "conda" or "mamba" or "micromamba" => first is "shell.bash" or "shell.zsh" or "shell.posix" or "shell",
            "minikube" => first is "docker-env" or "podman-env" or "completion",
            "docker-machine" => first is "env",
            "luarocks" or "perl" => first is "path" || (first?.StartsWith("-Mlocal::lib", StringComparison.Ordinal) ?? false),
            "poetry" => first is "env",
            _ => HasCompletion(arguments),
        };
    }

    private static bool HasCompletion(ImmutableArray<PartialText> arguments)
    {
        foreach (var argument in arguments)
            if (argument.Known is "completion" or "completions" or "--completion" or "shell-completion" or "generate-shell-completion" or "--bash" or "--zsh")
                return true;
        return false;
    }
}
