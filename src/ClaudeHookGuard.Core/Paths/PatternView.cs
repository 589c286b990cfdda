namespace ClaudeHookGuard.Core.Paths;

/// <summary>A pattern's path laid out from the root: the names of the directory it starts from, then its own components.</summary>
/// <param name="Skipped">How many of the pattern's first components <paramref name="Start"/> already stands for.</param>
internal readonly record struct PatternView(string[] Start, PatternPath Path, int Skipped)
{
    public int Count => Start.Length + Path.Count - Skipped;

    /// <summary>The component whose name tells that a path is meant (see <see cref="PatternPath.Distinctive"/>), or -1.</summary>
    public int Distinctive => Path.Distinctive < 0 ? -1 : Path.Distinctive < Skipped ? Start.Length - 1 : Own(Path.Distinctive);

    public ReadOnlySpan<char> this[int index] => index < Start.Length ? Start[index] : Path[index - Start.Length + Skipped];

    public PatternKind KindOf(int index) => index < Start.Length ? PatternKind.Literal : Path.KindOf(index - Start.Length + Skipped);

    public bool IsNamed(int index) => index < Start.Length || Path.IsNamed(index - Start.Length + Skipped);

    /// <summary>Whether only a look at the disk can tell if something the rest from <paramref name="index"/> means lies below.</summary>
    public bool FloatsFrom(int index) => Path.FloatsUntil >= Skipped && index <= Own(Path.FloatsUntil);

    /// <summary>Whether the rest from <paramref name="index"/> leads through a name with a leading dot.</summary>
    public bool HidesFrom(int index)
    {
        for (var i = index; i < Count; i++)
            if (this[i] is ['.', ..])
                return true;
        return false;
    }

    /// <summary>Whether component <paramref name="index"/> is surely <paramref name="name"/>.</summary>
    public bool Matches(int index, ReadOnlySpan<char> name) => KindOf(index) switch
    {
        PatternKind.Literal => this[index].SequenceEqual(name),
        PatternKind.Wildcard => NameGlob.Matches(this[index], name),
        _ => true,
    };

    private int Own(int index) => index - Skipped + Start.Length;
}
