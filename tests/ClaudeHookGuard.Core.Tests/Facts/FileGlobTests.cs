using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Tests.Facts;

public sealed class FileGlobTests
{
    [Theory]
    [InlineData("src/*.ts", "src/*.ts")]
    [InlineData("src/**/a?.ts", "src/**/a?.ts")]
    [InlineData("[a-z]x", "[…]x")]
    [InlineData("[!ab]x", "[…]x")]
    [InlineData("a.{ts,tsx}", "a.ts|a.tsx")]
    [InlineData("{a,b}/{c,d}", "a/c|a/d|b/c|b/d")]
    [InlineData("{.ssh,}/id", ".ssh/id|/id")]
    [InlineData(@"\*\{", @"*{")]
    [InlineData("a{b", "a{b")]
    [InlineData("a[b", "a[b")]
    [InlineData("", "")]
    public void Is_read_into_its_choices(string glob, string choices) => Assert.Equal(choices, string.Join('|', FileGlob.Read(glob)));

    [Theory]
    [InlineData("src/{a,{b,c}}")]
    [InlineData("src/{a,b,c,d,e,f,g,h,i}{a,b,c,d,e,f,g,h,i}")]
    public void Too_many_choices_are_a_hole_behind_what_is_known(string glob)
    {
        var read = Assert.Single(FileGlob.Read(glob));
        Assert.Equal("src/", read.KnownPrefix);
        Assert.True(read.HasUnknown);
    }

    [Fact]
    public void Hostile_globs_are_read_in_bounds()
    {
        Assert.InRange(FileGlob.Read(string.Concat(Enumerable.Repeat("{a,b}", 10_000))).Length, 1, FileGlob.MaxChoices);
        Assert.Single(FileGlob.Read(new string('[', 10_000)));
        Assert.Single(FileGlob.Read(new string('*', 10_000)));
    }
}
