using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>The programs whose words are a language of their own, which no row can say. A row names its reader: <c>reader=find</c>.</summary>
internal static class CodedReaders
{
    public static bool Knows(ReadOnlySpan<char> reader) => reader is "find" or "env" or "printenv" or "shell" or "xargs" or "parallel" or "git-config" or "make" or "busybox"
        or "ed" or "git-checkout" or "http" or "package-run" or "powershell" or "cmd" or "tar" or "gdb" or "ps" or "getent" or "fd";

    public static void Read(string reader, EffectsBuilder effects, GivenArguments given)
    {
        switch (reader)
        {
            case "find": FindReader.Read(effects); break;
            case "env": EnvReader.Read(effects, given); break;
            case "printenv": EnvReader.ReadPrintenv(effects, given); break;
            case "shell": ShellReader.Read(effects); break;
            case "xargs": XargsReader.Read(effects, given); break;
            case "parallel": ParallelReader.Read(effects, given); break;
            case "git-config": GitConfigReader.Read(effects, given); break;
            case "make": MakeReader.Read(effects, given); break;
            case "busybox": BusyboxReader.Read(effects); break;
            case "ed": EdReader.Read(effects, given); break;
            case "git-checkout": GitCheckoutReader.Read(effects, given); break;
            case "http": HttpieReader.Read(effects, given); break;
            case "package-run": PackageRunReader.Read(effects, given); break;
            case "powershell": PowerShellReader.Read(effects); break;
            case "cmd": CmdReader.Read(effects); break;
            case "tar": TarReader.Read(effects, given); break;
            case "gdb": GdbReader.Read(effects, given); break;
            case "ps": ProcessListReader.Read(effects); break;
            case "fd": FdReader.Read(effects, given); break;
            case "getent": GetentReader.Read(effects, given); break;
            default: throw new System.Diagnostics.UnreachableException($"no reader is called {reader}");
        }
    }
}
