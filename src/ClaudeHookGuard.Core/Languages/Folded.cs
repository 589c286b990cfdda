using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>What an expression comes to, as far as it can be worked out without running it.</summary>
/// <param name="Text">Its value as text; a hole where it is not known.</param>
/// <param name="Items">Its elements where it is a list; else default.</param>
/// <param name="Path">The dotted name it is, where it is a module, function or object: <c>os.path</c>, <c>fs</c>.</param>
internal sealed record Folded(PartialText Text, ImmutableArray<Folded> Items = default, string? Path = null)
{
    /// <summary>Members given by name: keyword arguments, the entries of an object.</summary>
    public ImmutableArray<KeyValuePair<string, Folded>> Named { get; init; } = [];

    public bool IsList => !Items.IsDefault;

    public static Folded Unknown(string why, string? variable = null) => new(PartialText.Of([new UnknownPart(why, variable)]));

    public static Folded Known(string text) => new(PartialText.Of(text));

    /// <summary>The first environment variable whose value is in it, or null.</summary>
    public string? Variable
    {
        get
        {
            foreach (var part in Text.Parts)
                if (part is UnknownPart { Variable: { } name })
                    return name;
            if (IsList)
                foreach (var item in Items)
                    if (item.Variable is { } inner)
                        return inner;
            foreach (var member in Named)
                if (member.Value.Variable is { } named)
                    return named;
            return null;
        }
    }
}
