using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>
/// The tree agrees with that of shfmt for 3,000 made snippets. What shfmt saw is kept as a short hash a line in
/// <c>tests/corpus/shell/structures.txt</c>, so that the test needs no tool; where shfmt is installed it is asked again.
/// </summary>
public sealed class Structures
{
    private const int Count = 3000;
    private const string Kept = "tests/corpus/shell/structures.txt";

    /// <summary>Longer ones say nothing new, and shfmt's answer is a hundred times as long.</summary>
    private const int Longest = 240;

    private static string[] Snippets =>
        [.. Enumerable.Range(0, Count * 10).Select(i => new SnippetMaker(7_000 + i).Snippet()).Where(snippet => snippet.Length <= Longest).Take(Count)];

    [Fact]
    public void Are_those_that_were_kept()
    {
        var kept = Repository.ReadText(Kept).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var differences = Snippets.Zip(kept).Where(pair => Hash(Read(pair.First)) != pair.Second).Select(pair => $"{pair.First}  read as {Read(pair.First)}").ToList();
        Assert.Equal(Count, kept.Length);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences.Take(10))}");
    }

    [Fact]
    [Trait("Needs", "shells")]
    public void Are_those_that_shfmt_sees()
    {
        // Where shfmt is not installed there is nothing to ask.
        if (RealShell.Find("shfmt") is not { } shfmt)
            return;
        var seen = ShfmtStructure.Of(shfmt, Snippets);
        var differences = Snippets.Zip(seen).Where(pair => Read(pair.First) != pair.Second).Select(pair => $"{pair.First}  shfmt   {pair.Second}\n  read as {Read(pair.First)}").ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences.Take(12))}");
    }

    private static string Read(string snippet)
    {
        var reading = ShellReading.Of(snippet);
        return reading.Failure is { } failure ? "failed: " + failure : StructureText.Of(reading.Script);
    }

    private static string Hash(string structure) => Convert.ToHexStringLower(Sha256.Of(System.Text.Encoding.UTF8.GetBytes(structure)))[..10];
}
