namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Keys that say two things at once, or nothing.</summary>
internal static class Contradictions
{
    /// <summary>The same pattern allowed and refused: the refusal would win, so the author cannot have meant both.</summary>
    public static void Between(Section section, string allowed, string refused)
    {
        if (!section.Has(refused) || section.Texts(allowed) is not { } allow || section.Texts(refused) is not { } refuse)
            return;
        foreach (var text in allow)
            if (refuse.Find(other => other.Text == text.Text) is { } other)
                section.Diagnostics.Error(text.Position, $"\"{text.Text}\" is in `{section.Path}.{allowed}` and in `{refused}`", $"a refusal wins; line {other.Position.Line} has it too: keep one");
    }

    /// <summary>An <c>otherwise</c> beside no list it could speak about.</summary>
    public static void IdleOtherwise(Section section, params ReadOnlySpan<string> lists)
    {
        if (!section.Has("otherwise"))
            return;
        foreach (var list in lists)
            if (section.Has(list))
                return;
        section.Error("otherwise", $"`{section.Path}.otherwise` has no list to speak about", $"add {string.Join(" or ", lists.ToArray())}, or leave it out");
    }
}
