using System.Runtime.InteropServices;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Hook;

/// <summary>
/// The guard's own time limit. The client throws away the answer of a hook that runs into its timeout and goes on, so the guard refuses the
/// call itself, far below that. In the published Linux binary the native part (<c>last-word.c</c>) has set an alarm before this code runs, which
/// holds even where no thread of the runtime moves any more; elsewhere a thread keeps the time.
/// </summary>
internal static partial class Deadline
{
    /// <summary>Milliseconds from start to refusal; the installed timeout of the client is three times as long.</summary>
    public const int Milliseconds = 3000;

    private static int answered;
    private static bool alarmed;

    /// <summary>Starts the clock, if it does not run yet.</summary>
    public static void Start(int milliseconds)
    {
        if (OperatingSystem.IsLinux() && Alarm((uint)milliseconds / 1000) > 0)
            alarmed = true;
        else
            StartThread(milliseconds);
    }

    private static void StartThread(int milliseconds)
    {
        if (OperatingSystem.IsLinux())
            _ = Alarm(0);
        new Thread(static state =>
        {
            Thread.Sleep((int)state!);
            if (!TryClaim())
                return;
            var answer = AnswerWriter.DenyCall("hookguard: this call could not be judged in time, so it is refused [guard.deadline, built in]");
            Exit(answer);
        }, 64 * 1024)
        { IsBackground = true }.Start(milliseconds);
    }

    /// <summary>True for the first who asks: exactly one answer is given, by the judge or by the clock.</summary>
    public static bool TryClaim()
    {
        if (alarmed)
            _ = Alarm(0);
        return Interlocked.Exchange(ref answered, 1) == 0;
    }

    /// <summary>Writes the answer and ends the process without waiting for anything.</summary>
    public static void Exit(HookAnswer answer)
    {
        StandardStreams.WriteOutput(answer.Output.Span);
        StandardStreams.WriteError(System.Text.Encoding.UTF8.GetBytes(answer.Error));
        ProcessExit.Now(answer.ExitCode);
    }

    /// <summary>Seconds that were left of the alarm before; 0 where there was none.</summary>
    [LibraryImport("libc", EntryPoint = "alarm")]
    private static partial uint Alarm(uint seconds);
}
