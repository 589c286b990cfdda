using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>The programs whose words are a language of their own, which no row can say. A row names its reader: <c>reader=find</c>.</summary>
internal static class CodedReaders
{
    /// <summary>The names a row may give, for the check of rows.</summary>
    public static ImmutableArray<string> Names => ["find", "env", "shell", "xargs", "parallel", "git-config", "tar", "make", "command-away", "printenv", "busybox", "crontab", "package-run", "lftp", "sftp", "psql", "ed"];

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
        }
    }
}
