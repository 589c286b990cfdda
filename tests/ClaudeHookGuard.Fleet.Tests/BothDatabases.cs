using ClaudeHookGuard.Core.Review.Questions;

namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>What one database answers, the other answers too.</summary>
public sealed class BothDatabases(SharedLog log) : IClassFixture<SharedLog>
{
    /// <summary>Their medians differ: ClickHouse's is of a sample where there are many values.</summary>
    private static readonly string[] ByMedian = ["latency", "reads-spike", "bytes-spike", "hours"];

    [Fact]
    public void Give_the_same_answers()
    {
        foreach (var question in AllQuestions.List.Where(static question => !ByMedian.Contains(question.Name)))
            Assert.Equal(Rows("duckdb", question), Rows("clickhouse", question));
    }

    private IEnumerable<string> Rows(string engine, Question question) => log.Database(engine).Ask(question.Sql(Engine.Named(engine)!)).Select(static row => string.Join('|', row));
}
