using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>Makes one policy of its layers.</summary>
internal static class PolicyCombiner
{
    public static Policy Combine(IEnumerable<Layer> layers, DateOnly today)
    {
        var ordered = layers.OrderBy(layer => layer.Kind).ToImmutableArray();
        var managed = ordered.FirstOrDefault(layer => layer.Kind == LayerKind.Managed);
        return new()
        {
            Mode = ModeOf(ordered),
            Layers = [.. ordered.Prepend(Baseline.Layer(Relaxed(ordered, managed)))],
            Exceptions = [.. ExceptionsOf(ordered, managed).Where(exception => exception.Expires is not { } last || last >= today)],
            Audit = ordered.Select(layer => layer.Audit).FirstOrDefault(audit => audit is not null) ?? AuditSettings.Default,
            Hash = HashOf(ordered),
        };
    }

    /// <summary>Observing is a loosening: a project file cannot ask for it, and one layer that says enforce is enough.</summary>
    private static Mode ModeOf(ImmutableArray<Layer> layers)
    {
        var observed = false;
        foreach (var layer in layers)
        {
            if (layer.Mode == Mode.Enforce)
                return Mode.Enforce;
            observed |= layer.Mode == Mode.Observe && layer.Kind != LayerKind.Project;
        }
        return observed ? Mode.Observe : Mode.Enforce;
    }

    private static IEnumerable<string> Relaxed(ImmutableArray<Layer> layers, Layer? managed) =>
        layers.Where(layer => layer.Kind == LayerKind.Managed || (layer.Kind == LayerKind.User && managed is not { AllowRelax: false }))
            .SelectMany(layer => layer.Relaxed, (_, group) => group.Value);

    private static IEnumerable<PolicyException> ExceptionsOf(ImmutableArray<Layer> layers, Layer? managed) =>
        layers.Where(layer => layer.Kind == LayerKind.Managed || (layer.Kind == LayerKind.User && managed is not { AllowExceptions: false }))
            .SelectMany(layer => layer.Exceptions);

    private static string HashOf(ImmutableArray<Layer> layers)
    {
        var digest = new Sha256Digest();
        foreach (var layer in layers)
        {
            var line = Encoding.UTF8.GetBytes($"{layer.Kind}:{layer.Hash}\n");
            digest.BlockUpdate(line, 0, line.Length);
        }
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return Convert.ToHexStringLower(hash);
    }
}
