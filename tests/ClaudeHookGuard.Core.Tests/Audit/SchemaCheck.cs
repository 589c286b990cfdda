using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClaudeHookGuard.Core.Tests.Audit;

/// <summary>As much of JSON Schema as the log's schema uses; a keyword it does not know fails. Members that are not described fail too, so that none is forgotten.</summary>
public sealed class SchemaCheck(JsonElement root)
{
    /// <summary>What is wrong with a value; null where it fits.</summary>
    public string? Flaw(JsonElement value) => Flaw(value, root, "");

    private string? Flaw(JsonElement value, JsonElement schema, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
            if (Flaw(value, keyword, schema, at) is { } flaw)
                return flaw;
        return null;
    }

    private string? Flaw(JsonElement value, JsonProperty keyword, JsonElement schema, string at) => keyword.Name switch
    {
        "$schema" or "$defs" or "title" or "description" => null,
        "$ref" => Flaw(value, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), at),
        "type" => IsOfType(value, keyword.Value.GetString()!) ? null : $"{at} is no {keyword.Value}",
        "const" => JsonElement.DeepEquals(value, keyword.Value) ? null : $"{at} is not {keyword.Value}",
        "enum" => keyword.Value.EnumerateArray().Any(each => JsonElement.DeepEquals(value, each)) ? null : $"{at} is none of {keyword.Value}",
        "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? null : $"{at} does not match {keyword.Value}",
        "minimum" => value.GetDouble() >= keyword.Value.GetDouble() ? null : $"{at} is below {keyword.Value}",
        "required" => keyword.Value.EnumerateArray().Select(each => each.GetString()!).FirstOrDefault(name => !value.TryGetProperty(name, out _)) is { } missing ? $"{at} lacks {missing}" : null,
        "items" => value.EnumerateArray().Select((each, number) => Flaw(each, keyword.Value, $"{at}/{number}")).FirstOrDefault(flaw => flaw is not null),
        "oneOf" => OneOf(value, keyword.Value, at),
        "properties" => value.EnumerateObject().Select(member => Member(member, keyword.Value, at)).FirstOrDefault(flaw => flaw is not null),
        _ => throw new InvalidOperationException($"{keyword.Name} of {schema} is not known here"),
    };

    private string? Member(JsonProperty member, JsonElement properties, string at) =>
        properties.TryGetProperty(member.Name, out var schema) ? Flaw(member.Value, schema, $"{at}/{member.Name}") : $"{at}/{member.Name} is not described";

    private string? OneOf(JsonElement value, JsonElement schemas, string at)
    {
        var flaws = schemas.EnumerateArray().Select(schema => Flaw(value, schema, at)).ToArray();
        return flaws.Count(flaw => flaw is null) == 1 ? null : $"{at} fits {flaws.Count(flaw => flaw is null)} forms: {string.Join("; ", flaws)}";
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException(type),
    };
}
