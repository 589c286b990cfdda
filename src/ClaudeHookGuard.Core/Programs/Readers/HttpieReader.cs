using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Programs.Rows;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>httpie and xh: an optional method, a URL (<c>:3000/x</c> is this machine), then items such as <c>name=value</c>, <c>Header:value</c>, <c>file@path</c>.</summary>
internal static class HttpieReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var at = 0;
        if (given.Operands.Count > 1 && IsMethod(given.Operands[0].Word.Known))
            at = 1;
        if (at < given.Operands.Count)
            ReadUrl(effects, given.Operands[at]);
        for (at++; at < given.Operands.Count; at++)
            new RoleReader(effects, given.Operands[at].Word, given.Operands[at].Directory, tilde: false, sendsWords: true).Read(new(Role.Form, default, default));
        if (given.ValueOf("--proxy") is { } proxy && Words.Cut(proxy, ':') is var (_, address))
            HostFacts.Host(effects, address);
        if (effects.Invocation.Input.Text is { } body)
            effects.Send(body);
    }

    private static void ReadUrl(EffectsBuilder effects, Operand url)
    {
        var text = url.Word.KnownPrefix;
        if (text.StartsWith(':') || text.StartsWith('/'))
            HostFacts.Host(effects, "localhost");
        else
            HostFacts.Url(effects, Wildcards.Literal(url.Word), url.Directory);
    }

    private static bool IsMethod(string? word)
    {
        if (word is not { Length: > 2 and < 10 })
            return false;
        foreach (var letter in word)
            if (!char.IsAsciiLetter(letter))
                return false;
        var upper = word.ToUpperInvariant();
        return upper is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" || upper == word;
    }
}
