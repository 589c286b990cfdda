namespace ClaudeHookGuard.Core.Tests.Programs;

public sealed class CoveragePageTests
{
    private const string Page = "tests/corpus/coverage.md";

    /// <summary>Set to any value, it has the test write the page anew.</summary>
    private const string Rewrite = "HOOKGUARD_WRITE_COVERAGE";

    [Fact]
    public void The_page_says_what_the_corpus_shows()
    {
        var text = CoveragePage.Text();
        if (Environment.GetEnvironmentVariable(Rewrite) is { Length: > 0 })
            File.WriteAllText(Path.Combine(Repository.Root, Page), text);
        Assert.True(Repository.ReadText(Page) == text, $"{Page} is out of date: run this test with {Rewrite}=1 and look at the difference");
    }
}
