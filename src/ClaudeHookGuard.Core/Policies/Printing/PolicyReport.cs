using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Policies.Printing;

/// <summary>The effective policy for people and for programs: <c>policy show</c>.</summary>
public static class PolicyReport
{
    private const int WidestKey = 40;
    private const int WidestValue = 60;

    /// <summary>A heading with mode, hash and layers, then a line a rule: key, value, where it stands, and why it does not hold where it does not.</summary>
    public static string Text(Policy policy, ImmutableArray<ShownRule> rules)
    {
        var text = new StringBuilder();
        text.Append("mode    ").Append(Word(policy.Mode)).Append('\n');
        text.Append("hash    ").Append(policy.Hash).Append('\n');
        foreach (var layer in policy.Layers)
            text.Append("layer   ").Append(Word(layer.Kind).PadRight(9)).Append(layer.File).Append('\n');
        text.Append('\n');
        var (key, value) = (Width(rules, rule => rule.Key, WidestKey), Width(rules, rule => rule.Value, WidestValue));
        foreach (var rule in rules)
        {
            text.Append(rule.Key.PadRight(key)).Append("  ").Append(rule.Value.PadRight(value)).Append("  ").Append(rule.Origin);
            if (rule.Note is not null)
                text.Append("  (").Append(rule.Note).Append(')');
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>One JSON object, UTF-8, indented: <c>mode</c>, <c>hash</c>, <c>layers</c>, <c>rules</c>.</summary>
    public static byte[] Json(Policy policy, ImmutableArray<ShownRule> rules)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("mode", Word(policy.Mode));
            json.WriteString("hash", policy.Hash);
            json.WriteStartArray("layers");
            foreach (var layer in policy.Layers)
                Write(json, layer);
            json.WriteEndArray();
            json.WriteStartArray("rules");
            foreach (var rule in rules)
                Write(json, rule);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Layer layer)
    {
        json.WriteStartObject();
        json.WriteString("layer", Word(layer.Kind));
        json.WriteString("file", layer.File);
        if (layer.Hash.Length > 0)
            json.WriteString("sha256", layer.Hash);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ShownRule rule)
    {
        json.WriteStartObject();
        json.WriteString("key", rule.Key);
        json.WriteString("value", rule.Value);
        json.WriteString("layer", Word(rule.Origin.Layer));
        json.WriteString("file", rule.Origin.Layer == LayerKind.Baseline ? "baseline" : rule.Origin.File);
        if (rule.Origin.Line > 0)
            json.WriteNumber("line", rule.Origin.Line);
        json.WriteBoolean("inForce", rule.Note is null || rule.Key == "mode");
        if (rule.Note is not null)
            json.WriteString("note", rule.Note);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static int Width(ImmutableArray<ShownRule> rules, Func<ShownRule, string> part, int widest) =>
        rules.Length == 0 ? 0 : Math.Min(widest, rules.Max(rule => part(rule).Length));
}
