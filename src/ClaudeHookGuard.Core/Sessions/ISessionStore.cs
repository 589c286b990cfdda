using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Flow;

namespace ClaudeHookGuard.Core.Sessions;

/// <summary>The session's memory where the judge and the hook find it: nothing is opened before somebody asks.</summary>
public interface ISessionStore
{
    /// <summary>What is remembered now; read once. Never throws: memory that cannot be read is damaged memory.</summary>
    SessionMemory Memory { get; }

    /// <summary>The fingerprints of what was read; null where none are kept. Never throws: fingerprints that cannot be read are damage of the memory.</summary>
    Prints? Prints => null;

    /// <summary>Keeps the fingerprints of a text that was read. Null when they stand, else why they do not.</summary>
    string? Keep(OutputReading reading, ImmutableArray<string> labelNames, DateTimeOffset now) => null;

    /// <summary>What was counted so far; read once. Never throws.</summary>
    Tallies Tallies => Tallies.None;

    /// <summary>Counts. Null when it stands, else why it does not.</summary>
    string? Count(IReadOnlyList<Tally> tallies, long now) => null;

    /// <summary>Keeps the records, all or none. Null when they stand, else why they do not.</summary>
    string? Remember(IReadOnlyList<SessionRecord> records);
}

/// <summary>A session nothing is remembered of: for trials, and for policies that need no memory.</summary>
public sealed class NoSession : ISessionStore
{
    public static NoSession Instance { get; } = new();

    public SessionMemory Memory => SessionMemory.Empty;

    public string? Remember(IReadOnlyList<SessionRecord> records) => null;
}
