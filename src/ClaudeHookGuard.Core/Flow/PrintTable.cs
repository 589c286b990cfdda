using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// Kept fingerprints as a table of pages over memory that may be a mapped file. A page is 512 words: a check word, the exclusive or of the page's
/// entries and its number, and the entries. A writer stores the entry and then the check word; one that is killed between the two leaves a page whose
/// check word is off by exactly one of its entries, which is known for what it is. Any other difference is harm.
/// </summary>
internal readonly ref struct PrintTable(Span<ulong> words)
{
    public const int PageWords = 512;
    public const int PageEntries = PageWords - 1;

    /// <summary>Pages of the smallest table: 32 KB, and its head.</summary>
    public const int FewestPages = 8;

    /// <summary>Pages of the largest table: 3.4 MB.</summary>
    public const int MostPages = 832;

    /// <summary>Full pages are rare up to this load.</summary>
    public const int MostLoadPercent = 78;

    private const ulong Magic = 0x31_74_6E_72_50_67_48; // "HgPrnt1"
    private const ulong PageMark = 0xD6E8FEB86659FD93;

    private readonly Span<ulong> words = words;

    /// <summary>Words of a table of so many pages: a head page, then the pages.</summary>
    public static int SizeOf(int pages) => (pages + 1) * PageWords;

    /// <summary>How often the table was thinned: each time every other entry goes.</summary>
    public int Level => (int)words[2];

    public int Pages => (int)words[1];

    /// <summary>Entries, as last counted; a hint when to grow, which nothing else leans on.</summary>
    public int Count => (int)words[4];

    public bool IsFull => (long)Count * 100 >= (long)Pages * PageEntries * MostLoadPercent;

    /// <summary>Makes an empty table of zeroed memory.</summary>
    public static void Format(Span<ulong> words, int pages, int level)
    {
        words[1] = (ulong)pages;
        words[2] = (ulong)level;
        for (var page = 0; page < pages; page++)
            words[(page + 1) * PageWords] = Mark(page);
        words[3] = HeadCheck(words);
        words[0] = Magic;
    }

    /// <summary>Whether it is a whole table: head and length fit, and so does every page.</summary>
    public bool IsSound
    {
        get
        {
            if (words.Length < SizeOf(FewestPages) || words[0] != Magic || words[3] != HeadCheck(words) || Pages > MostPages || words.Length != SizeOf(Pages))
                return false;
            for (var page = 0; page < Pages; page++)
                if (Difference(page) is not 0 and var difference && !IsUnfinished(page, difference))
                    return false;
            return true;
        }
    }

    /// <summary>Puts the check words right that a killed writer left behind; only where the table is sound, and by whoever may write.</summary>
    public void Mend()
    {
        for (var page = 0; page < Pages; page++)
            Page(page)[0] ^= Difference(page);
    }

    /// <summary>The first entry of that fingerprint; <paramref name="next"/> finds further ones.</summary>
    public PrintEntry? Find(ulong print, ref int next)
    {
        var page = Page(PageOf(print));
        var start = SlotOf(print);
        for (; next < PageEntries; next++)
        {
            var entry = new PrintEntry(page[1 + (start + next) % PageEntries]);
            if (entry.Bits == 0)
                return null;
            if (entry.Print != print)
                continue;
            next++;
            return entry;
        }
        return null;
    }

    public PrintEntry? Find(ulong print)
    {
        var next = 0;
        return Find(print, ref next);
    }

    /// <summary>Adds an entry unless the fingerprint is there with at least its labels. False where its page is full.</summary>
    public bool Add(PrintEntry entry)
    {
        var page = Page(PageOf(entry.Print));
        var start = SlotOf(entry.Print);
        for (var i = 0; i < PageEntries; i++)
        {
            ref var place = ref page[1 + (start + i) % PageEntries];
            if (place == 0)
            {
                place = entry.Bits;
                page[0] ^= entry.Bits;
                words[4]++;
                return true;
            }
            var there = new PrintEntry(place);
            if (there.Print == entry.Print && (there.Kind == PrintKind.Open || (there.Kind >= entry.Kind && (there.Labels & entry.Labels) == entry.Labels)))
                return true;
        }
        return false;
    }

    /// <summary>Marks every entry of that fingerprint as seen without a label.</summary>
    public void Open(ulong print)
    {
        var page = Page(PageOf(print));
        var start = SlotOf(print);
        for (var i = 0; i < PageEntries; i++)
        {
            ref var place = ref page[1 + (start + i) % PageEntries];
            var there = new PrintEntry(place);
            if (place == 0)
                return;
            if (there.Print != print || there.Kind is PrintKind.Open or PrintKind.Exact)
                continue;
            var change = place ^ there.Opened.Bits;
            place ^= change;
            page[0] ^= change;
        }
    }

    /// <summary>Copies the entries into an empty table; of those not found for what they are, only the ones whose bit <paramref name="thin"/> is not set (-1: all).</summary>
    public void CopyTo(PrintTable larger, int thin)
    {
        for (var page = 0; page < Pages; page++)
            foreach (var bits in Page(page)[1..])
                if (bits != 0 && new PrintEntry(bits) is var entry && (thin < 0 || entry.Kind == PrintKind.Exact || ((entry.Print >> thin) & 1) == 0))
                    larger.Add(entry);
    }

    private Span<ulong> Page(int page) => words.Slice((page + 1) * PageWords, PageWords);

    private int PageOf(ulong print) => (int)((print * (ulong)Pages) >> PrintEntry.PrintBits);

    private static int SlotOf(ulong print) => (int)((print >> 8) % PageEntries);

    private static ulong Mark(int page) => (ulong)(page + 1) * PageMark;

    private static ulong HeadCheck(ReadOnlySpan<ulong> words) => (words[1] * PageMark) ^ (words[2] + 1) * Magic;

    /// <summary>What the page's check word is off by.</summary>
    private ulong Difference(int page)
    {
        ulong all = 0;
        var sums = Vector256<ulong>.Zero;
        var vectors = MemoryMarshal.Cast<ulong, Vector256<ulong>>(Page(page));
        foreach (var vector in vectors)
            sums ^= vector;
        for (var i = 0; i < Vector256<ulong>.Count; i++)
            all ^= sums[i];
        return all ^ Mark(page);
    }

    /// <summary>Whether a writer was stopped between two stores: after it put an entry there, or after it marked one as open.</summary>
    private bool IsUnfinished(int page, ulong difference)
    {
        foreach (var bits in Page(page)[1..])
            if (bits == difference || (bits != 0 && new PrintEntry(bits) is { Kind: PrintKind.Open } entry && IsOpening(entry, difference)))
                return true;
        return false;
    }

    private static bool IsOpening(PrintEntry opened, ulong difference)
    {
        var before = new PrintEntry(opened.Bits ^ difference);
        return before.Opened == opened && before.Kind != PrintKind.Open;
    }
}
