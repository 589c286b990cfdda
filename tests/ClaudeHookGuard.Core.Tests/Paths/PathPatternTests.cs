using ClaudeHookGuard.Core.Paths;

namespace ClaudeHookGuard.Core.Tests.Paths;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("~/.ssh/**")]
    [InlineData("**/.env")]
    [InlineData("./src/**")]
    [InlineData("src")]
    [InlineData("/etc/shadow")]
    [InlineData(@"C:\Windows\**")]
    [InlineData("C:/Windows/**")]
    [InlineData(@"\\server\share\**")]
    [InlineData("**/*.{pem,key,p{12,fx}}")]
    [InlineData("/a/[!a-z]b/[]]/[{]")]
    [InlineData(".git/../.env")]
    public void Accepts(string text)
    {
        Assert.True(PathPattern.TryParse(text, PatternBase.Project, out var pattern, out var error, out _), error);
        Assert.Equal(text, pattern.ToString());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("a\0b", "control")]
    [InlineData("a{b", "not closed")]
    [InlineData("a}b", "no {")]
    [InlineData("a[b", "not closed")]
    [InlineData("[[:alpha:]]", "by name")]
    [InlineData("a**b", "beside")]
    [InlineData("../x", "climbs")]
    [InlineData("a/*/../b", "climbs")]
    [InlineData("~root/x", "another user")]
    [InlineData(@"a\*b", "backslash")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "more than 64")]
    [InlineData("{{{{{{{{{a}}}}}}}}}", "deep")]
    public void Refuses_with_a_reason_and_a_hint(string text, string reason)
    {
        Assert.False(PathPattern.TryParse(text, PatternBase.Project, out _, out var error, out var hint));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.NotEmpty(hint!);
    }

    [Fact]
    public void Refuses_what_is_too_long_or_too_deep()
    {
        Assert.False(PathPattern.TryParse(new string('a', PathPattern.MaxLength + 1), PatternBase.Project, out _, out _, out _));
        Assert.False(PathPattern.TryParse(string.Join('/', Enumerable.Repeat("a", PathPattern.MaxComponents + 1)), PatternBase.Project, out _, out _, out _));
    }

    [Fact]
    public void A_relative_pattern_needs_a_directory_to_start_from()
    {
        Assert.False(PathPattern.TryParse("./x", PatternBase.None, out _, out var error, out _));
        Assert.Contains("relative", error, StringComparison.Ordinal);
        Assert.True(PathPattern.TryParse("**/x", PatternBase.None, out _, out _, out _));
    }

    [Theory]
    [InlineData("*", PatternBase.Project, true)]
    [InlineData("**", PatternBase.Project, true)]
    [InlineData("/**", PatternBase.Project, true)]
    [InlineData("/", PatternBase.Project, true)]
    [InlineData("**/*", PatternBase.Project, true)]
    [InlineData("~/**", PatternBase.Project, true)]
    [InlineData("~", PatternBase.Project, true)]
    [InlineData("C:/**", PatternBase.Project, true)]
    [InlineData("{./src,/**}", PatternBase.Project, true)]
    [InlineData("./**", PatternBase.Home, true)]
    [InlineData("./**", PatternBase.Project, false)]
    [InlineData("**/*.md", PatternBase.Project, false)]
    [InlineData("/tmp/**", PatternBase.Project, false)]
    [InlineData("~/src/**", PatternBase.Project, false)]
    public void Tells_what_is_too_wide_for_an_allow_list(string text, PatternBase where, bool wide) => Assert.Equal(wide, PathPattern.Of(text, where).IsTooWide);
}
