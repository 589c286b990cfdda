using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Machine;

/// <summary>A random key of this account, made at its first use: without it, the short fingerprint in a mask tells nothing about the secret.</summary>
internal static class MaskKey
{
    private const string FileName = "mask.key";

    /// <summary>The key; where it can be neither read nor kept, one for this process alone, so that masks still hide but do not repeat.</summary>
    public static byte[] Of(Surroundings surroundings)
    {
        var file = FileOf(surroundings);
        if (Read(file) is { } kept)
            return kept;
        var made = Make();
        _ = PrivateFile.Create(file, made);
        return Read(file) ?? made;
    }

    public static string FileOf(Surroundings surroundings) => Path.Combine(StateDirectory.Of(surroundings), FileName);

    /// <summary>Two random identifiers: the platform's random number generator proper would load OpenSSL.</summary>
    private static byte[] Make() => [.. Guid.NewGuid().ToByteArray(), .. Guid.NewGuid().ToByteArray()];

    private static byte[]? Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file) is { Length: 32 } key ? key : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
