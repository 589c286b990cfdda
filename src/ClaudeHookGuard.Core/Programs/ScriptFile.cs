using ClaudeHookGuard.Core.Programs.Roles;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>A program named by path may be a script: outside the system's directories for programs it is handed on to be read.</summary>
internal static class ScriptFile
{
    public static void Read(EffectsBuilder effects)
    {
        var program = effects.Invocation.Program;
        if (program.Known is not { } path || !path.Contains('/') || IsSystem(path))
            return;
        var absolute = PathReading.Absolute(program, effects.Invocation.Directory, effects.Invocation.Surroundings, tilde: true);
        effects.Run(new RunScriptFile(absolute, effects.Invocation.Arguments));
    }

    private static bool IsSystem(string path)
    {
        var directory = path.AsSpan(0, path.LastIndexOf('/'));
        return directory is "/bin" or "/usr/bin" or "/sbin" or "/usr/sbin" or "/usr/local/bin" or "/usr/local/sbin" or "/opt/homebrew/bin" or "/snap/bin";
    }
}
