using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Core.Tests.Policies;

/// <summary>Policies in one line each.</summary>
internal static class Reading
{
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static PolicyReading Of(string text, LayerKind layer = LayerKind.User) => PolicyReader.Read(text, "policy.toml", layer, Today);

    /// <summary>The layer of a policy that must be right; its first line is the version.</summary>
    public static Layer Layer(string text, LayerKind layer = LayerKind.User)
    {
        var reading = Of("version = 1\n" + text, layer);
        Assert.True(reading.Layer is not null, string.Join('\n', reading.Diagnostics));
        return reading.Layer;
    }

    public static Policy Policy(params Layer[] layers) => Core.Policies.Policy.Combine(layers, Today, []);
}
