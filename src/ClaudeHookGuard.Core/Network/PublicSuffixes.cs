namespace ClaudeHookGuard.Core.Network;

/// <summary>Suffixes below which anybody may have a name, so that a wildcard over them allows everybody. Not the whole public suffix list: the common part of it.</summary>
internal static class PublicSuffixes
{
    /// <summary>True for a single label (but for those of private networks), for <c>co.uk</c> and its like, and for hosting domains that give names to anybody.</summary>
    internal static bool IsTooWide(string name)
    {
        var dot = name.IndexOf('.');
        if (dot < 0)
            return name is not ("localhost" or "local" or "internal" or "lan" or "test" or "example" or "invalid" or "intranet" or "corp");
        if (name.IndexOf('.', dot + 1) >= 0)
            return name is "s3.amazonaws.com" or "blob.core.windows.net";
        return IsRegistrySuffix(name.AsSpan(0, dot), name.AsSpan(dot + 1)) || IsHosting(name);
    }

    // co.uk, com.au, ac.jp …: a generic second label under a country's.
    private static bool IsRegistrySuffix(ReadOnlySpan<char> second, ReadOnlySpan<char> top) =>
        top.Length == 2 && second is "co" or "com" or "org" or "net" or "edu" or "gov" or "gob" or "ac" or "ne" or "or" or "go" or "mil" or "nom" or "sch" or "ltd" or "plc" or "me" or "id" or "web"
        && !(second is "me" or "id" or "web" && top is not ("uk" or "za" or "tr"));

    private static bool IsHosting(string name) => name
        is "github.io" or "gitlab.io" or "pages.dev" or "workers.dev" or "vercel.app" or "netlify.app" or "herokuapp.com" or "web.app" or "firebaseapp.com"
        or "appspot.com" or "run.app" or "cloudfront.net" or "amazonaws.com" or "azurewebsites.net" or "windows.net" or "blogspot.com" or "onrender.com"
        or "fly.dev" or "ngrok.io" or "ngrok.app" or "ngrok-free.app" or "trycloudflare.com" or "loca.lt" or "serveo.net" or "nip.io" or "sslip.io"
        or "duckdns.org" or "surge.sh" or "glitch.me" or "repl.co" or "replit.app" or "deno.dev" or "wordpress.com" or "oast.fun" or "oast.pro";
}
