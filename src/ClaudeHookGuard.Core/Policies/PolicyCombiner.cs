using System.Text;
using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Policies.BuiltIn;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>Makes one policy of its layers.</summary>
internal static class PolicyCombiner
{
    public static Policy Combine(IEnumerable<Layer> layers, DateOnly today, IEnumerable<string> ownFiles)
    {
        var ordered = layers.OrderBy(layer => layer.Kind).ToImmutableArray();
        var managed = ordered.FirstOrDefault(layer => layer.Kind == LayerKind.Managed);
        return new()
        {
            Mode = ModeOf(ordered),
            Layers = [.. ordered.Prepend(Baseline.Layer(Defaulting(ordered, managed), Relaxed(ordered, managed).ToHashSet(StringComparer.Ordinal), ownFiles))],
            Exceptions = [.. ExceptionsOf(ordered, managed).Where(exception => exception.Expires is not { } last || last >= today)],
            Audit = ordered.Select(layer => layer.Audit).FirstOrDefault(audit => audit is not null) ?? AuditSettings.Default,
            Hash = HashOf(ordered),
        };
    }

    /// <summary>Observing is a loosening: a project's file asks for it for its own rules only, and one other layer that says enforce is enough.</summary>
    private static Mode ModeOf(ImmutableArray<Layer> layers)
    {
        var others = layers.Where(layer => layer.Kind != LayerKind.Project).ToArray();
        return others.Any(layer => layer.Mode == Mode.Observe) && !others.Any(layer => layer.Mode == Mode.Enforce) ? Mode.Observe : Mode.Enforce;
    }

    /// <summary>The layers whose settings replace built-in ones. Where the managed layer keeps them, the user's file adds to a default like a project's.</summary>
    private static ImmutableArray<Layer> Defaulting(ImmutableArray<Layer> layers, Layer? managed) =>
        managed is { AllowRelax: false } ? [.. layers.Select(layer => layer.Kind == LayerKind.User ? layer with { Kind = LayerKind.Project } : layer)] : layers;

    private static IEnumerable<string> Relaxed(ImmutableArray<Layer> layers, Layer? managed) =>
        layers.Where(layer => layer.Kind == LayerKind.Managed || (layer.Kind == LayerKind.User && managed is not { AllowRelax: false }))
            .SelectMany(layer => layer.Relaxed, (_, group) => group.Value);

    private static IEnumerable<PolicyException> ExceptionsOf(ImmutableArray<Layer> layers, Layer? managed) =>
        layers.Where(layer => layer.Kind == LayerKind.Managed || (layer.Kind == LayerKind.User && managed is not { AllowExceptions: false }))
            .SelectMany(layer => layer.Exceptions);

    private static string HashOf(ImmutableArray<Layer> layers)
    {
        var text = new StringBuilder();
        foreach (var layer in layers)
            text.Append(layer.Kind).Append(' ').Append(layer.Hash).Append('\n');
        return Sha256.Hex(text.ToString());
    }
}
