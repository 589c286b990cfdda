using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Cli.Tests.Machine;

public sealed class FileSafetyTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("hookguard-safety-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void A_file_that_everybody_may_write_is_not_trusted()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Write(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Null(FileSafety.Flaw(file, administrators: false));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        Assert.Contains("chmod o-w", FileSafety.Flaw(file, administrators: false), StringComparison.Ordinal);
    }

    [Fact]
    public void An_administrators_file_in_a_directory_of_others_is_not_trusted()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Write(UnixFileMode.UserRead);
        File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite);
        Assert.Contains(Environment.IsPrivilegedProcess ? directory : file, FileSafety.Flaw(file, administrators: true), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_has_no_flaw() => Assert.Null(FileSafety.Flaw(Path.Combine(directory, "absent"), administrators: true));

    private string Write(UnixFileMode mode)
    {
        var file = Path.Combine(directory, "policy.toml");
        File.WriteAllText(file, "version = 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, mode);
        return file;
    }
}
