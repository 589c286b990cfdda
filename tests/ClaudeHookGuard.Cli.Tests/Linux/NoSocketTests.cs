using System.Diagnostics;
using System.Text;
using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Linux;

/// <summary>The binary opens no socket, whatever it is asked to do: the kernel ends it if it tries.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class NoSocketTests : IDisposable
{
    private const int KilledBySystemCall = 128 + 31;

    private static readonly string[] Compilers = ["/usr/bin/clang", "/usr/bin/gcc", "/usr/bin/cc"];

    private readonly PublishedGuard guard;
    private readonly Playground playground;
    private readonly string noSockets;

    public NoSocketTests(PublishedGuard guard)
    {
        this.guard = guard;
        playground = new(guard, "version = 1\n[network]\nallow = [\"api.example.com\"]\n");
        noSockets = Compile("no-sockets");
    }

    public void Dispose() => playground.Dispose();

    [Fact]
    public void The_watch_ends_a_program_that_opens_a_socket() =>
        Assert.Equal(KilledBySystemCall, playground.Run(noSockets, [Compile("opens-a-socket")], []).ExitCode);

    [Fact]
    public void The_hook_opens_no_socket_for_an_allowed_call() => Assert.Equal(0, Watched(playground.Call("WebFetch", """{"url":"https://api.example.com/","prompt":"p"}"""), "hook").ExitCode);

    [Fact]
    public void The_hook_opens_no_socket_for_a_denied_host() =>
        Watched(playground.Call("WebFetch", """{"url":"https://nowhere.example.net/","prompt":"p"}"""), "hook").DeniedFor();

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("no-such-command")]
    [InlineData("init")]
    [InlineData("install --scope project --yes")]
    [InlineData("uninstall --scope project --yes")]
    [InlineData("policy check")]
    [InlineData("policy show")]
    [InlineData("policy schema")]
    [InlineData("explain")]
    [InlineData("explain --json")]
    public void No_command_opens_a_socket(string command) =>
        Assert.NotEqual(KilledBySystemCall, Watched(playground.Read("notes.txt"), command.Split(' ')).ExitCode);

    private Outcome Watched(string input, params string[] arguments) => playground.Run(noSockets, [guard.Binary, .. arguments, "--home", playground.Home], Encoding.UTF8.GetBytes(input));

    private static string Compile(string name)
    {
        var folder = Path.Combine(PublishedGuard.Repository, "tests", "ClaudeHookGuard.Cli.Tests");
        var binary = Path.Combine(folder, "obj", name);
        var compiler = Array.Find(Compilers, File.Exists);
        Assert.True(compiler is not null, "a C compiler is missing (clang or gcc): the one that links the binary will do");
        using var process = Process.Start(compiler, ["-o", binary, Path.Combine(folder, "Linux", name + ".c")]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return binary;
    }
}
