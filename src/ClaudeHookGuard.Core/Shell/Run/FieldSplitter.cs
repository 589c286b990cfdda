using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Splits the pieces of a word into fields, by <c>IFS</c> where an unquoted expansion left blanks (POSIX, "Field Splitting").</summary>
internal sealed class FieldSplitter(string separators, RunBudget budget)
{
    private readonly FieldBuilder _field = new(pattern: false);
    private readonly List<PartialText> _fields = [];

    public List<PartialText> Split(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Break)
                EndField(false);
            else if (piece.Kind == PieceKind.Expanded)
                AddExpanded(piece.Text);
            else
                _field.Add(piece.Text, piece.Kind == PieceKind.Quoted);
        }
        EndField(false);
        return _fields;
    }

    /// <summary>The pieces as one text, not split: of an assignment, a redirection's target, a pattern.</summary>
    /// <param name="wildcards">True where unquoted wildcards count.</param>
    public static PartialText Join(List<Piece> pieces, bool wildcards)
    {
        if (pieces.Count == 1 && !wildcards)
            return pieces[0].Text;
        var field = new FieldBuilder(pattern: true);
        foreach (var piece in pieces)
            if (piece.Kind == PieceKind.Break)
                field.Add(" ", true);
            else
                field.Add(piece.Text, !wildcards || piece.Kind == PieceKind.Quoted);
        return field.Take();
    }

    private void EndField(bool always)
    {
        if (!_field.Exists && !always)
            return;
        if (_fields.Count >= ShellLimits.WordsOfOne)
            budget.Stop($"one word becomes more than {ShellLimits.WordsOfOne}");
        else
            _fields.Add(_field.Take());
    }

    private void AddExpanded(PartialText text)
    {
        foreach (var part in text.Parts)
            if (part is KnownPart known)
                AddSplit(known.Text);
            else
                _field.Add(PartialText.Of([part]), true);
    }

    private void AddSplit(string text)
    {
        budget.Spend(text.Length);
        var at = 0;
        while (at < text.Length && !budget.Stopped)
        {
            var length = text.AsSpan(at).IndexOfAny(separators);
            if (length < 0)
                length = text.Length - at;
            if (length > 0)
                _field.Add(text.AsSpan(at, length), false);
            at += length;
            if (at < text.Length)
                at = SkipSeparator(text, at);
        }
    }

    /// <summary>Blanks in a row are one separator, with at most one other character of <c>IFS</c> among them.</summary>
    private int SkipSeparator(string text, int at)
    {
        var others = 0;
        while (at < text.Length && separators.Contains(text[at]) && (IsBlank(text[at]) || others == 0))
            others += IsBlank(text[at++]) ? 0 : 1;
        EndField(others > 0);
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';
}
