using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Policies.Documents;

/// <summary>
/// Reads the part of TOML 1.0 that policies are written in: tables, bare and quoted keys, strings on one line, whole numbers, truth values, dates, lists and
/// inline tables. At anything else, and at any mistake, it gives up and the library reads the file, which also tells the mistakes. Every hook reads the
/// policy, and this costs a tenth of what the library's events do; the tests hold the two to the same answer.
/// </summary>
internal sealed class PlainToml
{
    private const int MaxDepth = 8;
    private const int DateLength = 10;
    private const int MaxDigits = 18;

    private readonly string text;
    private readonly HashSet<DocumentTable> headed = [];
    private int at;
    private int line = 1;
    private int lineStart;

    private PlainToml(string text) => this.text = text;

    private Position Here => new(line, at - lineStart + 1);

    private char Next => at < text.Length ? text[at] : '\0';

    /// <summary>Adds what the text says to <paramref name="root"/>; false where it must be read by the library, and then <paramref name="root"/> is of no use.</summary>
    public static bool TryRead(string text, DocumentTable root) => new PlainToml(text).TryReadAll(root);

    private bool TryReadAll(DocumentTable root)
    {
        var table = root;
        while (true)
        {
            SkipBlank(lines: true);
            if (at == text.Length)
                return true;
            if (Next == '[')
            {
                if (ReadHeader(root) is not { } headed)
                    return false;
                table = headed;
            }
            else if (!TryReadEntry(table, depth: 1))
                return false;
            if (!AtLineEnd())
                return false;
        }
    }

    /// <summary>The table that <c>[a.b]</c> or <c>[[a.b]]</c> opens; null where the library has to look.</summary>
    private DocumentTable? ReadHeader(DocumentTable root)
    {
        var list = text.AsSpan(at).StartsWith("[[");
        at += list ? 2 : 1;
        var table = root;
        while (true)
        {
            SkipBlank(lines: false);
            var position = Here;
            if (ReadKey() is not { } key)
                return null;
            SkipBlank(lines: false);
            var last = Next != '.';
            if (!last)
                at++;
            if ((list && last ? ItemOf(table, key, position) : TableOf(table, key, position)) is not { } inner)
                return null;
            table = inner;
            if (!last)
                continue;
            if (!text.AsSpan(at).StartsWith(list ? "]]" : "]"))
                return null;
            at += list ? 2 : 1;
            return list || headed.Add(table) ? table : null;
        }
    }

    private static DocumentTable? TableOf(DocumentTable parent, string key, Position position)
    {
        switch (parent.Find(key)?.Value)
        {
            case null:
                var added = new DocumentTable(inline: false, position);
                parent.Entries.Add(new(key, position, added));
                return added;
            case DocumentTable { Inline: false } table:
                return table;
            case DocumentList { OfTables: true, Items: [.., DocumentTable last] }:
                return last;
            default:
                return null;
        }
    }

    /// <summary>A new table of the list that <c>[[key]]</c> adds to.</summary>
    private static DocumentTable? ItemOf(DocumentTable parent, string key, Position position)
    {
        DocumentList list;
        switch (parent.Find(key)?.Value)
        {
            case null:
                parent.Entries.Add(new(key, position, list = new(ofTables: true, default)));
                break;
            case DocumentList { OfTables: true } standing:
                list = standing;
                break;
            default:
                return null;
        }
        var item = new DocumentTable(inline: false, position);
        list.Items.Add(item);
        return item;
    }

    private bool TryReadEntry(DocumentTable table, int depth)
    {
        var position = Here;
        if (ReadKey() is not { } key)
            return false;
        SkipBlank(lines: false);
        if (Next != '=')
            return false;
        at++;
        SkipBlank(lines: false);
        if (table.Find(key) is not null || ReadValue(depth, position) is not { } value)
            return false;
        table.Entries.Add(new(key, position, value));
        return true;
    }

    private string? ReadKey()
    {
        if (Next is '"' or '\'')
            return ReadString();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_'))
            at++;
        return at == start ? null : text[start..at];
    }

    /// <param name="key">Where the key of an entry stands, and with it an inline table: mistakes in one are told there. Null in a list.</param>
    private DocumentValue? ReadValue(int depth, Position? key)
    {
        var position = Here;
        switch (Next)
        {
            case '"' or '\'':
                return ReadString() is { } read ? new DocumentText(read, position) : null;
            case '[':
                return depth < MaxDepth ? ReadList(position, depth) : null;
            case '{':
                return depth < MaxDepth ? ReadInline(key ?? position, depth) : null;
            case 't' or 'f':
                return ReadFlag(position);
            default:
                return ReadDigits(position);
        }
    }

    /// <summary>A string on one line; one that goes over several lines is the library's.</summary>
    private string? ReadString()
    {
        var quote = text[at++];
        var length = text.AsSpan(at).IndexOfAny(quote, quote == '"' ? '\\' : quote, '\n');
        if (length < 0 || text[at + length] == '\n' || (length == 0 && at + 1 < text.Length && text[at] == quote && text[at + 1] == quote))
            return null;
        if (text[at + length] == '\\')
            return ReadEscaped(length);
        var read = text.Substring(at, length);
        at += length + 1;
        return read.Contains('\r', StringComparison.Ordinal) ? null : read;
    }

    private string? ReadEscaped(int before)
    {
        var read = new StringBuilder().Append(text, at, before);
        at += before;
        while (at + 1 < text.Length && text[at] is not ('"' or '\n' or '\r'))
        {
            if (text[at] == '\\')
            {
                var letter = text[++at] switch { '"' => '"', '\\' => '\\', 'n' => '\n', 't' => '\t', _ => '\0' };
                if (letter == '\0')
                    return null;
                read.Append(letter);
            }
            else
                read.Append(text[at]);
            at++;
        }
        return at < text.Length && text[at++] == '"' ? read.ToString() : null;
    }

    private DocumentFlag? ReadFlag(Position position)
    {
        var flag = text.AsSpan(at).StartsWith("true");
        if (!flag && !text.AsSpan(at).StartsWith("false"))
            return null;
        at += flag ? 4 : 5;
        return AtValueEnd() ? new(flag, position) : null;
    }

    /// <summary>A whole number or a date; a fraction, a time and other bases are the library's.</summary>
    private DocumentValue? ReadDigits(Position position)
    {
        var rest = text.AsSpan(at);
        if (rest.Length >= DateLength && rest[4] == '-' && DateOnly.TryParseExact(rest[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            at += DateLength;
            return AtValueEnd() ? new DocumentDate(date, position) : null;
        }
        var start = at;
        while (char.IsAsciiDigit(Next))
            at++;
        var digits = text.AsSpan(start, at - start);
        return digits is [] or ['0', _, ..] || digits.Length > MaxDigits || !AtValueEnd() ? null
            : new DocumentNumber(long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), position);
    }

    private DocumentList? ReadList(Position position, int depth)
    {
        var list = new DocumentList(ofTables: false, position);
        at++;
        while (true)
        {
            SkipBlank(lines: true);
            if (Next == ']')
            {
                at++;
                return list;
            }
            if (ReadValue(depth + 1, key: null) is not { } item)
                return null;
            list.Items.Add(item);
            SkipBlank(lines: true);
            if (Next == ',')
                at++;
            else if (Next != ']')
                return null;
        }
    }

    private DocumentTable? ReadInline(Position position, int depth)
    {
        var table = new DocumentTable(inline: true, position);
        at++;
        SkipBlank(lines: false);
        while (Next != '}')
        {
            if (!TryReadEntry(table, depth + 1))
                return null;
            SkipBlank(lines: false);
            if (Next == '}')
                break;
            if (Next != ',')
                return null;
            at++;
            SkipBlank(lines: false);
            if (Next == '}')
                return null;
        }
        at++;
        return table;
    }

    /// <summary>What may follow a number or a truth value; a blank may be the middle of a date with a time, if a digit follows.</summary>
    private bool AtValueEnd() => Next is '\0' or '\n' or '\r' or '\t' or ',' or ']' or '}' or '#' || (Next == ' ' && !(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private bool AtLineEnd()
    {
        SkipBlank(lines: false);
        return at == text.Length || Next == '\n' || IsLineBreak();
    }

    private bool IsLineBreak() => Next == '\r' && at + 1 < text.Length && text[at + 1] == '\n';

    /// <summary>Goes over blanks and comments, and over line ends where <paramref name="lines"/>.</summary>
    private void SkipBlank(bool lines)
    {
        while (at < text.Length)
        {
            if (text[at] == '#')
            {
                var end = text.AsSpan(at).IndexOf('\n');
                at = end < 0 ? text.Length : at + end;
            }
            else if (lines && text[at] == '\n')
                (line, lineStart) = (line + 1, ++at);
            else if (text[at] is ' ' or '\t' || (lines && IsLineBreak()))
                at++;
            else
                return;
        }
    }
}
