using System.Text.Json;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>The strings of a JSON value, at any depth, with where each stands.</summary>
public static class JsonLeaves
{
    /// <summary>Strings read of one value; a value with more is no call of a tool that people use.</summary>
    public const int MaxLeaves = 200_000;

    /// <summary>Calls <paramref name="visit"/> for every string (keys of objects too: they leave with the rest). False where there were more than <see cref="MaxLeaves"/>.</summary>
    public static bool Visit(JsonElement value, string place, Action<JsonElement, string> visit)
    {
        var left = MaxLeaves;
        return Visit(value, place, visit, ref left);
    }

    private static bool Visit(JsonElement value, string place, Action<JsonElement, string> visit, ref int left)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                visit(value, place);
                return --left > 0;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    if (!Visit(item, $"{place}/{index++}", visit, ref left))
                        return false;
                return true;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    if (!Visit(member.Value, place + "/" + PointerPart(NameOf(member)), visit, ref left))
                        return false;
                return true;
            default:
                return true;
        }
    }

    /// <summary>A member's name; U+FFFD where it is no text (a lone surrogate).</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>A member's name as a pointer spells it (RFC 6901).</summary>
    public static string PointerPart(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
