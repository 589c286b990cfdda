using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>Expands a path's wildcards as the shell would, against the disk as it is now, and follows the links of what it finds.</summary>
internal static class GlobExpansion
{
    /// <summary>Paths one path may expand to; what is beyond is judged by its pattern alone.</summary>
    public const int MaxPaths = 128;

    /// <summary>Names read from one directory.</summary>
    public const int MaxNames = 2048;

    public static ImmutableArray<PathSpelling> Of(ImmutableArray<PathSpelling> spellings, Surroundings surroundings)
    {
        var found = ImmutableArray.CreateBuilder<PathSpelling>();
        foreach (var spelling in spellings)
            if (!spelling.IsKnown && !spelling.HasHole && !Array.Exists(spelling.Items, item => item.Kind == ItemKind.AnyDirectories))
                Expand(spelling, surroundings, found);
        return found.DrainToImmutable();
    }

    private static void Expand(PathSpelling spelling, Surroundings surroundings, ImmutableArray<PathSpelling>.Builder found)
    {
        List<List<PathItem>> paths = [[]];
        foreach (var item in spelling.Items)
        {
            if (item.Kind == ItemKind.Known)
                foreach (var path in paths)
                    path.Add(item);
            else
                paths = Multiply(paths, item, surroundings);
        }
        foreach (var path in paths)
        {
            var walker = new PathWalker(surroundings, followLinks: true);
            found.Add(new([.. path], surroundings.Platform == Platform.Windows ? '\\' : '/'));
            if (walker.Walk(path) is var real && walker.Flaw is null && !real.SameAs(found[^1]))
                found.Add(real);
        }
    }

    private static List<List<PathItem>> Multiply(List<List<PathItem>> directories, PathItem item, Surroundings surroundings)
    {
        var separator = surroundings.Platform == Platform.Windows ? '\\' : '/';
        var next = new List<List<PathItem>>();
        foreach (var directory in directories)
            foreach (var name in surroundings.Files.Names(PathSpelling.TextOf(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(directory), separator), MaxNames))
                if (next.Count < MaxPaths && NameOverlap.CanBe(item.Tokens, name))
                    next.Add([.. directory, PathItem.Of(name)]);
        return next;
    }
}
