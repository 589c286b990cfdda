using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>
/// A table of the document, read key by key. What has the wrong kind was reported by <see cref="ShapeCheck"/> and is absent here; a section of a
/// table that is not written has every key absent.
/// </summary>
internal sealed class Section
{
    private readonly DocumentTable? table;
    private readonly Section? outer;
    private readonly string name;

    private Section(DocumentTable? table, Section? outer, string name, Diagnostics diagnostics, LayerKind layer) =>
        (this.table, this.outer, this.name, Diagnostics, Layer) = (table, outer, name, diagnostics, layer);

    public Section(DocumentTable root, Diagnostics diagnostics, LayerKind layer)
        : this(root, null, "", diagnostics, layer)
    {
    }

    /// <summary>The table's name for people, <c>servers.postgres</c>; empty for the root. It is put together only where something is wrong.</summary>
    public string Path => outer is null or { outer: null, name: "" } ? name : $"{outer.Path}.{name}";

    public Diagnostics Diagnostics { get; }

    public LayerKind Layer { get; }

    public bool Exists => table is not null;

    public Origin Origin => OriginOf(table?.Position ?? default);

    public Position Position => table?.Position ?? default;

    public Origin OriginOf(Position position) => new(Layer, Diagnostics.File, position.Line);

    public Origin OriginOf(string key) => table?.Find(key) is { } entry ? OriginOf(entry.Position) : Origin;

    public Position PositionOf(string key) => table?[key]?.Position ?? Position;

    public bool Has(string key) => table?.Find(key) is not null;

    public Section Inner(string key) => new(table?[key] as DocumentTable, this, key, Diagnostics, Layer);

    public DocumentText? Text(string key) => table?[key] as DocumentText;

    public long? Number(string key) => (table?[key] as DocumentNumber)?.Number;

    public DateOnly? Date(string key) => (table?[key] as DocumentDate)?.Date;

    public bool? Flag(string key) => (table?[key] as DocumentFlag)?.Flag;

    public Setting<bool>? FlagSetting(string key) => Flag(key) is { } flag ? new(flag, OriginOf(key)) : null;

    /// <summary>The texts of a list; null where the key is absent.</summary>
    public List<DocumentText>? Texts(string key) => (table?[key] as DocumentList)?.Texts;

    public Decision? Decision(string key) => Text(key)?.Text switch
    {
        "allow" or "off" => Verdicts.Decision.Allow,
        "redact" => Verdicts.Decision.Redact,
        "ask" => Verdicts.Decision.Ask,
        "deny" => Verdicts.Decision.Deny,
        _ => null,
    };

    public Setting<Decision>? DecisionSetting(string key) => Decision(key) is { } decision ? new(decision, OriginOf(key)) : null;

    /// <summary>The tables of <c>[[key]]</c>.</summary>
    public IEnumerable<Section> Tables(string key)
    {
        if (table?[key] is DocumentList list)
            foreach (var item in list.Items)
                if (item is DocumentTable inner)
                    yield return new(inner, this, key, Diagnostics, Layer);
    }

    /// <summary>The tables of <c>[key.NAME]</c>.</summary>
    public IEnumerable<(string Name, Section Section)> NamedTables(string key)
    {
        var all = Inner(key);
        foreach (var entry in all.Entries)
            if (entry.Value is DocumentTable inner)
                yield return (entry.Key, new(inner, all, entry.Key, Diagnostics, Layer));
    }

    /// <summary>The keys of a table whose names are free.</summary>
    public List<DocumentEntry> Entries => table?.Entries ?? [];

    public bool Error(string key, string message, string? hint) => Diagnostics.Error(PositionOf(key), message, hint);
}
