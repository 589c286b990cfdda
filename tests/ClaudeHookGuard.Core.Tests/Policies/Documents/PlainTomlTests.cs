using System.Text;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Tests.Policies.Documents;

/// <summary>What the plain reader reads, the library must read alike, to the last position; what is wrong it must leave to the library.</summary>
public class PlainTomlTests
{
    private static readonly string[] Pieces =
    [
        "version = 1\n", "mode = \"enforce\" # why\n", "[paths]\n", "[paths]", "[ servers . \"a b\" ]\n", "[servers.'x']\n", "[[secrets.rule]]\n", "[secrets.rule.more]\n",
        "[[secrets.allow]] # one\n", "read = [\"./**\", '~/x']\n", "write = [\n  \"a\", # first\n  \"b\",\n]\n", "deny = []\n", "on = true\n", "off = false\n", "until = 2027-01-31\n",
        "at = 2027-01-31T10:00:00Z\n", "at2 = 2027-01-31 10:00:00\n", "n = 120\n", "big = 123456789012345678901\n", "bad = 012\n", "f = 1.5\n", "h = 0xff\n", "neg = -3\n", "under = 1_000\n",
        "a.b = 1\n", "\"quoted key\" = \"x\\\"y\\\\z\\t\"\n", "e = \"\\u00e9\"\n", "m = \"\"\"\nlong\n\"\"\"\n", "l = 'C:\\x'\n", "inline = { a = 1, b = \"x\" }\n", "trail = { a = 1, }\n",
        "nested = [[1, 2], [\"x\"], { a = [true] }]\n", "\n", "\r\n", "   \t\n", "# comment\n", "key without value\n", "= 3\n", "x = \n", "x = \"open\n", "x = [1, 2\n", "é = 1\n", "t = truer\n",
        "y = \"a\" \"b\"\n", "z = 1 # é\n", "[a]\n[a]\n", "[[paths]]\n", "paths = 1\n", "letter = \"é\"\n", "q = ''\n", "r = \"\"\n", "w = \"a\rb\"\n", "v = 'it''s'\n",
    ];

    public static TheoryData<string> PolicyFiles()
    {
        var files = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "*.toml", SearchOption.AllDirectories))
            if (!file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal))
                files.Add(Path.GetRelativePath(Repository.Root, file));
        return files;
    }

    [Theory]
    [MemberData(nameof(PolicyFiles))]
    public void Every_policy_of_the_repository_reads_alike(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));

        SameAsLibrary(text);
        SameAsLibrary(text.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void The_policies_of_the_benchmark_and_of_init_need_no_library()
    {
        Assert.True(IsPlain(File.ReadAllText(Path.Combine(Repository.Root, "tests", "ClaudeHookGuard.Benchmarks", "Startup", "policy.toml"))));
        Assert.True(IsPlain(File.ReadAllText(Path.Combine(Repository.Root, "src", "ClaudeHookGuard.Core", "Policies", "Starters", "web.toml"))));
    }

    [Fact]
    public void Texts_put_together_at_random_read_alike_or_are_left_to_the_library()
    {
        var random = new Random(20261122);
        var plain = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(1, 8); piece > 0; piece--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) == 0)
                text.Remove(random.Next(text.Length), 1);
            if (random.Next(5) == 0)
                text.Insert(random.Next(text.Length + 1), "[]{}\"'=#,.\n \\-1"[random.Next(15)]);
            plain += SameAsLibrary(text.ToString()) ? 1 : 0;
        }
        Assert.InRange(plain, 1_000, 20_000);
    }

    [Theory]
    [InlineData("a = 1\na = 2\n")]
    [InlineData("[a]\n[a]\n")]
    [InlineData("[a]\nx = 1\n[ a ]\n")]
    [InlineData("a = { b = 1 }\n[a]\n")]
    [InlineData("a = [1]\n[[a]]\n")]
    [InlineData("[[a]]\n[a]\n[[a.b]]\nc = 1 2\n")]
    [InlineData("a = \"\"\"x\"\"\"\n")]
    [InlineData("a.b = 1\n")]
    [InlineData("a = 1979-05-27T07:32:00Z\n")]
    [InlineData("a = [[[[[[[[[[1]]]]]]]]]]\n")]
    public void Mistakes_and_rare_forms_are_left_to_the_library(string text) => Assert.False(IsPlain(text));

    private static bool IsPlain(string text) => PlainToml.TryRead(text, new DocumentTable(inline: false, new(1, 1)));

    private static bool SameAsLibrary(string text)
    {
        var root = new DocumentTable(inline: false, new(1, 1));
        if (!PlainToml.TryRead(text, root))
            return false;
        var diagnostics = new Diagnostics("policy.toml");
        var document = PolicyDocumentReader.ReadByLibrary(text, "policy.toml", LayerKind.Project, diagnostics);
        Assert.False(diagnostics.HasErrors, text);
        Assert.Equal(Dump(document.Root), Dump(root));
        return true;
    }

    /// <summary>All there is, but where the tables of a list begin: for the library they all begin at the first one.</summary>
    private static string Dump(DocumentValue value) => (value is DocumentTable { Inline: false } ? "" : value.Position) + value switch
    {
        DocumentText text => $"\"{text.Text}\"",
        DocumentNumber number => $"{number.Number}",
        DocumentFlag flag => $"{flag.Flag}",
        DocumentDate date => $"{date.Date:O}",
        DocumentList list => $"{(list.OfTables ? "tables" : "list")}[{string.Join(", ", list.Items.Select(Dump))}]",
        DocumentTable table => $"{(table.Inline ? "inline" : "table")}{{{string.Join(", ", table.Entries.Select(entry => $"{entry.Key}@{entry.Position}={Dump(entry.Value)}"))}}}",
        _ => "other",
    };
}
