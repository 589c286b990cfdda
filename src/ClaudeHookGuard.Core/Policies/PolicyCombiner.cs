using System.Text;
using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies.BuiltIn;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>Makes one policy of its layers. It runs in every hook call, so it loops plainly.</summary>
internal static class PolicyCombiner
{
    public static Policy Combine(IEnumerable<Layer> layers, DateOnly today, IEnumerable<string> ownFiles, IEnumerable<string> keyFiles, Platform? platform)
    {
        var ordered = new List<Layer>(layers);
        ordered.Sort(static (one, other) => one.Kind.CompareTo(other.Kind));
        var managed = ordered.Find(static layer => layer.Kind == LayerKind.Managed);
        var baseline = Baseline.Layer(Defaulting(ordered, managed), Relaxed(ordered, managed), ownFiles, keyFiles, platform);
        return new()
        {
            Mode = ModeOf(ordered),
            Layers = [baseline, .. ordered],
            Exceptions = ExceptionsOf(ordered, managed, today),
            Audit = ordered.Find(static layer => layer.Audit is not null)?.Audit ?? AuditSettings.Default,
            Hash = HashOf(ordered),
        };
    }

    /// <summary>Observing is a loosening: a project's file asks for it for its own rules only, and one other layer that says enforce is enough.</summary>
    private static Mode ModeOf(List<Layer> layers) =>
        layers.Exists(static layer => layer is { Kind: not LayerKind.Project, Mode: Mode.Observe }) && !layers.Exists(static layer => layer is { Kind: not LayerKind.Project, Mode: Mode.Enforce })
            ? Mode.Observe
            : Mode.Enforce;

    /// <summary>The layers whose settings replace built-in ones. Where the managed layer keeps them, the user's file adds to a default like a project's.</summary>
    private static ImmutableArray<Layer> Defaulting(List<Layer> layers, Layer? managed) => managed is { AllowRelax: false }
        ? [.. layers.ConvertAll(static layer => layer.Kind == LayerKind.User ? layer with { Kind = LayerKind.Project } : layer)]
        : [.. layers];

    private static HashSet<string> Relaxed(List<Layer> layers, Layer? managed)
    {
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in layers)
            if (layer.Kind == LayerKind.Managed || (layer.Kind == LayerKind.User && managed is not { AllowRelax: false }))
                foreach (var group in layer.Relaxed)
                    groups.Add(group.Value);
        return groups;
    }

    private static ImmutableArray<PolicyException> ExceptionsOf(List<Layer> layers, Layer? managed, DateOnly today)
    {
        var inForce = ImmutableArray.CreateBuilder<PolicyException>();
        foreach (var layer in layers)
            if (layer.Kind == LayerKind.Managed || (layer.Kind == LayerKind.User && managed is not { AllowExceptions: false }))
                foreach (var exception in layer.Exceptions)
                    if (exception.Expires is not { } last || last >= today)
                        inForce.Add(exception);
        return inForce.DrainToImmutable();
    }

    private static string HashOf(List<Layer> layers)
    {
        var text = new StringBuilder();
        foreach (var layer in layers)
            text.Append((int)layer.Kind).Append(' ').Append(layer.Hash).Append('\n');
        return Sha256.Hex(text.ToString());
    }
}
