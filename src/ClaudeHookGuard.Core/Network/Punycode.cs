using System.Text;

namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// Punycode (RFC 3492) for one label. Our own because <c>System.Globalization.IdnMapping</c> follows the older IDNA 2003 and refuses labels that browsers and curl accept.
/// </summary>
internal static class Punycode
{
    private const int Base = 36, TMin = 1, TMax = 26, Skew = 38, Damp = 700, InitialBias = 72, InitialN = 128;

    /// <summary>The longest label worth encoding: DNS ends at 63 bytes, and the algorithm is quadratic.</summary>
    internal const int MaxLabel = 256;

    /// <summary>The label in ASCII with its <c>xn--</c>.</summary>
    internal static string Encode(string label)
    {
        var points = new List<int>(label.Length);
        var output = new StringBuilder("xn--", label.Length + 12);
        foreach (var rune in label.EnumerateRunes())
        {
            points.Add(rune.Value);
            if (rune.IsAscii)
                output.Append((char)rune.Value);
        }
        var basic = output.Length - 4;
        if (basic > 0)
            output.Append('-');
        var (n, delta, bias, handled) = (InitialN, 0, InitialBias, basic);
        while (handled < points.Count)
        {
            var next = NextPoint(points, n);
            delta += (next - n) * (handled + 1);
            n = next;
            foreach (var point in points)
            {
                if (point < n)
                    delta++;
                if (point != n)
                    continue;
                AppendNumber(output, delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }
            delta++;
            n++;
        }
        return output.ToString();
    }

    /// <summary>The label that <paramref name="ascii"/> (without <c>xn--</c>) stands for, or null where it is no punycode.</summary>
    internal static string? Decode(ReadOnlySpan<char> ascii)
    {
        if (ascii.Length > MaxLabel)
            return null;
        var dash = ascii.LastIndexOf('-');
        var points = new List<int>(ascii.Length);
        for (var i = 0; i < dash; i++)
            points.Add(ascii[i]);
        var (n, index, bias, at) = (InitialN, 0, InitialBias, dash + 1);
        while (at < ascii.Length)
        {
            var old = index;
            if (!TryNumber(ascii, ref at, bias, ref index))
                return null;
            bias = Adapt(index - old, points.Count + 1, old == 0);
            n += index / (points.Count + 1);
            index %= points.Count + 1;
            if (!Rune.IsValid(n))
                return null;
            points.Insert(index++, n);
        }
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
            text.Append(new Rune(point).ToString());
        return text.ToString();
    }

    private static int NextPoint(List<int> points, int from)
    {
        var next = int.MaxValue;
        foreach (var point in points)
            if (point >= from && point < next)
                next = point;
        return next;
    }

    private static void AppendNumber(StringBuilder output, int value, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, TMin, TMax);
            if (value < threshold)
                break;
            output.Append(Digit(threshold + (value - threshold) % (Base - threshold)));
            value = (value - threshold) / (Base - threshold);
        }
        output.Append(Digit(value));
    }

    private static bool TryNumber(ReadOnlySpan<char> text, ref int at, int bias, ref int value)
    {
        long weight = 1, sum = value;
        for (var k = Base; ; k += Base)
        {
            if (at >= text.Length)
                return false;
            var digit = text[at++] switch
            {
                >= 'a' and <= 'z' and var c => c - 'a',
                >= 'A' and <= 'Z' and var c => c - 'A',
                >= '0' and <= '9' and var c => c - '0' + 26,
                _ => -1,
            };
            if (digit < 0 || (sum += digit * weight) > int.MaxValue)
                return false;
            var threshold = Math.Clamp(k - bias, TMin, TMax);
            if (digit < threshold)
                break;
            if ((weight *= Base - threshold) > int.MaxValue)
                return false;
        }
        value = (int)sum;
        return true;
    }

    private static int Adapt(int delta, int points, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / points;
        var k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
            delta /= Base - TMin;
        return k + (Base - TMin + 1) * delta / (delta + Skew);
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);
}
