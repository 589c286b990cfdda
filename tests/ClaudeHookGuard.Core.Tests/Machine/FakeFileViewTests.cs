using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Tests.Machine;

public sealed class FakeFileViewTests
{
    private readonly FakeFileView files = new FakeFileView().File("/home/dev/.ssh/id_rsa", "k").Link("/tmp/l", "/home/dev").HardLink("/tmp/h", "/home/dev/.ssh/id_rsa").Link("/tmp/loop", "loop");

    [Fact]
    public void Follows_links_like_the_system()
    {
        Assert.Equal("/home/dev", files.ReadLink("/tmp/l"));
        Assert.Equal("k", files.ReadText("/tmp/l/.ssh/id_rsa", 10));
        Assert.Equal(FileKind.Directory, files.KindOf("/tmp/l"));
        Assert.Equal(FileKind.Absent, files.KindOf("/tmp/loop"));
        Assert.Equal(["l", "h", "loop"], files.Names("/tmp", 10).ToArray());
    }

    [Fact]
    public void Hard_links_share_an_identity()
    {
        Assert.Equal(files.IdentityOf("/tmp/h"), files.IdentityOf("/home/dev/.ssh/id_rsa"));
        Assert.Equal(2ul, files.IdentityOf("/tmp/h")!.Value.LinkCount);
    }

    [Fact]
    public void Knows_drives()
    {
        var windows = new FakeFileView(Platform.Windows).File(@"C:\Users\dev\a.txt", "a");
        Assert.Equal("a", windows.ReadText("c:/users/DEV/a.txt", 10));
        Assert.Equal(["dev"], windows.Names(@"C:\Users", 10).ToArray());
    }
}
