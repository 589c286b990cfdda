using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Paths;

/// <summary>The rules of Windows and macOS, fed with their values.</summary>
public sealed class ForeignPlatforms
{
    [Theory]
    [InlineData(@"C:\Users\dev\.ssh\id_rsa")]
    [InlineData("c:/users/DEV/.SSH/id_rsa")]
    [InlineData(@"C:\Users\dev\.ssh.\id_rsa")]
    [InlineData(@"C:\Users\dev\.ssh \id_rsa")]
    [InlineData(@"C:\Users\dev\.ssh\id_rsa::DATA")]
    [InlineData(@"C:\Users\dev\.ssh:x\id_rsa")]
    [InlineData(@"C:\Users\dev\SSH~1\id_rsa")]
    [InlineData(@"\\?\C:\Users\dev\.ssh\id_rsa")]
    [InlineData(@"\\.\C:\Users\dev\.ssh\id_rsa")]
    [InlineData(@"\\localhost\C$\Users\dev\.ssh\id_rsa")]
    [InlineData(@"\\?\UNC\127.0.0.1\c$\Users\dev\.ssh\id_rsa")]
    [InlineData(@"C:..\.ssh\id_rsa")]
    [InlineData("/c/Users/dev/.ssh/id_rsa")]
    [InlineData(@"\Users\dev\.ssh\id_rsa")]
    [InlineData(@"C:\..\Users\dev\x\..\.ssh\id_rsa")]
    public void Windows_spellings_reach_the_protected_file(string path) =>
        Assert.True(Spelled.Reaches("~/.ssh/**", Spelled.Known(path, FakeSurroundings.Windows())));

    [Theory]
    [InlineData(@"\\evil.example\share\x", "evil.example")]
    [InlineData("//evil.example/share/x", "evil.example")]
    [InlineData(@"\\?\UNC\evil.example\share", "evil.example")]
    public void A_share_is_a_host_contacted_and_is_not_looked_at(string path, string host)
    {
        var surroundings = FakeSurroundings.Windows();
        var touched = Spelled.Known(path, surroundings);
        Assert.Equal(host, touched.Host);
        Assert.False(Spelled.Covers("./**", touched));
        Assert.False(Spelled.Reaches("~/.ssh/**", touched));
        Assert.DoesNotContain(touched.Spellings, spelling => !spelling.Items[0].Name.StartsWith('\\'));
    }

    [Theory]
    [InlineData(@"\\.\PhysicalDrive0")]
    [InlineData(@"\\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Users")]
    [InlineData(@"D:secret.txt")]
    public void Windows_paths_past_every_directory_are_a_flaw(string path) => Assert.NotNull(Spelled.Known(path, FakeSurroundings.Windows()).Flaw);

    [Fact]
    public void Windows_allowances_are_whole_components_without_case()
    {
        Assert.True(Spelled.Covers("./src", Spelled.Known(@"c:\users\dev\PROJECT\src\a.ts", FakeSurroundings.Windows())));
        Assert.False(Spelled.Covers("./src", Spelled.Known(@"C:\Users\dev\project\src2\a.ts", FakeSurroundings.Windows())));
        Assert.True(Spelled.Covers("C:/temp/**", Spelled.Known(@"C:\Temp\a", FakeSurroundings.Windows())));
    }

    [Theory]
    [InlineData("~/.ssh/**", "/users/DEV/.SSH/id_rsa")]
    [InlineData("~/.ssh/**", "/Users/dev/.s\u200dsh/id_rsa")]
    [InlineData("~/.ssh/**", "/Users/dev/.s\u017fh/id_rsa")]
    [InlineData("~/.ssh/**", "/System/Volumes/Data/Users/dev/.ssh/id_rsa")]
    [InlineData("/etc/sudoers", "/private/etc/sudoers")]
    [InlineData("/tmp/secret/**", "/private/tmp/secret/x")]
    [InlineData("~/caf\u00e9", "/Users/dev/CAFE\u0301")]
    public void MacOS_spellings_reach_the_protected_file(string pattern, string path) => Assert.True(Spelled.Reaches(pattern, Spelled.Known(path, FakeSurroundings.MacOS())));

    [Fact]
    public void MacOS_temporary_files_are_covered_through_the_system_link()
    {
        Assert.True(Spelled.Covers("/tmp/**", Spelled.Known("/tmp/x", FakeSurroundings.MacOS())));
        Assert.True(Spelled.Covers("/tmp/**", Spelled.Known("/private/tmp/x", FakeSurroundings.MacOS())));
        Assert.NotNull(Spelled.Known("/.vol/16777220/2/etc", FakeSurroundings.MacOS()).Flaw);
    }

    [Fact]
    public void A_drive_path_on_another_system_is_still_read()
    {
        Assert.True(Spelled.Reaches("**/id_rsa*", Spelled.Known(@"C:\Users\dev\.ssh\id_rsa", FakeSurroundings.Linux())));
        Assert.True(Spelled.Reaches("**/.env", Spelled.Known(@"C:\work\.env", FakeSurroundings.Linux())));
    }
}
