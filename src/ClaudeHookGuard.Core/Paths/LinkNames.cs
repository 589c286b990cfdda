using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// The names in a directory, listed once, and of each that was asked for whether it is a symbolic link. Most names a pattern begins with are not
/// there at all: a set of hashes says so without a look at the list.
/// </summary>
internal sealed class LinkNames
{
    /// <summary>Names that are listed; in a larger directory every name is taken to be there.</summary>
    private const int MaxListed = 4096;
    private const int Bits = 4096;

    private readonly string directory;
    private readonly IFileView files;
    private readonly Dictionary<string, bool?> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ulong[] present = new ulong[Bits / 64];

    public LinkNames(string directory, IFileView files)
    {
        (this.directory, this.files) = (directory, files);
        foreach (var name in files.Names(directory, MaxListed))
        {
            names[name] = null;
            var place = Place(name);
            present[place / 64] |= 1UL << (int)(place % 64);
        }
    }

    public bool IsLink(ReadOnlySpan<char> name)
    {
        var place = Place(name);
        if ((present[place / 64] >> (int)(place % 64) & 1) == 0)
            return names.Count >= MaxListed;
        var listed = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!listed.TryGetValue(name, out var link))
            return names.Count >= MaxListed;
        if (link is null)
            listed[name] = link = files.ReadLink(directory.EndsWith('/') ? $"{directory}{name}" : $"{directory}/{name}") is not null;
        return link.Value;
    }

    /// <summary>One place for all names that differ in case only: only ASCII letters count, and those without the bit that tells their cases apart.</summary>
    private static uint Place(ReadOnlySpan<char> name)
    {
        var hash = 0u;
        foreach (var letter in name)
            if (letter < 0x80)
                hash = hash * 31 + (letter | 0x20u);
        return hash % Bits;
    }
}
