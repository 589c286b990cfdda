using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>env</c> runs a command, or prints the environment where it is given none; <c>printenv</c> prints all or what it names.</summary>
internal static class EnvReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        if (given.ValueOf("-S") is { } split)
            effects.Run(new RunShell(split, [], false));
        else if (!RunsSomething(given) && !given.Has("--help") && !given.Has("--version"))
            ShowAll(effects, given);
    }

    public static void ReadPrintenv(EffectsBuilder effects, GivenArguments given)
    {
        if (given.Operands.Count == 0 && !given.Has("--help") && !given.Has("--version"))
            ShowAll(effects, given);
    }

    private static bool RunsSomething(GivenArguments given)
    {
        foreach (var word in given.Rest)
            if (!RestReading.IsAssignment(word))
                return true;
        return false;
    }

    /// <summary>With an empty environment (<c>env -i</c>) there is nothing to show.</summary>
    private static void ShowAll(EffectsBuilder effects, GivenArguments given)
    {
        if (effects.Invocation.Printed && !given.Has("-i") && !given.Has("--ignore-environment") && !given.Has("-"))
            effects.Add(new EnvironmentShown("*", null, effects.Place));
    }
}
