using System.Text.Json;

namespace ClaudeHookGuard.Core.Settings;

/// <summary>A value of a JSON text and where it stands, so that the text can be changed without writing it anew.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte behind its last.</param>
/// <param name="Name">Its name where it is a member of an object, else null.</param>
/// <param name="NameStart">Where it begins as an entry of what it stands in: at its name, or at itself.</param>
/// <param name="Text">A string's text, escapes undone; a number's or literal's as written; null for objects and arrays.</param>
/// <param name="Entries">Members or elements, in order.</param>
internal sealed record JsonPiece(JsonTokenType Kind, int Start, int End, string? Name, int NameStart, string? Text, ImmutableArray<JsonPiece> Entries)
{
    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    public JsonPiece? this[string name]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Name == name)
                    return entry;
            return null;
        }
    }

    public bool IsText(string text) => Kind == JsonTokenType.String && Text == text;
}
