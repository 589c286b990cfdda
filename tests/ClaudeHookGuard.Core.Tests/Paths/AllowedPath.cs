using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Paths;

/// <summary>An allowance covers what is certainly inside, in every spelling.</summary>
public sealed class AllowedPath
{
    [Theory]
    [InlineData("./**", "/home/dev/project/a/b")]
    [InlineData("./**", "/home/dev/project")]
    [InlineData("./src", "/home/dev/project/src/a.ts")]
    [InlineData("src", "/home/dev/project/src/a.ts")]
    [InlineData("./src/**", "/home/dev/project/src/../src/a.ts")]
    [InlineData("/tmp/**", "/tmp/x")]
    [InlineData("./src/*.ts", "/home/dev/project/src/*.ts")]
    [InlineData("./src/**", "/home/dev/project/src/*/x")]
    [InlineData("./src/*", "/home/dev/project/src/*")]
    [InlineData("**/*.md", "/home/dev/project/docs/a.md")]
    [InlineData("/tmp/**", "/tmp/backup-$.tar")]
    [InlineData("./**", "/proc/self/cwd/src/a")]
    public void Is_covered(string pattern, string path) => Assert.True(Spelled.Covers(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Theory]
    [InlineData("./src", "/home/dev/project/src-old/a.ts")]
    [InlineData("./src", "/home/dev/project/src/../README.md")]
    [InlineData("./src", "/home/dev/project")]
    [InlineData("./src", "/HOME/DEV/PROJECT/SRC/a")]
    [InlineData("./**", "/home/dev/project-old/a")]
    [InlineData("./**", "/home/dev/project/../x")]
    [InlineData("./src/*.ts", "/home/dev/project/src/sub/a.ts")]
    [InlineData("./src/*.ts", "/home/dev/project/src/*")]
    [InlineData("./src/*.ts", "/home/dev/project/src/a.ts/x")]
    [InlineData("./**", "$")]
    [InlineData("./**", "$/x")]
    [InlineData("./**", "/home/dev/project/$/../../x")]
    [InlineData("/tmp/**", "/tmp/$")]
    [InlineData("./src/a.ts", "/home/dev/project/src/$")]
    [InlineData("./caf\u00e9", "/home/dev/project/cafe\u0301/x")]
    [InlineData("./**", "/home/de*/project/x")]
    public void Is_not_covered(string pattern, string path) => Assert.False(Spelled.Covers(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Fact]
    public void A_link_out_is_not_covered()
    {
        var files = new FakeFileView().Link("/home/dev/project/out", "/etc").Directory("/etc");
        Assert.False(Spelled.Covers("./**", Spelled.Path("/home/dev/project/out/passwd", FakeSurroundings.Linux(files))));
    }

    [Fact]
    public void An_allowed_directory_that_was_made_a_link_covers_nothing_else()
    {
        var files = new FakeFileView().Link("/home/dev/project/src", "/").File("/etc/passwd");
        Assert.False(Spelled.Covers("./src/**", Spelled.Path("/home/dev/project/src/etc/passwd", FakeSurroundings.Linux(files))));
    }

    [Fact]
    public void A_link_out_behind_a_wildcard_is_not_covered()
    {
        var files = new FakeFileView().File("/home/dev/project/in/a").Link("/home/dev/project/out", "/etc").Directory("/etc");
        Assert.False(Spelled.Covers("./**", Spelled.Path("/home/dev/project/o*/passwd", FakeSurroundings.Linux(files))));
        Assert.True(Spelled.Covers("./**", Spelled.Path("/home/dev/project/i*/a", FakeSurroundings.Linux(files))));
    }

    [Fact]
    public void Deleting_one_file_needs_no_tree() =>
        Assert.True(Spelled.Covers("./src/*.ts", Spelled.Path("/home/dev/project/src/a.ts", FakeSurroundings.Linux(), access: PathAccess.Delete)));

    [Theory]
    [InlineData("./src/**", "/home/dev/project/src", true)]
    [InlineData("./src", "/home/dev/project/src/sub", true)]
    [InlineData("./src/*", "/home/dev/project/src", false)]
    [InlineData("./src/**/*.ts", "/home/dev/project/src", false)]
    [InlineData("./src", "/home/dev/project", false)]
    public void An_access_below_needs_the_whole_tree(string pattern, string path, bool covered) =>
        Assert.Equal(covered, Spelled.Covers(pattern, Spelled.Path(path, FakeSurroundings.Linux(), PathReach.Below)));

    [Fact]
    public void A_hole_that_could_climb_out_is_told_apart_from_being_outside()
    {
        var pattern = PathPattern.Of("./**", PatternBase.Project);
        Assert.Equal(Coverage.UnlessUnknownClimbs, pattern.CoverageOf(Spelled.Path("/home/dev/project/out/$.json", FakeSurroundings.Linux())));
        Assert.Equal(Coverage.None, pattern.CoverageOf(Spelled.Path("/home/dev/$", FakeSurroundings.Linux())));
        Assert.Equal(Coverage.Whole, pattern.CoverageOf(Spelled.Path("/home/dev/project/out", FakeSurroundings.Linux())));
    }
}
