using ClaudeHookGuard.Commands;

namespace ClaudeHookGuard.Cli.Tests.Commands;

/// <summary>Installing and uninstalling on a real disk.</summary>
public sealed class InstallTests : IDisposable
{
    private const string Mine = "{\n  \"model\": \"opus\"\n}\n";

    private readonly string project = Directory.CreateTempSubdirectory("hookguard-install-").FullName;

    private string Settings => Path.Combine(project, ".claude", "settings.json");

    private string Binary
    {
        get
        {
            var binary = Path.Combine(project, "hookguard");
            if (!File.Exists(binary))
                File.WriteAllText(binary, "");
            return binary;
        }
    }

    private string[] Backups => Directory.GetFiles(Path.Combine(project, ".claude"), "settings.json.*.bak");

    public void Dispose() => Directory.Delete(project, recursive: true);

    [Fact]
    public void Goes_in_and_out_and_leaves_the_file_as_it_was()
    {
        Write(Mine);
        Assert.Equal(0, Run("install"));
        Assert.Contains("\"onFailure\": \"block\"", File.ReadAllText(Settings), StringComparison.Ordinal);
        Assert.Equal(Mine, File.ReadAllText(Assert.Single(Backups)));
        Assert.Equal(0, Run("uninstall"));
        Assert.Equal(Mine, File.ReadAllText(Settings));
    }

    [Fact]
    public void A_second_install_writes_nothing()
    {
        Assert.Equal(0, Run("install"));
        var written = File.GetLastWriteTimeUtc(Settings);
        Assert.Equal(0, Run("install"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Settings));
        Assert.Empty(Backups);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Assert.Equal(0, Run("install", "--dry-run"));
        Assert.False(File.Exists(Settings));
        Write(Mine);
        Assert.Equal(0, Run("install", "--dry-run"));
        Assert.Equal(Mine, File.ReadAllText(Settings));
    }

    [Fact]
    public void A_file_that_is_not_json_is_left_alone()
    {
        const string broken = "{ // mine\n}";
        Write(broken);
        Assert.Equal(2, Run("install"));
        Assert.Equal(2, Run("uninstall"));
        Assert.Equal(broken, File.ReadAllText(Settings));
        Assert.Equal([Settings], Directory.GetFiles(Path.Combine(project, ".claude")));
    }

    [Fact]
    public void Only_a_binary_that_is_there_is_installed()
    {
        Assert.Equal(2, CommandLine.Run(["install", "--scope", "project", "--project", project, "--binary", "hookguard"]));
        Assert.Equal(2, CommandLine.Run(["install", "--scope", "project", "--project", project, "--binary", "/nowhere/hookguard"]));
        Assert.Equal(2, CommandLine.Run(["install", "--scope", "everywhere", "--binary", Binary]));
        Assert.False(File.Exists(Settings));
    }

    [Fact]
    public void Uninstalling_what_is_not_there_is_fine()
    {
        Assert.Equal(0, Run("uninstall"));
        Assert.False(File.Exists(Settings));
    }

    [Fact]
    public void Mode_and_link_are_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write(Mine);
        var real = Path.Combine(project, "dotfiles.json");
        File.Move(Settings, real);
        File.CreateSymbolicLink(Settings, real);
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(0, Run("install"));
        Assert.Equal(real, new FileInfo(Settings).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(real));
        Assert.Contains("PreToolUse", File.ReadAllText(real), StringComparison.Ordinal);
    }

    [Fact]
    public void The_local_scope_has_its_own_file()
    {
        Assert.Equal(0, CommandLine.Run(["install", "--scope", "local", "--project", project, "--binary", Binary]));
        Assert.True(File.Exists(Path.Combine(project, ".claude", "settings.local.json")));
        Assert.False(File.Exists(Settings));
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Settings)!);
        File.WriteAllText(Settings, text);
    }

    private int Run(string command, params string[] more) => CommandLine.Run(
        [command, "--scope", "project", "--project", project, .. command == "install" ? ["--binary", Binary] : Array.Empty<string>(), .. more]);
}
