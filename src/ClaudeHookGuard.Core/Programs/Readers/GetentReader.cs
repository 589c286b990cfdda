using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>getent DATABASE [KEY]</c>: the account databases are files, <c>hosts</c> and <c>ahosts</c> look a name up.</summary>
internal static class GetentReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var database = given.Operands.Count > 0 ? given.Operands[0].Word.Known : null;
        if (database is "shadow" or "gshadow" or "passwd" or "group")
            effects.Read("/etc/" + database);
        else if (database is "hosts" or "ahosts" or "ahostsv4" or "ahostsv6")
            for (var at = 1; at < given.Operands.Count; at++)
                HostFacts.Host(effects, given.Operands[at].Word);
    }
}
