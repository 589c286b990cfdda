using System.IO.Compression;
using System.Text.Json;
using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Commands;

/// <summary>The review of a log that the hook wrote, by the published binary.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class AuditTests : IDisposable
{
    private readonly Playground playground;
    private readonly string binary;

    public AuditTests(PublishedGuard guard)
    {
        playground = new(guard);
        binary = guard.Binary;
        playground.Hook(playground.Read("notes.txt"));
        playground.Hook(playground.Call("Read", """{"file_path":"notes.txt"}""", "PostToolUse", ""","tool_response":{"content":"some text"}"""));
        playground.Hook(playground.Read(".env"));
        playground.Hook(playground.Call("WebFetch", """{"url":"https://api.example.com/a","prompt":"p"}"""));
        playground.Hook(playground.Call("mcp__github__create_issue", """{"title":"t"}"""));
    }

    private string Log => Path.Combine(playground.Home, ".local", "state", "hookguard", "audit");

    private string LogFile => Assert.Single(Directory.GetFiles(Log, "*.jsonl"));

    public void Dispose() => playground.Dispose();

    [Fact]
    public void List_prints_a_line_for_each_entry()
    {
        var lines = Audit("list").Output.TrimEnd().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Contains("deny", lines[2], StringComparison.Ordinal);
        Assert.Contains("contacts api.example.com", lines[3], StringComparison.Ordinal);
        Assert.Contains("github/create_issue", lines[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "--decision", "deny")]
    [InlineData(1, "--host", "*.example.com")]
    [InlineData(1, "--server", "github")]
    [InlineData(3, "--tool", "read")]
    [InlineData(1, "--path", ".env", "--rule", "*")]
    [InlineData(1, "--event", "PostToolUse")]
    [InlineData(5, "--since", "1h", "--session", "s1", "--project", "project")]
    [InlineData(0, "--until", "yesterday")]
    [InlineData(2, "--limit", "2")]
    public void List_filters(int expected, params string[] filter)
    {
        var lines = Audit(["list", "--json", .. filter]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void A_time_nobody_can_read_is_told() => Assert.Equal(2, Audit("list", "--since", "soon").ExitCode);

    [Fact]
    public void Show_finds_an_entry_by_id_part_and_number()
    {
        var id = Json(Audit("list", "--json", "--decision", "deny").Output).GetProperty("id").GetString()!;
        foreach (var name in (string[])[id, id[^8..], "3"])
            Assert.Contains($"id              {id}", Audit("show", name).Output, StringComparison.Ordinal);
        Assert.Equal(id, Json(Audit("show", id, "--json").Output).GetProperty("id").GetString());
        Assert.Equal(2, Audit("show", "ffffffff").ExitCode);
    }

    [Fact]
    public void Summary_counts()
    {
        var summary = Json(Audit("summary", "--json").Output);
        Assert.Equal(5, summary.GetProperty("entries").GetInt32());
        Assert.Equal(4, summary.GetProperty("calls").GetInt32());
        Assert.Equal("api.example.com", summary.GetProperty("hosts").GetProperty("top")[0].GetProperty("name").GetString());
        Assert.Equal(1, summary.GetProperty("servers").GetProperty("distinct").GetInt32());
        Assert.Contains("servers\n             1  github", Audit("summary").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Session_tells_a_call_and_its_result_as_one()
    {
        var told = Audit("session", "s").Output;
        Assert.Contains("session s1", told, StringComparison.Ordinal);
        Assert.Contains("✗ Read  reads", told, StringComparison.Ordinal);
        Assert.Equal(4, Json(Audit("session", "last", "--json").Output).GetProperty("moments").GetArrayLength());
        Assert.Equal(2, Audit("session", "nobody").ExitCode);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("ocsf")]
    [InlineData("otlp")]
    public void Export_writes_every_form(string format)
    {
        var outcome = Audit("export", "--format", format);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("create_issue", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_lines_are_counted_with_their_place_and_stop_nothing()
    {
        File.AppendAllText(LogFile, "rubbish\n{\"v\":1,\n");
        var list = Audit("list");
        Assert.Equal((0, 5), (list.ExitCode, list.Output.TrimEnd().Split('\n').Length));
        Assert.Contains($"{LogFile}:6: the line", list.Error, StringComparison.Ordinal);
        Assert.Equal(2, Json(Audit("summary", "--json").Output).GetProperty("damaged").GetProperty("count").GetInt32());
    }

    [Fact]
    public void Compressed_files_are_read_as_they_are()
    {
        var lines = File.ReadAllBytes(LogFile);
        var folder = Directory.CreateDirectory(Path.Combine(playground.Home, "archive")).FullName;
        using (var gz = new GZipStream(File.Create(Path.Combine(folder, "2026-01-01.0001.jsonl.gz")), CompressionLevel.Fastest))
            gz.Write(lines);
        using (var compressor = new ZstdSharp.Compressor())
            File.WriteAllBytes(Path.Combine(folder, "2026-01-02.0001.jsonl.zst"), compressor.Wrap(lines).ToArray());
        Assert.Equal(10, Audit("list", "--log", folder).Output.TrimEnd().Split('\n').Length);
        File.WriteAllBytes(Path.Combine(folder, "broken.jsonl.gz"), [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(folder, "broken.jsonl.zst"), [1, 2, 3]);
        var summary = Audit("summary", "--log", folder, "--json");
        Assert.Equal(10, Json(summary.Output).GetProperty("entries").GetInt32());
        Assert.Equal(2, Json(summary.Output).GetProperty("damaged").GetProperty("count").GetInt32());
    }

    [Fact]
    public void Verify_says_what_was_done_to_a_log()
    {
        Assert.Equal(0, Audit("verify").ExitCode);
        var lines = File.ReadAllLines(LogFile);
        File.WriteAllLines(LogFile, [.. lines[..2], .. lines[3..]]);
        var outcome = Audit("verify", "--json");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("deleted", Json(outcome.Output).GetProperty("logs")[0].GetProperty("findings")[0].GetProperty("fault").GetString());
    }

    [Fact]
    public void An_anchor_kept_elsewhere_shows_a_log_that_was_written_anew()
    {
        var anchor = Audit("anchor").Output.Trim();
        Assert.Equal(0, Audit("verify", "--anchor", $"<13>Nov 22 host root: {anchor}").ExitCode);
        Directory.Delete(Log, recursive: true);
        for (var call = 0; call < 6; call++)
            playground.Hook(playground.Read("notes.txt"));
        Assert.Equal(0, Audit("verify").ExitCode);
        var held = Audit("verify", "--anchor", anchor);
        Assert.Equal(1, held.ExitCode);
        Assert.Contains("rewritten", held.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_key_in_the_user_s_policy_the_log_is_keyed()
    {
        var key = Path.Combine(playground.Home, "audit.key");
        File.WriteAllText(key, "0123456789abcdef0123456789abcdef\n");
        File.WriteAllText(playground.UserPolicyFile, $"version = 1\n[audit]\nkey-file = '{key}'\n");
        Directory.Delete(Log, recursive: true);
        playground.Hook(playground.Read("notes.txt"));
        Assert.Contains("guard.self", playground.Hook(playground.Bash($"cat {key}")).DeniedFor(), StringComparison.Ordinal);
        Assert.Contains("\"hmac\":\"", File.ReadAllText(LogFile), StringComparison.Ordinal);
        Assert.Equal(0, Audit("verify").ExitCode);
        File.Delete(key);
        Assert.Contains("audit.unwritable", playground.Hook(playground.Read("notes.txt")).DeniedFor(), StringComparison.Ordinal);
        Assert.Equal(2, Audit("verify").ExitCode);
    }

    [Fact]
    public void List_follows_what_is_added()
    {
        using var list = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(binary, ["audit", "list", "--follow", "--decision", "deny", "--home", playground.Home]) { RedirectStandardOutput = true })!;
        try
        {
            Assert.Contains("deny", list.StandardOutput.ReadLine(), StringComparison.Ordinal);
            playground.Hook(playground.Read("notes.txt"));
            playground.Hook(playground.Read("sub/.env"));
            Assert.Contains("sub/.env", list.StandardOutput.ReadLine(), StringComparison.Ordinal);
        }
        finally
        {
            list.Kill();
        }
    }

    [Fact]
    public void Hooks_that_are_killed_leave_a_log_that_verifies()
    {
        var random = new Random(20260121);
        for (var round = 0; round < 40; round++)
        {
            using var hook = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(binary, ["hook", "--home", playground.Home]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            hook.StandardInput.Write(playground.Read("notes.txt"));
            hook.StandardInput.Close();
            Thread.Sleep(random.Next(8));
            hook.Kill();
            hook.WaitForExit();
        }
        playground.Hook(playground.Read("notes.txt"));
        var outcome = Audit("verify");
        Assert.True(outcome.ExitCode == 0, outcome.Output);
    }

    [Fact]
    public void Every_line_fits_the_schema_that_is_printed()
    {
        playground.Hook("""{"session_id":"s1","hook_event_name":"SessionStart","source":"startup","cwd":"/"}""");
        var schema = new Core.Tests.Audit.SchemaCheck(Json(Audit("schema").Output));
        Assert.Equal(6, File.ReadAllLines(LogFile).Length);
        Assert.All(File.ReadAllLines(LogFile), line => Assert.Null(schema.Flaw(Json(line))));
    }

    [Fact]
    public void Without_a_log_the_answer_is_an_exit_code()
    {
        Directory.Delete(Log, recursive: true);
        foreach (var command in (string[][])[["list"], ["summary"], ["verify"], ["anchor"], ["session", "s"], ["show", "1"]])
            Assert.Equal(2, Audit(command).ExitCode);
    }

    private Outcome Audit(params string[] arguments) => playground.Run(binary, ["audit", .. arguments, "--home", playground.Home], []);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
