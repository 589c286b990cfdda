using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Core.Tests.Review.Anomalies;

public sealed class AcknowledgementsTests
{
    private static readonly Anomaly Found = new()
    {
        Kind = "host.first",
        Subject = "host files.example.com",
        From = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero),
        To = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero),
        Sentence = "It happened.",
        Evidence = [],
    };

    [Fact]
    public void What_is_printed_covers_the_finding() =>
        Assert.True(Read(Acknowledgements.Print(Found, "a \"new\" mirror", new(2026, 3, 5)))!.Cover(Found));

    [Theory]
    [InlineData("kind = 'host.first'\nsubject = 'host *.example.com'\nreason = 'ours'", true)]
    [InlineData("kind = 'host.first'\nsubject = 'host *.example.com'\nreason = 'ours'\nuntil = 2026-03-04", true)]
    [InlineData("kind = 'host.first'\nsubject = 'host *.example.com'\nreason = 'ours'\nuntil = 2026-03-03", false)]
    [InlineData("kind = 'host.random'\nsubject = '*'\nreason = 'ours'", false)]
    [InlineData("id = '000000000000'\nreason = 'ours'", false)]
    public void A_kind_with_a_subject_covers_what_it_matches(string entry, bool covers) =>
        Assert.Equal(covers, Read("[[acknowledged]]\n" + entry)!.Cover(Found));

    [Theory]
    [InlineData("[[acknowledged]]\nid = 'abc'")]
    [InlineData("[[acknowledged]]\nreason = 'no id'")]
    [InlineData("[[acknowledged]]\nkind = 'host.first'\nreason = 'no subject'")]
    [InlineData("[[acknowledged]]\nkind = 'nothing'\nsubject = '*'\nreason = 'x'")]
    [InlineData("[[acknowledged]]\nid = 'abc'\nreason = 'x'\nuntil = 'tomorrow'")]
    [InlineData("[[acknowledge]]\nid = 'abc'\nreason = 'x'")]
    [InlineData("[[acknowledged]\n")]
    public void A_slip_is_told_and_covers_nothing(string text)
    {
        Assert.Null(Acknowledgements.Read(text, "file.toml", out var mistakes));
        Assert.NotEmpty(mistakes);
    }

    private static Acknowledgements? Read(string text) => Acknowledgements.Read(text, "file.toml", out _);
}
