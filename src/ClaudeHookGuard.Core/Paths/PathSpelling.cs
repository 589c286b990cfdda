using System.Text;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>One way to spell where an access goes: components from the root, without <c>.</c>, <c>..</c> and doubled separators.</summary>
internal sealed class PathSpelling(PathItem[] items, char separator)
{
    private PathItem[]? folded;
    private string? text;

    public PathItem[] Items => items;

    public bool IsKnown { get; } = Array.TrueForAll(items, item => item.Kind == ItemKind.Known);

    public bool HasHole { get; } = Array.Exists(items, item => item.Kind == ItemKind.Hole);

    /// <summary>The components in the form that patterns are compared in.</summary>
    public PathItem[] In(NameForm form) => form == NameForm.Exact ? items : folded ??= Array.ConvertAll(items, item => item.Fold(form));

    /// <summary>The path as the file system takes it; only where it is known.</summary>
    public string Text => text ??= TextOf(items, separator);

    public static string TextOf(ReadOnlySpan<PathItem> items, char separator)
    {
        if (items.IsEmpty)
            return separator.ToString();
        var text = new StringBuilder(64);
        foreach (var item in items)
            if (text.Length > 0 || separator == '/')
                text.Append(separator).Append(item.Name);
            else
                text.Append(item.Name);
        return items.Length == 1 && separator == '\\' ? text.Append(separator).ToString() : text.ToString();
    }

    public bool SameAs(PathSpelling other) => items.AsSpan().SequenceEqual(other.Items, ItemEquality.Instance);

    private sealed class ItemEquality : IEqualityComparer<PathItem>
    {
        public static ItemEquality Instance { get; } = new();

        public bool Equals(PathItem one, PathItem other) =>
            one.Kind == other.Kind && one.Name == other.Name && (ReferenceEquals(one.Tokens, other.Tokens) || one.Tokens.AsSpan().SequenceEqual(other.Tokens));

        public int GetHashCode(PathItem item) => item.Name.GetHashCode(StringComparison.Ordinal);
    }
}
