namespace ClaudeHookGuard.Core.Policies.Documents;

/// <summary>A policy file as written: its tables and values with their positions, before anything is made of them.</summary>
/// <param name="File">The file as people know it.</param>
public sealed record PolicyDocument(string File, LayerKind Layer, DocumentTable Root);

/// <summary>A position in a policy file; line and column count from 1, columns in characters.</summary>
public readonly record struct Position(int Line, int Column);

/// <summary>A value as written. The set is closed: every kind is declared in this file.</summary>
public abstract class DocumentValue(Position position)
{
    public Position Position { get; } = position;
}

public sealed class DocumentText(string text, Position position) : DocumentValue(position)
{
    public string Text { get; } = text;
}

public sealed class DocumentNumber(long number, Position position) : DocumentValue(position)
{
    public long Number { get; } = number;
}

public sealed class DocumentFlag(bool flag, Position position) : DocumentValue(position)
{
    public bool Flag { get; } = flag;
}

/// <summary>A local date; a date with a time of day is an <see cref="DocumentOther"/>.</summary>
public sealed class DocumentDate(DateOnly date, Position position) : DocumentValue(position)
{
    public DateOnly Date { get; } = date;
}

/// <summary>A value of a kind that no key takes: a float, a time.</summary>
public sealed class DocumentOther(string kind, Position position) : DocumentValue(position)
{
    public string Kind { get; } = kind;
}

/// <summary>A list; <paramref name="ofTables"/> where it was written as <c>[[name]]</c>.</summary>
public sealed class DocumentList(bool ofTables, Position position) : DocumentValue(position)
{
    public List<DocumentValue> Items { get; } = [];

    public bool OfTables { get; } = ofTables;

    /// <summary>The items that are texts.</summary>
    public List<DocumentText> Texts
    {
        get
        {
            var texts = new List<DocumentText>(Items.Count);
            foreach (var item in Items)
                if (item is DocumentText text)
                    texts.Add(text);
            return texts;
        }
    }
}

/// <summary>A table, inline or not.</summary>
public sealed class DocumentTable(bool inline, Position position) : DocumentValue(position)
{
    public List<DocumentEntry> Entries { get; } = [];

    /// <summary>Written as <c>{ … }</c>: closed, nothing may be added to it elsewhere.</summary>
    public bool Inline { get; } = inline;

    public DocumentValue? this[string key] => Find(key)?.Value;

    public DocumentEntry? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key)
                return entry;
        return null;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Position">Of the key.</param>
public sealed record DocumentEntry(string Key, Position Position, DocumentValue Value);
