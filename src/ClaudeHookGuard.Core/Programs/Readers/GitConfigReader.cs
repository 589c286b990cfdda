using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>git config NAME VALUE</c> sets: a command, a host or a file that stands in the value counts at once. With one operand it asks.</summary>
internal static class GitConfigReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var operands = given.Operands;
        var first = operands.Count > 0 && operands[0].Word.Known is "set" or "unset" or "get" or "list" ? 1 : 0;
        var sets = operands.Count >= first + 2 && !(first == 1 && operands[0].Word.Known == "get") && !AsksOnly(given);
        if (sets && operands[first].Word.Known is { } key)
            GitSettings.Read(effects, key, operands[first + 1].Word, effects.Invocation.Directory);
        var changes = sets || given.Has("--unset") || given.Has("--unset-all") || given.Has("--edit") || given.Has("-e") || given.Has("--remove-section") || given.Has("--rename-section");
        if (changes && given.Has("--global"))
            effects.Touch(PathAccess.Write, PartialText.Of("~/.gitconfig"), PathReach.Itself, effects.Invocation.Directory, tilde: true);
        if (changes && given.Has("--system"))
            effects.Write(PartialText.Of("/etc/gitconfig"), effects.Invocation.Directory);
        if ((given.ValueOf("-f") ?? given.ValueOf("--file")) is { } file)
            effects.Touch(changes ? PathAccess.Write : PathAccess.Read, file, PathReach.Itself, effects.Invocation.Directory, tilde: true);
    }

    private static bool AsksOnly(GivenArguments given) => given.Has("--get") || given.Has("--get-all") || given.Has("--get-regexp") || given.Has("--list") || given.Has("-l");
}
