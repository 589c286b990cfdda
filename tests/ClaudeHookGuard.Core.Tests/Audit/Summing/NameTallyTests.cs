using System.Text;
using ClaudeHookGuard.Core.Audit.Summing;

namespace ClaudeHookGuard.Core.Tests.Audit.Summing;

public sealed class NameTallyTests
{
    [Fact]
    public void Counts_each_name_and_its_refusals()
    {
        var tally = new NameTally();
        var random = new Random(5);
        var expected = new Dictionary<string, (long Count, long Refused)>();
        for (var step = 0; step < 50_000; step++)
        {
            var (name, refused) = ($"name-{random.Next(3000)}", random.Next(4) == 0);
            tally.Add(Encoding.UTF8.GetBytes(name), refused);
            var before = expected.GetValueOrDefault(name);
            expected[name] = (before.Count + 1, before.Refused + (refused ? 1 : 0));
        }
        Assert.Equal(expected.Count, tally.Count);
        Assert.All(tally.Top(int.MaxValue), counted => Assert.Equal(expected[counted.Name], (counted.Count, counted.Refused)));
    }

    [Fact]
    public void The_busiest_come_first()
    {
        var tally = new NameTally();
        foreach (var name in "a b c b c c d".Split(' '))
            tally.Add(Encoding.UTF8.GetBytes(name), refused: false);
        Assert.Equal(["c", "b", "a"], tally.Top(3).Select(counted => counted.Name));
    }

    [Fact]
    public void Two_tallies_add_up()
    {
        var (one, other) = (new NameTally(), new NameTally());
        one.Add("a"u8, true);
        other.Add("a"u8, false);
        other.Add("b"u8, false);
        one.Add(other);
        Assert.Equal([new("a", 2, 1), new("b", 1, 0)], one.Top(9));
    }

    [Fact]
    public void Names_without_number_are_forgotten_and_the_busiest_are_not()
    {
        var tally = new NameTally();
        for (var step = 0; step < 4 * NameTally.MostNames; step++)
        {
            tally.Add(Encoding.UTF8.GetBytes($"once-{step}"), refused: false);
            if (step % 4 == 0)
                tally.Add("often"u8, refused: false);
        }
        Assert.InRange(tally.Count, 1, NameTally.MostNames);
        Assert.True(tally.Slack > 0);
        var top = tally.Top(1)[0];
        Assert.Equal("often", top.Name);
        Assert.InRange(top.Count, NameTally.MostNames - tally.Slack, NameTally.MostNames);
    }

    [Fact]
    public void Escapes_are_undone_when_shown()
    {
        var tally = new NameTally();
        tally.Add(@"C:\\a\u0041"u8, refused: false);
        Assert.Equal(@"C:\aA", tally.Top(1)[0].Name);
    }

    [Fact]
    public void Quantiles_are_right_within_a_twentieth()
    {
        var latencies = new Latencies();
        for (var step = 1; step <= 10_000; step++)
            latencies.Add(step / 100.0);
        Assert.InRange(latencies.Quantile(0.5), 47.5, 52.5);
        Assert.InRange(latencies.Quantile(0.99), 94, 100);
        Assert.Equal(100, latencies.Longest);
        Assert.Equal(0, new Latencies().Quantile(0.5));
    }
}
