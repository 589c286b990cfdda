using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Signs;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection;

/// <summary>
/// Reads one text for orders to the agent: paragraph by paragraph, then what is hidden in it, then what is encoded in it. One object reads all
/// texts of an output.
/// </summary>
internal sealed class TextInspection(Provenance origin)
{
    /// <summary>Points more that a file of instructions for agents needs: to address them and to tell them what to run is its purpose.</summary>
    private const int OfGuidance = 8;

    /// <summary>Tokens of a heading, whose address holds for the next paragraph too.</summary>
    private const int LongestHeading = 40;

    private readonly Vocabulary _vocabulary = Vocabulary.Shared;
    private readonly Passage _passage = new();
    private readonly Tally _tally = new();

    /// <summary>Something in the text decodes to a command that fetches, sends or runs.</summary>
    public bool HoldsEncodedCommand { get; set; }

    /// <summary>The classes of all words of the text that was read last.</summary>
    public WordClass Seen { get; private set; }

    /// <summary>Most words of one letter that a passage of that text has.</summary>
    public int Singles { get; private set; }

    public void Look(ReadOnlySpan<byte> text, Placement placement, List<InjectionSighting> found)
    {
        (Seen, Singles) = (WordClass.None, 0);
        var doubts = new Talk(text);
        var reader = new PassageReader(text, _vocabulary, _passage);
        var ended = false;
        var heading = false;
        while (reader.MoveNext())
        {
            Seen |= _passage.Seen;
            Singles = Math.Max(Singles, _passage.Singles);
            Weigh(text, placement, heading, ref ended);
            var addressed = _tally.Has(Sign.Addressed) || _tally.Has(Sign.FakeTurn) || _tally.Has(Sign.NewOrders);
            heading = addressed && _passage.Count <= LongestHeading;
            if (!_tally.IsEmpty && _tally.Last >= 0 && _tally.Suffices(0) && _tally.Suffices(Doubts(text, placement, ref doubts)))
                found.Add(Sighting(placement));
        }
    }

    /// <summary>Whether the text, decoded, is a command that fetches, sends or runs something.</summary>
    public bool IsCommand(ReadOnlySpan<byte> text)
    {
        var reader = new PassageReader(text, _vocabulary, _passage);
        return reader.MoveNext() && _passage.Sees(WordClass.Program) && (_passage.Any(0, _passage.Count, Mark.Url) || _passage.Any(0, _passage.Count, Mark.Shell) || _passage.Any(0, _passage.Count, WordClass.Secret));
    }

    private void Weigh(ReadOnlySpan<byte> text, Placement placement, bool heading, ref bool ended)
    {
        _tally.Clear();
        FakeTurns.Look(text, _passage, _tally, ref ended);
        if (_tally.IsEmpty && !heading && !Prospects.MayBeOrder(_passage))
            return;
        Overrides.Look(_passage, _tally);
        Addresses.Look(_passage, _tally);
        Concealments.Look(_passage, _tally);
        if (heading)
            _tally.Add(Sign.Addressed);
        if (_passage.Disguised > 1)
            _tally.Add(Sign.Disguised);
        if (placement == Placement.Hidden)
            _tally.Add(Sign.Hidden);
        if (placement == Placement.Encoded)
            _tally.Add(Sign.Encoded);
        Orders.Look(_passage, _tally);
        if (_tally.Has(Sign.DecodesAndRuns) && HoldsEncodedCommand)
            _tally.Add(Sign.RunsDangerous);
    }

    private int Doubts(ReadOnlySpan<byte> text, Placement placement, ref Talk talk)
    {
        if (placement is Placement.Encoded or Placement.Hidden)
            return 0;
        return (origin.IsGuidance ? OfGuidance : 0) + Signs.Doubts.Of(_passage, _tally, text, talk.IsData, origin.IsTestMaterial, talk.AboutAttacks(_vocabulary));
    }

    private InjectionSighting Sighting(Placement placement)
    {
        var start = _passage[_passage.SentenceStart(_tally.First)].Start;
        var last = Math.Min(_passage.SentenceEnd(_tally.Last), _passage.Count - 1);
        var kind = placement switch
        {
            Placement.Hidden => InjectionKind.Hidden,
            Placement.Encoded or Placement.Disguised => InjectionKind.Encoded,
            _ => _tally.Has(Sign.FakeTurn) || _tally.Has(Sign.Breakout) ? InjectionKind.FakeMessage : InjectionKind.Order,
        };
        return new(kind, start, _passage[last].End - start);
    }
}
