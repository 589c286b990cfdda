using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Cli.Tests.Machine;

/// <summary>The real file system answers the judge's questions as the one in memory does.</summary>
public sealed class SystemFileViewTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("hookguard-files-").FullName;
    private readonly SystemFileView files = new();

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Tells_files_directories_and_what_is_not_there()
    {
        var file = At("a.txt");
        File.WriteAllText(file, "text");
        Assert.Equal(FileKind.File, files.KindOf(file));
        Assert.Equal(FileKind.Directory, files.KindOf(directory));
        Assert.Equal(FileKind.Absent, files.KindOf(At("b")));
        Assert.Equal(FileKind.Absent, files.KindOf(directory + "\0"));
        Assert.Equal("text", files.ReadText(file, 4));
        Assert.Null(files.ReadText(file, 3));
        Assert.Null(files.ReadText(directory, 100));
    }

    [Fact]
    public void Lists_names_up_to_the_limit_and_nothing_of_a_file()
    {
        File.WriteAllText(At("a"), "");
        File.WriteAllText(At("b"), "");
        Assert.Equal(["a", "b"], files.Names(directory, 10).Order().ToArray());
        Assert.Single(files.Names(directory, 1));
        Assert.Empty(files.Names(At("a"), 10));
        Assert.Empty(files.Names(At("absent"), 10));
    }

    [Fact]
    public void Reads_links_as_they_stand_and_circles_as_absent()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(At("l"), "../x");
        File.CreateSymbolicLink(At("loop"), "loop");
        Assert.Equal("../x", files.ReadLink(At("l")));
        Assert.Null(files.ReadLink(directory));
        Assert.Equal(FileKind.Absent, files.KindOf(At("loop")));
        Assert.Null(files.IdentityOf(At("loop")));
    }

    [Fact]
    public void A_file_has_one_identity_under_all_its_names()
    {
        if (OperatingSystem.IsWindows())
            return;
        var (one, other) = (At("one"), At("other"));
        File.WriteAllText(one, "");
        using (var link = System.Diagnostics.Process.Start("ln", [one, other]))
            link.WaitForExit();
        Assert.Equal(files.IdentityOf(one), files.IdentityOf(other));
        Assert.Equal(2ul, files.IdentityOf(one)!.Value.LinkCount);
    }

    private string At(string name) => Path.Combine(directory, name);
}
