using ClaudeHookGuard.Core.Audit.Chains;

namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>What a verification came to.</summary>
public sealed class LogReport
{
    /// <summary>Findings that are kept; more are counted only.</summary>
    public const int MostKept = 1000;

    private readonly List<LogFinding> findings = [];
    private readonly List<string> notes = [];

    /// <summary>The first findings, in the order of the log.</summary>
    public IReadOnlyList<LogFinding> Findings => findings;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>What is no fault, but whoever reads the verdict should know.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Lines looked at.</summary>
    public long Lines { get; internal set; }

    /// <summary>Bytes looked at.</summary>
    public long Bytes { get; internal set; }

    /// <summary>Lines whose digest is an HMAC.</summary>
    public long Keyed { get; internal set; }

    /// <summary>Of these, how many could not be checked as there was no key.</summary>
    public long Unchecked { get; internal set; }

    /// <summary>Places where a writer was stopped in the middle of a line, each marked by the next writer; nothing acknowledged is lost there.</summary>
    public long MarkedGaps { get; internal set; }

    /// <summary>Number of the first line; 0 for an empty log.</summary>
    public long First { get; internal set; }

    /// <summary>The chain's head behind the last line.</summary>
    public ChainHead Last { get; internal set; } = ChainHead.None;

    /// <summary>True where nothing is wrong and everything could be checked.</summary>
    public bool IsSound => Count == 0 && Unchecked == 0;

    internal void Add(LogFinding finding)
    {
        Count++;
        if (findings.Count < MostKept)
            findings.Add(finding);
    }

    internal void Note(string note)
    {
        if (notes.Count < MostKept)
            notes.Add(note);
    }
}
