using System.Text.Json;

namespace ClaudeHookGuard.Simulation.World;

/// <summary>A tool call: what the client would send, and what it touches.</summary>
/// <param name="Tool">As the client names it, with the server's prefix.</param>
/// <param name="Input">The arguments as JSON, made only where somebody reads them.</param>
public sealed record MadeCall(string Tool, Func<string> Input)
{
    public string? Server { get; init; }

    public ImmutableArray<(string Kind, string? Name)> Touches { get; init; } = [];

    public long SentBytes { get; init; }

    public long InputBytes { get; init; } = 80;

    public long OutputBytes { get; init; } = 2000;

    public static MadeCall Read(string path) => new("Read", () => Json(("file_path", path))) { Touches = [("path.read", path)] };

    public static MadeCall Edit(string path) => new("Edit", () => Json(("file_path", path), ("old_string", "a"), ("new_string", "b"))) { Touches = [("path.read", path), ("path.write", path)], InputBytes = 600 };

    public static MadeCall Write(string path) => new("Write", () => Json(("file_path", path), ("content", "text\n"))) { Touches = [("path.write", path)], InputBytes = 3000 };

    public static MadeCall Grep(string directory) => new("Grep", () => Json(("pattern", "name"), ("path", directory))) { Touches = [("path.read", directory)] };

    public static MadeCall Fetch(string host) => new("WebFetch", () => Json(("url", $"https://{host}/docs"), ("prompt", "what does it say"))) { Touches = [("host", host + ":443")], SentBytes = 60 };

    /// <summary>A shell line that runs <paramref name="program"/>, reads and contacts what is named.</summary>
    public static MadeCall Run(string command, string program, string? reads = null, string? host = null, long sent = 0) => new("Bash", () => Json(("command", command)))
    {
        Touches =
        [
            ("command", program),
            .. reads is null ? [] : new[] { ("path.read", (string?)reads) },
            .. host is null ? [] : new[] { ("host", (string?)(host + ":443")) },
        ],
        SentBytes = sent,
        InputBytes = command.Length + 30,
    };

    public static MadeCall Mcp(string server, string tool, Func<string> input, long sent, params (string Kind, string? Name)[] touches) =>
        new($"mcp__{server}__{tool}", input) { Server = server, Touches = [.. touches], SentBytes = sent, InputBytes = Math.Max(60, sent) };

    /// <summary>An object of texts.</summary>
    public static string Json(params (string Name, string Value)[] members) =>
        "{" + string.Join(",", members.Select(static member => $"{JsonSerializer.Serialize(member.Name)}:{JsonSerializer.Serialize(member.Value)}")) + "}";
}
