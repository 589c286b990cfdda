using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Tests.Machine;

/// <summary>The machines the tests speak of: an account <c>dev</c> with a project in its home.</summary>
public static class FakeSurroundings
{
    public static Surroundings Linux(FakeFileView? files = null) => new()
    {
        Platform = Platform.Linux,
        WorkingDirectory = "/home/dev/project",
        ProjectRoot = "/home/dev/project",
        Home = "/home/dev",
        Homes = ["/home/dev"],
        Files = files ?? new FakeFileView(),
    };

    public static Surroundings MacOS(FakeFileView? files = null) => new()
    {
        Platform = Platform.MacOS,
        WorkingDirectory = "/Users/dev/project",
        ProjectRoot = "/Users/dev/project",
        Home = "/Users/dev",
        Homes = ["/Users/dev"],
        Files = files ?? new FakeFileView(Platform.MacOS).Link("/tmp", "private/tmp").Link("/var", "private/var").Link("/etc", "private/etc"),
    };

    public static Surroundings Windows(FakeFileView? files = null) => new()
    {
        Platform = Platform.Windows,
        WorkingDirectory = @"C:\Users\dev\project",
        ProjectRoot = @"C:\Users\dev\project",
        Home = @"C:\Users\dev",
        Homes = [@"C:\Users\dev"],
        Files = files ?? new FakeFileView(Platform.Windows),
    };
}
