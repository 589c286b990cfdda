using System.Buffers;
using System.Text;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Hidden;

/// <summary>
/// Runs of characters that show nothing and carry data: Unicode tags, zero-width codes, stacked variation selectors; and controls that turn the
/// order of letters round. Single ones join emoji, letters of Persian or syllables of Indic scripts, mark directions, or begin a file, and are none.
/// </summary>
internal static class InvisibleCharacters
{
    private const int BlackFlag = 0x1F3F4;
    private const int FewestTags = 3;
    private const int FewestZeroWidths = 8;
    private const int FewestSelectors = 4;

    /// <summary>Zero-width characters between letters of one stretch, each standing alone, from which on they are a code.</summary>
    private const int FewestScattered = 24;

    private const int FarthestScattered = 12;

    private const int FewestTurned = 3;
    private const int LongestLine = 4096;

    public static void Find(ReadOnlySpan<byte> text, List<HiddenSpan> found)
    {
        var at = text.IndexOfAnyInRange((byte)0xE2, (byte)0xF4);
        if (at < 0)
            return;
        var scattered = new Scattered();
        var previous = 0;
        while (at < text.Length)
        {
            if (text[at] < 0x80)
            {
                var next = text[at..].IndexOfAnyInRange((byte)0xE2, (byte)0xF4);
                if (next < 0)
                    break;
                at += next;
                previous = 0;
            }
            if (Rune.DecodeFromUtf8(text[at..], out var rune, out var taken) != OperationStatus.Done)
            {
                at += Math.Max(taken, 1);
                continue;
            }
            if (!Scripts.IsInvisible(rune.Value))
            {
                at += taken;
                previous = rune.Value;
                continue;
            }
            at = ReadRun(text, at, previous, ref scattered, found);
            previous = 0;
        }
        scattered.Close(found);
    }

    /// <summary>Reads a run of invisible characters; where it ends.</summary>
    private static int ReadRun(ReadOnlySpan<byte> text, int start, int previous, ref Scattered scattered, List<HiddenSpan> found)
    {
        var run = default(Run);
        var at = start;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out var rune, out var taken) == OperationStatus.Done && Scripts.IsInvisible(rune.Value))
        {
            run.Count(rune.Value);
            at += taken;
        }
        if (run.IsCode(previous))
            found.Add(new(start, at, start..at, true));
        else if (run.Turns && IsTurnedLatin(text, start, at))
            found.Add(new(start, at, start..at, true));
        else if (run.ZeroWidths > 0)
            scattered.Add(start, at, found);
        return at;
    }

    /// <summary>An override of direction before Latin letters, or an embedding from right to left on a line without a letter of such a script.</summary>
    private static bool IsTurnedLatin(ReadOnlySpan<byte> text, int start, int behind)
    {
        var lineStart = text[..start].LastIndexOf((byte)'\n') + 1;
        var length = text[behind..].IndexOf((byte)'\n');
        var line = text[lineStart..(length < 0 ? text.Length : behind + length)];
        line = line[..Math.Min(line.Length, LongestLine)];
        var letters = 0;
        while (!line.IsEmpty)
        {
            Rune.DecodeFromUtf8(line, out var rune, out var taken);
            if (Scripts.IsRightToLeft(rune.Value))
                return false;
            if (Rune.IsLetter(rune))
                letters++;
            line = line[Math.Max(taken, 1)..];
        }
        return letters >= FewestTurned;
    }

    /// <summary>What a run of invisible characters is made of.</summary>
    private struct Run
    {
        private int _tags;
        private int _selectors;
        private int _kinds;
        private bool _endsFlag;

        public int ZeroWidths { get; private set; }

        public bool Turns { get; private set; }

        public void Count(int value)
        {
            switch (value)
            {
                case >= 0xE0001 and <= 0xE007F:
                    _tags++;
                    _endsFlag = value == 0xE007F;
                    break;
                case >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF:
                    _selectors++;
                    break;
                case 0x202D or 0x202E or 0x202B or 0x2067:
                    Turns = true;
                    break;
                case 0x202A or 0x202C or 0x2066 or 0x2068 or 0x2069 or 0x200E or 0x200F or 0x061C:
                    break;
                default:
                    ZeroWidths++;
                    _kinds |= 1 << (value & 31);
                    break;
            }
        }

        public readonly bool IsCode(int previous) =>
            (_tags >= FewestTags && !(previous == BlackFlag && _endsFlag && _tags <= 8))
            || _selectors >= FewestSelectors
            || ZeroWidths >= FewestZeroWidths * 2
            || (ZeroWidths >= FewestZeroWidths && System.Numerics.BitOperations.PopCount((uint)_kinds) > 1);
    }

    /// <summary>Single zero-width characters that follow one another closely, as a code strewn over a text.</summary>
    private struct Scattered
    {
        private int _start;
        private int _end;
        private int _count;

        public void Add(int start, int end, List<HiddenSpan> found)
        {
            if (_count == 0 || start - _end > FarthestScattered)
            {
                Close(found);
                (_start, _count) = (start, 0);
            }
            _count++;
            _end = end;
        }

        public readonly void Close(List<HiddenSpan> found)
        {
            if (_count >= FewestScattered)
                found.Add(new(_start, _end, _start.._end, false));
        }
    }
}
