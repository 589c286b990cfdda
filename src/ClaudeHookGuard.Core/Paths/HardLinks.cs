using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Tells whether a file is another name of a protected one: same device, same inode. Asked only of files with more than one name, and only of
/// patterns that say where their files are.
/// </summary>
internal sealed class HardLinks
{
    /// <summary>Names compared in one protected directory.</summary>
    public const int MaxNames = 256;

    private readonly FileIdentity? identity;
    private readonly Landmarks landmarks;

    private HardLinks(FileIdentity? identity, Landmarks landmarks) => (this.identity, this.landmarks) = (identity, landmarks);

    /// <summary>Whether the file has no second name, as far as can be told.</summary>
    public bool IsOnlyName => identity is null;

    public static HardLinks Of(ImmutableArray<PathSpelling> spellings, Landmarks landmarks)
    {
        if (spellings.IsEmpty || spellings[^1] is not { IsKnown: true } final || final.Items is [{ Name: "proc" }, ..])
            return new(null, landmarks);
        var files = landmarks.Surroundings.Files;
        var identity = files.IdentityOf(final.Text) is { LinkCount: > 1 } found && files.KindOf(final.Text) == FileKind.File ? found : (FileIdentity?)null;
        return new(identity, landmarks);
    }

    /// <summary>Whether the file is one of those that <paramref name="view"/> names.</summary>
    public bool IsNamedBy(in PatternView view)
    {
        if (identity is null)
            return false;
        if (view.Path.IsLiteral)
            return IsIn(Names(view, view.Start, 0));
        if (view.Path.Count != 2 || view.Path.KindOf(0) != PatternKind.AnyDirectories || view.Path.KindOf(1) != PatternKind.Literal)
            return false;
        foreach (var directory in landmarks.Of(PatternAnchor.Project, NameForm.Exact))
            if (IsIn(Names(view, directory, 1)))
                return true;
        foreach (var directory in landmarks.Of(PatternAnchor.Home, NameForm.Exact))
            if (IsIn(Names(view, directory, 1)))
                return true;
        return false;
    }

    private static List<PathItem> Names(in PatternView view, string[] directory, int from)
    {
        List<PathItem> items = [.. Array.ConvertAll(directory, PathItem.Of)];
        for (var i = view.Start.Length + from; i < view.Count; i++)
            if (view.KindOf(i) == PatternKind.Literal)
                items.Add(PathItem.Of(view[i].ToString()));
        return items;
    }

    private bool IsIn(List<PathItem> items)
    {
        var surroundings = landmarks.Surroundings;
        var separator = surroundings.Platform == Platform.Windows ? '\\' : '/';
        var place = new PathSpelling([.. items], separator).Text;
        if (Same(surroundings.Files.IdentityOf(place)))
            return true;
        foreach (var name in surroundings.Files.Names(place, MaxNames))
            if (Same(surroundings.Files.IdentityOf(place + separator + name)))
                return true;
        return false;
    }

    private bool Same(FileIdentity? other) => other is { } found && found.Device == identity!.Value.Device && found.Inode == identity.Value.Inode;
}
