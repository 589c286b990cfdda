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
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;
using ClaudeHookGuard.Sessions;
using ClaudeHookGuard.Skills;

namespace ClaudeHookGuard.Hook;

/// <summary>The stages as they are in earnest.</summary>
internal static class LiveStages
{
    public static HookStages Create() => new(SurroundingsReader.Read, PolicyOf, JudgeOf, Append, () => DateTimeOffset.UtcNow)
    {
        Forget = static (hookEvent, surroundings) => SessionDirectory.Remove(SessionDirectory.Of(surroundings, hookEvent.SessionId)),
        Tidy = StoredSession.RemoveOld,
    };

    public static PolicyLoad PolicyOf(Surroundings surroundings) => PolicyFiles.Load(surroundings, DateOnly.FromDateTime(DateTime.UtcNow));

    public static Judge JudgeOf(Policy policy, Surroundings surroundings, HookEvent hookEvent)
    {
        var secrets = OwnSecrets.Add(SecretSettings.Options(policy, hookEvent.Calls, surroundings), policy, surroundings);
        var facts = new FactReader(new ShellReader(Programs(policy), new CodeReader()), surroundings);
        byte[] Key() => SessionKey(hookEvent.SessionId, surroundings);
        return new(policy, surroundings, facts, secrets, new OutputJudge(policy, secrets, Key), Key)
        {
            Session = new SessionStore(hookEvent, surroundings),
            Now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
            Shelf = new(surroundings, () => TrustList.Read(surroundings)),
        };
    }

    /// <summary>
    /// The program table with what the policies teach it. A project's file comes with a clone: it may describe its own tools, but not say that
    /// a known one is harmless.
    /// </summary>
    private static ProgramTable Programs(Policy policy)
    {
        var builtIn = ProgramTable.BuiltIn();
        var blocks = new List<string>();
        foreach (var layer in policy.Layers)
            foreach (var program in layer.Programs)
                if (layer.Kind != LayerKind.Project || !builtIn.Knows(program.Name))
                    blocks.Add(program.Block);
        return blocks.Count == 0 ? builtIn : ProgramTable.With(blocks);
    }

    private static string? Append(Policy? policy, AuditEntry entry, Surroundings surroundings)
    {
        var rules = LogRules.Of(policy?.Audit ?? AuditSettings.Default, surroundings, out var flaw);
        var failure = flaw ?? AuditLog.Append(rules, entry.Time, AuditLine.Write(Mask(policy, entry, surroundings)).Span);
        return policy?.Audit.OnFailure == Decision.Allow ? null : failure;
    }

    private static AuditEntry Mask(Policy? policy, AuditEntry entry, Surroundings surroundings) =>
        new NameMask(() => policy is null ? SecretOptions.Default : SecretSettings.Options(policy), () => SessionKey(entry.Session, surroundings)).Mask(entry);

    /// <summary>The key of a session's masks: derived, so that no hook has to keep it anywhere.</summary>
    private static byte[] SessionKey(string? session, Surroundings surroundings) =>
        Sha256.Of([.. MaskKey.Of(surroundings), .. Encoding.UTF8.GetBytes(session ?? "")]);
}
