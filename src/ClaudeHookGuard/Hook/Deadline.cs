using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Hook;

/// <summary>
/// The guard's own time limit. The client throws away the answer of a hook that runs into its timeout and goes on, so the guard refuses the
/// call itself, far below that.
/// </summary>
internal static class Deadline
{
    /// <summary>Milliseconds from start to refusal; the installed timeout of the client is three times as long.</summary>
    public const int Milliseconds = 3000;

    private static int answered;

    /// <summary>Starts the clock.</summary>
    public static void Start(int milliseconds) =>
        new Thread(static state =>
        {
            Thread.Sleep((int)state!);
            if (!TryClaim())
                return;
            var answer = AnswerWriter.DenyCall("hookguard: this call could not be judged in time, so it is refused [guard.deadline, built in]");
            Exit(answer);
        }, 64 * 1024)
        { IsBackground = true }.Start(milliseconds);

    /// <summary>True for the first who asks: exactly one answer is given, by the judge or by the clock.</summary>
    public static bool TryClaim() => Interlocked.Exchange(ref answered, 1) == 0;

    /// <summary>Writes the answer and ends the process without waiting for anything.</summary>
    public static void Exit(HookAnswer answer)
    {
        StandardStreams.WriteOutput(answer.Output.Span);
        StandardStreams.WriteError(System.Text.Encoding.UTF8.GetBytes(answer.Error));
        ProcessExit.Now(answer.ExitCode);
    }
}
