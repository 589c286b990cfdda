namespace ClaudeHookGuard.Core.Policies.Keys;

/// <summary>A key of the policy language: what reader, schema, printer and reference know of it.</summary>
/// <param name="Summary">One sentence for people who write a policy: what it does, and what leaving it out means.</param>
public sealed record Key(string Name, KeyForm Form, string Summary)
{
    /// <summary>The words a <see cref="KeyForm.Choice"/> takes.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What the strings are, of a text, a list or the lists of a table.</summary>
    public TextForm Text { get; init; } = TextForm.Any;

    /// <summary>The keys inside, of a table, of each table of a list, or of each named table.</summary>
    public ImmutableArray<Key> Keys { get; init; } = [];

    /// <summary>Which layers may have it.</summary>
    public KeyLayers Layers { get; init; } = KeyLayers.All;

    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Whether an empty list is an answer (allow nothing) rather than a mistake.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Of a number: the smallest value.</summary>
    public long Least { get; init; } = 1;

    /// <summary>Of a number: the largest value.</summary>
    public long Most { get; init; } = long.MaxValue;
}

/// <summary>The shape of a key's value.</summary>
public enum KeyForm
{
    Text,
    Texts,
    Choice,
    Flag,
    Number,
    Date,

    /// <summary><c>[name]</c></summary>
    Table,

    /// <summary><c>[[name]]</c></summary>
    Tables,

    /// <summary><c>[name.X]</c>, any X.</summary>
    NamedTables,

    /// <summary><c>[name]</c> with any keys, each a text.</summary>
    NamedTexts,

    /// <summary><c>[name]</c> with any keys, each a list of texts.</summary>
    NamedLists,
}

/// <summary>What a string of the policy means; the reader of that form says what is wrong with one.</summary>
public enum TextForm
{
    Any,
    PathPattern,
    HostPattern,
    NamePattern,
    CommandPattern,
    Place,
    RuleId,
    Identifier,
    Sha256,
    Regex,
    Group,
    Variable,
}

/// <summary>Which layers may have a key. What loosens is not the project's: its file comes with a clone.</summary>
public enum KeyLayers { All, ManagedAndUser, Managed }
