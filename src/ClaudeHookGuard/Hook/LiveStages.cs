using System.Text;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Hook;

/// <summary>The stages as they are in earnest.</summary>
internal static class LiveStages
{
    public static HookStages Create() => new(SurroundingsReader.Read, PolicyOf, JudgeOf, Append, () => DateTimeOffset.UtcNow);

    public static PolicyLoad PolicyOf(Surroundings surroundings) => PolicyFiles.Load(surroundings, DateOnly.FromDateTime(DateTime.UtcNow));

    public static Judge JudgeOf(Policy policy, Surroundings surroundings, HookEvent hookEvent)
    {
        var secrets = SecretSettings.Options(policy);
        var code = new CodeReader();
        var shell = new ShellReader(ProgramTable.With(policy.Layers.SelectMany(layer => layer.Programs).Select(program => program.Block)), code);
        return new(policy, surroundings, new FactReader(shell, surroundings), secrets, new OutputJudge(policy, secrets, () => SessionKey(hookEvent, surroundings)));
    }

    private static string? Append(Policy? policy, AuditEntry entry, Surroundings surroundings)
    {
        var failure = AuditFile.Append(StateDirectory.Audit(policy?.Audit.Path, surroundings), entry.Time, AuditLine.Write(entry).Span);
        return policy?.Audit.OnFailure == Decision.Allow ? null : failure;
    }

    /// <summary>The key of a session's masks: derived, so that no hook has to keep it anywhere.</summary>
    private static byte[] SessionKey(HookEvent hookEvent, Surroundings surroundings) =>
        Sha256.Of([.. MaskKey.Of(surroundings), .. Encoding.UTF8.GetBytes(hookEvent.SessionId ?? "")]);
}
