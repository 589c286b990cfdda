using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Faults.Unix;

/// <summary>The machine takes something away: streams, memory, disk. The exit code must still say no.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class StreamFaultTests(PublishedGuard guard) : IDisposable
{
    private readonly Playground playground = new(guard);

    public void Dispose() => playground.Dispose();

    [Theory]
    [InlineData("exec \"$0\" hook --home \"$1\" >&-")]
    [InlineData("exec \"$0\" hook --home \"$1\" 2>&-")]
    [InlineData("exec \"$0\" hook --home \"$1\" >&- 2>&-")]
    [InlineData("exec \"$0\" hook --home \"$1\" >/dev/full 2>/dev/full")]
    public void Closed_or_full_output_does_not_change_the_exit_code(string line) =>
        Assert.Equal(2, playground.Shell(line, playground.Read(".env")).ExitCode);

    [Fact]
    public void A_reader_that_went_away_does_not_change_the_exit_code()
    {
        // The shell's own exit code is the guard's: the pipe's reader is gone before it writes.
        var outcome = playground.Shell("{ sleep 0.3; \"$0\" hook --home \"$1\"; echo $? >code; } | :; cat code", playground.Read(".env"));
        Assert.Equal("2", outcome.Output.Trim());
    }

    [Fact]
    public void Closed_input_is_refused() => Assert.Equal(2, playground.Shell("exec \"$0\" hook --home \"$1\" <&-", "").ExitCode);

    /// <summary>Below the size of the program itself the system cannot even load it: only the client's <c>onFailure</c> is left there.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(400)]
    [InlineData(4000)]
    public void A_memory_limit_never_lets_a_forbidden_call_through(int megabytes) =>
        Assert.Equal(2, playground.Shell($"ulimit -v {megabytes * 1024}; exec \"$0\" hook --home \"$1\"", playground.Read(".env")).ExitCode);

    [Fact]
    public void A_memory_limit_that_the_payload_exceeds_refuses_it()
    {
        var padding = new string('x', 40 * 1024 * 1024);
        var payload = playground.Call("Read", $$"""{"file_path":"notes.txt","pages":"{{padding}}"}""");
        Assert.Equal(2, playground.Shell("ulimit -v 60000; exec \"$0\" hook --home \"$1\"", payload).ExitCode);
    }

    [Fact]
    public void A_full_disk_under_the_audit_log_refuses_the_call()
    {
        File.WriteAllText(playground.UserPolicyFile, "version = 1\n[audit]\npath = \"~/audit\"\n");
        // A file-size limit of nothing is a disk without room, for this process alone.
        var outcome = playground.Shell("trap '' XFSZ; ulimit -f 0; exec \"$0\" hook --home \"$1\"", playground.Read("notes.txt"));
        Assert.Contains("audit", outcome.DeniedFor(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_folder_that_cannot_be_made_refuses_the_call()
    {
        File.WriteAllText(Path.Combine(playground.Home, "audit"), "a file where the folder should be");
        File.WriteAllText(playground.UserPolicyFile, "version = 1\n[audit]\npath = \"~/audit\"\n");
        Assert.Contains("audit", playground.Hook(playground.Read("notes.txt")).DeniedFor(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_place_of_the_policy_refuses_the_call()
    {
        Assert.Equal(0, playground.Run("/bin/sh", ["-c", "mkfifo \"$0\"", playground.PolicyFile], []).ExitCode);
        playground.Hook(playground.Read("notes.txt")).DeniedFor();
    }

    [Theory]
    [InlineData("o+w")]
    [InlineData("g+w,o+w")]
    public void A_policy_that_others_can_write_refuses_the_call(string mode)
    {
        File.WriteAllText(playground.PolicyFile, "version = 1\n");
        Assert.Equal(0, playground.Run("/bin/chmod", [mode, playground.PolicyFile], []).ExitCode);
        Assert.Contains("hookguard.toml", playground.Hook(playground.Read("notes.txt")).DeniedFor(), StringComparison.Ordinal);
    }
}
