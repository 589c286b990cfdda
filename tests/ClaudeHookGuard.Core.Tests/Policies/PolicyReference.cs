using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Keys;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class PolicyReference
{
    private static readonly PolicyReading Reference =
        PolicyReader.Read(Repository.ReadText("hooks-examples/policy-reference.toml"), "policy-reference.toml", LayerKind.Managed, Reading.Today);

    [Fact]
    public void Is_right_and_proven()
    {
        Assert.Empty(Reference.Diagnostics);
        Assert.Empty(PolicyProof.Check(Reference.Layer!, ["customer-data"], ["jwt"]));
    }

    [Fact]
    public void Holds_every_key_there_is() => Assert.Empty(Missing([Reference.Document.Root], PolicyKeys.Root, ""));

    /// <summary>The keys that none of the tables has.</summary>
    private static IEnumerable<string> Missing(IReadOnlyList<DocumentTable> tables, IEnumerable<Key> keys, string path)
    {
        foreach (var key in keys)
        {
            var values = tables.Select(table => table[key.Name]).OfType<DocumentValue>().ToArray();
            if (values.Length == 0)
                yield return path + key.Name;
            else
                foreach (var missing in Missing([.. values.SelectMany(value => Inner(value, key.Form))], key.Keys, $"{path}{key.Name}."))
                    yield return missing;
        }
    }

    private static IEnumerable<DocumentTable> Inner(DocumentValue value, KeyForm form) => (form, value) switch
    {
        (KeyForm.Table, DocumentTable table) => [table],
        (KeyForm.Tables, DocumentList list) => list.Items.OfType<DocumentTable>(),
        (KeyForm.NamedTables, DocumentTable named) => named.Entries.Select(entry => entry.Value).OfType<DocumentTable>(),
        _ => [],
    };
}
