using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// Brace expansion, <c>a{b,c}</c> and <c>{1..3}</c>: purely by the text, before anything else. Which braces belong together is found in
/// one pass, so nesting costs no more than its length.
/// </summary>
internal sealed class BraceExpander
{
    private readonly List<Item> _items = [];
    private readonly RunBudget _budget;
    private readonly int[] _close;
    private readonly List<int>?[] _commas;

    private BraceExpander(Word word, RunBudget budget)
    {
        _budget = budget;
        if (word.Literal is { } literal)
            AddCharacters(literal);
        foreach (var part in word.Parts)
            if (part is LiteralPart text)
                AddCharacters(text.Text);
            else
                _items.Add(new Item('\0', part));
        _close = new int[_items.Count];
        _commas = new List<int>?[_items.Count];
        Match();
    }

    /// <summary>What a sequence too long to follow becomes: arithmetic that nobody can work out.</summary>
    private static ArithmeticPart SomeNumber => new(new Word("RANDOM", [], null, 0, 0));

    private readonly record struct Item(char Character, WordPart? Part);

    public static IReadOnlyList<Word> Expand(Word word, RunBudget budget)
    {
        if (!HasBraces(word))
            return [word];
        var expander = new BraceExpander(word, budget);
        var ways = expander.Expand(0, expander._items.Count);
        return [.. ways.Select(items => ToWord(items, word))];
    }

    private static bool HasBraces(Word word)
    {
        if (word.Literal is { } literal)
            return literal.Contains('{') && literal.Contains('}');
        foreach (var part in word.Parts)
            if (part is LiteralPart text && text.Text.Contains('{'))
                return true;
        return false;
    }

    private void AddCharacters(string text)
    {
        foreach (var c in text)
            _items.Add(new Item(c, null));
    }

    private void Match()
    {
        var open = new Stack<int>();
        for (var i = 0; i < _items.Count; i++)
        {
            _close[i] = -1;
            if (_items[i].Character == '{')
                open.Push(i);
            else if (_items[i].Character == ',' && open.TryPeek(out var group))
                (_commas[group] ??= []).Add(i);
            else if (_items[i].Character == '}' && open.TryPop(out var start))
                _close[start] = i;
        }
    }

    private List<List<Item>> Expand(int start, int end)
    {
        var ways = new List<List<Item>> { new() };
        for (var i = start; i < end; i++)
        {
            if (_items[i].Character == '{' && _close[i] >= 0 && _close[i] < end && Group(i) is { } alternatives)
            {
                ways = Multiply(ways, alternatives);
                i = _close[i];
                continue;
            }
            _budget.Spend(ways.Count);
            foreach (var way in ways)
                way.Add(_items[i]);
        }
        return ways;
    }

    private List<List<Item>>? Group(int open)
    {
        var close = _close[open];
        if (_commas[open] is not { } commas)
            return Sequence(open + 1, close);
        var alternatives = new List<List<Item>>();
        var start = open + 1;
        foreach (var comma in commas.Append(close))
        {
            alternatives.AddRange(Expand(start, comma));
            start = comma + 1;
        }
        return alternatives;
    }

    private List<List<Item>> Multiply(List<List<Item>> ways, List<List<Item>> alternatives)
    {
        if ((long)ways.Count * alternatives.Count > ShellLimits.WordsOfOne)
        {
            _budget.Stop($"braces make more than {ShellLimits.WordsOfOne} words of one");
            return ways;
        }
        var product = new List<List<Item>>(ways.Count * alternatives.Count);
        foreach (var way in ways)
            foreach (var alternative in alternatives)
            {
                _budget.Spend(way.Count + alternative.Count);
                product.Add([.. way, .. alternative]);
            }
        return product;
    }

    private List<List<Item>>? Sequence(int start, int end)
    {
        const int longest = 64;
        if (end - start > longest)
            return null;
        var text = string.Concat(_items.Skip(start).Take(end - start).Select(item => item.Part is null ? item.Character : ' '));
        var bounds = text.Split("..");
        if (bounds.Length is not (2 or 3))
            return null;
        long step = 1;
        if (bounds.Length == 3 && !long.TryParse(bounds[2], out step))
            return null;
        if (long.TryParse(bounds[0], out var first) && long.TryParse(bounds[1], out var last))
            return Count(first, last, step, Width(bounds[0], bounds[1]));
        return bounds[0].Length == 1 && bounds[1].Length == 1 && char.IsAsciiLetter(bounds[0][0]) && char.IsAsciiLetter(bounds[1][0])
            ? Count(bounds[0][0], bounds[1][0], step, -1)
            : null;
    }

    /// <summary>Numbers are padded to the longer bound where one begins with a zero.</summary>
    private static int Width(string first, string last) =>
        IsPadded(first) || IsPadded(last) ? Math.Max(first.Length, last.Length) : 0;

    private static bool IsPadded(string number) => number.TrimStart('-') is { Length: > 1 } digits && digits[0] == '0';

    private static List<List<Item>> Count(long first, long last, long step, int width)
    {
        step = Math.Max(1, Math.Abs(step == long.MinValue ? 1 : step));
        if (Math.Abs((decimal)last - first) / step >= ShellLimits.WordsOfOne)
            return [[new Item('\0', SomeNumber)]];
        var ways = new List<List<Item>>();
        for (decimal i = first; first <= last ? i <= last : i >= last; i += first <= last ? step : -step)
        {
            var number = (long)i;
            var text = width < 0 ? ((char)number).ToString() : number < 0 ? "-" + (-number).ToString().PadLeft(width - 1, '0') : number.ToString().PadLeft(width, '0');
            ways.Add([.. text.Select(c => new Item(c, null))]);
        }
        return ways;
    }

    private static Word ToWord(List<Item> items, Word source)
    {
        var parts = ImmutableArray.CreateBuilder<WordPart>();
        var text = new System.Text.StringBuilder();
        foreach (var item in items)
        {
            if (item.Part is null)
            {
                text.Append(item.Character);
                continue;
            }
            if (text.Length > 0)
                parts.Add(new LiteralPart(text.ToString()));
            text.Clear();
            parts.Add(item.Part);
        }
        if (parts.Count == 0)
            return new Word(text.ToString(), [], null, source.Start, source.End);
        if (text.Length > 0)
            parts.Add(new LiteralPart(text.ToString()));
        return new Word(null, parts.ToImmutable(), null, source.Start, source.End);
    }
}
