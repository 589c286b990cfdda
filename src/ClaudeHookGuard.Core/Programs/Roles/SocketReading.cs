using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>socat's addresses: <c>TYPE:part:part,option,option</c>.</summary>
internal static class SocketReading
{
    public static void Read(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (Words.Cut(word, ':') is not var (type, rest))
        {
            if (word.KnownPrefix.Length > 0 && word.KnownPrefix[0] is '/' or '.')
                ReadWrite(effects, word, directory);
            return;
        }
        switch (type.ToUpperInvariant())
        {
            case "EXEC" or "SYSTEM" or "SHELL":
                effects.Run(new RunShell(rest, [], false));
                break;
            case "OPEN" or "FILE" or "GOPEN" or "CREATE" or "CREAT" or "PIPE":
                ReadWrite(effects, Words.Split(rest, ',')[0], directory);
                break;
            case var name when name.Contains("LISTEN", StringComparison.Ordinal) || name.Contains("RECV", StringComparison.Ordinal) || name.StartsWith("UNIX", StringComparison.Ordinal):
                break;
            case var name when IsNetwork(name):
                HostFacts.Host(effects, Words.Split(rest, ':')[0]);
                SendInput(effects);
                break;
            default:
                Guessing.Word(effects, word, directory);
                break;
        }
    }

    private static bool IsNetwork(string type) => type.StartsWith("TCP", StringComparison.Ordinal) || type.StartsWith("UDP", StringComparison.Ordinal)
        || type.StartsWith("OPENSSL", StringComparison.Ordinal) || type.StartsWith("SSL", StringComparison.Ordinal) || type.StartsWith("SCTP", StringComparison.Ordinal)
        || type.StartsWith("IP", StringComparison.Ordinal) || type.StartsWith("SOCKS", StringComparison.Ordinal) || type.StartsWith("PROXY", StringComparison.Ordinal)
        || type.StartsWith("DTLS", StringComparison.Ordinal) || type.StartsWith("VSOCK", StringComparison.Ordinal);

    private static void ReadWrite(EffectsBuilder effects, PartialText path, PartialText directory)
    {
        effects.Read(path, directory);
        effects.Write(path, directory);
    }

    private static void SendInput(EffectsBuilder effects)
    {
        if (effects.Invocation.Input.Text is { } text)
            effects.Send(text);
    }
}
