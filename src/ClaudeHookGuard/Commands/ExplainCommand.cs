using System.CommandLine;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Commands;

/// <summary>Shows what the guard makes of a payload: facts, findings, verdict and answer. It writes nothing, the audit log included.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("payload") { Description = "A file with the payload; without it, standard input.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("explain", "Show how a payload is judged, and why; nothing is written.") { file, json };
        command.SetAction(parsed => Run(parsed.GetValue(file), parsed.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo? file, bool json)
    {
        if (Read(file) is not { } payload)
            return CommandLine.Misused;
        if (!HookEventReader.TryRead(payload, out var hookEvent, out var why))
        {
            Console.Error.WriteLine($"hookguard: {why}");
            return CommandLine.Misused;
        }
        var surroundings = Machine.SurroundingsReader.Read(hookEvent);
        var load = LiveStages.PolicyOf(surroundings);
        if (load.Policy is not { } policy)
        {
            Console.Error.WriteLine($"hookguard: the policy is broken, so every call is refused: {load.Flaw}");
            return CommandLine.Misused;
        }
        var (facts, verdict) = LiveStages.JudgeOf(policy, surroundings, hookEvent).Examine(hookEvent);
        var answer = AnswerWriter.Write(hookEvent, verdict);
        Console.Out.Write(json ? Explanation.Json(facts, verdict, answer) : Explanation.Text(facts, verdict, answer));
        return 0;
    }

    private static ReadOnlyMemory<byte>? Read(FileInfo? file)
    {
        if (file is null)
            return Machine.StandardStreams.ReadInput(Bounds.PayloadBytes);
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {file}: {problem.Message}");
            return null;
        }
    }
}
