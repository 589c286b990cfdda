using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>git checkout</c> takes branches and, without the dashes before them too, files that it overwrites: what looks like a file is one.</summary>
internal static class GitCheckoutReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        if (given.Has("-b") || given.Has("-B") || given.Has("--orphan"))
            return;
        foreach (var operand in given.Operands)
            if (!operand.AfterDashes && IsFile(operand, effects.Invocation))
                effects.Write(operand.Word, operand.Directory);
    }

    private static bool IsFile(Operand operand, Invocation invocation)
    {
        var text = operand.Word.KnownPrefix;
        return text.Length > 0 && (text[0] is '/' or '.' or '~' || Looks.HasFileEnding(text) || Looks.Exists(operand.Word, operand.Directory, invocation));
    }
}
