using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>What the shell does with texts of which parts are not known.</summary>
internal static class PartialTexts
{
    /// <summary>Digits, or another short text without separators: a process number, a count, a date.</summary>
    public static PartialText SomeName { get; } = PartialText.Of([new AnyRunPart()]);

    public static PartialText TrimEnd(PartialText text, char c)
    {
        if (text.Parts.IsEmpty || text.Parts[^1] is not KnownPart last || !last.Text.EndsWith(c))
            return text;
        return PartialText.Of(text.Parts.SetItem(text.Parts.Length - 1, new KnownPart(last.Text.TrimEnd(c))));
    }

    public static PartialText Append(PartialText text, PartialText more, RunBudget budget)
    {
        var length = Length(text) + Length(more);
        if (budget.Spend(length) && length <= ShellLimits.ValueLength)
            return text.Add(more);
        return PartialText.Unknown("it is too long to follow");
    }

    /// <summary>Known characters and holes, for counting.</summary>
    public static int Length(PartialText text)
    {
        var length = 0;
        foreach (var part in text.Parts)
            length += part is KnownPart known ? known.Text.Length : 1;
        return length;
    }

    /// <summary>The environment variables whose values stand in a text.</summary>
    public static IEnumerable<string> Variables(PartialText text)
    {
        foreach (var part in text.Parts)
            if (part is UnknownPart { Variable: { } name })
                yield return name;
    }

    /// <summary>A hole for what became of <paramref name="text"/>; it still holds the value of the variables in it.</summary>
    public static PartialText Changed(PartialText text, string why)
    {
        foreach (var name in Variables(text))
            return PartialText.Of([new UnknownPart(why, name)]);
        return PartialText.Unknown(why);
    }

    /// <summary>Applies <paramref name="change"/> to the known stretches; for changes that treat each character by itself.</summary>
    public static PartialText Map(PartialText text, Func<string, string> change)
    {
        if (text.Known is { } known)
            return PartialText.Of(change(known));
        return PartialText.Of(text.Parts.Select(part => part is KnownPart stretch ? new KnownPart(change(stretch.Text)) : part));
    }
}
