using System.Buffers;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Works words out: braces, tildes, parameters, substitutions, splitting, in the order the shell does them.</summary>
internal sealed class WordExpander(ShellRun run)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*?[~{=");
    private readonly ParameterExpander _parameters = new(run);

    /// <summary>The fields <paramref name="word"/> becomes: each way it may come out.</summary>
    public List<List<PartialText>> Fields(Word word, Frame frame)
    {
        if (word.Literal is { } literal && literal.AsSpan().IndexOfAny(Special) < 0)
            return [[run.Holes.Open(literal)]];
        var ways = new List<List<PartialText>> { new() };
        foreach (var one in BraceExpander.Expand(word, run.Budget))
            Add(ways, Pieces(one, frame, false));
        return ways;
    }

    /// <summary>The word as one text, without splitting or wildcards: of an assignment, a here-string, a case.</summary>
    public ImmutableArray<PartialText> Text(Word word, Frame frame, bool assignment = false) => Joined(word, frame, false, assignment);

    /// <summary>The word as one pattern: unquoted wildcards count. Also the target of a redirection.</summary>
    public ImmutableArray<PartialText> Pattern(Word word, Frame frame) => Joined(word, frame, true, false);

    /// <summary>The pieces of an operand: what stands behind <c>:-</c> and its like keeps its quotes.</summary>
    public IReadOnlyList<List<Piece>> Pieces(Word word, Frame frame, bool assignment)
    {
        var ways = new PieceWays();
        if (word.Literal is { } literal)
            AddLiteral(ways, literal, true, assignment, frame);
        for (var i = 0; i < word.Parts.Length; i++)
            AddPart(ways, word.Parts[i], i == 0, assignment, frame);
        return ways.Ways;
    }

    private ImmutableArray<PartialText> Joined(Word word, Frame frame, bool wildcards, bool assignment)
    {
        if (word.Literal is { } literal && literal.AsSpan().IndexOfAny("*?[~") < 0)
            return [run.Holes.Open(literal)];
        var ways = Pieces(word, frame, assignment);
        if (ways.Count == 1)
            return [FieldSplitter.Join(Counted(ways[0]), wildcards)];
        ImmutableArray<PartialText> texts = [];
        foreach (var way in ways)
            texts = Alternatives.Union(texts, [FieldSplitter.Join(Counted(way), wildcards)]);
        return texts;
    }

    private void Add(List<List<PartialText>> ways, IReadOnlyList<List<Piece>> next)
    {
        var count = next.Count == 1 ? ways.Count : Math.Min(ways.Count * next.Count, ShellLimits.ReadingsOfOne);
        var separators = run.Variables.Separators;
        var split = next.Select(pieces => new FieldSplitter(separators, run.Budget).Split(Counted(pieces))).ToList();
        var before = ways.ToList();
        ways.Clear();
        for (var i = 0; i < count; i++)
        {
            var fields = next.Count == 1 ? before[i] : [.. before[i / next.Count % before.Count]];
            fields.AddRange(split[i % next.Count]);
            ways.Add(fields);
        }
    }

    private void AddPart(PieceWays ways, WordPart part, bool first, bool assignment, Frame frame)
    {
        run.Budget.Spend(1);
        switch (part)
        {
            case LiteralPart literal:
                AddLiteral(ways, literal.Text, first, assignment, frame);
                break;
            case QuotedPart quoted:
                ways.Add(new Piece(PieceKind.Quoted, run.Holes.Open(quoted.Text)));
                break;
            case DoubleQuotedPart quoted:
                AddDoubleQuoted(ways, quoted, frame);
                break;
            case ExtendedGlobPart glob:
                ways.Add(ExtendedGlob(glob, frame));
                break;
            default:
                ways.Add(Expansion(part, PieceKind.Expanded, frame));
                break;
        }
    }

    private void AddDoubleQuoted(PieceWays ways, DoubleQuotedPart quoted, Frame frame)
    {
        if (quoted.Parts.IsEmpty)
            ways.Add(new Piece(PieceKind.Quoted, PartialText.Empty));
        foreach (var part in quoted.Parts)
            if (part is LiteralPart literal)
                ways.Add(new Piece(PieceKind.Quoted, run.Holes.Open(literal.Text)));
            else
                ways.Add(Expansion(part, PieceKind.Quoted, frame));
    }

    private IReadOnlyList<List<Piece>> Expansion(WordPart part, PieceKind kind, Frame frame) => part switch
    {
        ParameterPart parameter => _parameters.Expand(parameter, kind, frame),
        CommandPart command => Ways(FileContent(command.Body, frame) ?? run.Substitute(command.Body, frame), kind),
        ArithmeticPart arithmetic => Ways([.. Text(arithmetic.Expression, frame).Select(text => Arithmetic.Evaluate(text, run))], kind),
        ProcessPart process => Ways([run.Redirects.OpenProcess(process, frame)], PieceKind.Quoted),
        QuotedPart quoted => Ways([run.Holes.Open(quoted.Text)], PieceKind.Quoted),
        // An array stands nowhere but in an assignment, which does not come here.
        _ => Ways([PartialText.Empty], kind),
    };

    /// <summary>The work of a way, counted before it is done; a word that grows too long stops the run.</summary>
    private List<Piece> Counted(List<Piece> way)
    {
        var length = 0L;
        foreach (var piece in way)
            length += PartialTexts.Length(piece.Text);
        if (run.Budget.Spend(length) && length <= ShellLimits.ValueLength)
            return way;
        run.Budget.Stop($"a word becomes longer than {ShellLimits.ValueLength} characters");
        return [];
    }

    private static List<List<Piece>> Ways(ImmutableArray<PartialText> texts, PieceKind kind)
    {
        var ways = new List<List<Piece>>(texts.Length);
        foreach (var text in texts)
            ways.Add([new Piece(kind, text)]);
        return ways;
    }

    /// <summary><c>$(&lt; file)</c>: the text of a file, where it is known; null for any other command.</summary>
    private ImmutableArray<PartialText>? FileContent(Script body, Frame frame)
    {
        if (body.Statements is not [{ Links: [{ Pipeline: { Stages: [{ Command: SimpleCommand { Words: [], Assignments: [], Redirects: [{ Kind: RedirectKind.Read } read] } }], Negated: false } }], Background: false }])
            return null;
        var input = run.Redirects.Apply([read], frame).Input;
        return [run.Remaining(input) is { } text ? PartialTexts.TrimEnd(text, '\n') : PartialText.Unknown("it is the content of a file")];
    }

    private void AddLiteral(PieceWays ways, string text, bool first, bool assignment, Frame frame)
    {
        run.Budget.Spend(text.Length);
        if (!(first && text[..Math.Min(1, text.Length)] == "~") && !(assignment && text.Contains('~')))
        {
            ways.Add(new Piece(PieceKind.Literal, run.Holes.Open(text)));
            return;
        }
        // In an assignment a tilde counts behind each colon too: PATH=~/bin:~/x.
        var stretches = assignment ? text.Split(':') : [text];
        for (var i = 0; i < stretches.Length; i++)
        {
            if (i > 0)
                ways.Add(new Piece(PieceKind.Literal, PartialText.Of(":")));
            if ((i > 0 || first) && stretches[i].StartsWith('~') && Tilde.Home(stretches[i], run, out var length) is { } homes)
            {
                ways.Add(Ways(homes, PieceKind.Quoted));
                stretches[i] = stretches[i][length..];
            }
            if (stretches[i].Length > 0)
                ways.Add(new Piece(PieceKind.Literal, run.Holes.Open(stretches[i])));
        }
    }

    /// <summary>
    /// One of the patterns, or (for those that repeat or exclude) any text without separators; where a pattern spells a leading dot, that
    /// and more.
    /// </summary>
    private List<List<Piece>> ExtendedGlob(ExtendedGlobPart glob, Frame frame)
    {
        var ways = new List<List<Piece>>();
        var repeats = glob.Operator is '*' or '+';
        if (glob.Operator != '!')
            foreach (var pattern in glob.Patterns)
                foreach (var way in Pieces(pattern, frame, false))
                    if (ways.Count < ShellLimits.Alternatives)
                        ways.Add(repeats ? [.. way, new Piece(PieceKind.Quoted, PartialTexts.SomeName)] : way);
        if (glob.Operator == '!' || repeats)
            ways.Add([new Piece(PieceKind.Quoted, PartialTexts.SomeName)]);
        if (glob.Operator == '?')
            ways.Add([new Piece(PieceKind.Literal, PartialText.Empty)]);
        return ways;
    }
}
