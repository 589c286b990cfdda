using System.Collections.Immutable;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Cli.Tests.Hook;

/// <summary>The stages of the hook on a machine in memory, all of which work: a test swaps the one it wants to fail.</summary>
internal static class FakeStages
{
    /// <summary>Nothing outside the project is written, two hosts are contacted, one MCP server reads sources.</summary>
    public const string SomePolicy = """
        version = 1
        [paths]
        write = ["./**"]
        [network]
        allow = ["api.github.com"]
        [servers.files]
        read = ["./src"]
        tools = ["read_*"]
        [servers."*"]
        decision = "deny"
        """;

    private static DateTimeOffset Noon { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static Policy PolicyOf(string text, LayerKind kind = LayerKind.User)
    {
        var today = DateOnly.FromDateTime(Noon.UtcDateTime);
        var reading = PolicyReader.Read(text, "policy.toml", kind, today);
        Assert.True(reading.Layer is not null, string.Join('\n', reading.Diagnostics));
        return Policy.Combine([reading.Layer], today, []);
    }

    /// <summary>One judge for all calls: it keeps nothing of them.</summary>
    public static HookStages Create(string policyText = SomePolicy, Surroundings? surroundings = null)
    {
        var here = surroundings ?? FakeSurroundings.Linux();
        var policy = PolicyOf(policyText);
        var judge = JudgeOf(policy, here);
        return new(_ => here, _ => new(policy, null), (_, _, _) => judge, (_, _, _) => null, () => Noon);
    }

    private static Judge JudgeOf(Policy policy, Surroundings surroundings)
    {
        var secrets = SecretSettings.Options(policy);
        byte[] Key() => new byte[32];
        var facts = new FactReader(new ShellReader(ProgramTable.BuiltIn(), new CodeReader()), surroundings);
        return new(policy, surroundings, facts, secrets, new OutputJudge(policy, secrets, Key), Key);
    }

    /// <summary>A machine whose file system fails at every question.</summary>
    public static Surroundings WithoutFiles(Exception fault) => FakeSurroundings.Linux() with { Files = new NoFiles(fault) };

    private sealed class NoFiles(Exception fault) : IFileView
    {
        public string? ReadLink(string path) => throw fault;

        public FileKind KindOf(string path) => throw fault;

        public FileIdentity? IdentityOf(string path) => throw fault;

        public ImmutableArray<string> Names(string directory, int limit) => throw fault;

        public string? ReadText(string path, int maxBytes) => throw fault;

        public byte[]? ReadPart(string path, long from, int count) => throw fault;
    }
}
