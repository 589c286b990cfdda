using System.Numerics;
using System.Text;

namespace ClaudeHookGuard.Core.Injection.Words;

/// <summary>Looks words up. The index is made at the first look-up, in some hundredths of a millisecond: most calls of the guard never read an output.</summary>
internal sealed class Vocabulary
{
    /// <summary>Bytes of the longest word; a longer one is none.</summary>
    public const int LongestWord = 48;

    /// <summary>Bytes of the longest word in a script that puts no spaces between words.</summary>
    public const int LongestUnspaced = 30;

    private const int Slots = 8192;
    private const int FewestOfStem = 4;
    private const int LongestEnding = 14;

    private static Vocabulary? s_shared;

    private readonly int[] _slots = new int[Slots];
    private readonly uint[] _hashes = new uint[Slots];
    private readonly List<Entry> _entries = new(2048) { default };
    private readonly List<byte> _mirrored = [];
    private readonly ulong[] _firstRunes = new ulong[1024];

    private Vocabulary()
    {
        var text = VocabularyText.Utf8;
        foreach (var line in text.Split((byte)'\n'))
            if (text[line].IndexOf((byte)':') is > 0 and var colon)
                AddLine(line.Start.Value + colon + 1, line.End.Value, ClassesOf(text[line][..colon]));
    }

    public static Vocabulary Shared => s_shared ??= new();

    /// <summary>The classes of a folded word; none for an unknown one.</summary>
    public WordClass Of(ReadOnlySpan<byte> word) => Find(word) is > 0 and var found ? _entries[found].Classes : WordClass.None;

    /// <summary>As <see cref="Of(ReadOnlySpan{byte})"/>, for ASCII letters in any case.</summary>
    /// <param name="hash">The hash of the letters in lower case.</param>
    public WordClass Of(ReadOnlySpan<byte> letters, uint hash)
    {
        for (var slot = SlotOf(hash); _slots[slot] != 0; slot = (slot + 1) % Slots)
            if (_hashes[slot] == hash && EqualsFolded(letters, WordOf(_entries[_slots[slot]])))
                return _entries[_slots[slot]].Classes;
        return WordClass.None;
    }

    private static bool EqualsFolded(ReadOnlySpan<byte> letters, ReadOnlySpan<byte> word)
    {
        if (letters.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (Letters.Lower[letters[i]] != word[i])
                return false;
        return true;
    }

    /// <summary>As <see cref="Of(ReadOnlySpan{byte})"/>, for languages that change the ends of words.</summary>
    public WordClass OfInflected(ReadOnlySpan<byte> word)
    {
        if (Find(word) is > 0 and var whole)
            return _entries[whole].Classes;
        for (var length = word.Length; length >= Math.Max(FewestOfStem, word.Length - LongestEnding); length--)
            if (Find(word[..length]) is > 0 and var stem && _entries[stem].IsStem)
                return _entries[stem].Classes;
        return WordClass.None;
    }

    /// <summary>The longest word at the start of a text without spaces between words; its length in bytes, 0 where there is none.</summary>
    public int LongestAt(ReadOnlySpan<byte> text, out WordClass classes)
    {
        classes = WordClass.None;
        if (!MayBegin(text))
            return 0;
        for (var length = Math.Min(text.Length, LongestUnspaced); length >= 3; length--)
            if (Find(text[..length]) is > 0 and var found)
            {
                classes = _entries[found].Classes;
                return length;
            }
        return 0;
    }

    private bool MayBegin(ReadOnlySpan<byte> text) =>
        text.Length > 0 && Rune.DecodeFromUtf8(text, out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value <= 0xFFFF
        && (_firstRunes[rune.Value >> 6] >> (rune.Value & 63) & 1) != 0;

    private void AddLine(int from, int to, WordClass classes)
    {
        var text = VocabularyText.Utf8;
        while (from < to)
        {
            if (text[from] == ' ')
            {
                from++;
                continue;
            }
            var length = text[from..to].IndexOf((byte)' ');
            var end = length < 0 ? to : from + length;
            AddWord(from, end, classes);
            from = end;
        }
    }

    private void AddWord(int from, int to, WordClass classes)
    {
        var isStem = VocabularyText.Utf8[to - 1] == '*';
        if (isStem)
            to--;
        Add(new(from, to - from, classes, isStem, false));
        var word = VocabularyText.Utf8[from..to];
        if (Rune.DecodeFromUtf8(word, out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value <= 0xFFFF)
            _firstRunes[rune.Value >> 6] |= 1UL << (rune.Value & 63);
        if ((classes & WordClass.Foreign) == 0 && (classes & (WordClass.Override | WordClass.Instruction)) != 0)
            AddMirrored(word);
    }

    private void AddMirrored(ReadOnlySpan<byte> word)
    {
        var at = _mirrored.Count;
        foreach (var letter in word)
            _mirrored.Add(letter is >= (byte)'a' and <= (byte)'z' ? (byte)('a' + (letter - 'a' + 13) % 26) : letter);
        Add(new(at, word.Length, WordClass.Rotated, false, true));
        for (var i = word.Length - 1; i >= 0; i--)
            _mirrored.Add(word[i]);
        Add(new(at + word.Length, word.Length, WordClass.Reversed, false, true));
    }

    private void Add(Entry entry)
    {
        var word = WordOf(entry);
        if (Find(word) is > 0 and var known)
        {
            _entries[known] = _entries[known] with { Classes = _entries[known].Classes | entry.Classes, IsStem = _entries[known].IsStem || entry.IsStem };
            return;
        }
        var slot = SlotOf(Hash(word));
        while (_slots[slot] != 0)
            slot = (slot + 1) % Slots;
        _slots[slot] = _entries.Count;
        _hashes[slot] = Hash(word);
        _entries.Add(entry);
    }

    private int Find(ReadOnlySpan<byte> word)
    {
        for (var slot = SlotOf(Hash(word)); _slots[slot] != 0; slot = (slot + 1) % Slots)
            if (WordOf(_entries[_slots[slot]]).SequenceEqual(word))
                return _slots[slot];
        return 0;
    }

    private ReadOnlySpan<byte> WordOf(Entry entry) =>
        entry.IsMirrored ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_mirrored).Slice(entry.Start, entry.Length) : VocabularyText.Utf8.Slice(entry.Start, entry.Length);

    private static uint Hash(ReadOnlySpan<byte> word)
    {
        var hash = Letters.HashSeed;
        foreach (var letter in word)
            hash = Letters.Hash(hash, letter);
        return hash;
    }

    private static uint SlotOf(uint hash) => (hash ^ BitOperations.RotateRight(hash, 15)) % Slots;

    private static WordClass ClassesOf(ReadOnlySpan<byte> names)
    {
        var classes = WordClass.None;
        foreach (var name in names.Trim((byte)' ').Split((byte)' '))
            classes |= ClassOf(Encoding.ASCII.GetString(names.Trim((byte)' ')[name]));
        return classes;
    }

    private static WordClass ClassOf(string name) => name switch
    {
        nameof(WordClass.Override) => WordClass.Override,
        nameof(WordClass.Former) => WordClass.Former,
        nameof(WordClass.All) => WordClass.All,
        nameof(WordClass.Instruction) => WordClass.Instruction,
        nameof(WordClass.Rule) => WordClass.Rule,
        nameof(WordClass.Agent) => WordClass.Agent,
        nameof(WordClass.AgentLike) => WordClass.AgentLike,
        nameof(WordClass.User) => WordClass.User,
        nameof(WordClass.You) => WordClass.You,
        nameof(WordClass.Your) => WordClass.Your,
        nameof(WordClass.Tell) => WordClass.Tell,
        nameof(WordClass.Not) => WordClass.Not,
        nameof(WordClass.Quiet) => WordClass.Quiet,
        nameof(WordClass.Run) => WordClass.Run,
        nameof(WordClass.Send) => WordClass.Send,
        nameof(WordClass.Show) => WordClass.Show,
        nameof(WordClass.Destroy) => WordClass.Destroy,
        nameof(WordClass.Give) => WordClass.Give,
        nameof(WordClass.Secret) => WordClass.Secret,
        nameof(WordClass.Key) => WordClass.Key,
        nameof(WordClass.OfKey) => WordClass.OfKey,
        nameof(WordClass.Data) => WordClass.Data,
        nameof(WordClass.Access) => WordClass.Access,
        nameof(WordClass.Answer) => WordClass.Answer,
        nameof(WordClass.Continue) => WordClass.Continue,
        nameof(WordClass.Before) => WordClass.Before,
        nameof(WordClass.Authority) => WordClass.Authority,
        nameof(WordClass.New) => WordClass.New,
        nameof(WordClass.Meta) => WordClass.Meta,
        nameof(WordClass.Describe) => WordClass.Describe,
        nameof(WordClass.Modal) => WordClass.Modal,
        nameof(WordClass.To) => WordClass.To,
        nameof(WordClass.Tool) => WordClass.Tool,
        nameof(WordClass.Decode) => WordClass.Decode,
        nameof(WordClass.Obey) => WordClass.Obey,
        nameof(WordClass.Link) => WordClass.Link,
        nameof(WordClass.Foreign) => WordClass.Foreign,
        nameof(WordClass.Without) => WordClass.Without,
        nameof(WordClass.Unbound) => WordClass.Unbound,
        nameof(WordClass.Safety) => WordClass.Safety,
        nameof(WordClass.Approve) => WordClass.Approve,
        nameof(WordClass.Program) => WordClass.Program,
        nameof(WordClass.Scope) => WordClass.Scope,
        nameof(WordClass.Heading) => WordClass.Heading,
        nameof(WordClass.Filler) => WordClass.Filler,
        nameof(WordClass.Be) => WordClass.Be,
        nameof(WordClass.If) => WordClass.If,
        nameof(WordClass.Know) => WordClass.Know,
        nameof(WordClass.Hide) => WordClass.Hide,
        nameof(WordClass.Disable) => WordClass.Disable,
        nameof(WordClass.Role) => WordClass.Role,
        nameof(WordClass.Leave) => WordClass.Leave,
        nameof(WordClass.Reading) => WordClass.Reading,
        nameof(WordClass.Testing) => WordClass.Testing,
        nameof(WordClass.Stop) => WordClass.Stop,
        nameof(WordClass.Given) => WordClass.Given,
        nameof(WordClass.And) => WordClass.And,
        nameof(WordClass.Void) => WordClass.Void,
        nameof(WordClass.Product) => WordClass.Product,
        nameof(WordClass.OfAgent) => WordClass.OfAgent,
        nameof(WordClass.Reply) => WordClass.Reply,
        _ => throw new System.Diagnostics.UnreachableException(name),
    };

    private readonly record struct Entry(int Start, int Length, WordClass Classes, bool IsStem, bool IsMirrored);
}
