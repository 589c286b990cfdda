using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Rows;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>What a program does with its standard input: runs it, sends it, takes it for a list of paths.</summary>
internal static class InputReading
{
    public static void Read(EffectsBuilder effects, RoleUse use)
    {
        var input = effects.Invocation.Input;
        if (input.Text is { } text)
            new RoleReader(effects, text, effects.Invocation.Directory, tilde: false).Read(use);
        else if (input.Kind == InputKind.Pipe && IsRun(use.Role))
            effects.Unreadable(UnreadableAs.Command, PartialText.Empty, "what is piped into an interpreter is not known");
    }

    private static bool IsRun(Role role) => role is Role.Shell or Role.Code or Role.Editor;
}
