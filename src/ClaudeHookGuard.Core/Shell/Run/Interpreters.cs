using ClaudeHookGuard.Core.Programs;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Programs that do something else with their standard input than show it.</summary>
internal static class Interpreters
{
    /// <summary>True where standard input is a program text or a list of words to run, so that a file redirected to it is read for that.</summary>
    public static bool Reads(string? program) => Name(program).TrimEnd("0123456789.") switch
    {
        "sh" or "bash" or "dash" or "zsh" or "ksh" or "mksh" or "ash" or "busybox" or "source" or "python" or "pypy" or "node" or "deno" or "bun" or "perl" or "ruby" or "php"
            or "lua" or "Rscript" or "tclsh" or "pwsh" or "xargs" or "parallel" or "at" or "batch" or "crontab" or "make" or "gmake" or "ssh" or "sqlite" or "psql" or "mysql" => true,
        _ => false,
    };

    /// <summary>True where the program shows nothing of what it is fed: it runs it, counts it, or logs in with it.</summary>
    public static bool KeepsInput(Invocation invocation)
    {
        var name = Name(invocation.Program.Known);
        if (Reads(invocation.Program.Known) || name is "wc" or "true" or "cmp" or "sha256sum" or "sha1sum" or "md5sum" or "cksum" or "sha512sum" or "shasum" or "sudo")
            return true;
        foreach (var argument in invocation.Arguments)
            if (argument.Known is "--password-stdin" or "--with-token" or "--with-api-key" or "--token-stdin" || (name is "grep" or "rg" or "egrep" or "fgrep" && argument.Known is "-q" or "-c" or "--quiet" or "--count" or "-qE" or "-qF" or "-Fq" or "-Eq" or "-qi"))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> Name(string? program) => program is null ? default : program.AsSpan(program.LastIndexOf('/') + 1);
}
