using System.Text;

namespace ClaudeHookGuard.Core.Texts;

/// <summary>
/// A text of which parts may be wildcards or unknown: a word of a command line before it is expanded, a path with a variable
/// in it, a URL whose host is computed. What is known is kept, so that <c>~/.ssh/$x</c> is still seen to reach <c>~/.ssh</c>.
/// </summary>
public sealed class PartialText : IEquatable<PartialText>
{
    private PartialText(ImmutableArray<TextPart> parts) => Parts = parts;

    /// <summary>The parts in order; no two <see cref="KnownPart"/>s are neighbours and none is empty.</summary>
    public ImmutableArray<TextPart> Parts { get; }

    public static PartialText Empty { get; } = new([]);

    /// <summary>True when every character is known: no wildcard, no hole.</summary>
    public bool IsKnown => Parts.Length == 0 || (Parts.Length == 1 && Parts[0] is KnownPart);

    /// <summary>True when some part is an <see cref="UnknownPart"/>.</summary>
    public bool HasUnknown
    {
        get
        {
            foreach (var part in Parts)
                if (part is UnknownPart)
                    return true;
            return false;
        }
    }

    /// <summary>The whole text when it is known, else null.</summary>
    public string? Known => Parts.Length == 0 ? "" : Parts.Length == 1 && Parts[0] is KnownPart known ? known.Text : null;

    /// <summary>The known characters before the first wildcard or hole.</summary>
    public string KnownPrefix => Parts.Length > 0 && Parts[0] is KnownPart known ? known.Text : "";

    public static PartialText Of(string text) => text.Length == 0 ? Empty : new([new KnownPart(text)]);

    public static PartialText Unknown(string why) => new([new UnknownPart(why)]);

    public static PartialText Of(IEnumerable<TextPart> parts)
    {
        var builder = ImmutableArray.CreateBuilder<TextPart>();
        // Known neighbours are joined at once, not one by one: a text of many parts costs no more than its length.
        string? known = null;
        StringBuilder? longer = null;
        foreach (var part in parts)
        {
            if (part is KnownPart next)
            {
                if (known is null)
                    known = next.Text;
                else
                    (longer ??= new StringBuilder(known)).Append(next.Text);
                continue;
            }
            if (known is not null)
                Append(builder, new KnownPart(longer?.ToString() ?? known));
            (known, longer) = (null, null);
            Append(builder, part);
        }
        if (known is not null)
            Append(builder, new KnownPart(longer?.ToString() ?? known));
        return builder.Count == 0 ? Empty : new(builder.ToImmutable());
    }

    public PartialText Add(PartialText next)
    {
        if (Parts.Length == 0)
            return next;
        if (next.Parts.Length == 0)
            return this;
        var builder = ImmutableArray.CreateBuilder<TextPart>(Parts.Length + next.Parts.Length);
        builder.AddRange(Parts);
        foreach (var part in next.Parts)
            Append(builder, part);
        return new(builder.ToImmutable());
    }

    public bool Equals(PartialText? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as PartialText);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in Parts)
            hash.Add(part);
        return hash.ToHashCode();
    }

    /// <summary>For people and the audit: wildcards as the shell spells them, a hole as an ellipsis.</summary>
    public override string ToString()
    {
        if (Known is { } known)
            return known;
        var text = new StringBuilder();
        foreach (var part in Parts)
            text.Append(part switch
            {
                KnownPart literal => literal.Text,
                AnyRunPart => "*",
                AnyCharacterPart => "?",
                CharacterClassPart => "[…]",
                UnknownPart => "…",
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        return text.ToString();
    }

    private static void Append(ImmutableArray<TextPart>.Builder builder, TextPart part)
    {
        if (part is KnownPart { Text.Length: 0 })
            return;
        if (part is KnownPart next && builder.Count > 0 && builder[^1] is KnownPart last)
            builder[^1] = new KnownPart(last.Text + next.Text);
        else if (!(part is UnknownPart { Variable: null } && builder.Count > 0 && builder[^1] is UnknownPart))
            builder.Add(part);
    }
}
