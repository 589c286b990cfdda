namespace ClaudeHookGuard.Core.Paths;

/// <summary>One path a <see cref="PathPattern"/> stands for, once its braces are chosen: an anchor and components.</summary>
internal sealed class PatternPath
{
    private readonly PatternComponent[] components;

    public PatternPath(PatternAnchor anchor, string text, PatternComponent[] components)
    {
        (Anchor, Text, this.components) = (anchor, text, components);
        FloatsUntil = LastFloating();
        Distinctive = FindDistinctive();
        FirstNamed = Array.FindIndex(components, component => component.IsNamed);
    }

    public PatternAnchor Anchor { get; }

    /// <summary>The components' text, apart by <c>/</c>, without the anchor's.</summary>
    public string Text { get; }

    public int Count => components.Length;

    /// <summary>The last component that is <c>**</c> with something to find behind it, or -1: from there on only a look at the disk can tell what lies below.</summary>
    public int FloatsUntil { get; }

    /// <summary>
    /// The component whose name tells that a path is meant: the deepest directory with a literal part of its own, or the last component where no
    /// directory has one; -1 where nothing has. <c>.docker</c> of <c>~/.docker/config.json</c>, since a <c>config.json</c> alone tells nothing, but
    /// <c>shadow</c> of <c>/etc/shadow</c>.
    /// </summary>
    public int Distinctive { get; }

    /// <summary>The first component with a literal part, or -1.</summary>
    public int FirstNamed { get; }

    public bool IsFloating => FloatsUntil >= 0;

    public bool IsTooWide => Anchor is not PatternAnchor.Project && (FirstNamed < 0 || (FirstNamed == 0 && IsDrive(this[0]) && Array.FindIndex(components, 1, component => component.IsNamed) < 0));

    public PatternKind KindOf(int index) => components[index].Kind;

    public bool IsNamed(int index) => components[index].IsNamed;

    public ReadOnlySpan<char> this[int index] => Text.AsSpan(components[index].Start, components[index].Length);

    /// <summary>Whether a path below the last component is covered as well.</summary>
    /// <param name="generous">True for a refusal: then a last component with wildcards and a name of its own (<c>*.pem</c>) counts as a directory too.</param>
    public bool CoversBelow(bool generous) =>
        Count == 0 || components[^1] is var last && (last.Kind is PatternKind.AnyDirectories or PatternKind.Literal || (generous && last.IsNamed));

    /// <summary>Whether every component is plain text, but for a last <c>**</c>.</summary>
    public bool IsLiteral => Array.TrueForAll(components, component => component.Kind != PatternKind.Wildcard) && !IsFloating;

    public PatternPath Fold(NameForm form)
    {
        var text = NameFold.Of(Text, form);
        return ReferenceEquals(text, Text) ? this : new(Anchor, text, PatternComponent.Split(text));
    }

    private static bool IsDrive(ReadOnlySpan<char> component) => component is [_, ':'];

    /// <summary>Directories that everything lies in, by the file system hierarchy, the XDG directories and what macOS and Windows have in their place.</summary>
    private static bool IsShared(ReadOnlySpan<char> name) => name is
        "etc" or "proc" or "sys" or "dev" or "run" or "tmp" or "var" or "usr" or "local" or "lib" or "bin" or "share" or "opt" or "home" or "root" or "srv" or "mnt"
        or ".config" or ".local" or ".cache" or "state" or "Users" or "Library" or "Application Support" or "Containers" or "Group Containers"
        or "AppData" or "Roaming" or "Local" or "ProgramData" or "Windows" or "System32";

    private int LastFloating()
    {
        for (var i = components.Length - 2; i >= 0; i--)
            if (components[i].Kind == PatternKind.AnyDirectories)
                return i;
        return -1;
    }

    private int FindDistinctive()
    {
        for (var i = components.Length - 2; i >= 0; i--)
            if (components[i].IsNamed && !IsShared(this[i]))
                return i;
        return components.Length > 0 && components[^1].IsNamed ? components.Length - 1 : -1;
    }
}

/// <summary>Where a pattern starts.</summary>
internal enum PatternAnchor { Root, Home, Project }

/// <summary>What a component of a pattern is.</summary>
internal enum PatternKind
{
    /// <summary>A name.</summary>
    Literal,

    /// <summary>A name with wildcards.</summary>
    Wildcard,

    /// <summary><c>**</c>.</summary>
    AnyDirectories,
}

/// <summary>A stretch of a pattern's text.</summary>
/// <param name="IsNamed">Whether it has a literal part, so that it says which names it means.</param>
internal readonly record struct PatternComponent(int Start, int Length, PatternKind Kind, bool IsNamed)
{
    /// <summary>The components of a text that has no empty ones.</summary>
    public static PatternComponent[] Split(string text)
    {
        if (text.Length == 0)
            return [];
        var parts = new PatternComponent[text.AsSpan().Count('/') + 1];
        var start = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var length = text.AsSpan(start).IndexOf('/') is var end && end < 0 ? text.Length - start : end;
            parts[i] = Of(text.AsSpan(start, length), start);
            start += length + 1;
        }
        return parts;
    }

    private static PatternComponent Of(ReadOnlySpan<char> text, int start)
    {
        var kind = text is "**" ? PatternKind.AnyDirectories : text.ContainsAny('*', '?', '[') ? PatternKind.Wildcard : PatternKind.Literal;
        return new(start, text.Length, kind, kind == PatternKind.Literal || (kind == PatternKind.Wildcard && NameGlob.Literals(text) > 0));
    }
}
