using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Paths;

/// <summary>What only the disk can tell: links, wildcards that find something, directories that hold something, second names of a file.</summary>
public sealed class PathOnDisk
{
    private readonly FakeFileView files = new FakeFileView()
        .File("/home/dev/.ssh/id_rsa").File("/home/dev/.netrc").File("/home/dev/project/src/app.ts").File("/home/dev/project/certs/dev.pem").File("/home/dev/project/pkg/.env");

    [Theory]
    [InlineData("/home/dev/project/link/id_rsa")]
    [InlineData("/home/dev/project/link")]
    [InlineData("/home/dev/project/src/../link/id_rsa")]
    [InlineData("/home/dev/project/away/../.ssh/id_rsa")]
    [InlineData("/home/dev/project/chain")]
    [InlineData("/home/dev/project/l*/id_rsa")]
    public void Links_lead_to_the_protected_place(string path)
    {
        files.Link("/home/dev/project/link", "/home/dev/.ssh").Link("/home/dev/project/away", "/home/dev/project2").Link("/home/dev/project/chain", "link/id_rsa").Directory("/home/dev/project2");
        Assert.True(Spelled.Reaches("~/.ssh/**", Spelled.Path(path, FakeSurroundings.Linux(files))));
    }

    [Fact]
    public void A_protected_name_that_is_a_link_protects_its_target_too()
    {
        files.Link("/home/dev/.pypirc", "dotfiles/pypirc").File("/home/dev/dotfiles/pypirc");
        Assert.True(Spelled.Reaches("~/.pypirc", Spelled.Path("/home/dev/dotfiles/pypirc", FakeSurroundings.Linux(files))));
    }

    [Fact]
    public void A_home_that_is_a_link_is_meant_in_both_spellings()
    {
        var moved = new FakeFileView().Link("/home/dev", "/data/dev").File("/data/dev/.ssh/id_rsa");
        Assert.True(Spelled.Reaches("~/.ssh/**", Spelled.Path("/data/dev/.ssh/id_rsa", FakeSurroundings.Linux(moved))));
        Assert.True(Spelled.Covers("./**", Spelled.Path("/home/dev/project/a", FakeSurroundings.Linux(moved))));
    }

    [Fact]
    public void A_circle_of_links_is_a_flaw()
    {
        files.Link("/tmp/a", "b").Link("/tmp/b", "a");
        var path = Spelled.Path("/tmp/a/x", FakeSurroundings.Linux(files));
        Assert.Contains("symbolic links", path.Flaw, StringComparison.Ordinal);
        Assert.False(Spelled.Covers("/tmp/**", path));
    }

    [Fact]
    public void A_bare_wildcard_counts_when_it_finds_one()
    {
        Assert.True(Spelled.Reaches("**/*.pem", Spelled.Path("/home/dev/project/certs/*", FakeSurroundings.Linux(files))));
        Assert.False(Spelled.Reaches("**/*.pem", Spelled.Path("/home/dev/project/src/*", FakeSurroundings.Linux(files))));
        Assert.False(Spelled.Reaches("**/.env", Spelled.Path("/home/dev/project/pkg/*", FakeSurroundings.Linux(files))));
    }

    [Theory]
    [InlineData("**/.env", "/home/dev/project", PathReach.Below, true)]
    [InlineData("**/.env", "/home/dev/project", PathReach.VisibleBelow, false)]
    [InlineData("**/.env", "/home/dev/project/src", PathReach.Below, false)]
    [InlineData("**/*.pem", "/home/dev/project", PathReach.VisibleBelow, true)]
    [InlineData("**/*.pem", "/home/dev/project/*", PathReach.Below, true)]
    [InlineData("**/certs/**", "/home/dev/project", PathReach.Below, true)]
    public void A_directory_is_looked_through_for_floating_patterns(string pattern, string path, PathReach reach, bool reached) =>
        Assert.Equal(reached, Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux(files), reach)));

    [Fact]
    public void Looking_through_a_directory_has_bounds()
    {
        var wide = new FakeFileView();
        for (var i = 0; i < TreeBelow.MaxEntries * 2; i++)
            wide.File($"/home/dev/project/d{i % 700}/f{i}");
        var path = Spelled.Path("/home/dev/project", FakeSurroundings.Linux(wide), PathReach.Below);
        Assert.False(Spelled.Reaches("**/.env", path));
        Assert.InRange(path.Below.Entries.Count, 1, TreeBelow.MaxEntries);
        Assert.InRange(wide.Questions, 1, TreeBelow.MaxEntries * 3);
    }

    [Fact]
    public void A_circle_below_a_directory_ends()
    {
        files.Link("/home/dev/project/loop", "..");
        Assert.False(Spelled.Reaches("**/*.p12", Spelled.Path("/home/dev/project", FakeSurroundings.Linux(files), PathReach.Below)));
    }

    [Theory]
    [InlineData("~/.ssh/**", "/home/dev/.ssh/id_rsa")]
    [InlineData("~/.netrc", "/home/dev/.netrc")]
    [InlineData("**/.netrc", "/home/dev/.netrc")]
    public void A_second_name_of_a_protected_file_is_found(string pattern, string file)
    {
        files.HardLink("/tmp/innocent", file);
        Assert.True(Spelled.Reaches(pattern, Spelled.Path("/tmp/innocent", FakeSurroundings.Linux(files))));
        Assert.False(Spelled.Reaches("~/.aws/**", Spelled.Path("/tmp/innocent", FakeSurroundings.Linux(files))));
    }

    [Fact]
    public void The_final_place_is_told()
    {
        files.Link("/tmp/l", "/home/dev/.ssh");
        Assert.Equal("/home/dev/.ssh/id_rsa", Spelled.Path("/tmp/l/id_rsa", FakeSurroundings.Linux(files)).Final);
        Assert.Null(Spelled.Path("/home/dev/.netrc", FakeSurroundings.Linux(files)).Final);
    }

    [Fact]
    public void An_ordinary_path_asks_one_question_a_component()
    {
        var quiet = new FakeFileView().File("/home/dev/project/src/app.ts");
        _ = Spelled.Path("/home/dev/project/src/app.ts", FakeSurroundings.Linux(quiet));
        Assert.Equal(5, quiet.Questions);
    }
}
