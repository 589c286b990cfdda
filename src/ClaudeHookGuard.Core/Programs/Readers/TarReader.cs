using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>tar --checkpoint-action=exec=COMMAND</c>; other actions print.</summary>
internal static class TarReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        foreach (var option in given.Options)
            if (option is { Name: "--checkpoint-action", Value: { } action } && Words.Cut(action, '=') is ("exec", var command))
                effects.Run(new RunShell(command, [], false));
    }
}
