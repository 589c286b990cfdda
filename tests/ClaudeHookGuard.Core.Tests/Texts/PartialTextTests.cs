using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Texts;

public sealed class PartialTextTests
{
    [Fact]
    public void Neighbouring_known_parts_become_one()
    {
        var text = PartialText.Of("a").Add(PartialText.Of("b"));
        Assert.Equal("ab", text.Known);
        Assert.Single(text.Parts);
    }

    [Fact]
    public void A_hole_keeps_what_is_known_around_it()
    {
        var text = PartialText.Of("/home/").Add(PartialText.Unknown("$x is not set")).Add(PartialText.Of("/.ssh"));
        Assert.Null(text.Known);
        Assert.Equal("/home/", text.KnownPrefix);
        Assert.Equal("/home/…/.ssh", text.ToString());
    }

    [Fact]
    public void Equal_parts_make_equal_texts() =>
        Assert.Equal(PartialText.Of("a").Add(PartialText.Unknown("w")), PartialText.Of([new KnownPart("a"), new UnknownPart("w")]));
}
