using System.Buffers;
using ClaudeHookGuard.Core.Injection.Hidden;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Injection;

/// <summary>
/// Finds orders to the agent in what a tool gave back. A text is no finding for holding a certain phrase: what counts is that the agent is meant, that
/// it is told something against the user or the policy, and that nothing speaks for a text about such orders.
/// </summary>
/// <remarks>
/// How a text is read:
/// <list type="table">
/// <item><term><see cref="Passages"/></term><description>a text becomes paragraphs of words and marks</description></item>
/// <item><term><see cref="Words"/></term><description>a word becomes what it can stand for, in some twenty languages</description></item>
/// <item><term><see cref="Signs"/></term><description>words in their order become signs, each with its weight; quotation and talk about attacks take weight off</description></item>
/// <item><term><see cref="Hidden"/></term><description>what a reader does not see is found and read for itself</description></item>
/// </list>
/// It is a filter: whoever words an order quite differently gets past it. Time is linear in the text.
/// </remarks>
public static class InjectionReader
{
    /// <summary>Shorter strings hold no order.</summary>
    private const int Shortest = 10;

    /// <summary>Everything found in the strings of a JSON text, in order, none overlapping another. Never throws.</summary>
    public static ImmutableArray<PlacedInjection> Read(ReadOnlySpan<byte> json, Provenance origin)
    {
        if (origin.IsOwnWords)
            return [];
        var found = new List<PlacedInjection>();
        var inspection = new TextInspection(origin);
        var strings = new JsonStrings(json);
        while (strings.MoveNext())
            if (!strings.IsKey && strings.Raw.End.Value - strings.Raw.Start.Value >= Shortest && !Provenance.IsEcho(json[strings.Key]))
                ReadString(ref strings, json[strings.Raw], inspection, found);
        return [.. found];
    }

    /// <summary>Everything found in a text, in order, none overlapping another.</summary>
    public static ImmutableArray<InjectionSighting> ReadText(ReadOnlySpan<byte> text, Provenance origin) => Look(text, new(origin));

    private static void ReadString(ref JsonStrings strings, ReadOnlySpan<byte> raw, TextInspection inspection, List<PlacedInjection> found)
    {
        if (raw.IndexOf((byte)'\\') < 0)
        {
            foreach (var sighting in Look(raw, inspection))
                found.Add(new(strings.Pointer(), sighting with { Start = strings.Raw.Start.Value + sighting.Start }));
            return;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(raw.Length);
        var from = (Raw: 0, Decoded: 0);
        foreach (var sighting in Look(buffer.AsSpan(0, JsonString.Unescape(raw, buffer)), inspection))
        {
            var (start, end) = JsonString.RawRange(raw, sighting.Start, sighting.End, ref from);
            found.Add(new(strings.Pointer(), new(sighting.Kind, strings.Raw.Start.Value + start, end - start)));
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static ImmutableArray<InjectionSighting> Look(ReadOnlySpan<byte> text, TextInspection inspection)
    {
        if (BinaryPayloads.Is(text))
            return [];
        var found = new List<InjectionSighting>();
        var encoded = new EncodedOrders(text, inspection, found);
        encoded.Look();
        inspection.Look(text, Placement.Plain, found);
        var apart = inspection.Singles >= SpacedLetters.Fewest;
        encoded.LookMirrored(inspection.Seen);
        if (apart)
            encoded.LookApart();
        LookBehind(text, inspection, found);
        return found.Count == 0 ? [] : Settle(found);
    }

    /// <summary>Reads what is hidden.</summary>
    private static void LookBehind(ReadOnlySpan<byte> text, TextInspection inspection, List<InjectionSighting> found)
    {
        var spans = new List<HiddenSpan>();
        InvisibleCharacters.Find(text, spans);
        HiddenMarkup.Find(text, spans);
        TerminalEscapes.Find(text, spans);
        var inner = new List<InjectionSighting>();
        foreach (var span in spans)
        {
            inner.Clear();
            if (!span.IsProof)
                inspection.Look(text[span.Inner], Placement.Hidden, inner);
            if (span.IsProof || inner.Count > 0)
                found.Add(new(InjectionKind.Hidden, span.Start, span.End - span.Start));
        }
    }

    /// <summary>In order of place; of two that overlap the hidden one counts, of others the later kind and the extent of both.</summary>
    private static ImmutableArray<InjectionSighting> Settle(List<InjectionSighting> found)
    {
        var hidden = found.FindAll(static each => each.Kind == InjectionKind.Hidden);
        found.RemoveAll(each => each.Kind != InjectionKind.Hidden && hidden.Exists(other => other.Start < each.End && each.Start < other.End));
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var settled = ImmutableArray.CreateBuilder<InjectionSighting>(found.Count);
        foreach (var next in found)
            if (settled.Count == 0 || settled[^1].End <= next.Start)
                settled.Add(next);
            else
                settled[^1] = new(next.Kind > settled[^1].Kind ? next.Kind : settled[^1].Kind, settled[^1].Start, Math.Max(settled[^1].End, next.End) - settled[^1].Start);
        return settled.ToImmutable();
    }
}
