using System.Buffers.Text;
using System.Text.Unicode;

namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>
/// One line of the log, read in place: every member is a stretch of the reader's buffer, found in one pass, and nothing is copied until it is
/// asked for as a string. One view serves for all lines; what it gives is good until the next one is read.
/// </summary>
public sealed class EntryView
{
    private readonly int[] starts = new int[Members.Count];
    private readonly int[] lengths = new int[Members.Count];
    private byte[] buffer = [];
    private int lineStart;
    private int lineLength;

    /// <summary>The whole line, without its newline.</summary>
    public ReadOnlySpan<byte> Line => new(buffer, lineStart, lineLength);

    /// <summary>True for what the log says about itself (a seal, a gap, a removal) and not about a call; see <see cref="Chains.LogRecord"/>.</summary>
    public bool IsRecord => Event.Raw.StartsWith("audit."u8);

    /// <summary>The entry's UUID.</summary>
    public EntryText Id => Text(Member.Id);

    /// <summary>As it is written: <c>2026-11-22T20:31:07.412Z</c>. Times of this form sort as texts.</summary>
    public EntryText TimeText => Text(Member.Time);

    /// <summary>When the decision was made, in UTC ticks; 0 where the line names no such time.</summary>
    public long Ticks => EntryTime.Ticks(Text(Member.Time).Raw);

    public EntryText Session => Text(Member.Session);

    public EntryText Prompt => Text(Member.Prompt);

    public EntryText Event => Text(Member.Event);

    public EntryText PermissionMode => Text(Member.PermissionMode);

    public EntryText User => Text(Member.User);

    public EntryText Machine => Text(Member.Machine);

    public EntryText Project => Text(Member.Project);

    /// <summary>The session's current directory; empty where it is the project's root.</summary>
    public EntryText WorkingDirectory => Text(Member.Cwd);

    public EntryText Tool => Text(Member.Tool);

    public EntryText ToolUse => Text(Member.ToolUse);

    public EntryText Server => Text(Member.Server);

    public EntryText Skill => Text(Member.Skill);

    public EntryText Agent => Text(Member.Agent);

    public EntryText AgentType => Text(Member.AgentType);

    public EntryText Decision => Text(Member.Decision);

    /// <summary>In observe mode, what would have happened; else empty.</summary>
    public EntryText Observed => Text(Member.Observed);

    public EntryText Reason => Text(Member.Reason);

    /// <summary>The rule ids.</summary>
    public EntryTexts Rules => new(buffer, starts[(int)Member.Rules], lengths[(int)Member.Rules]);

    public EntryResources Resources => new(buffer, starts[(int)Member.Resources], lengths[(int)Member.Resources]);

    public long MoreResources => Number(Member.MoreResources);

    public long InputBytes => Number(Member.InputBytes);

    public long OutputBytes => Number(Member.OutputBytes);

    /// <summary>Bytes of text that left this machine, or would have.</summary>
    public long SentBytes => Number(Member.SentBytes);

    /// <summary>SHA-256 of the policy in force.</summary>
    public EntryText Policy => Text(Member.Policy);

    /// <summary>Version of the guard.</summary>
    public EntryText Guard => Text(Member.Guard);

    /// <summary>How long the guard took, in milliseconds.</summary>
    public double Milliseconds => Utf8Parser.TryParse(Text(Member.Ms).Raw, out double value, out _) && double.IsFinite(value) ? value : 0;

    /// <summary>The line's number in its chain; 0 where it has none.</summary>
    public long Sequence => Number(Member.Seq);

    /// <summary>The line's digest in its chain, with or without a key.</summary>
    public EntryText Digest => lengths[(int)Member.Hash] > 0 ? Text(Member.Hash) : Text(Member.Hmac);

    /// <summary>
    /// Reads a line. False where it is damaged or foreign: no UTF-8, no JSON object of the log's form, the same member twice, without version,
    /// time and event, or of a version this guard does not know.
    /// </summary>
    public bool TryRead(byte[] lineBuffer, int start, int length)
    {
        buffer = lineBuffer;
        lineStart = start;
        lineLength = length;
        Array.Clear(starts);
        Array.Clear(lengths);
        var line = Line;
        return Utf8.IsValid(line) && !line.ContainsAnyInRange((byte)0, (byte)0x1f) && TryMembers(line)
            && Text(Member.V).Is("1"u8) && Has(Member.Time) && Has(Member.Event);
    }

    /// <summary>A copy that outlives the line.</summary>
    public AuditEntry Copy() => new()
    {
        Id = Guid.TryParseExact(Id.ToString(), "D", out var id) ? id : Guid.Empty,
        Time = new(Ticks, TimeSpan.Zero),
        Session = Session.OrNull(),
        Prompt = Prompt.OrNull(),
        Event = Event.ToString(),
        PermissionMode = PermissionMode.OrNull(),
        User = User.OrNull(),
        Machine = Machine.OrNull(),
        Project = Project.ToString(),
        WorkingDirectory = WorkingDirectory.OrNull(),
        Tool = Tool.OrNull(),
        ToolUse = ToolUse.OrNull(),
        Server = Server.OrNull(),
        Skill = Skill.OrNull(),
        Agent = Agent.OrNull(),
        AgentType = AgentType.OrNull(),
        Decision = Decision.ToString(),
        Observed = Observed.OrNull(),
        Rules = CopyRules(),
        Reason = Reason.OrNull(),
        Resources = CopyResources(),
        MoreResources = (int)Math.Clamp(MoreResources, 0, int.MaxValue),
        InputBytes = InputBytes,
        OutputBytes = OutputBytes,
        SentBytes = SentBytes,
        Policy = Policy.OrNull(),
        Guard = Guard.ToString(),
        Milliseconds = Milliseconds,
    };

    private ImmutableArray<string> CopyRules()
    {
        var rules = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in Rules)
            rules.Add(rule.ToString());
        return rules.DrainToImmutable();
    }

    private ImmutableArray<AuditResource> CopyResources()
    {
        var resources = ImmutableArray.CreateBuilder<AuditResource>();
        foreach (var resource in Resources)
            resources.Add(new(resource.Kind.ToString(), resource.Name.OrNull(), resource.Sha256.ToString(), resource.Bytes, resource.To.OrNull()));
        return resources.DrainToImmutable();
    }

    private bool TryMembers(ReadOnlySpan<byte> line)
    {
        var scan = new JsonScan(line, 0);
        if (!scan.TryToken((byte)'{'))
            return false;
        do
        {
            if (!scan.TryString(out var keyAt, out var keyLength) || !scan.TryToken((byte)':') || !scan.TryValue(out var at, out var length))
                return false;
            var member = (int)Members.Of(line.Slice(keyAt, keyLength));
            if (member == (int)Member.None)
                continue;
            if (starts[member] != 0 || !IsOfKind((Member)member, scan.Kind))
                return false;
            starts[member] = lineStart + at;
            lengths[member] = length;
        }
        while (scan.TryToken((byte)','));
        return scan.TryToken((byte)'}') && scan.AtEnd;
    }

    private static bool IsOfKind(Member member, byte kind) => member switch
    {
        Member.Rules or Member.Resources => kind == '[',
        Member.V or Member.Seq or Member.Ms or Member.MoreResources or Member.InputBytes or Member.OutputBytes or Member.SentBytes => kind is (>= (byte)'0' and <= (byte)'9') or (byte)'-',
        _ => kind == '"',
    };

    private bool Has(Member member) => lengths[(int)member] > 0;

    private EntryText Text(Member member) => new(buffer, starts[(int)member], lengths[(int)member]);

    private long Number(Member member) => Utf8Parser.TryParse(Text(member).Raw, out long value, out _) ? value : 0;
}
