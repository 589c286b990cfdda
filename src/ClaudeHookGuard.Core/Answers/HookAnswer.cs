namespace ClaudeHookGuard.Core.Answers;

/// <summary>What the hook process gives back to the client.</summary>
/// <param name="ExitCode">0, or 2 to block: any other code lets the call through.</param>
/// <param name="Output">Nothing, or exactly one JSON object for standard output.</param>
/// <param name="Error">Nothing, or the reason for standard error.</param>
public sealed record HookAnswer(int ExitCode, ReadOnlyMemory<byte> Output, string Error)
{
    /// <summary>Exit code of an answer that blocks nothing.</summary>
    public const int Go = 0;

    /// <summary>Exit code that blocks.</summary>
    public const int Block = 2;

    /// <summary>No objection: the client goes on as if there were no hook.</summary>
    public static HookAnswer Silence { get; } = new(Go, default, "");
}
