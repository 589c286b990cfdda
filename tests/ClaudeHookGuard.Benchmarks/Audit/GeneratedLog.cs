using System.Collections.Immutable;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;

namespace ClaudeHookGuard.Benchmarks.Audit;

/// <summary>Writes a log of so many entries as a team's weeks would leave it, always the same one: sealed files of 64 MB, chained.</summary>
internal static class GeneratedLog
{
    private const long FileBytes = 64_000_000;
    private const int CallsPerSession = 120;

    private static readonly string[] Tools = ["Bash", "Read", "Read", "Read", "Edit", "Grep", "Glob", "Write", "WebFetch", "create_issue", "query"];
    private static readonly string[] Hosts = ["api.github.com:443", "registry.npmjs.org", "docs.example.com", "pypi.org", "internal.example.com:8443"];
    private static readonly string[] Users = ["ann", "ben", "cem", "dora", "eli", "fay", "gus", "hana"];

    /// <returns>Bytes written.</returns>
    public static long Write(string directory, long entries, ChainKey? key = null)
    {
        Directory.CreateDirectory(directory);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var random = new Random(20260120);
        var name = new LogFileName(DateOnly.FromDateTime(start.UtcDateTime), 1);
        var head = ChainHead.None;
        var total = 0L;
        var file = new FileStream(Path.Combine(directory, name.ToString()), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        for (var entry = 0L; entry < entries; entry++)
        {
            file.Write(ChainedLine.Close(AuditLine.Write(Entry(entry, start, random)).Span, head, key, out head));
            if (file.Length < FileBytes || entry == entries - 1)
                continue;
            file.Write(ChainedLine.Close(new LogRecord(start, "0.1.0").SealOf(name, file.Length).Span, head, key, out head));
            total += file.Length;
            file.Dispose();
            name = name.Next(name.Day);
            file = new FileStream(Path.Combine(directory, name.ToString()), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        }
        total += file.Length;
        var state = new LogState(name, file.Length, head);
        file.Dispose();
        File.WriteAllBytes(Path.Combine(directory, LogState.FileName), state.Write());
        return total;
    }

    private static AuditEntry Entry(long number, DateTimeOffset start, Random random)
    {
        var session = number / (2 * CallsPerSession);
        var tool = Tools[random.Next(Tools.Length)];
        var server = tool switch { "create_issue" => "github", "query" => "postgres", _ => null };
        var refused = random.Next(100) < 2;
        var user = Users[session % Users.Length];
        var after = number % 2 == 1;
        return new()
        {
            Id = new Guid((int)(number >> 32), (short)(number >> 16), (short)number, 0x80, 1, 2, 3, 4, 5, 6, 7),
            Time = start.AddMilliseconds(number * 250),
            Session = $"{session:x8}-7f3a-4c1e-9b2d-0123456789ab",
            Prompt = $"{number / 20:x8}-1111-4222-8333-0123456789ab",
            Event = after ? "PostToolUse" : "PreToolUse",
            PermissionMode = "default",
            User = user,
            Machine = user + "-laptop",
            Project = $"/home/{user}/projects/shop-{session % 7}",
            Tool = tool,
            ToolUse = $"toolu_{number / 2:x16}",
            Server = server,
            Decision = refused ? "deny" : "allow",
            Rules = refused ? [random.Next(2) == 0 ? "network.host" : "credentials.ssh"] : [],
            Reason = refused ? "hookguard: reads /home/ann/.ssh/id_rsa, which the policy protects [credentials.ssh, baseline credentials.ssh]" : null,
            Resources = after ? [] : Resources(tool, user, random),
            InputBytes = random.Next(40, 4000),
            OutputBytes = after ? random.Next(10, 60_000) : 0,
            SentBytes = server is null ? 0 : random.Next(2000),
            Policy = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Guard = "0.1.0",
            Milliseconds = 0.4 + (random.NextDouble() * random.NextDouble() * 3),
        };
    }

    private static ImmutableArray<AuditResource> Resources(string tool, string user, Random random)
    {
        var path = new AuditResource("path.read", $"/home/{user}/projects/shop-{random.Next(7)}/src/module-{random.Next(400)}/file-{random.Next(50)}.ts", Digest(random), null);
        return tool switch
        {
            "Bash" => [new("command", "git", Digest(random), null), path, new("tool", "Bash", Digest(random), null)],
            "WebFetch" => [new("host", Hosts[random.Next(Hosts.Length)], Digest(random), null), new("tool", tool, Digest(random), null)],
            "create_issue" or "query" => [new("tool", tool, Digest(random), null), new("arguments.sent", null, Digest(random), random.Next(2000)), new("text.sent", null, Digest(random), random.Next(2000), "outside")],
            _ => [path, new("tool", tool, Digest(random), null)],
        };
    }

    private static string Digest(Random random)
    {
        Span<byte> bytes = stackalloc byte[32];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
