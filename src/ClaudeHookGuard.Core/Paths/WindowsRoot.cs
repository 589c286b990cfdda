using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// The starts of Windows paths: drives, drive-relative paths, UNC shares, the <c>\\?\</c> and <c>\\.\</c> prefixes, and the <c>/c/</c> of the
/// POSIX shells people use there; and what Windows drops from names.
/// </summary>
/// <remarks>Forms: learn.microsoft.com, "File path formats on Windows systems" and "Naming Files, Paths, and Namespaces".</remarks>
internal static class WindowsRoot
{
    public static bool IsDrive(string text) => text.Length >= 3 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] == '\\';

    public static List<PathItem> Read(PartialText path, Surroundings surroundings, out string? host, out string? flaw)
    {
        (host, flaw) = (null, null);
        var prefix = path.KnownPrefix.Replace('\\', '/');
        if (prefix.StartsWith("//?/", StringComparison.Ordinal) || prefix.StartsWith("//./", StringComparison.Ordinal) || prefix.StartsWith("/??/", StringComparison.Ordinal))
            return Device(Without(path, 4), surroundings, out host, out flaw);
        var items = PathItems.Split(path, backslash: true);
        if (prefix.StartsWith("//", StringComparison.Ordinal))
            return Share(items, out host);
        if (prefix.Length >= 2 && char.IsAsciiLetter(prefix[0]) && prefix[1] == ':')
            return Drive(items, rooted: prefix.Length > 2 && prefix[2] == '/', surroundings, out flaw);
        if (prefix.StartsWith('/') && items is [{ Kind: ItemKind.Known, Name: [var letter] }, ..] && char.IsAsciiLetter(letter))
            return Names([PathItem.Of(DriveName(letter)), .. items[1..]]);
        if (path.Parts is [UnknownPart, ..])
            return Names(items);
        var here = Names(PathItems.Split(surroundings.WorkingDirectory, backslash: true));
        return prefix.StartsWith('/') ? [.. here[..Math.Min(1, here.Count)], .. Names(items)] : [.. here, .. Names(items)];
    }

    /// <summary><c>nul</c>, <c>con</c> and the like are devices in every directory.</summary>
    public static bool IsStream(string name)
    {
        var stem = name.AsSpan()[..(name.IndexOf('.') is var dot and >= 0 ? dot : name.Length)].TrimEnd(' ');
        return stem.Equals("nul", StringComparison.OrdinalIgnoreCase) || stem.Equals("con", StringComparison.OrdinalIgnoreCase)
            || stem.Equals("conin$", StringComparison.OrdinalIgnoreCase) || stem.Equals("conout$", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A name as the system takes it: no stream behind a colon, no dots and spaces at its end, the wildcard of a short (8.3) name opened.</summary>
    public static PathItem Name(PathItem item)
    {
        if (item.Kind != ItemKind.Known || item.Name is "." or ".." || item.Name is [_, ':'] or ['\\', ..])
            return item;
        var name = item.Name.AsSpan();
        if (name.IndexOf(':') is var colon and >= 0)
            name = name[..colon];
        name = name.TrimEnd(". ");
        return name.IsEmpty ? PathItem.Of(".") : ShortName(name) ?? (name.Length == item.Name.Length ? item : PathItem.Of(name.ToString()));
    }

    private static List<PathItem> Names(List<PathItem> items) => items.ConvertAll(Name);

    private static string DriveName(char letter) => $"{char.ToUpperInvariant(letter)}:";

    private static List<PathItem> Device(PartialText path, Surroundings surroundings, out string? host, out string? flaw)
    {
        (host, flaw) = (null, null);
        var items = PathItems.Split(path, backslash: true);
        if (items is [{ Kind: ItemKind.Known } unc, ..] && unc.Name.Equals("UNC", StringComparison.OrdinalIgnoreCase))
            return Share(items[1..], out host);
        if (items is [{ Name: [_, ':'] }, ..])
            return Drive(items, rooted: true, surroundings, out flaw);
        if (items is [{ Kind: ItemKind.Known } stream] && IsStream(stream.Name))
            return items;
        flaw = "names a device or volume directly, past every directory a rule could speak of";
        return items;
    }

    /// <summary><c>\\host\share\…</c>. The administrative share of a drive on this machine is that drive.</summary>
    private static List<PathItem> Share(List<PathItem> items, out string? host)
    {
        host = null;
        if (items.Count == 0)
            return items;
        host = items[0].Kind == ItemKind.Known ? items[0].Name : "";
        if (items is [_, { Kind: ItemKind.Known, Name: [var letter, '$'] }, ..] && char.IsAsciiLetter(letter))
            return Names([PathItem.Of(DriveName(letter)), .. items[2..]]);
        return [PathItem.Of(@"\\" + host), .. Names(items[1..])];
    }

    private static List<PathItem> Drive(List<PathItem> items, bool rooted, Surroundings surroundings, out string? flaw)
    {
        flaw = null;
        if (rooted)
            return Names([PathItem.Of(DriveName(items[0].Name[0])), .. items[1..]]);
        if (items[0].Kind != ItemKind.Known || !surroundings.WorkingDirectory.StartsWith(items[0].Name[..2], StringComparison.OrdinalIgnoreCase))
        {
            flaw = "is relative to a drive whose current directory is not known";
            return items;
        }
        var rest = items[0].Name[2..];
        return Names([.. PathItems.Split(surroundings.WorkingDirectory, backslash: true), .. rest.Length == 0 ? Array.Empty<PathItem>() : [PathItem.Of(rest)], .. items[1..]]);
    }

    private static PartialText Without(PartialText path, int characters) =>
        path.Parts is [KnownPart first, .. var rest] ? PartialText.Of([new KnownPart(first.Text[characters..]), .. rest]) : path;

    /// <summary>
    /// <c>SSH~1</c> may be the short name of <c>.ssh</c>: leading dots and blanks are dropped, up to six characters kept, a number added. What it
    /// is short for is not known, so only the kept characters count.
    /// </summary>
    private static PathItem? ShortName(ReadOnlySpan<char> name)
    {
        var tilde = name.IndexOf('~');
        if (tilde is < 1 or > 6 || tilde + 1 >= name.Length || !char.IsAsciiDigit(name[tilde + 1]) || name.Length > 12)
            return null;
        var tokens = new List<NameToken> { NameToken.Hole };
        foreach (var character in name[..tilde])
            tokens.AddRange([NameToken.Of(character), NameToken.Hole]);
        return PathItem.Of([.. tokens]);
    }
}
