using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// The directories patterns start from, in every spelling they have: each home and the project as named and with links followed. Looked up
/// when the first pattern asks; make one for a call and keep it.
/// </summary>
public sealed class Landmarks(Surroundings surroundings)
{
    private static readonly string[][] Root = [[]];

    /// <summary>Characters of a path that is found again without making a text of it.</summary>
    private const int LongestKept = 256;

    private readonly Dictionary<string, string[]?> links = [];
    private readonly Dictionary<string, LinkNames> listings = [];
    private Spellings? homes;
    private Spellings? projects;

    public Surroundings Surroundings => surroundings;

    /// <summary>The form in which names are compared for a refusal: two spellings of one name are one, on every system.</summary>
    internal NameForm Generous => surroundings.Platform == Platform.Linux ? NameForm.Folded : NameForm.Lowered;

    /// <summary>The form in which names are compared for an allowance: as the system itself does.</summary>
    internal NameForm Strict => surroundings.Platform == Platform.Linux ? NameForm.Exact : NameForm.Lowered;

    /// <summary>The directories an anchor stands for, as names from the root.</summary>
    internal string[][] Of(PatternAnchor anchor, NameForm form) => anchor switch
    {
        PatternAnchor.Home => (homes ??= SpellingsOf(surroundings.Homes)).In(form),
        PatternAnchor.Project => (projects ??= SpellingsOf([surroundings.ProjectRoot])).In(form),
        _ => Root,
    };

    /// <summary>
    /// Where <paramref name="name"/> in <paramref name="directory"/> leads if it is a symbolic link, else null: a pattern that begins with it means that
    /// place too (<c>/tmp</c> is <c>/private/tmp</c> on macOS, <c>~/.netrc</c> may lie among somebody's dotfiles).
    /// </summary>
    internal string[]? LinkAt(string[] directory, ReadOnlySpan<char> name, NameForm form)
    {
        // Asked for with every path and pattern: a text is made only where it was not asked before.
        Span<char> room = stackalloc char[LongestKept];
        if (TryWrite(directory, name, room, out var written) && links.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(room[..written], out var known))
            return known;
        var path = PathText(directory, name);
        if (path.StartsWith(@"\\", StringComparison.Ordinal) || surroundings.Files.ReadLink(path) is null)
            return links[path] = null;
        var led = Walk([.. Array.ConvertAll(directory, PathItem.Of), PathItem.Of(name.ToString())], followLinks: true);
        return links[path] = led is { Length: > 0 } ? Spellings.Fold(led, form) : null;
    }

    /// <summary>
    /// Whether <paramref name="name"/> in one of the homes, or at the root, is a symbolic link. Each of these directories is listed once: most names a
    /// pattern begins with are not there at all, and need not be asked for one by one.
    /// </summary>
    internal bool MayBeLink(bool home, ReadOnlySpan<char> name)
    {
        if (!home)
            return IsLinkIn("/", name);
        foreach (var directory in surroundings.Homes)
            if (IsLinkIn(directory, name))
                return true;
        return false;
    }

    private bool IsLinkIn(string directory, ReadOnlySpan<char> name)
    {
        if (!listings.TryGetValue(directory, out var names))
            listings[directory] = names = new(directory, surroundings.Files);
        return names.IsLink(name);
    }

    private bool TryWrite(string[] directory, ReadOnlySpan<char> name, Span<char> room, out int written)
    {
        var windows = surroundings.Platform == Platform.Windows;
        written = 0;
        foreach (var part in directory)
            if (!Append(room, ref written, windows && written == 0 ? "" : windows ? "\\" : "/", part))
                return false;
        return Append(room, ref written, windows && written == 0 ? "" : windows ? "\\" : "/", name);
    }

    private static bool Append(Span<char> room, ref int written, ReadOnlySpan<char> separator, ReadOnlySpan<char> name)
    {
        if (written + separator.Length + name.Length > room.Length)
            return false;
        separator.CopyTo(room[written..]);
        name.CopyTo(room[(written + separator.Length)..]);
        written += separator.Length + name.Length;
        return true;
    }

    private string PathText(string[] directory, ReadOnlySpan<char> name)
    {
        var windows = surroundings.Platform == Platform.Windows;
        var separator = windows ? "\\" : "/";
        return directory.Length == 0 ? string.Concat(windows ? "" : separator, name)
            : string.Concat(windows ? "" : separator, string.Join(separator, directory), separator, name);
    }

    private Spellings SpellingsOf(ImmutableArray<string> directories)
    {
        var found = new List<string[]>();
        foreach (var directory in directories)
        {
            var items = PathRoot.Read(PartialText.Of(directory), surroundings, out _, out _);
            Add(found, Walk(items, followLinks: false));
            Add(found, Walk(items, followLinks: true));
        }
        return new([.. found]);
    }

    private string[]? Walk(List<PathItem> items, bool followLinks)
    {
        var walker = new PathWalker(surroundings, followLinks);
        var spelling = walker.Walk(items);
        return walker.Flaw is null && spelling.IsKnown ? Names(spelling.Items) : null;
    }

    private static string[] Names(PathItem[] items) => Array.ConvertAll(items, item => item.Name);

    private static void Add(List<string[]> spellings, string[]? names)
    {
        if (names is { Length: > 0 } && !spellings.Exists(other => other.AsSpan().SequenceEqual(names)))
            spellings.Add(names);
    }

    private sealed class Spellings(string[][] exact)
    {
        private string[][]? folded;
        private NameForm foldedTo;

        public string[][] In(NameForm form)
        {
            if (form == NameForm.Exact)
                return exact;
            if (folded is null || foldedTo != form)
                (folded, foldedTo) = (Array.ConvertAll(exact, names => Fold(names, form)), form);
            return folded;
        }

        public static string[] Fold(string[] names, NameForm form) => Array.ConvertAll(names, name => NameFold.Of(name, form));
    }
}
