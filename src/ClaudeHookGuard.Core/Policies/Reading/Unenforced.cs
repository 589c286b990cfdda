using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>What the policy language has and this version does not act on yet. A policy that holds some of it is told so, never left to believe in it.</summary>
public static class Unenforced
{
    public const string Note = "is read but not enforced yet by this version";

    /// <summary>Whether the key of a listing (<c>skills.pdf.pin</c>, <c>servers.mail.limits.bytes-out</c>) has no effect yet.</summary>
    public static bool Is(string key)
    {
        var parts = key.Split('.');
        return parts[0] is "injection";
    }

    internal static void Tell(Layer layer, Diagnostics diagnostics)
    {
        if (layer.Flow.Injection is { } injection)
            Warn("injection.outputs", injection.Origin, diagnostics);
    }

    private static void Warn(string what, Origin origin, Diagnostics diagnostics) => diagnostics.Warning(new(origin.Line, 1), $"{what} {Note}", null);
}
