using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Sessions;

/// <summary>A session's memory on disk, opened when somebody asks for it.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>file</term><description>what it holds</description></listheader>
/// <item><term><c>records</c></term><description>who acts since when, what was read (<see cref="RecordLog"/>)</description></item>
/// <item><term><c>sources</c></term><description>the outputs that were read with a label (<see cref="OutputSource"/>)</description></item>
/// <item><term><c>prints</c></term><description>their fingerprints (<see cref="PrintKeeper"/>)</description></item>
/// <item><term><c>counts</c></term><description>calls, bytes and files, where the policy has ceilings (<see cref="Tally"/>)</description></item>
/// <item><term><c>secret</c></term><description>what keys the fingerprints</description></item>
/// <item><term><c>lock</c></term><description>nothing; whoever writes holds it</description></item>
/// </list>
/// </remarks>
internal sealed class SessionStore(HookEvent hookEvent, Surroundings surroundings) : ISessionStore
{
    /// <summary>The name of the file that tells who acts and what was read.</summary>
    public const string RecordsName = "records";

    private readonly string directory = SessionDirectory.Of(surroundings, hookEvent.SessionId);
    private SessionMemory? memory;
    private Prints? prints;
    private Tallies? tallies;
    private bool looked;

    /// <remarks>Most sessions have no memory at all: one question to the file system says so.</remarks>
    public SessionMemory Memory => memory ??= new SystemFileView().KindOf(Records) == FileKind.Absent ? SessionMemory.Empty
        : SessionDirectory.Flaw(directory) is { } flaw ? SessionMemory.Damaged(flaw) : RecordFile.Read(Records);

    public Prints? Prints
    {
        get
        {
            if (!looked && Memory.HasPrints)
                prints = OpenPrints();
            looked = true;
            return prints;
        }
    }

    private string Records => Path.Combine(directory, RecordsName);

    private string Table => Path.Combine(directory, "prints");

    private string Counts => Path.Combine(directory, "counts");

    private string Secret => Path.Combine(directory, "secret");

    private SourceFile Sources => new(Path.Combine(directory, "sources"));

    public string? Remember(IReadOnlyList<SessionRecord> records) => records.Count == 0 ? null : InTurn(() => RecordFile.Append(Records, RecordLog.Frame(records)));

    public Tallies Tallies => tallies ??= TallyFile.Read(Counts);

    public string? Count(IReadOnlyList<Tally> counted, long now) => InTurn(() => TallyFile.Append(Counts, counted, now));

    public string? Keep(OutputReading reading, ImmutableArray<string> labelNames, DateTimeOffset now) => InTurn(() =>
    {
        try
        {
            return Write(reading, labelNames, now);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem is IOException ? problem.Message : "it cannot be written";
        }
    });

    private string? InTurn(Func<string?> write)
    {
        if (SessionDirectory.Make(directory) is { } flaw)
            return flaw;
        using var turn = FileLock.Take(Path.Combine(directory, "lock"));
        return turn is null ? "its lock cannot be taken" : write();
    }

    private string? Write(OutputReading reading, ImmutableArray<string> labelNames, DateTimeOffset now)
    {
        if (SessionSecret.ReadOrMake(Secret) is not { } secret)
            return "its secret cannot be kept";
        var table = PrintFile.OpenToWrite(Table, reading.Text.Length);
        try
        {
            // Asked each time: a hook may have been killed between making the table and saying so.
            if (!RecordFile.Read(Records).HasPrints && RecordFile.Append(Records, RecordLog.Frame([new PrintsBegan(now)])) is { } failure)
                return failure;
            var numbers = new Dictionary<string, int>();
            int Register(OutputSource source)
            {
                var labels = string.Join(' ', source.Labels);
                return numbers.TryGetValue(labels, out var number) ? number : numbers[labels] = Sources.Add(source);
            }
            while (!PrintKeeper.Keep(table.GetSpan(), secret, reading, labelNames, now, Register, Sources.Find))
                table = PrintFile.Moved(Table, table, PrintKeeper.GrownWords(table.GetSpan(), int.MaxValue));
            return null;
        }
        finally
        {
            ((IDisposable)table).Dispose();
        }
    }

    /// <summary>A writer may be at work: a table that seems harmed is looked at again while nobody writes.</summary>
    private Prints? OpenPrints()
    {
        try
        {
            var table = MappedWords.Open(Table, write: false);
            if (SessionSecret.Read(Secret) is { } secret && (PrintKeeper.IsSound(table.GetSpan()) || IsSoundAtRest(table)))
                return new(table.Memory, secret, Sources.Find);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Said below, like every other harm.
        }
        memory = SessionMemory.Damaged("has lost its fingerprints or cannot read them");
        return null;
    }

    private bool IsSoundAtRest(MappedWords table)
    {
        using var turn = FileLock.Take(Path.Combine(directory, "lock"));
        return turn is not null && PrintKeeper.IsSound(table.GetSpan());
    }
}
