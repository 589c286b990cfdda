namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>
/// Walks over the JSON text of one line without building anything of it. It asks for the form that writers of logs make: one object, no
/// whitespace between tokens but blanks. Whatever else stands there makes a step return false.
/// </summary>
internal ref struct JsonScan(ReadOnlySpan<byte> text, int at)
{
    /// <summary>Levels of arrays and objects below the line's own object.</summary>
    private const int MostDepth = 16;

    private readonly ReadOnlySpan<byte> text = text;

    /// <summary>Where the scan stands.</summary>
    public int At { get; private set; } = at;

    /// <summary>What kind of value the last <see cref="TryValue"/> stepped over: its first byte.</summary>
    public byte Kind { get; private set; }

    public readonly bool AtEnd => At >= text.Length;

    /// <summary>Steps over <paramref name="token"/> where it is next.</summary>
    public bool TryToken(byte token)
    {
        SkipBlanks();
        if (At >= text.Length || text[At] != token)
            return false;
        At++;
        return true;
    }

    /// <summary>Steps over a string; its inside lies from <paramref name="start"/>.</summary>
    public bool TryString(out int start, out int length)
    {
        start = length = 0;
        if (!TryToken((byte)'"'))
            return false;
        start = At;
        while (true)
        {
            var step = text[At..].IndexOfAny((byte)'"', (byte)'\\');
            if (step < 0)
                return false;
            At += step + 1;
            if (text[At - 1] == '"')
                break;
            if (!TryEscape())
                return false;
        }
        length = At - 1 - start;
        return true;
    }

    /// <summary>What stands behind a backslash.</summary>
    private bool TryEscape()
    {
        if (At >= text.Length || !"\"\\/bfnrtu"u8.Contains(text[At]))
            return false;
        if (text[At++] != 'u')
            return true;
        for (var digits = 0; digits < 4; digits++)
            if (At >= text.Length || !char.IsAsciiHexDigit((char)text[At++]))
                return false;
        return true;
    }

    /// <summary>Steps over any value; it lies from <paramref name="start"/>, a string without its quotes.</summary>
    public bool TryValue(out int start, out int length)
    {
        SkipBlanks();
        start = At;
        length = 0;
        if (At >= text.Length)
            return false;
        Kind = text[At];
        if (Kind == '"')
            return TryString(out start, out length);
        if (!(Kind is (byte)'[' or (byte)'{' ? TryNested() : TryWord()))
            return false;
        length = At - start;
        return true;
    }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    private bool TryWord()
    {
        var start = At;
        while (At < text.Length && text[At] is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'E')
            At++;
        var word = text[start..At];
        return !word.IsEmpty && (word[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' || word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8));
    }

    /// <summary>An array or object: only its brackets and strings are looked at.</summary>
    private bool TryNested()
    {
        Span<byte> open = stackalloc byte[MostDepth];
        var depth = 0;
        while (At < text.Length)
        {
            switch (text[At])
            {
                case (byte)'"':
                    if (!TryString(out _, out _))
                        return false;
                    continue;
                case (byte)'[' or (byte)'{':
                    if (depth == MostDepth)
                        return false;
                    open[depth++] = text[At++];
                    continue;
                case (byte)']' or (byte)'}':
                    // Each stands two behind its opening bracket.
                    if (open[--depth] + 2 != text[At++])
                        return false;
                    if (depth == 0)
                        return true;
                    continue;
                default:
                    At++;
                    continue;
            }
        }
        return false;
    }

    private void SkipBlanks()
    {
        while (At < text.Length && text[At] == ' ')
            At++;
    }
}
