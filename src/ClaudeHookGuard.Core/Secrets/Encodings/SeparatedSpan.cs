using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>A stretch into which one separator was put at equal distances: <c>g-h-p-_-…</c>, <c>ghp_ abcd efgh …</c>.</summary>
/// <param name="Stride">Characters from one separator to the next.</param>
internal readonly record struct SeparatedSpan(int Start, int End, int Stride)
{
    private const int Block = 16;
    private const int LongestStride = 9;
    private const int FewestSeparators = 5;
    private const int Judged = 512;
    private const int FewestCharacters = 10;

    public int Length => End - Start;

    /// <summary>The next such stretch from <paramref name="from"/> on.</summary>
    public static SeparatedSpan? Next(ReadOnlySpan<byte> text, int from)
    {
        var i = Math.Max(from, 1);
        for (; i + Block + 3 * LongestStride <= text.Length; i += Block)
        {
            var repeated = Repeated(ref MemoryMarshal.GetReference(text[i..]));
            for (; repeated != 0; repeated &= repeated - 1)
                if (StartingAt(text, i + BitOperations.TrailingZeroCount(repeated), from) is { } span)
                    return span;
        }
        for (; i + FewestSeparators * 2 < text.Length; i++)
            if (StartingAt(text, i, from) is { } span)
                return span;
        return null;
    }

    /// <summary>For each of sixteen places: whether neither letter nor digit stands there, and the same again at one of the distances, three times over.</summary>
    private static uint Repeated(ref byte first)
    {
        var here = Vector128.LoadUnsafe(ref first);
        var any = Vector128<byte>.Zero;
        for (nuint stride = 2; stride <= LongestStride; stride++)
            any |= Vector128.Equals(here, Vector128.LoadUnsafe(ref first, stride)) & Vector128.Equals(here, Vector128.LoadUnsafe(ref first, stride * 2)) & Vector128.Equals(here, Vector128.LoadUnsafe(ref first, stride * 3));
        if (any == Vector128<byte>.Zero)
            return 0;
        var letter = Vector128.LessThan((here | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digit = Vector128.LessThan(here - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var neighbour = Vector128.Equals(here, Vector128.LoadUnsafe(ref first, 1));
        return (any & ~letter & ~digit & ~neighbour).ExtractMostSignificantBits();
    }

    private static SeparatedSpan? StartingAt(ReadOnlySpan<byte> text, int i, int from)
    {
        if (Ascii.IsLetterOrDigit(text[i]) || text[i] >= 0x80 || text[i + 1] == text[i] || text[i - 1] == text[i])
            return null;
        for (var stride = 2; stride <= LongestStride; stride++)
            if (At(text, i, stride, from) is { } span)
                return span;
        return null;
    }

    /// <summary>A quick look at the beginning: enough letters and digits. Lists of numbers and rulers of signs have not.</summary>
    public bool MayHoldToken(ReadOnlySpan<byte> text)
    {
        Span<byte> head = stackalloc byte[Judged];
        var judged = head[..Decode(text, head)];
        int digits = 0, letters = 0;
        foreach (var character in judged)
            if (Ascii.IsDigit(character))
                digits++;
            else if (Ascii.IsLetter(character))
                letters++;
        return letters > 0 && digits + letters >= FewestCharacters && (digits + letters) * 2 >= judged.Length;
    }

    public int Decode(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var length = 0;
        for (var i = Start; i < End && length < into.Length; i++)
            if ((i - Start) % Stride != Stride - 1)
                into[length++] = text[i];
        return length;
    }

    /// <summary>Where the decoded character stands.</summary>
    public int Map(int decoded) => Start + decoded + decoded / (Stride - 1);

    private static SeparatedSpan? At(ReadOnlySpan<byte> text, int first, int stride, int from)
    {
        var separator = text[first];
        if (first - stride + 1 < from || first + stride >= text.Length || text[first + stride] != separator)
            return null;
        var count = 1;
        var last = first;
        while (last + stride < text.Length && text[last + stride] == separator && IsGroup(text.Slice(last + 1, stride - 1)))
        {
            last += stride;
            count++;
        }
        if (count < FewestSeparators)
            return null;
        var end = last + 1;
        while (end < text.Length && end - last < stride && !IsBreak(text[end]))
            end++;
        return new(first - stride + 1, end, stride);
    }

    /// <summary>Between two separators stand characters of ASCII text.</summary>
    private static bool IsGroup(ReadOnlySpan<byte> group)
    {
        foreach (var character in group)
            if (character is < (byte)'\t' or >= 0x80)
                return false;
        return true;
    }

    private static bool IsBreak(byte c) => c is (byte)'\n' or (byte)'"' or (byte)'\'' or (byte)' ' or (byte)',' or (byte)')';
}
