using System.Text;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Settings;

/// <summary>A JSON value to be written, each entry on a line of its own. The set is closed: every draft is declared in this file.</summary>
internal abstract record JsonDraft
{
    private JsonDraft() { }

    public sealed record Object(params (string Name, JsonDraft Value)[] Members) : JsonDraft;

    public sealed record Array(params JsonDraft[] Elements) : JsonDraft;

    /// <summary>A member for an object that is there already.</summary>
    public sealed record Member(string Name, JsonDraft Value) : JsonDraft;

    public sealed record Text(string Value) : JsonDraft;

    public sealed record Number(int Value) : JsonDraft;

    /// <param name="indent">The white space of the line it stands on.</param>
    public string Write(string indent, string step, string newLine) => this switch
    {
        Object item => Lines('{', '}', [.. item.Members.Select(member => $"{Quote(member.Name)}: {member.Value.Write(indent + step, step, newLine)}")], indent, step, newLine),
        Array { Elements: [Text only] } => $"[{Quote(only.Value)}]",
        Array list => Lines('[', ']', [.. list.Elements.Select(element => element.Write(indent + step, step, newLine))], indent, step, newLine),
        Member member => $"{Quote(member.Name)}: {member.Value.Write(indent, step, newLine)}",
        Text text => Quote(text.Value),
        Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Lines(char open, char close, string[] entries, string indent, string step, string newLine)
    {
        var text = new StringBuilder().Append(open);
        for (var i = 0; i < entries.Length; i++)
            text.Append(i == 0 ? "" : ",").Append(newLine).Append(indent).Append(step).Append(entries[i]);
        return text.Append(newLine).Append(indent).Append(close).ToString();
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
