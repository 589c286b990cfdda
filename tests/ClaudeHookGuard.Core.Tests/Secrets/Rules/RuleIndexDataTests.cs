using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Core.Tests.Secrets.Rules;

public sealed class RuleIndexDataTests
{
    /// <summary>Set to 1, the test writes the file instead of comparing it: do so when a table has changed, then build again.</summary>
    private const string RewriteVariable = "HOOKGUARD_REWRITE_INDEX";

    private const string File = "src/ClaudeHookGuard.Core/Secrets/Rules/RuleIndexData.cs";
    private const int NumbersInALine = 24;
    private const int CharactersInALine = 120;

    [Fact]
    public void Is_what_the_tables_say()
    {
        var expected = Text();
        if (Environment.GetEnvironmentVariable(RewriteVariable) == "1")
            System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), expected);
        Assert.True(Repository.ReadText(File).ReplaceLineEndings("\n") == expected, $"The tables have changed: run this test with {RewriteVariable}=1.");
    }

    [Fact]
    public void No_table_has_more_rows_than_a_rule_number_can_say() =>
        Assert.All(BuiltInRules.Tables.ToArray(), table => Assert.InRange(table.Length, 1, 1 << RuleRows.RowBits));

    [Fact]
    public void Each_table_is_found_by_its_number()
    {
        var tables = BuiltInRules.Tables.ToArray();
        for (var number = 0; number < tables.Length; number++)
            Assert.Same(tables[number], BuiltInRules.Table(number));
    }

    private static string Text()
    {
        var (prefixes, urlsFrom, unprefixedFrom) = PrefixIndex.Build(BuiltInRules.Tables.ToArray());
        var words = ProviderIndex.Build(BuiltInRules.Tables.ToArray());
        var text = new StringBuilder();
        text.Append("""
            namespace ClaudeHookGuard.Core.Secrets.Rules;

            /// <summary>The built-in tables laid out for looking up, as constant data. Written by a test from the tables, never by hand.</summary>
            internal static class RuleIndexData
            {

            """);
        text.Append(CultureInfo.InvariantCulture, $"    public const int UrlsFrom = {urlsFrom};\n    public const int UnprefixedFrom = {unprefixedFrom};\n");
        Rows(text, "Prefix", "Patterns", prefixes);
        Rows(text, "Word", "Words", words);
        return text.Append("}\n").ToString().ReplaceLineEndings("\n");
    }

    private static void Rows(StringBuilder text, string name, string textsName, RuleRowsBuilder rows)
    {
        Numbers(text, $"ReadOnlySpan<ushort> {name}Starts", rows.Starts.Select(number => (int)number));
        Numbers(text, $"ReadOnlySpan<int> {name}Heads", rows.Heads);
        Numbers(text, $"ReadOnlySpan<ushort> {name}Rules", rows.Rules.Select(number => (int)number));
        Numbers(text, $"ReadOnlySpan<int> {name}Spans", rows.Spans);
        text.Append(CultureInfo.InvariantCulture, $"\n    public const string {textsName} =\n");
        var lines = rows.Texts.Chunk(CharactersInALine).Select(line => "        \"" + new string(line).Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"");
        text.AppendJoin(" +\n", lines).Append(";\n");
    }

    private static void Numbers(StringBuilder text, string declaration, IEnumerable<int> numbers)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n    public static {declaration} =>\n    [\n");
        foreach (var line in numbers.Chunk(NumbersInALine))
            text.Append("        ").AppendJoin(", ", line).Append(",\n");
        text.Append("    ];\n");
    }
}
