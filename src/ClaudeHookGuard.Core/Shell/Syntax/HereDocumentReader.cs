using System.Text;

namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads the text of a here-document: the lines up to its delimiter, or to the end of the text as bash does with a warning.</summary>
internal static class HereDocumentReader
{
    public static void Read(ShellText text, HereDocument document)
    {
        var start = text.Position;
        var stripped = document.StripsTabs ? new StringBuilder() : null;
        var continued = false;
        while (!text.AtEnd)
        {
            var rest = text.Rest;
            var newline = rest.IndexOf('\n');
            var line = newline < 0 ? rest : rest[..newline];
            text.Spend(line.Length + 1);
            var content = document.StripsTabs && !continued ? line.TrimStart('\t') : line;
            if (!continued && content.TrimEnd('\r').SequenceEqual(document.Delimiter))
            {
                document.Body = Body(text, document, start, text.Position, stripped);
                text.Position += newline < 0 ? line.Length : newline + 1;
                return;
            }
            stripped?.Append(content).Append(newline < 0 ? "" : "\n");
            continued = !document.Quoted && EndsInBackslash(line);
            text.Position += newline < 0 ? line.Length : newline + 1;
        }
        document.Body = Body(text, document, start, text.Position, stripped);
    }

    private static bool EndsInBackslash(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd('\r');
        return ((line.Length - line.TrimEnd('\\').Length) & 1) == 1;
    }

    private static Word Body(ShellText text, HereDocument document, int start, int end, StringBuilder? stripped)
    {
        if (text.State.Failed)
            return Word.Empty;
        if (document.Quoted)
            return new Word(null, [new QuotedPart(stripped?.ToString() ?? text.Slice(start, end))], null, start, end);
        var inside = stripped is null ? text.Inside(start, end) : text.Inside(stripped.ToString());
        return new Word(null, [new DoubleQuotedPart(new WordReader(inside).ReadDoubleQuoted(true))], null, start, end);
    }
}
