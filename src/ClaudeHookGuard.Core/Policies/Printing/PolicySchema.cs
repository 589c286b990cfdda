using System.Text.Encodings.Web;
using System.Text.Json;
using ClaudeHookGuard.Core.Policies.Keys;

namespace ClaudeHookGuard.Core.Policies.Printing;

/// <summary>The policy language as a JSON schema (draft 2020-12), made from the key table, so that editors complete and check what the reader accepts.</summary>
public static class PolicySchema
{
    /// <summary>The schema, indented, UTF-8.</summary>
    public static byte[] Print()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "hookguard policy");
            json.WriteString("description", "What Claude Code's tool calls may touch.");
            WriteTable(json, PolicyKeys.Root);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void WriteTable(Utf8JsonWriter json, ImmutableArray<Key> keys)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (keys.Any(key => key.Required))
        {
            json.WriteStartArray("required");
            foreach (var key in keys)
                if (key.Required)
                    json.WriteStringValue(key.Name);
            json.WriteEndArray();
        }
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Summary + LayersOf(key));
            WriteForm(json, key);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string LayersOf(Key key) => key.Layers switch
    {
        KeyLayers.ManagedAndUser => " Not in a project policy.",
        KeyLayers.Managed => " Only in the managed policy.",
        _ => "",
    };

    private static void WriteForm(Utf8JsonWriter json, Key key)
    {
        switch (key.Form)
        {
            case KeyForm.Text:
                json.WriteString("type", "string");
                break;
            case KeyForm.Choice:
                WriteChoices(json, key);
                break;
            case KeyForm.Texts:
                WriteTexts(json);
                break;
            case KeyForm.Flag:
                json.WriteString("type", "boolean");
                break;
            case KeyForm.Number:
                WriteNumber(json, key);
                break;
            case KeyForm.Date:
                // Editors hand a TOML date to the schema as text.
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
            case KeyForm.Table:
                WriteTable(json, key.Keys);
                break;
            case KeyForm.Tables:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteTable(json, key.Keys);
                json.WriteEndObject();
                break;
            case KeyForm.NamedTables or KeyForm.NamedTexts or KeyForm.NamedLists:
                WriteNamed(json, key);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteChoices(Utf8JsonWriter json, Key key)
    {
        json.WriteStartArray("enum");
        foreach (var choice in key.Choices)
            json.WriteStringValue(choice);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, Key key)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", key.Least);
        if (key.Most < long.MaxValue)
            json.WriteNumber("maximum", key.Most);
    }

    private static void WriteNamed(Utf8JsonWriter json, Key key)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        if (key.Form == KeyForm.NamedTables)
            WriteTable(json, key.Keys);
        else if (key.Form == KeyForm.NamedLists)
            WriteTexts(json);
        else
            json.WriteString("type", "string");
        json.WriteEndObject();
    }
}
