using System.Diagnostics;
using System.Text;

namespace ClaudeHookGuard.Cli.Tests.Published;

/// <summary>A throwaway home with a project in it, and the binary run there with nothing else in its environment.</summary>
public sealed class Playground : IDisposable
{
    /// <summary>Milliseconds after which a run counts as hung; the guard's own deadline is far below.</summary>
    private const int Patience = 60_000;

    private readonly string binary;
    private readonly string root;

    public Playground(PublishedGuard guard, string? policy = null)
    {
        binary = guard.Binary;
        root = Directory.CreateTempSubdirectory("hookguard-test-").FullName;
        Project = Path.Combine(Home, "project");
        Directory.CreateDirectory(Path.Combine(Project, ".claude"));
        if (policy is not null)
            File.WriteAllText(PolicyFile, policy);
    }

    public string Home => Path.Combine(root, "home");

    public string Project { get; }

    public string PolicyFile => Path.Combine(Project, ".claude", "hookguard.toml");

    /// <summary>The user's own layer, which may loosen what a project may not.</summary>
    public string UserPolicyFile
    {
        get
        {
            var folder = Path.Combine(Home, ".config", "hookguard");
            Directory.CreateDirectory(folder);
            return Path.Combine(folder, "policy.toml");
        }
    }

    /// <summary>Every audit line written so far.</summary>
    public string[] AuditLines => Directory.GetFiles(Home, "*.jsonl", SearchOption.AllDirectories).SelectMany(File.ReadAllLines).ToArray();

    /// <summary>A PreToolUse payload; <paramref name="input"/> is the tool's JSON.</summary>
    public string Call(string tool, string input, string eventName = "PreToolUse", string more = "") =>
        $$"""{"session_id":"s1","transcript_path":"{{Text(Home)}}/t.jsonl","cwd":"{{Text(Project)}}","permission_mode":"default","hook_event_name":"{{eventName}}","tool_name":"{{tool}}","tool_input":{{input}},"tool_use_id":"toolu_1"{{more}}}""";

    /// <summary>A PreToolUse payload that reads a file of the project: <c>.env</c> is refused by the built-in rules, most others are not.</summary>
    public string Read(string file) => Call("Read", $$"""{"file_path":"{{Text(Path.Combine(Project, file))}}"}""");

    public string Bash(string command) => Call("Bash", $$"""{"command":"{{Text(command)}}"}""");

    public Outcome Hook(string payload) => Hook(Encoding.UTF8.GetBytes(payload));

    public Outcome Hook(byte[] payload) => Run(binary, ["hook", "--home", Home], payload);

    /// <summary>Runs the hook by way of a shell line in which <c>$0</c> is the binary and <c>$1</c> the home, to close its streams or bound its memory.</summary>
    public Outcome Shell(string line, string payload) => Run("/bin/sh", ["-c", line, binary, Home], Encoding.UTF8.GetBytes(payload));

    /// <summary>Runs any program with the binary's environment; standard input is closed behind <paramref name="input"/> unless told otherwise.</summary>
    public Outcome Run(string program, string[] arguments, byte[] input, bool endInput = true)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Project,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment.Clear();
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = Home;
        start.Environment["CLAUDE_PROJECT_DIR"] = Project;
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Feed(process, input, endInput);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end by itself");
        }
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void Feed(Process process, byte[] input, bool endInput)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            if (endInput)
                process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The binary may answer before it has read everything: how it ended is what the test looks at.
        }
    }

    private static string Text(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
