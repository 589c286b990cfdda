using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Tests.Injection;

/// <summary>A case of <c>tests/corpus/injection</c>: an output and the call that brought it.</summary>
public sealed record CorpusCase(string Name, ToolCall Call, string Text)
{
    public static IEnumerable<CorpusCase> Read(string file)
    {
        var name = "";
        var lines = new List<string>();
        foreach (var line in File.ReadLines(file))
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (name.Length > 0)
                    yield return Of(name, lines);
                (name, lines) = (line[3..], []);
            }
            else if (name.Length > 0)
                lines.Add(line);
        yield return Of(name, lines);
    }

    private static CorpusCase Of(string name, List<string> lines)
    {
        var head = name[..name.IndexOf(": ", StringComparison.Ordinal)];
        var space = head.IndexOf(' ');
        var tool = space < 0 ? head : head[..space];
        var input = JsonSerializer.SerializeToElement(tool == "Bash" ? new { command = space < 0 ? "cat" : head[(space + 1)..] } : (object)new { file_path = space < 0 ? "/home/dev/project/a" : "/home/dev/project/" + head[(space + 1)..] });
        var parts = tool.Split("__");
        var server = parts is ["mcp", var of, ..] ? new McpServer(of, null) : null;
        return new(name, new ToolCall(server is null ? tool : parts[2], server, input, default, null, ""), Notations.Undo(string.Join('\n', lines).TrimEnd('\n')));
    }

    public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);
}
