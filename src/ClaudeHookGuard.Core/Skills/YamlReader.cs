using ClaudeHookGuard.Core.Policies.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// Reads YAML into the same document that a policy is read into. Only its events are used: no type is looked up by name. What two readers could
/// read differently (anchors, tags, duplicate keys) is a mistake.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 16;
    private const int MaxNodes = 4096;

    /// <summary>Characters of a front matter; no person writes more.</summary>
    private const int MaxLength = 64 * 1024;

    private readonly Parser _parser;
    private readonly int _firstLine;
    private readonly Diagnostics _diagnostics;
    private int _nodes;

    private YamlReader(string yaml, int firstLine, Diagnostics diagnostics) =>
        (_parser, _firstLine, _diagnostics) = (new(new StringReader(yaml)), firstLine, diagnostics);

    /// <summary>The mapping, empty where there is none; null where the text is no YAML, or no mapping.</summary>
    /// <param name="firstLine">The line of the file that the text begins at.</param>
    public static DocumentTable? Read(string yaml, int firstLine, Diagnostics diagnostics)
    {
        if (string.IsNullOrWhiteSpace(yaml))
            return new(inline: false, new(firstLine, 1));
        if (yaml.Length > MaxLength)
        {
            diagnostics.Error(new(firstLine, 1), $"the front matter has more than {MaxLength} characters", null);
            return null;
        }
        try
        {
            return new YamlReader(yaml, firstLine, diagnostics).Root();
        }
        catch (YamlException wrong)
        {
            return NoYaml(new((int)wrong.Start.Line + firstLine - 1, (int)wrong.Start.Column), wrong.Message, diagnostics);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The library's own slips over broken text: for us it is broken text all the same.
            return NoYaml(new(firstLine, 1), "it is broken off or out of order", diagnostics);
        }
    }

    private static DocumentTable? NoYaml(Position at, string why, Diagnostics diagnostics)
    {
        diagnostics.Error(at, $"the front matter is no YAML: {why}", "put text that holds `: ` or begins with a bracket into quotes");
        return null;
    }

    private DocumentTable? Root()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return new(inline: false, new(_firstLine, 1));
        _parser.Consume<DocumentStart>();
        var at = Position(_parser.Current!);
        var value = Value(0);
        if (value is DocumentTable table)
            return table;
        _diagnostics.Error(at, "the front matter is no mapping", "write it as `key: value` lines");
        return null;
    }

    private DocumentValue Value(int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "it is nested too deeply or too long");
        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || (!node.Tag.IsEmpty && node is not Scalar { Tag.Value: "!" })))
            throw new YamlException(node.Start, node.End, "anchors and tags are not read");
        return _parser.Current switch
        {
            Scalar => Plain(_parser.Consume<Scalar>()),
            SequenceStart => List(depth),
            MappingStart => Table(depth),
            { } other => throw new YamlException(other.Start, other.End, "anchors and aliases are not read"),
            null => throw new YamlException("it ends too early"),
        };
    }

    private DocumentList List(int depth)
    {
        var list = new DocumentList(ofTables: false, Position(_parser.Consume<SequenceStart>()));
        while (!_parser.TryConsume<SequenceEnd>(out _))
            list.Items.Add(Value(depth + 1));
        return list;
    }

    private DocumentTable Table(int depth)
    {
        var table = new DocumentTable(inline: false, Position(_parser.Consume<MappingStart>()));
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            if (table.Find(key.Value) is not null)
                _diagnostics.Error(Position(key), $"`{key.Value}` stands twice", "leave one out");
            table.Entries.Add(new(key.Value, Position(key), Value(depth + 1)));
        }
        return table;
    }

    private DocumentValue Plain(Scalar scalar)
    {
        var at = Position(scalar);
        if (scalar.Style != ScalarStyle.Plain)
            return new DocumentText(scalar.Value, at);
        return scalar.Value switch
        {
            "true" or "True" or "TRUE" or "yes" or "Yes" or "on" => new DocumentFlag(true, at),
            "false" or "False" or "FALSE" or "no" or "No" or "off" => new DocumentFlag(false, at),
            "" or "~" or "null" => new DocumentOther("nothing", at),
            var text => new DocumentText(text, at),
        };
    }

    private Position Position(ParsingEvent at) => new((int)at.Start.Line + _firstLine - 1, (int)at.Start.Column);
}
