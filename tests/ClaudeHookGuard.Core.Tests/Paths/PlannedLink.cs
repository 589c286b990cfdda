using System.Collections.Immutable;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Paths;

/// <summary>A link that the command itself makes is followed by what the command does after.</summary>
public sealed class PlannedLink
{
    [Theory]
    [InlineData("-s")]
    [InlineData("-sfn")]
    [InlineData("--symbolic")]
    public void Is_followed(string option)
    {
        var after = PlannedLinks.Over(Making(option, "/home/dev/./.ssh", "/home/dev/project/c"), FakeSurroundings.Linux())!;
        Assert.True(Spelled.Reaches("~/.ssh/**", Spelled.Path("/home/dev/project/c/id", after)));
        Assert.True(Spelled.Reaches("~/.ssh/**", Spelled.Path("/home/dev/project/c/.ssh/id", after)));
        Assert.False(Spelled.Reaches("~/.ssh/**", Spelled.Path("/home/dev/project/d", after)));
    }

    [Fact]
    public void Is_none_where_files_are_linked_hard_or_nothing_is_linked()
    {
        Assert.Null(PlannedLinks.Over(Making("-f", "/a", "/b"), FakeSurroundings.Linux()));
        Assert.Null(PlannedLinks.Over([], FakeSurroundings.Linux()));
    }

    [Fact]
    public void A_link_to_itself_ends() =>
        Assert.NotNull(Spelled.Path("/a/x", PlannedLinks.Over(Making("-s", "/a", "/a"), FakeSurroundings.Linux())!).Flaw);

    private static ImmutableArray<Fact> Making(string option, string target, string link) =>
    [
        new CommandRun(PartialText.Of("/bin/ln"), [PartialText.Of(option), PartialText.Of(target), PartialText.Of(link)], "/c"),
        new PathTouched(PathAccess.Read, PartialText.Of(target), PathReach.Itself, "/c: ln"),
        new PathTouched(PathAccess.Write, PartialText.Of(link), PathReach.Itself, "/c: ln"),
    ];
}
