using System.Text;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Settings;

/// <summary>Reads a settings file as strictly as the client does, with the place of every value.</summary>
internal sealed class SettingsText
{
    private const int MaxDepth = 64;

    private SettingsText(byte[] bytes, JsonPiece root) => (Bytes, Root) = (bytes, root);

    public byte[] Bytes { get; }

    public JsonPiece Root { get; }

    public static SettingsText? TryRead(byte[] bytes, out SettingsMistake? mistake)
    {
        mistake = null;
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (bytes.AsSpan(start).Trim(" \t\r\n"u8).IsEmpty)
        {
            mistake = new(0, 0, "the file is empty", "delete it, or write {} into it");
            return null;
        }
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(start), new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            var root = Read(ref reader, start, null, -1);
            while (reader.Read()) { }
            if (Twice(root) is { } twice)
                mistake = At(bytes, twice.NameStart, $"\"{twice.Name}\" is there twice in one object", "keep one of the two");
            else if (!root.IsObject)
                mistake = At(bytes, root.Start, "the file holds no JSON object", "settings are an object: { … }");
            return mistake is null ? new(bytes, root) : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            mistake = Syntax(problem as JsonException);
            return null;
        }
    }

    public static SettingsMistake At(byte[] bytes, int offset, string message, string cure)
    {
        var before = bytes.AsSpan(0, offset);
        return new(before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'), message, cure);
    }

    private static SettingsMistake Syntax(JsonException? problem) => new(
        (int)(problem?.LineNumber ?? -1) + 1,
        (int)(problem?.BytePositionInLine ?? -1) + 1,
        "the file is not JSON as the client reads it",
        "look there for a comment, a comma too many or too few, or a missing bracket; the client ignores such a file as a whole");

    private static JsonPiece Read(ref Utf8JsonReader reader, int offset, string? name, int nameStart)
    {
        var kind = reader.TokenType;
        var start = (int)reader.TokenStartIndex + offset;
        var entries = kind switch
        {
            JsonTokenType.StartObject => Members(ref reader, offset),
            JsonTokenType.StartArray => Elements(ref reader, offset),
            _ => [],
        };
        var text = kind is JsonTokenType.StartObject or JsonTokenType.StartArray ? null
            : kind == JsonTokenType.String ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
        return new(kind, start, (int)reader.BytesConsumed + offset, name, nameStart < 0 ? start : nameStart, text, entries);
    }

    private static ImmutableArray<JsonPiece> Members(ref Utf8JsonReader reader, int offset)
    {
        var members = ImmutableArray.CreateBuilder<JsonPiece>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, at) = (reader.GetString(), (int)reader.TokenStartIndex + offset);
            reader.Read();
            members.Add(Read(ref reader, offset, name, at));
        }
        return members.DrainToImmutable();
    }

    private static ImmutableArray<JsonPiece> Elements(ref Utf8JsonReader reader, int offset)
    {
        var elements = ImmutableArray.CreateBuilder<JsonPiece>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            elements.Add(Read(ref reader, offset, null, -1));
        return elements.DrainToImmutable();
    }

    /// <summary>The second of two members of one name: readers differ in which of them they take.</summary>
    private static JsonPiece? Twice(JsonPiece piece)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in piece.Entries)
            if ((entry.Name is { } name && !names.Add(name) ? entry : Twice(entry)) is { } twice)
                return twice;
        return null;
    }
}
