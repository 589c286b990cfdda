using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Tests.Secrets;

/// <summary>Made-up secrets, assembled at run time so that no scanner finds one in this repository.</summary>
internal static class Samples
{
    public static string GitHub => "gh" + "p_" + Random("n", 36, 7);

    public static string Slack => "xo" + "xb-" + Random("d", 12, 3) + "-" + Random("d", 12, 4) + "-" + Random("n", 24, 5);

    /// <summary>Characters of one of the engine's alphabets; the same seed gives the same text.</summary>
    public static string Random(string alphabet, int length, int seed)
    {
        var random = new Random(seed * 7919 + length);
        var characters = Enumerable.Range(33, 94).Select(static c => (char)c).Where(c => Alphabets.Holds(alphabet[0], (byte)c)).ToArray();
        return string.Concat(Enumerable.Range(0, length).Select(_ => characters[random.Next(characters.Length)]));
    }
}
