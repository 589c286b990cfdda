using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>The operators that change a parameter's value: cutting, replacing, slicing, changing case, quoting.</summary>
internal sealed class ParameterOperators(ShellRun run)
{
    /// <summary>What the operator of <paramref name="part"/> makes of <paramref name="text"/>; never empty.</summary>
    public ImmutableArray<PartialText> Apply(ParameterPart part, PartialText text, Frame frame)
    {
        switch (part.Operator)
        {
            case ParameterOperator.None:
                return [text];
            case ParameterOperator.Substring:
                return [Substring(part, text, frame)];
            case ParameterOperator.Transform:
                return [Transform(part, text)];
            case ParameterOperator.Unknown:
                return [PartialTexts.Changed(text, "an operator of ${ } is not known")];
        }
        var patterns = part.Operand is null ? [PartialText.Empty] : run.Words.Pattern(part.Operand, frame);
        var replacements = part.Second is null ? [PartialText.Empty] : run.Words.Text(part.Second, frame);
        ImmutableArray<PartialText> results = [];
        foreach (var pattern in patterns)
            foreach (var replacement in replacements)
                results = Alternatives.Union(results, [Apply(part.Operator, text, pattern, replacement)]);
        return results;
    }

    private PartialText Apply(ParameterOperator kind, PartialText text, PartialText pattern, PartialText replacement)
    {
        if (kind is >= ParameterOperator.UpperFirst and <= ParameterOperator.ToggleAll)
            return ChangeCase(kind, text, pattern);
        if (!ShellPattern.TryOf(pattern, out var compiled))
            return PartialTexts.Changed(text, "what is cut from it is not known");
        return kind switch
        {
            ParameterOperator.RemoveShortestPrefix or ParameterOperator.RemoveLongestPrefix => RemovePrefix(text, compiled, kind == ParameterOperator.RemoveLongestPrefix),
            ParameterOperator.RemoveShortestSuffix or ParameterOperator.RemoveLongestSuffix => RemoveSuffix(text, compiled, kind == ParameterOperator.RemoveLongestSuffix),
            _ => Replace(kind, text, compiled, replacement),
        };
    }

    /// <summary>
    /// Of a text with holes a prefix is cut only where that is sure: inside the known text it begins with, or (longest, and beginning with
    /// a star) inside the known text behind the last separator.
    /// </summary>
    private PartialText RemovePrefix(PartialText text, ShellPattern pattern, bool longest)
    {
        if (text.Known is { } known)
            return PartialText.Of(known[Math.Max(0, pattern.PrefixLength(known, longest, run.Budget))..]);
        var at = longest && pattern.StartsWithStar ? LastKnown(text) : 0;
        if (at < 0 || text.Parts[at] is not KnownPart stretch || (longest && at == 0 && !pattern.IsLiteral))
            return PartialTexts.Changed(text, "what is cut from it depends on what is not known");
        var length = pattern.PrefixLength(stretch.Text, longest, run.Budget);
        if (length < 0)
            return at == 0 && pattern.IsLiteral ? text : PartialTexts.Changed(text, "what is cut from it depends on what is not known");
        return PartialText.Of(text.Parts.RemoveRange(0, at).SetItem(0, new KnownPart(stretch.Text[length..])));
    }

    private PartialText RemoveSuffix(PartialText text, ShellPattern pattern, bool longest)
    {
        if (text.Known is { } known)
            return PartialText.Of(known[..^Math.Max(0, pattern.SuffixLength(known, longest, run.Budget))]);
        var last = text.Parts.Length - 1;
        var at = longest && pattern.EndsWithStar ? FirstKnown(text) : last;
        if (at < 0 || text.Parts[at] is not KnownPart stretch || (longest && at == last && !pattern.IsLiteral))
            return PartialTexts.Changed(text, "what is cut from it depends on what is not known");
        var length = pattern.SuffixLength(stretch.Text, longest, run.Budget);
        if (length < 0)
            return at == last && pattern.IsLiteral ? text : PartialTexts.Changed(text, "what is cut from it depends on what is not known");
        return PartialText.Of(text.Parts.RemoveRange(at + 1, last - at).SetItem(at, new KnownPart(stretch.Text[..^length])));
    }

    private static int LastKnown(PartialText text)
    {
        for (var i = text.Parts.Length - 1; i >= 0; i--)
            if (text.Parts[i] is KnownPart)
                return i;
            else if (text.Parts[i] is UnknownPart)
                return -1;
        return -1;
    }

    private static int FirstKnown(PartialText text) => text.Parts.Length > 0 && text.Parts[0] is KnownPart ? 0 : -1;

    private PartialText Replace(ParameterOperator kind, PartialText text, ShellPattern pattern, PartialText replacement)
    {
        if (text.Known is not { } known)
            return pattern.IsLiteral ? ReplaceStretches(kind, text, pattern, replacement) : PartialTexts.Changed(text, "what is replaced in it depends on what is not known");
        var result = PartialText.Empty;
        var (at, copied) = (0, 0);
        while (at <= known.Length && run.Budget.Spend(1))
        {
            var length = kind == ParameterOperator.ReplaceSuffix ? (pattern.Matches(known.AsSpan(at), run.Budget) ? known.Length - at : -1) : pattern.PrefixLength(known.AsSpan(at), true, run.Budget);
            if (length > 0 || (length == 0 && kind is ParameterOperator.ReplacePrefix or ParameterOperator.ReplaceSuffix && length == 0))
            {
                result = PartialTexts.Append(result.Add(PartialText.Of(known[copied..at])), replacement, run.Budget);
                copied = at += length;
                if (kind != ParameterOperator.ReplaceAll)
                    break;
                continue;
            }
            if (kind == ParameterOperator.ReplacePrefix)
                break;
            at++;
        }
        return result.Add(PartialText.Of(known[Math.Min(copied, known.Length)..]));
    }

    /// <summary>Of a text with holes the known stretches are changed; what stands in a hole may be changed too, and stays a hole.</summary>
    private PartialText ReplaceStretches(ParameterOperator kind, PartialText text, ShellPattern pattern, PartialText replacement)
    {
        if (kind is not (ParameterOperator.ReplaceAll or ParameterOperator.ReplaceFirst))
            return PartialTexts.Changed(text, "what is replaced in it depends on what is not known");
        var result = PartialText.Empty;
        foreach (var part in text.Parts)
            result = result.Add(part is KnownPart stretch ? Replace(ParameterOperator.ReplaceAll, PartialText.Of(stretch.Text), pattern, replacement) : PartialText.Of([part]));
        return result;
    }

    private static PartialText ChangeCase(ParameterOperator kind, PartialText text, PartialText pattern)
    {
        if (pattern.Known is not ("" or null) || (pattern.Parts.Length > 0 && pattern.Parts[0] is not (AnyRunPart or AnyCharacterPart)))
            return PartialTexts.Changed(text, "which of its letters change is not worked out");
        if (kind is ParameterOperator.UpperAll or ParameterOperator.LowerAll or ParameterOperator.ToggleAll)
            return PartialTexts.Map(text, known => string.Concat(known.Select(c => Change(kind, c))));
        if (text.Parts.IsEmpty || text.Parts[0] is not KnownPart first)
            return text;
        return PartialText.Of(text.Parts.SetItem(0, new KnownPart(Change(kind, first.Text[0]) + first.Text[1..])));
    }

    private static char Change(ParameterOperator kind, char c) => kind switch
    {
        ParameterOperator.UpperFirst or ParameterOperator.UpperAll => char.ToUpperInvariant(c),
        ParameterOperator.LowerFirst or ParameterOperator.LowerAll => char.ToLowerInvariant(c),
        _ => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c),
    };

    private PartialText Substring(ParameterPart part, PartialText text, Frame frame)
    {
        var offset = Number(part.Operand, frame);
        var length = part.Second is null ? long.MaxValue : Number(part.Second, frame);
        if (offset is not { } start || length is not { } count)
            return PartialTexts.Changed(text, "which part of it is taken is not known");
        // Of a text that is known up to some point, what is taken before that point is known.
        var known = text.Known ?? (start >= 0 && count >= 0 && count != long.MaxValue && start + count <= text.KnownPrefix.Length ? text.KnownPrefix : null);
        if (known is null)
            return PartialTexts.Changed(text, "which part of it is taken depends on what is not known");
        start = start < 0 ? known.Length + start : start;
        if (start < 0 || start > known.Length)
            return PartialText.Empty;
        var end = count < 0 ? known.Length + count : Math.Min(known.Length, count > known.Length ? known.Length : start + count);
        return end <= start ? PartialText.Empty : PartialText.Of(known[(int)start..(int)end]);
    }

    private long? Number(Word? word, Frame frame) => word is not null && run.Words.Text(word, frame) is [var text] ? Arithmetic.Number(text, run) : null;

    private static PartialText Transform(ParameterPart part, PartialText text) => part.Operand?.Literal switch
    {
        "U" => PartialTexts.Map(text, known => known.ToUpperInvariant()),
        "L" => PartialTexts.Map(text, known => known.ToLowerInvariant()),
        "u" => ChangeCase(ParameterOperator.UpperFirst, text, PartialText.Empty),
        "E" or "P" => PartialTexts.Map(text, known => AnsiEscapes.Undo(known, AnsiForm.Quote, out _)),
        "Q" or "K" or "k" => PartialText.Of("'").Add(PartialTexts.Map(text, known => known.Replace("'", "'\\''", StringComparison.Ordinal))).Add(PartialText.Of("'")),
        "A" => PartialText.Of(part.Name + "='").Add(PartialTexts.Map(text, known => known.Replace("'", "'\\''", StringComparison.Ordinal))).Add(PartialText.Of("'")),
        "a" => PartialTexts.SomeName,
        _ => PartialTexts.Changed(text, "an operator of ${ } is not known"),
    };
}
