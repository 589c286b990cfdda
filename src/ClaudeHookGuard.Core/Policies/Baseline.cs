namespace ClaudeHookGuard.Core.Policies;

/// <summary>The built-in layer: what no policy has to say. The managed or user layer may relax a group of it by its id.</summary>
public static class Baseline
{
    /// <summary>The layer without the groups named in <paramref name="relaxed"/>.</summary>
    public static Layer Layer(IEnumerable<string> relaxed)
    {
        _ = relaxed;
        return new() { Kind = LayerKind.Baseline, File = "baseline", Session = new() { Kind = GrantKind.Session, Name = "", Origin = new(LayerKind.Baseline, "baseline", 0) } };
    }
}
