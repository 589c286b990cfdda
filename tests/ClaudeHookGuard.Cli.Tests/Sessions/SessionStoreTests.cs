using ClaudeHookGuard.Cli.Tests.Hook;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Sessions;

namespace ClaudeHookGuard.Cli.Tests.Sessions;

public sealed class SessionStoreTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly Surroundings surroundings;
    private readonly string home = Directory.CreateTempSubdirectory("hookguard-test-").FullName;

    public SessionStoreTests() => surroundings = FakeSurroundings.Linux() with { Home = home };

    private string Records => Path.Combine(SessionDirectory.Of(surroundings, "s"), "records");

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public void What_is_remembered_is_there_for_the_next_hook()
    {
        Assert.Null(Store().Remember([new PromptSeen(Noon, "p1")]));
        Assert.Null(Store().Remember([new PromptSeen(Noon, "p2")]));
        Assert.Equal<SessionRecord>([new PromptSeen(Noon, "p1"), new PromptSeen(Noon, "p2")], Store().Memory.Records);
    }

    [Fact]
    public void Only_the_owner_enters_the_directory()
    {
        Store().Remember([new PromptSeen(Noon, "p1")]);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(SessionDirectory.Of(surroundings, "s")));
    }

    [Fact]
    public void What_a_killed_hook_wrote_but_did_not_commit_is_overwritten()
    {
        Store().Remember([new PromptSeen(Noon, "p1")]);
        File.AppendAllText(Records, "half a rec");
        Assert.Equal<SessionRecord>([new PromptSeen(Noon, "p1")], Store().Memory.Records);
        Assert.Null(Store().Remember([new PromptSeen(Noon, "p2")]));
        Assert.Equal<SessionRecord>([new PromptSeen(Noon, "p1"), new PromptSeen(Noon, "p2")], Store().Memory.Records);
    }

    [Fact]
    public void A_file_that_was_created_and_nothing_more_is_an_empty_memory()
    {
        Store().Remember([new PromptSeen(Noon, "p1")]);
        File.WriteAllBytes(Records, []);
        Assert.Null(Store().Memory.Damage);
        Assert.Empty(Store().Memory.Records);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(20)]
    [InlineData(30)]
    public void A_memory_that_came_to_harm_says_so_and_takes_nothing_more(int at)
    {
        Store().Remember([new PromptSeen(Noon, "p1"), new PromptSeen(Noon, "p2")]);
        var bytes = File.ReadAllBytes(Records);
        bytes[at] ^= 0x10;
        File.WriteAllBytes(Records, bytes);
        Assert.NotNull(Store().Memory.Damage);
        Assert.True(Store().Memory.MayHaveRead("anything"));
    }

    [Fact]
    public void A_memory_that_was_cut_off_says_so()
    {
        Store().Remember([new PromptSeen(Noon, "p1"), new PromptSeen(Noon, "p2")]);
        using (var file = File.OpenWrite(Records))
            file.SetLength(file.Length - 3);
        Assert.Equal("is cut off", Store().Memory.Damage);
    }

    [Fact]
    public void A_directory_that_others_may_write_is_not_believed()
    {
        if (OperatingSystem.IsWindows())
            return;
        Store().Remember([new PromptSeen(Noon, "p1")]);
        File.SetUnixFileMode(SessionDirectory.Of(surroundings, "s"), (UnixFileMode)0b111_111_111);
        Assert.Equal("may be written by others", Store().Memory.Damage);
    }

    [Fact]
    public void A_home_that_cannot_be_written_is_told()
    {
        File.WriteAllText(Path.Combine(home, ".local"), "a file where a directory should be");
        Assert.NotNull(Store().Remember([new PromptSeen(Noon, "p1")]));
    }

    [Fact]
    public void Many_at_once_lose_nothing()
    {
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, number => Assert.Null(Store().Remember([new PromptSeen(Noon, $"p{number}")])));
        var memory = Store().Memory;
        Assert.Null(memory.Damage);
        Assert.Equal(400, memory.Records.Cast<PromptSeen>().Select(prompt => prompt.Prompt).Distinct().Count());
    }

    [Fact]
    public void A_long_session_stays_small_and_keeps_what_was_read()
    {
        Store().Remember([new SessionBegan(Noon, "s", "/p", false), new LabelRead(Noon, "customer-data", "mcp__postgres__query", "t1")]);
        for (var batch = 0; batch < 80; batch++)
            Assert.Null(Store().Remember([.. Enumerable.Range(0, 100).Select(number => new PromptSeen(Noon, $"prompt-with-a-long-id-{batch}-{number}"))]));
        Assert.True(new FileInfo(Records).Length < 400_000);
        var memory = Store().Memory;
        Assert.NotNull(memory.FirstRead("customer-data"));
        Assert.Contains(new PromptSeen(Noon, "prompt-with-a-long-id-79-99"), memory.Records);
    }

    [Fact]
    public void Fingerprints_are_kept_by_many_at_once_and_found_again()
    {
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 16 }, number => Assert.Null(Store().Keep(Reading(number), ["x"], Noon)));
        for (var number = 0; number < 64; number++)
            Assert.NotNull(Store().Prints!.Trace(Reading(number).Text.Span).From("x"));
    }

    [Theory]
    [InlineData("prints", 0)]
    [InlineData("prints", 4096)]
    [InlineData("secret", -1)]
    [InlineData("prints", -1)]
    public void Fingerprints_that_came_to_harm_or_are_gone_damage_the_memory(string file, int at)
    {
        Store().Keep(Reading(1), ["x"], Noon);
        var path = Path.Combine(SessionDirectory.Of(surroundings, "s"), file);
        if (at < 0)
            File.Delete(path);
        else
        {
            var bytes = File.ReadAllBytes(path);
            bytes[at] ^= 0x21;
            File.WriteAllBytes(path, bytes);
        }
        var store = Store();
        Assert.Null(store.Prints);
        Assert.NotNull(store.Memory.Damage);
    }

    [Fact]
    public void No_text_is_kept()
    {
        Store().Keep(new("a very peculiar passage about periwinkle lighthouses on the shore"u8.ToArray(), ["x"], "Read", "t1"), ["x"], Noon);
        foreach (var file in Directory.GetFiles(SessionDirectory.Of(surroundings, "s")))
            Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("periwinkle"u8));
    }

    [Fact]
    public void A_session_id_is_no_path()
    {
        var root = SessionDirectory.Root(surroundings);
        foreach (var session in new[] { "../../x", "/etc", "", "a/b", null })
            Assert.Equal(root, Path.GetDirectoryName(SessionDirectory.Of(surroundings, session)));
    }

    private static OutputReading Reading(int number) => new(
        System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 60).Select(word => $"{(char)('a' + number % 26)}{(char)('a' + word % 26)}x{number * 31 + word * 7}"))), ["x"], "Read", $"t{number}");

    private SessionStore Store()
    {
        Assert.True(HookEventReader.TryRead(Payloads.Utf8(Payloads.Call("Read", "{}")), out var hookEvent, out _));
        return new(hookEvent, surroundings);
    }
}
