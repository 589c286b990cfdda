using System.Buffers;
using System.Text;
using ClaudeHookGuard.Core.Injection.Words;
using Ascii = ClaudeHookGuard.Core.Secrets.Ascii;

namespace ClaudeHookGuard.Core.Injection.Passages;

/// <summary>
/// Cuts a text into paragraphs and those into words and marks. Line ends written as <c>\n</c>, as in JSON inside a string, count as line ends.
/// Time is linear in the text; memory is one passage.
/// </summary>
internal ref struct PassageReader(ReadOnlySpan<byte> text, Vocabulary vocabulary, Passage passage)
{
    /// <summary>Bytes of the longest word with digits or underscores in it that is looked up.</summary>
    private const int LongestMixed = 40;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _next;
    private bool _fenced;
    private bool _quotedLine;

    /// <summary>Fills the passage with the next paragraph; false at the end.</summary>
    public bool MoveNext()
    {
        passage.Clear();
        if (_next == 0 && _text.StartsWith("```"u8))
            _fenced = true;
        passage.IsFenced = _fenced || _quotedLine;
        while (_next < _text.Length && !passage.IsFull)
            if (ReadOne() && passage.Count > 0)
                break;
        return passage.Count > 0;
    }

    /// <summary>Reads what stands next; true where a paragraph ends.</summary>
    private bool ReadOne()
    {
        var first = _text[_next];
        if (Ascii.IsLetterOrDigit(first) || first == '_')
            ReadWord();
        else if (first is (byte)' ' or (byte)'\t' or (byte)'\r')
            _next++;
        else if (first == '\n' || (first == '\\' && _next + 1 < _text.Length && _text[_next + 1] is (byte)'n'))
            return ReadLineEnd(first == '\n' ? 1 : 2);
        else if (first >= 0x80)
            ReadRune();
        else if (first == 0x1B)
            _next += Hidden.TerminalEscapes.LengthAt(_text[_next..]);
        else if (first == ',' && passage.Count > 0 && passage[passage.Count - 1] is { Mark: Passages.Mark.Quote } quote && quote.End == _next)
            return ReadItemEnd();
        else
            ReadMark(first);
        return false;
    }

    private void Mark(Mark mark, int length, WordClass classes = WordClass.None)
    {
        passage.Add(new(_next, _next + length, mark, classes));
        _next += length;
    }

    /// <summary>The comma behind a quoted string: the next item of a list has nothing to do with it.</summary>
    private bool ReadItemEnd()
    {
        Mark(Passages.Mark.Comma, 1);
        return true;
    }

    private bool ReadLineEnd(int length)
    {
        Mark(Passages.Mark.Line, length);
        var at = SkipBlanks(_next);
        var ends = passage.Count >= Passage.EnoughTokens;
        if (at < _text.Length && _text[at] == '\n')
        {
            _next = at;
            ends = true;
        }
        if (_text[at..].StartsWith("```"u8) || _text[at..].StartsWith("~~~"u8))
        {
            _fenced = !_fenced;
            _next = at + 3;
            ends = true;
        }
        var quoted = at < _text.Length && _text[at] == '>';
        if (quoted != _quotedLine)
        {
            _quotedLine = quoted;
            ends = true;
        }
        return ends;
    }

    private readonly int SkipBlanks(int at)
    {
        while (at < _text.Length && _text[at] is (byte)' ' or (byte)'\t' or (byte)'\r')
            at++;
        return at;
    }

    private void ReadWord()
    {
        var start = _next;
        if (ReadLetters(out var hash))
        {
            var letters = _text[start.._next];
            passage.Add(new(start, _next, Passages.Mark.Word, letters.Length <= Vocabulary.LongestWord ? vocabulary.Of(letters, hash) : WordClass.None));
            return;
        }
        _next = start;
        var plain = true;
        while (_next < _text.Length && IsInWord(_text[_next], ref plain))
            _next++;
        var path = PathEnd(_next);
        if (path > _next)
        {
            AddPath(start, path);
            return;
        }
        var word = _text[start.._next];
        passage.Add(new(start, _next, Passages.Mark.Word, plain && word.Length > LongestMixed ? WordClass.None : ClassesOf(word, plain)));
    }

    /// <summary>Reads a word of ASCII letters alone; false where it goes on in some other way.</summary>
    private bool ReadLetters(out uint hash)
    {
        hash = Letters.HashSeed;
        var lower = Letters.Lower;
        while (_next < _text.Length && lower[_text[_next]] is not 0 and var letter)
        {
            hash = Letters.Hash(hash, letter);
            _next++;
        }
        if (_next >= _text.Length)
            return true;
        var next = _text[_next];
        return next < 0x80 && !Ascii.IsDigit(next) && next is not ((byte)'_' or (byte)'\'' or (byte)'/' or (byte)'~') && (next != '.' || EndsSentence(_next + 1));
    }

    /// <summary>Letters, digits, an apostrophe between letters, and letters beyond ASCII that are written with spaces between words.</summary>
    private readonly bool IsInWord(byte letter, ref bool plain)
    {
        if (Ascii.IsLetterOrDigit(letter) || letter == '_')
            return true;
        if (letter == '\'')
            return _next + 1 < _text.Length && Ascii.IsLetter(_text[_next + 1]);
        if (letter < 0x80)
            return false;
        plain = false;
        if (letter < 0xC0)
            return true;
        return Rune.DecodeFromUtf8(_text[_next..], out var rune, out _) == OperationStatus.Done
            && (Scripts.IsInvisible(rune.Value) || rune.Value == 0x2019 || (rune.Value is >= 0xC0 and <= 0x52F && !Scripts.IsUnspaced(rune.Value)));
    }

    private readonly WordClass ClassesOf(ReadOnlySpan<byte> word, bool plain)
    {
        if (word.Length > Vocabulary.LongestWord * 3)
            return WordClass.None;
        Span<byte> folded = stackalloc byte[Vocabulary.LongestWord];
        var length = plain && word.Length <= folded.Length ? FoldPlain(word, folded) : Folding.Fold(word, folded);
        if (length <= 0)
            return WordClass.None;
        var letters = folded[..length].Trim((byte)'_');
        if (letters.EndsWith("'s"u8))
            letters = letters[..^2];
        var classes = plain ? vocabulary.Of(letters) : vocabulary.OfInflected(letters);
        if (classes == WordClass.None)
            return Disguised(letters);
        // Characters between the letters that do not show.
        if (!plain && letters.Length + 2 < word.Length && letters.IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0)
            passage.Disguised++;
        return classes;
    }

    private readonly WordClass Disguised(Span<byte> letters)
    {
        if (letters.IndexOf((byte)'_') > 0)
            return PartsOf(letters);
        if (!Ascii.IsLetter(letters.Length > 0 ? letters[^1] : (byte)0) && !Ascii.IsLetter(letters.Length > 0 ? letters[0] : (byte)0) || letters.Length < 4 || !Folding.Unleet(letters))
            return WordClass.None;
        var classes = vocabulary.Of(letters);
        if (classes != WordClass.None)
            passage.Disguised++;
        return classes;
    }

    /// <summary>Of a name with underscores only that it names an agent and its orders: <c>note_for_ai</c>.</summary>
    private readonly WordClass PartsOf(ReadOnlySpan<byte> name)
    {
        var classes = WordClass.None;
        foreach (var part in name.Split((byte)'_'))
            classes |= vocabulary.Of(name[part]);
        return (classes & WordClass.Agent) != 0 && (classes & (WordClass.Instruction | WordClass.Heading)) != 0
            ? WordClass.Agent | WordClass.Heading
            : classes & WordClass.Secret;
    }

    private static int FoldPlain(ReadOnlySpan<byte> word, Span<byte> into)
    {
        for (var i = 0; i < word.Length; i++)
            into[i] = Ascii.Fold(word[i]);
        return word.Length;
    }

    private void ReadRune()
    {
        if (Rune.DecodeFromUtf8(_text[_next..], out var rune, out var taken) != OperationStatus.Done)
        {
            _next += Math.Max(taken, 1);
            return;
        }
        var value = rune.Value;
        if (Scripts.IsUnspaced(value))
        {
            var length = vocabulary.LongestAt(_text[_next..], out var classes);
            if (length == 0)
                _next += taken;
            else
                Mark(Passages.Mark.Word, length, classes);
        }
        else if (MarkOf(value) is { } mark)
            Mark(mark, taken);
        else if (value is >= 0xC0 and <= 0x52F)
            ReadWord();
        else
            _next += taken;
    }

    private static Mark? MarkOf(int value) => value switch
    {
        0x3002 or 0xFF01 or 0xFF1F or 0x2026 or 0x0964 or 0x061F or 0x06D4 => Passages.Mark.Sentence,
        0x3001 or 0xFF0C or 0x060C or 0xFF1B or 0x2013 or 0x2014 => Passages.Mark.Comma,
        0xFF1A => Passages.Mark.Colon,
        0x2018 or 0x2019 or 0x201C or 0x201D or 0x201E or 0xAB or 0xBB or (>= 0x300A and <= 0x300F) => Passages.Mark.Quote,
        _ => null,
    };

    private void ReadMark(byte first)
    {
        if (first is (byte)'~' or (byte)'/' or (byte)'.' && PathEnd(_next) is var path && path > _next + 1 && !(passage.Count > 0 && passage[passage.Count - 1].End == _next && passage[passage.Count - 1].Mark == Passages.Mark.Open))
        {
            AddPath(_next, path);
            return;
        }
        switch (first)
        {
            case (byte)'.' or (byte)'!' or (byte)'?':
                if (EndsSentence(_next + 1))
                    Mark(Passages.Mark.Sentence, 1);
                else
                    _next++;
                break;
            case (byte)',' or (byte)';':
                Mark(Passages.Mark.Comma, 1);
                break;
            case (byte)':':
                ReadColon();
                break;
            case (byte)'@':
                ReadAt();
                break;
            case (byte)'"' or (byte)'\'':
                Mark(Passages.Mark.Quote, 1);
                break;
            case (byte)'`':
                Mark(Passages.Mark.Backtick, 1);
                break;
            case (byte)'|':
                Mark(Passages.Mark.Shell, 1);
                break;
            case (byte)'$':
                Mark(_next + 1 < _text.Length && _text[_next + 1] is (byte)'(' or (byte)'{' ? Passages.Mark.Shell : Passages.Mark.Sign, 1);
                break;
            case (byte)'(' or (byte)'[' or (byte)'{' or (byte)'<':
                Mark(Passages.Mark.Open, 1);
                break;
            case (byte)')' or (byte)']' or (byte)'}' or (byte)'>':
                Mark(Passages.Mark.Close, 1);
                break;
            case (byte)'-' when !IsSeparate(_next):
                _next++;
                break;
            default:
                Mark(Passages.Mark.Sign, 1);
                break;
        }
    }

    private readonly bool IsSeparate(int at) => (at == 0 || _text[at - 1] is (byte)' ' or (byte)'\n') && at + 1 < _text.Length && _text[at + 1] is (byte)' ' or (byte)'-';

    private readonly bool EndsSentence(int at) => at >= _text.Length || !(Ascii.IsLetterOrDigit(_text[at]) || _text[at] is (byte)'_' or (byte)'/' or (byte)'[');

    /// <summary>A colon; with two slashes behind it, the scheme before it begins a URL.</summary>
    private void ReadColon()
    {
        if (!_text[_next..].StartsWith("://"u8) || passage.Count == 0 || passage[passage.Count - 1].End != _next)
        {
            Mark(Passages.Mark.Colon, 1);
            return;
        }
        while (_next < _text.Length && _text[_next] > ' ' && _text[_next] is not ((byte)'"' or (byte)'\'' or (byte)'`' or (byte)'<' or (byte)'>' or (byte)')' or (byte)']' or (byte)'\\'))
            _next++;
        passage.ReplaceLast(new(passage[passage.Count - 1].Start, _next, Passages.Mark.Url, WordClass.None));
    }

    /// <summary><c>name@host</c> becomes one token; any other at sign is a sign.</summary>
    private void ReadAt()
    {
        var isAddress = passage.Count > 0 && passage[passage.Count - 1].End == _next && _next + 1 < _text.Length && Ascii.IsLetterOrDigit(_text[_next + 1]);
        if (!isAddress)
        {
            Mark(Passages.Mark.Sign, 1);
            return;
        }
        _next++;
        while (_next < _text.Length && (Ascii.IsName(_text[_next]) || (_text[_next] is (byte)'.' or (byte)':' && !EndsSentence(_next + 1))))
            _next++;
        passage.ReplaceLast(new(passage[passage.Count - 1].Start, _next, Passages.Mark.Mail, WordClass.None));
    }

    /// <summary>Where a path or a dotted name that goes on at <paramref name="at"/> ends; the same place where it does not go on.</summary>
    private readonly int PathEnd(int at)
    {
        if (at >= _text.Length || _text[at] is not ((byte)'/' or (byte)'.' or (byte)'~'))
            return at;
        var end = at;
        while (end < _text.Length && (Ascii.IsName(_text[end]) || _text[end] is (byte)'/' or (byte)'~' or (byte)'*' || (_text[end] == '.' && !EndsSentence(end + 1))))
            end++;
        return end == at + 1 ? at : end;
    }

    private void AddPath(int start, int end)
    {
        var name = _text[start..end];
        var slash = name.IndexOf((byte)'/');
        var isHost = slash > 3 && name[..slash].LastIndexOf((byte)'.') is > 0 and var dot && name[..slash][(dot + 1)..].Length >= 2 && name[0] is not ((byte)'.' or (byte)'~');
        passage.Add(new(start, end, isHost ? Passages.Mark.Url : Passages.Mark.Path, SecretPaths.Is(name) ? WordClass.Secret : ClassesOf(name, true)));
        _next = end;
    }
}
