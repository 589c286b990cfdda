using System.Text;

namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// What a name in other letters looks like. Such a name is another name, and no rule for the one it imitates covers it; this is for telling people so.
/// </summary>
public static class Lookalikes
{
    // Cyrillic, Greek, Armenian and Latin letters, each before the ASCII letter it is drawn like.
    private const string Alike =
        "\u0430a\u03b1a\u0251a\u00e0a\u00e1a\u00e2a\u00e3a\u00e4a\u00e5a\u0101a\u01cea\u0432b\u0184b\u0253b\u0441c\u1d04c" +
        "\u00e7c\u010dc\u0107c\u0501d\u0257d\u010fd\u0435e\u0454e\u03b5e\u00e8e\u00e9e\u00eae\u00ebe\u0113e\u0117e\u0119e" +
        "\u011be\u0192f\u0584f\u0261g\u0581g\u0563g\u011fg\u0123g\u04bbh\u0570h\u043dh\u0266h\u0456i\u03b9i\u0131i\u0269i" +
        "\u00eci\u00edi\u00eei\u00efi\u012bi\u0457i\u0458j\u0575j\u03f3j\u043ak\u03bak\u0199k\u04cfl\u0142l\u013al\u013cl" +
        "\u026bl\u029fl\u043cm\u043fn\u03b7n\u0578n\u057cn\u00f1n\u0144n\u0148n\u0274n\u043eo\u03bfo\u0585o\u1d0fo\u00f2o" +
        "\u00f3o\u00f4o\u00f5o\u00f6o\u00f8o\u014do\u03c3o\u0440p\u03c1p\u00fep\u051bq\u0566q\u0433r\u0280r\u0159r\u0155r" +
        "\u0455s\u015bs\u0161s\u015fs\u0219s\u0442t\u03c4t\u0165t\u021bt\u057du\u03c5u\u0446u\u00f9u\u00fau\u00fbu\u00fcu" +
        "\u016bu\u01b0u\u0475v\u03bdv\u1d20v\u051dw\u03c9w\u0461w\u0175w\u1d21w\u0445x\u03c7x\u0443y\u04afy\u03b3y\u00fdy" +
        "\u00ffy\u028fy\u017ez\u017az\u017cz\u1d22z";

    /// <summary>The ASCII name that <paramref name="host"/> (in canonical form) looks like, or null where it is what it looks like.</summary>
    public static string? ShapeOf(string host)
    {
        if (!host.Contains("xn--", StringComparison.Ordinal))
            return null;
        var shape = new StringBuilder(host.Length);
        foreach (var range in host.AsSpan().Split('.'))
        {
            var label = host.AsSpan()[range];
            if (range.Start.Value > 0)
                shape.Append('.');
            var text = label.StartsWith("xn--") ? Punycode.Decode(label[4..]) : label.ToString();
            if (text is null || !TryAppendShape(shape, text))
                return null;
        }
        return shape.ToString();
    }

    private static bool TryAppendShape(StringBuilder shape, string label)
    {
        foreach (var c in label)
        {
            var at = c < 0x80 ? -1 : Alike.IndexOf(c);
            if (c >= 0x80 && at < 0)
                return false;
            shape.Append(c < 0x80 ? c : Alike[at + 1]);
        }
        return true;
    }
}
