using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>npx and its like: the first word of the command may be a package that is fetched from where it says.</summary>
internal static class PackageRunReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        if (given.Rest.Length > 0 && !given.Rest[0].KnownPrefix.StartsWith('.') && !given.Rest[0].KnownPrefix.StartsWith('/'))
            HostFacts.Package(effects, given.Rest[0], given.RestDirectory);
    }
}
