using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>Editors that take their commands from standard input (<c>ed</c>, <c>ex</c>).</summary>
internal static class EdReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        if (effects.Invocation.Input.Text is { } text)
            EditorReading.Read(effects, text, effects.Invocation.Directory);
        foreach (var operand in given.Operands)
            if (operand.Word.KnownPrefix.StartsWith('!'))
                effects.Run(new RunShell(Words.After(operand.Word, 1), [], false));
            else if (operand.Word.KnownPrefix.StartsWith('+'))
                EditorReading.Read(effects, Words.After(operand.Word, 1), operand.Directory);
    }
}
