using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// A path that a call touches, looked up once and then held against any number of patterns: in its lexical form (<c>..</c> taken back by the
/// letter, as most programs do before they open a file) and with links followed (as the system does).
/// </summary>
public sealed class TouchedPath
{
    /// <summary>The longest path text, in characters; what the longest of the three systems accepts.</summary>
    public const int MaxLength = 32_767;

    private ImmutableArray<PathSpelling> expansions;
    private TreeBelow? below;
    private HardLinks? hardLinks;

    private bool? plain;
    private LetterPairs? pairs;

    private TouchedPath(PathTouched fact, Landmarks landmarks) => (Fact, Landmarks) = (fact, landmarks);

    public PathTouched Fact { get; }

    /// <summary>Why the path cannot be judged (a NUL byte, a circle of links, a device path …), in words that follow "the path x", or null. With a flaw no pattern reaches or covers it: refuse it.</summary>
    public string? Flaw { get; private set; }

    /// <summary>The path with links followed, where that is known and not what was spelled; else null.</summary>
    public string? Final { get; private set; }

    /// <summary>The machine a UNC path would contact, as spelled (empty where it is computed), or null: such a path is a host contacted too.</summary>
    public string? Host { get; private set; }

    internal Landmarks Landmarks { get; }

    /// <summary>How far a refusal has to look: deleting or moving a directory takes along what is in it.</summary>
    internal PathReach Reach => Fact.Access == PathAccess.Delete ? PathReach.Below : Fact.Reach;

    /// <summary>Lexical first, then with links followed where that differs. Empty with a flaw.</summary>
    internal ImmutableArray<PathSpelling> Spellings { get; private set; } = [];

    /// <summary>What its wildcards find on the disk now, links followed; at most <see cref="GlobExpansion.MaxPaths"/>.</summary>
    internal ImmutableArray<PathSpelling> Expansions =>
        expansions.IsDefault ? expansions = Host is null ? GlobExpansion.Of(Spellings, Landmarks.Surroundings) : [] : expansions;

    /// <summary>The one path it is, or those its wildcards find, links followed; null where nobody can tell them all.</summary>
    public ImmutableArray<string>? Files
    {
        get
        {
            if (Host is not null || Spellings.IsEmpty)
                return null;
            if (Spellings[^1].IsKnown)
                return [Spellings[^1].Text];
            var unknown = Spellings[0].HasHole || Array.Exists(Spellings[0].Items, static item => item.Kind == ItemKind.AnyDirectories) || Expansions.Length >= GlobExpansion.MaxPaths;
            return unknown ? null : [.. Expansions.Select(static path => path.Text)];
        }
    }

    /// <summary>What lies below it on the disk now.</summary>
    internal TreeBelow Below => below ??= TreeBelow.Of(Host is null ? [.. Spellings, .. Expansions] : [], Fact.Reach, Landmarks.Surroundings);

    /// <summary>The other names its file has.</summary>
    internal HardLinks HardLinks => hardLinks ??= HardLinks.Of(Host is null ? Spellings : [], Landmarks);

    /// <summary>
    /// Whether it is just what it says: known to the last character, ASCII, touched itself alone, the only name of its file, and no Windows path
    /// (those have short names).
    /// </summary>
    internal bool IsPlain => (plain ??= LooksPlain()) == true;

    /// <summary>The letters that stand side by side in any of its spellings.</summary>
    internal LetterPairs Pairs
    {
        get
        {
            if (pairs is null)
            {
                pairs = new();
                foreach (var spelling in Spellings)
                    pairs.Add(spelling.Text);
            }
            return pairs;
        }
    }

    /// <summary>Looks a path up. Where many paths of a call are judged, keep the <see cref="Paths.Landmarks"/>.</summary>
    public static TouchedPath Of(PathTouched fact, Surroundings surroundings) => Of(fact, new Landmarks(surroundings));

    public static TouchedPath Of(PathTouched fact, Landmarks landmarks)
    {
        var path = new TouchedPath(fact, landmarks);
        path.Flaw = SpellingFlaw(fact);
        if (path.Flaw is null)
            path.Resolve(landmarks.Surroundings);
        return path;
    }

    private void Resolve(Surroundings surroundings)
    {
        var items = PathRoot.Read(Fact.Path, surroundings, out var host, out var flaw);
        (Host, Flaw) = (host, flaw);
        if (flaw is not null || Walk(items, surroundings, followLinks: false) is not { } lexical)
            return;
        var found = new List<PathSpelling> { lexical };
        if (host is null)
        {
            Add(found, Walk(items, surroundings, followLinks: true));
            if (items.Exists(item => item.Is("..")))
                Add(found, Walk([.. lexical.Items], surroundings, followLinks: true));
        }
        if (Flaw is not null)
            return;
        Spellings = [.. found];
        Final = found[^1].IsKnown && found[^1].Text != Fact.Path.Known ? found[^1].Text : null;
    }

    private PathSpelling? Walk(List<PathItem> items, Surroundings surroundings, bool followLinks)
    {
        var walker = new PathWalker(surroundings, followLinks);
        var spelling = walker.Walk(items);
        Flaw ??= walker.Flaw;
        return walker.Flaw is null ? spelling : null;
    }

    private static void Add(List<PathSpelling> found, PathSpelling? spelling)
    {
        if (spelling is not null && !found.Exists(spelling.SameAs))
            found.Add(spelling);
    }

    private bool LooksPlain()
    {
        if (Host is not null || Reach != PathReach.Itself || Landmarks.Surroundings.Platform == Platform.Windows || Spellings.IsEmpty || !HardLinks.IsOnlyName)
            return false;
        foreach (var spelling in Spellings)
            if (!spelling.IsKnown || !System.Text.Ascii.IsValid(spelling.Text))
                return false;
        return true;
    }

    private static string? SpellingFlaw(PathTouched fact)
    {
        var length = 0;
        foreach (var part in fact.Path.Parts)
        {
            if (part is not Texts.KnownPart known)
                continue;
            if (known.Text.Contains('\0'))
                return "holds a NUL byte, which cuts it off in some programs and not in others";
            length += known.Text.Length;
        }
        return length > MaxLength ? $"is longer than {MaxLength} characters" : fact.Path.Parts.Length == 0 ? "is empty" : null;
    }
}
