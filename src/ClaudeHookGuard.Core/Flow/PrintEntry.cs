namespace ClaudeHookGuard.Core.Flow;

/// <summary>What a kept fingerprint is of.</summary>
internal enum PrintKind : byte
{
    Passage,

    Value,

    /// <summary>A value that was found for what it is, such as a card number: one is enough.</summary>
    Exact,

    /// <summary>A passage or value that was seen without a label as well: it tells nothing.</summary>
    Open,
}

/// <summary>One kept fingerprint in eight bytes: 44 bits of it, its kind, the labels it has as a set of six, and the number of the output it came from.</summary>
internal readonly record struct PrintEntry(ulong Bits)
{
    public const int PrintBits = 44;

    /// <summary>Outputs that are told apart; the last number stands for all later ones.</summary>
    public const int MostSources = 4095;

    private const int SourceBits = 12, SetBits = 6, KindBits = 2;
    private const int SetAt = SourceBits, KindAt = SetAt + SetBits, PrintAt = KindAt + KindBits;

    public ulong Print => Bits >> PrintAt;

    public PrintKind Kind => (PrintKind)((Bits >> KindAt) & ((1 << KindBits) - 1));

    /// <summary>One bit for each label; see <see cref="LabelSet"/>.</summary>
    public int Labels => (int)(Bits >> SetAt) & ((1 << SetBits) - 1);

    public int Source => (int)Bits & ((1 << SourceBits) - 1);

    public static PrintEntry Of(ulong print, PrintKind kind, int labels, int source) =>
        new((print << PrintAt) | ((ulong)kind << KindAt) | ((ulong)(labels & ((1 << SetBits) - 1)) << SetAt) | (uint)Math.Min(source, MostSources));

    /// <summary>The 44 bits that are kept of a fingerprint; never zero, which marks a free place.</summary>
    public static ulong Shorten(ulong print) => print >> (64 - PrintBits) is > 0 and var kept ? kept : 1;

    /// <summary>The same, seen without a label.</summary>
    public PrintEntry Opened => Of(Print, PrintKind.Open, Labels, Source);
}
