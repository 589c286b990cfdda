using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary><c>ssh -o Keyword=value</c> (ssh_config(5)): the keywords that run, read, write or reach something.</summary>
internal static class SshReading
{
    public static void Option(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if ((Words.Cut(word, '=') ?? Words.Cut(word, ' ')) is not var (keyword, value))
            return;
        switch (keyword.Trim().ToLowerInvariant())
        {
            case "proxycommand" or "localcommand" or "knownhostscommand" or "remotecommand":
                if (value.Known?.Trim() is not "none")
                    effects.Run(new RunShell(value, [], false));
                break;
            case "hostname" or "proxyjump":
                foreach (var hop in Words.Split(value, ','))
                    if (hop.Known is not "none")
                        HostFacts.Host(effects, hop);
                break;
            case "identityfile" or "certificatefile" or "globalknownhostsfile" or "include" or "revokedhostkeys" or "pkcs11provider" or "securitykeyprovider":
                ReadFile(effects, value, directory);
                break;
            case "userknownhostsfile":
                ReadFile(effects, value, directory);
                break;
        }
    }

    private static void ReadFile(EffectsBuilder effects, PartialText path, PartialText directory)
    {
        if (path.Known is not ("none" or "no" or "internal"))
            effects.Touch(PathAccess.Read, path, PathReach.Itself, directory, tilde: true);
    }
}
