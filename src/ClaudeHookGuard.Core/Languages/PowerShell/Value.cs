using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>What an expression comes to: the texts it may be, or holds, as far as they can be worked out.</summary>
internal sealed record Value(ImmutableArray<PartialText> Items)
{
    /// <summary>Texts that one value may hold; beyond, it is not known.</summary>
    public const int MaxItems = 256;

    /// <summary>The block it is, or null.</summary>
    public Script? Block { get; init; }

    /// <summary>The .NET type it is or belongs to, in lower case and without <c>System.</c>; else empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>Of bytes: their text, a character a byte.</summary>
    public bool IsBytes { get; init; }

    /// <summary>Files found below directories, in place of names that are not known.</summary>
    public Facts.PathReach Reach { get; init; }

    public ImmutableArray<KeyValuePair<string, Value>> Members { get; init; } = [];

    public static Value Nothing { get; } = new([]);

    public static Value Of(string text) => new([PartialText.Of(text)]);

    public static Value Of(PartialText text) => new([text]);

    public static Value Unknown(string why, string? variable = null) => new([PartialText.Of([new UnknownPart(why, variable)])]);

    /// <summary>What another value became; variables in it still count.</summary>
    public Value Changed(string why) => new([.. Items.Select(item => PartialText.Of([new UnknownPart(why, VariableIn(item))])).Distinct()]);

    /// <summary>The one text it surely is, or null.</summary>
    public string? Known => Items is [{ Known: { } text }] ? text : null;

    /// <summary>As one text: of a list the elements with blanks between, as PowerShell writes one into a string.</summary>
    public PartialText Text
    {
        get
        {
            if (Items is [var only])
                return only;
            var text = PartialText.Empty;
            foreach (var item in Items)
                text = text.Parts.IsEmpty ? item : text.Add(PartialText.Of(" ")).Add(item);
            return text;
        }
    }

    public static Value Joined(IEnumerable<Value> values)
    {
        var items = values.SelectMany(value => value.Items).Take(MaxItems + 1).ToImmutableArray();
        return items.Length > MaxItems ? Unknown("it holds too many values") : new(items);
    }

    /// <summary>The same with a change to each known text.</summary>
    public Value Map(Func<string, string> change) =>
        new([.. Items.Select(item => item.Known is { } known ? PartialText.Of(change(known)) : PartialText.Of([new UnknownPart("a changed value", VariableIn(item))]))]);

    /// <summary>Decodes bytes; UTF-16 where <paramref name="wide"/>.</summary>
    public Value Decoded(bool wide) => Map(text => (wide ? Encoding.Unicode : Encoding.UTF8).GetString(Encoding.Latin1.GetBytes(text)));

    private static string? VariableIn(PartialText text)
    {
        foreach (var part in text.Parts)
            if (part is UnknownPart { Variable: { } name })
                return name;
        return null;
    }
}
