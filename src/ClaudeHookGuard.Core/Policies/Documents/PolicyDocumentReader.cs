using Tomlyn;
using Tomlyn.Parsing;

namespace ClaudeHookGuard.Core.Policies.Documents;

/// <summary>
/// TOML to <see cref="PolicyDocument"/>. What <see cref="PlainToml"/> can read it reads; the library reads the rest. The parser's events are cheap and stop at the first mistake; only then is the text parsed again into
/// a syntax tree, which knows all of them. What the events do not tell is checked here: keys set twice, tables headed twice.
/// </summary>
internal sealed class PolicyDocumentReader
{
    private const int MaxDepth = 16;

    private readonly TomlParser _parser;
    private readonly Diagnostics _diagnostics;
    private bool _tooDeep;

    private PolicyDocumentReader(string text, Diagnostics diagnostics)
    {
        _parser = TomlParser.Create(text, new TomlParserOptions { Mode = TomlParserMode.Tolerant, DecodeScalars = true });
        _diagnostics = diagnostics;
    }

    /// <summary>The document, as far as it could be read; what is wrong is in <paramref name="diagnostics"/>.</summary>
    public static PolicyDocument Read(string text, string file, LayerKind layer, Diagnostics diagnostics)
    {
        var root = new DocumentTable(inline: false, new(1, 1));
        if (FirstForbidden(text) is { } position)
        {
            diagnostics.Error(position, "the file holds a control character or half a surrogate pair", "save it as plain UTF-8 text");
            return new(file, layer, root);
        }
        return PlainToml.TryRead(text, root) ? new(file, layer, root) : ReadByLibrary(text, file, layer, diagnostics);
    }

    /// <summary>All of TOML, and every mistake in it.</summary>
    internal static PolicyDocument ReadByLibrary(string text, string file, LayerKind layer, Diagnostics diagnostics)
    {
        var root = new DocumentTable(inline: false, new(1, 1));
        try
        {
            var reader = new PolicyDocumentReader(text, diagnostics);
            reader.ReadAll(root);
            if (reader._parser.HasErrors)
                ReportSyntax(text, reader._parser, diagnostics);
            else
                ReportRepeatedHeaders(text, diagnostics);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever the parser stumbles over, the file is wrong and its reader must not fall with it.
            ReportSyntax(exception as TomlException ?? new TomlException(exception.Message), diagnostics);
        }
        return new(file, layer, root);
    }

    private void ReadAll(DocumentTable root)
    {
        while (!_tooDeep && _parser.MoveNext())
            if (_parser.Current.Kind == TomlParseEventKind.PropertyName)
                ReadEntry(root, depth: 1);
    }

    private void ReadEntry(DocumentTable table, int depth)
    {
        var key = _parser.Current.PropertyName ?? "";
        var position = PositionOf(_parser.Current);
        if (depth > MaxDepth)
        {
            _tooDeep = true;
            _diagnostics.Error(position, $"`{key}` stands deeper than {MaxDepth} tables", null);
            return;
        }
        if (!_parser.MoveNext())
            return;
        var standing = table.Find(key);
        if (_parser.Current.Kind == TomlParseEventKind.StartTable)
            ReadTable(table, standing, key, position, depth);
        else if (_parser.Current.Kind == TomlParseEventKind.StartArray)
            ReadList(table, standing, key, position, depth);
        else if (Scalar(_parser.Current) is { } value)
            Add(table, standing, new(key, position, value));
    }

    private void ReadTable(DocumentTable parent, DocumentEntry? standing, string key, Position position, int depth)
    {
        var inline = _parser.Current.Line is > 0;
        var target = Target(parent, standing, key, position, inline);
        while (!_tooDeep && _parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
            if (_parser.Current.Kind == TomlParseEventKind.PropertyName)
                ReadEntry(target, depth + 1);
    }

    /// <summary>The table that the entries to come belong to: one that stands already where headers add to it, else a new one.</summary>
    private DocumentTable Target(DocumentTable parent, DocumentEntry? standing, string key, Position position, bool inline)
    {
        if (!inline && standing?.Value is DocumentTable { Inline: false } table)
            return table;
        if (!inline && standing?.Value is DocumentList { OfTables: true, Items: [.., DocumentTable last] })
            return last;
        var added = new DocumentTable(inline, position);
        Add(parent, standing, new(key, position, added));
        return added;
    }

    private void ReadList(DocumentTable parent, DocumentEntry? standing, string key, Position position, int depth)
    {
        var ofTables = _parser.Current.Line is not > 0;
        DocumentList list;
        if (ofTables && standing?.Value is DocumentList { OfTables: true } before)
            list = before;
        else
            Add(parent, standing, new(key, position, list = new(ofTables, PositionOf(_parser.Current))));
        ReadItems(list, position, depth + 1);
    }

    private void ReadItems(DocumentList list, Position position, int depth)
    {
        while (!_tooDeep && _parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
        {
            var at = PositionOf(_parser.Current) is { Line: > 0 } own ? own : position;
            if (depth > MaxDepth)
                (_tooDeep, _) = (true, _diagnostics.Error(at, $"the list stands deeper than {MaxDepth} levels", null));
            else if (_parser.Current.Kind == TomlParseEventKind.StartTable)
                list.Items.Add(ReadItemTable(at, depth));
            else if (_parser.Current.Kind == TomlParseEventKind.StartArray)
            {
                var inner = new DocumentList(ofTables: false, at);
                ReadItems(inner, at, depth + 1);
                list.Items.Add(inner);
            }
            else if (Scalar(_parser.Current) is { } value)
                list.Items.Add(value);
        }
    }

    private DocumentTable ReadItemTable(Position position, int depth)
    {
        var table = new DocumentTable(inline: _parser.Current.Line is > 0, position);
        while (!_tooDeep && _parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
            if (_parser.Current.Kind == TomlParseEventKind.PropertyName)
                ReadEntry(table, depth);
        return table;
    }

    private void Add(DocumentTable table, DocumentEntry? standing, DocumentEntry entry)
    {
        if (standing is null)
            table.Entries.Add(entry);
        else
            _diagnostics.Error(entry.Position, $"`{entry.Key}` is set twice", $"the first is in line {standing.Position.Line}: keep one");
    }

    private static DocumentValue? Scalar(in TomlParseEvent current)
    {
        var position = PositionOf(current);
        return current.Kind switch
        {
            TomlParseEventKind.String => new DocumentText(current.GetString(), position),
            TomlParseEventKind.Integer => new DocumentNumber(current.GetInt64(), position),
            TomlParseEventKind.Boolean => new DocumentFlag(current.GetBoolean(), position),
            TomlParseEventKind.DateTime when current.GetTomlDateTime() is { Kind: TomlDateTimeKind.LocalDate } date =>
                new DocumentDate(DateOnly.FromDateTime(date.DateTime.DateTime), position),
            TomlParseEventKind.DateTime => new DocumentOther("a time", position),
            TomlParseEventKind.Float => new DocumentOther("a number with a fraction", position),
            _ => null,
        };
    }

    private static Position PositionOf(in TomlParseEvent current) => new(current.Line, current.Column);

    /// <summary>TOML forbids a second <c>[paths]</c>, and the parser's events do not show one; its keys have joined the first.</summary>
    private static void ReportRepeatedHeaders(string text, Diagnostics diagnostics)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var start = line.TrimStart();
            if (start is not ['[', not '[', ..] || start.IndexOf(']') is not (> 0 and var end))
                continue;
            var header = start[..(end + 1)].ToString();
            if (!seen.TryAdd(header, number))
                diagnostics.Error(new(number, line.Length - start.Length + 1), $"the table {header} stands twice", $"put its keys together; the first is in line {seen[header]}");
        }
    }

    /// <summary>TOML forbids both; the parser throws on the second.</summary>
    private static Position? FirstForbidden(string text)
    {
        int line = 1, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                (line, start) = (line + 1, i + 1);
            else if (text[i] is (< ' ' and not ('\t' or '\r')) or '\x7f' || (char.IsSurrogate(text[i]) && !IsPair(text, i)))
                return new(line, i - start + 1);
        }
        return null;
    }

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]);

    private static void ReportSyntax(string text, TomlParser parser, Diagnostics diagnostics)
    {
        try
        {
            Report(SyntaxParser.Parse(text, "", validate: false).Diagnostics, diagnostics);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ReportSyntax(exception as TomlException ?? new TomlException(exception.Message), diagnostics);
        }
        if (!diagnostics.HasErrors)
            Report(parser.Diagnostics, diagnostics);
        if (!diagnostics.HasErrors)
            diagnostics.Error(default, "the file is no valid TOML", null);
    }

    private static void ReportSyntax(TomlException exception, Diagnostics diagnostics)
    {
        if (exception.Line is { } line)
            diagnostics.Error(new(line, exception.Column ?? 1), exception.Message, null);
        else
            diagnostics.Error(default, exception.Message, null);
    }

    private static void Report(IEnumerable<Tomlyn.Syntax.DiagnosticMessage> messages, Diagnostics diagnostics)
    {
        foreach (var message in messages)
            diagnostics.Error(new(message.Span.Start.Line + 1, message.Span.Start.Column + 1), message.Message, null);
    }
}
