using System.Text;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Hook;

/// <summary>The hook itself: the payload on standard input, the answer on standard output, its code as exit code.</summary>
internal static class HookCommand
{
    /// <summary>The exit code; where the clock has answered first, this does not return.</summary>
    public static int Run()
    {
        StandardStreams.IgnoreBrokenPipes();
        Deadline.Start(Deadline.Milliseconds);
        var answer = new HookPipeline(LiveStages.Create()).Answer(StandardStreams.ReadInput(Bounds.PayloadBytes));
        if (!Deadline.TryClaim())
            Thread.Sleep(Timeout.Infinite);
        StandardStreams.WriteOutput(answer.Output.Span);
        StandardStreams.WriteError(Encoding.UTF8.GetBytes(answer.Error));
        return answer.ExitCode;
    }

    /// <summary>The answer where even starting failed.</summary>
    public static int Refuse(Exception fault)
    {
        var answer = AnswerWriter.DenyCall($"hookguard: the guard itself failed ({fault.GetType().Name}), so the call is refused [guard.fault, built in]");
        StandardStreams.WriteOutput(answer.Output.Span);
        StandardStreams.WriteError(Encoding.UTF8.GetBytes(answer.Error));
        return answer.ExitCode;
    }
}
