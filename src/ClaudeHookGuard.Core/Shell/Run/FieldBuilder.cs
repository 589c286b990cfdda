using System.Buffers;
using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Builds one field out of known characters, each quoted or not, and holes; unquoted wildcards become parts at the end.</summary>
/// <param name="pattern">True for a pattern that is matched against text; false for a word that may name files.</param>
internal sealed class FieldBuilder(bool pattern)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*?[]!^-");
    private readonly StringBuilder _characters = new();
    private readonly List<TextPart> _parts = [];

    /// <summary>Where unquoted wildcard characters stand among the pending characters.</summary>
    private readonly List<int> _wild = [];
    private readonly HashSet<int> _brackets = [];

    /// <summary>True once something was added, be it an empty quoted text: the field exists.</summary>
    public bool Exists { get; private set; }

    public void Add(PartialText text, bool quoted)
    {
        Exists = true;
        foreach (var part in text.Parts)
            if (part is KnownPart known)
                Add(known.Text, quoted);
            else
                AddHole(part);
    }

    public void Add(ReadOnlySpan<char> text, bool quoted)
    {
        Exists = true;
        if (!quoted && text.IndexOfAny(Marks) >= 0)
            for (var i = 0; i < text.Length; i++)
                if (text[i] is '*' or '?' or '[')
                    _wild.Add(_characters.Length + i);
                else if (text[i] is ']' or '!' or '^' or '-')
                    _brackets.Add(_characters.Length + i);
        _characters.Append(text);
    }

    public PartialText Take()
    {
        Flush();
        var field = PartialText.Of(_parts);
        _parts.Clear();
        Exists = false;
        return field;
    }

    private void AddHole(TextPart part)
    {
        Flush();
        _parts.Add(part);
    }

    private void Flush()
    {
        if (_characters.Length == 0)
            return;
        var text = _characters.ToString();
        // No file has a URL's name: the shell finds none, and the program gets the word as it is spelled.
        var scheme = pattern || _wild.Count == 0 ? -1 : text.IndexOf("://", StringComparison.Ordinal);
        var (at, notClosed) = (0, 0);
        foreach (var wild in _wild)
        {
            if (wild < at || (scheme >= 0 && wild > scheme) || (text[wild] == '[' && wild < notClosed))
                continue;
            var end = wild + 1;
            TextPart? part = text[wild] switch
            {
                '*' => new AnyRunPart(),
                '?' => new AnyCharacterPart(),
                _ => Bracket(text, wild, out end),
            };
            if (part is null)
            {
                notClosed = end;
                continue;
            }
            AddKnown(text[at..wild]);
            if (!(part is AnyRunPart && _parts.Count > 0 && at == wild && _parts[^1] is AnyRunPart))
                _parts.Add(part);
            at = end;
        }
        AddKnown(text[at..]);
        _characters.Clear();
        _wild.Clear();
        _brackets.Clear();
    }

    private void AddKnown(string text)
    {
        if (text.Length > 0)
            _parts.Add(new KnownPart(text));
    }

    /// <summary>
    /// The bracket expression at <paramref name="open"/>, or null where it is not closed and stands for itself: then no other is closed before
    /// <paramref name="end"/> either.
    /// </summary>
    private CharacterClassPart? Bracket(string text, int open, out int end)
    {
        var ranges = ImmutableArray.CreateBuilder<CharacterRange>();
        var at = open + 1;
        var negated = at < text.Length && text[at] is '!' or '^' && _brackets.Contains(at);
        at += negated ? 1 : 0;
        var first = at;
        for (; at < text.Length && text[at] != '/'; at++)
        {
            if (text[at] == ']' && at > first && _brackets.Contains(at))
            {
                end = at + 1;
                return new CharacterClassPart(ranges.ToImmutable(), negated);
            }
            if (text[at] == '[' && at + 1 < text.Length && text[at + 1] == ':' && ClassEnd(text, at + 2) is var close and > 0)
            {
                AddNamed(ranges, text[(at + 2)..close]);
                at = close + 1;
            }
            else if (at + 2 < text.Length && text[at + 1] == '-' && _brackets.Contains(at + 1) && text[at + 2] != ']')
            {
                ranges.Add(new CharacterRange(text[at], text[at + 2]));
                at += 2;
            }
            else
                ranges.Add(new CharacterRange(text[at], text[at]));
        }
        end = at;
        return null;
    }

    /// <summary>Where the <c>:]</c> of a class like <c>[:alpha:]</c> stands, or -1.</summary>
    private static int ClassEnd(string text, int start)
    {
        const int longestName = 8;
        return text.IndexOf(":]", start, Math.Min(longestName + 2, text.Length - start), StringComparison.Ordinal);
    }

    private static void AddNamed(ImmutableArray<CharacterRange>.Builder ranges, string name)
    {
        ReadOnlySpan<char> pairs = name switch
        {
            "alpha" => "AZaz",
            "digit" => "09",
            "alnum" => "AZaz09",
            "lower" => "az",
            "upper" => "AZ",
            "space" => "\t\r  ",
            "blank" => "\t\t  ",
            "punct" => "!/:@[`{~",
            "xdigit" => "09AFaf",
            "word" => "AZaz09__",
            _ => "\u0001\uFFFF",
        };
        for (var i = 0; i < pairs.Length; i += 2)
            ranges.Add(new CharacterRange(pairs[i], pairs[i + 1]));
    }
}
