using System.Text;
using System.Text.Json;

namespace ClaudeHookGuard.Benchmarks.Startup;

/// <summary>A home and a project under the policy of the measurement, and the calls that are made in it.</summary>
internal sealed class GuardedProject
{
    private readonly string project;

    public GuardedProject(Workshop workshop)
    {
        Home = Path.Combine(workshop.Bench, "home");
        project = Path.Combine(Home, "project");
        if (Directory.Exists(Home))
            Directory.Delete(Home, recursive: true);
        Directory.CreateDirectory(Path.Combine(project, ".claude"));
        Directory.CreateDirectory(Path.Combine(project, "src"));
        File.WriteAllText(Path.Combine(project, "src", "app.ts"), "export {};\n");
        File.Copy(workshop.Source("Startup/policy.toml"), Path.Combine(project, ".claude", "hookguard.toml"));
    }

    public string Home { get; }

    /// <summary>The guard's environment: the home, the project and nothing else.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { ["HOME"] = Home, ["CLAUDE_PROJECT_DIR"] = project, ["PATH"] = "/usr/local/bin:/usr/bin:/bin" };

    /// <summary>An MCP server is asked to read a file that it may read.</summary>
    public byte[] AllowedCall() => Payload("PreToolUse", "mcp__filesystem__read_file", $$"""{"path":"{{project}}/src/app.ts"}""", "");

    /// <summary>A shell command is to be run.</summary>
    public byte[] Command(string command) => Payload("PreToolUse", "Bash", JsonSerializer.Serialize(new Dictionary<string, string> { ["command"] = command }), "");

    /// <summary>An MCP server returned <paramref name="characters"/> of text with a token every so often.</summary>
    public byte[] LargeOutput(int characters, string token)
    {
        const int TokenEvery = 64 * 1024;
        var text = new StringBuilder(characters);
        for (var line = 0; text.Length < characters; line++)
        {
            if (text.Length / TokenEvery != (text.Length + 100) / TokenEvery)
                text.Append("key = ").Append(token).Append("\\n");
            text.Append("    at module").Append(line % 977).Append(".handle(src/lib/handler").Append(line % 31).Append(".ts:").Append(line % 5000).Append(")\\n");
        }
        return Payload("PostToolUse", "mcp__filesystem__read_file", $$"""{"path":"{{project}}/src/app.ts"}""", $$""","tool_response":[{"type":"text","text":"{{text}}"}]""");
    }

    private byte[] Payload(string name, string tool, string input, string more) => Encoding.UTF8.GetBytes(
        $$"""
        {"session_id":"468f9946-3a43-4081-8cf0-9ce76604bb81","transcript_path":"{{Home}}/.claude/projects/p/t.jsonl","cwd":"{{project}}",
        "permission_mode":"default","hook_event_name":"{{name}}","tool_name":"{{tool}}","tool_use_id":"toolu_01",
        "mcp_server":{"name":"filesystem","source":"project"},"tool_input":{{input}}{{more}} }

        """);
}
