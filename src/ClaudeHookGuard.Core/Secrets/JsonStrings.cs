using System.Buffers;
using System.Text;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Walks every string of a JSON text, keys and values, in order. It reads structure only: whoever calls has parsed the text strictly already, and
/// on text that is not JSON this still ends, having given out whatever stands between quotes.
/// </summary>
internal ref struct JsonStrings(ReadOnlySpan<byte> json)
{
    /// <summary>Levels beyond this one are still walked but no longer named in pointers.</summary>
    private const int DeepestNamed = 1024;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[],"u8);

    private readonly ReadOnlySpan<byte> json = json;
    private readonly List<Level> levels = [];
    private int depth;
    private int next;

    /// <summary>The bytes between the quotes.</summary>
    public Range Raw { get; private set; }

    public bool IsKey { get; private set; }

    /// <summary>For a value in an object: the bytes between the quotes of its key; for any other value an empty range.</summary>
    public readonly Range Key => depth > 0 && depth <= levels.Count && !levels[depth - 1].IsArray ? levels[depth - 1].Key : default;

    public bool MoveNext()
    {
        while (next < json.Length)
        {
            var found = json[next..].IndexOfAny(Marks);
            if (found < 0)
                return false;
            next += found + 1;
            if (json[next - 1] != '"')
            {
                Structure(json[next - 1]);
                continue;
            }
            ReadString();
            return true;
        }
        return false;
    }

    /// <summary>The place as a JSON pointer (RFC 6901).</summary>
    public readonly string Pointer()
    {
        var pointer = new StringBuilder();
        for (var i = 0; i < depth && i < levels.Count; i++)
            if (levels[i].IsArray)
                pointer.Append('/').Append(levels[i].Index);
            else
                pointer.Append('/').Append(Encoding.UTF8.GetString(json[levels[i].Key]).Replace("~", "~0").Replace("/", "~1"));
        return pointer.ToString();
    }

    private void Structure(byte mark)
    {
        switch (mark)
        {
            case (byte)'{' or (byte)'[':
                Open(mark == '[');
                break;
            case (byte)'}' or (byte)']':
                depth = Math.Max(0, depth - 1);
                if (levels.Count > depth)
                    levels.RemoveRange(depth, levels.Count - depth);
                break;
            default:
                if (depth > 0 && depth <= levels.Count)
                    levels[depth - 1] = levels[depth - 1] with { Index = levels[depth - 1].Index + 1, HasKey = false };
                break;
        }
    }

    private void Open(bool isArray)
    {
        if (depth == levels.Count && depth < DeepestNamed)
            levels.Add(new(isArray, 0, default, false));
        depth++;
    }

    private void ReadString()
    {
        var start = next;
        while (next < json.Length)
        {
            var stop = json[next..].IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0)
            {
                next = json.Length + 1;
                break;
            }
            next += stop + 1;
            if (json[next - 1] == '"')
                break;
            next++;
        }
        Raw = start..Math.Max(start, Math.Min(next - 1, json.Length));
        IsKey = depth > 0 && depth <= levels.Count && levels[depth - 1] is { IsArray: false, HasKey: false };
        if (IsKey)
            levels[depth - 1] = levels[depth - 1] with { Key = Raw, HasKey = true };
    }

    private readonly record struct Level(bool IsArray, int Index, Range Key, bool HasKey);
}
