using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>Operands of editors and pagers that are commands: <c>!command</c> and <c>+command</c>.</summary>
internal static class EdReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        foreach (var operand in given.Operands)
            if (operand.Word.KnownPrefix.StartsWith('!'))
                effects.Run(new RunShell(Words.After(operand.Word, 1), [], false));
            else if (operand.Word.KnownPrefix.StartsWith('+'))
                EditorReading.Read(effects, Words.After(operand.Word, 1), operand.Directory);
    }
}
