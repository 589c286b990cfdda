using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Sessions;

/// <summary>What keys a session's fingerprints: random, made at the first need, of many hooks at once by exactly one.</summary>
internal static class SessionSecret
{
    /// <summary>The secret, made where there is none; null where it can be neither read nor made.</summary>
    public static byte[]? ReadOrMake(string file) => Read(file) ?? (Make(file) ? Read(file) : null);

    public static byte[]? Read(string file)
    {
        try
        {
            return File.Exists(file) && File.ReadAllBytes(file) is { Length: PrintKey.SecretSize } secret ? secret : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Two random identifiers: the platform's random number generator proper would load OpenSSL. Whoever is first, his stays.</summary>
    private static bool Make(string file) => PrivateFile.Create(file, [.. Guid.NewGuid().ToByteArray(), .. Guid.NewGuid().ToByteArray()]) || File.Exists(file);
}
