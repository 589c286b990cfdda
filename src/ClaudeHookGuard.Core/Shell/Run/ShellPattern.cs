using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// A shell pattern that is matched against known text, as <c>case</c>, <c>[[ == ]]</c> and <c>${x#…}</c> do: a star crosses separators.
/// All ways to match are followed at once, so the work is at most the text times the pattern.
/// </summary>
internal sealed class ShellPattern
{
    private readonly ImmutableArray<TextPart> _steps;

    private ShellPattern(ImmutableArray<TextPart> steps) => _steps = steps;

    public bool StartsWithStar => _steps.Length > 0 && _steps[0] is AnyRunPart;

    public bool EndsWithStar => _steps.Length > 0 && _steps[^1] is AnyRunPart;

    /// <summary>True where it has no wildcard.</summary>
    public bool IsLiteral { get; private init; }

    /// <summary>False where a part of the pattern is not known.</summary>
    public static bool TryOf(PartialText pattern, out ShellPattern compiled)
    {
        var steps = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var part in pattern.Parts)
            if (part is KnownPart known)
                foreach (var c in known.Text)
                    steps.Add(new CharacterClassPart([new CharacterRange(c, c)], false));
            else
                steps.Add(part);
        compiled = new ShellPattern(steps.ToImmutable()) { IsLiteral = pattern.IsKnown };
        return !pattern.HasUnknown;
    }

    /// <summary>True, false, or null where that depends on what is not known.</summary>
    public static bool? Matches(PartialText pattern, PartialText text, RunBudget budget)
    {
        if (pattern.Parts is [AnyRunPart])
            return true;
        if (!TryOf(pattern, out var compiled))
            return null;
        if (text.Known is { } known)
            return compiled.Matches(known, budget);
        // A text whose known beginning already contradicts the pattern cannot match, whatever follows.
        return compiled.CanBegin(text.KnownPrefix, budget) ? null : false;
    }

    public bool Matches(ReadOnlySpan<char> text, RunBudget budget) => PrefixLength(text, true, budget) == text.Length && EndsIn(text, budget);

    /// <summary>Length of the shortest or longest beginning of <paramref name="text"/> that matches, or -1.</summary>
    public int PrefixLength(ReadOnlySpan<char> text, bool longest, RunBudget budget) => Length(text, longest, false, budget);

    /// <summary>Length of the shortest or longest end of <paramref name="text"/> that matches, or -1.</summary>
    public int SuffixLength(ReadOnlySpan<char> text, bool longest, RunBudget budget) => Length(text, longest, true, budget);

    private bool EndsIn(ReadOnlySpan<char> text, RunBudget budget) => text.Length == 0 || SuffixLength(text, true, budget) == text.Length;

    private bool CanBegin(ReadOnlySpan<char> text, RunBudget budget)
    {
        var states = Start(false);
        foreach (var c in text)
            if (!budget.Spend(_steps.Length) || !Advance(ref states, c, false))
                return false;
        return true;
    }

    private int Length(ReadOnlySpan<char> text, bool longest, bool backwards, RunBudget budget)
    {
        var states = Start(backwards);
        var found = states[^1] ? 0 : -1;
        for (var i = 0; i < text.Length && (longest || found < 0); i++)
        {
            if (!budget.Spend(_steps.Length + 1) || !Advance(ref states, backwards ? text[^(i + 1)] : text[i], backwards))
                break;
            if (states[^1])
                found = i + 1;
        }
        return found;
    }

    private bool[] Start(bool backwards)
    {
        var states = new bool[_steps.Length + 1];
        states[0] = true;
        PassStars(states, backwards);
        return states;
    }

    private TextPart Step(int index, bool backwards) => backwards ? _steps[^(index + 1)] : _steps[index];

    private void PassStars(bool[] states, bool backwards)
    {
        for (var i = 0; i < _steps.Length; i++)
            if (states[i] && Step(i, backwards) is AnyRunPart)
                states[i + 1] = true;
    }

    /// <summary>One character further; false where nothing matches any more.</summary>
    private bool Advance(ref bool[] states, char c, bool backwards)
    {
        var next = new bool[states.Length];
        var any = false;
        for (var i = 0; i < _steps.Length; i++)
        {
            if (!states[i])
                continue;
            var step = Step(i, backwards);
            if (step is AnyRunPart)
                any |= next[i] = true;
            else if (step is AnyCharacterPart || (step is CharacterClassPart one && Contains(one, c)))
                any |= next[i + 1] = true;
        }
        PassStars(next, backwards);
        states = next;
        return any;
    }

    private static bool Contains(CharacterClassPart part, char c)
    {
        foreach (var range in part.Ranges)
            if (c >= range.First && c <= range.Last)
                return !part.Negated;
        return part.Negated;
    }
}
