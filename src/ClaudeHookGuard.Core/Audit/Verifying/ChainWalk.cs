using System.Text;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>
/// Follows a chain line by line and tells apart what was done to it. A line is sound when its digest fits its own text; numbers and links between
/// sound lines then tell the rest: a number passed over is a deletion unless the line turns up later (moved), a number seen before is an insertion, and a line
/// that is not sound takes the place of the number that is missing there (edited).
/// </summary>
internal sealed class ChainWalk(LogReport report, IReadOnlyList<LogAnchor> anchors, bool isKeyed)
{
    private readonly MissingLines missing = new();
    private readonly List<Stranger> strangers = [];
    private readonly List<ChainHead> removals = [];
    private readonly Dictionary<long, LogAnchor> due = Due(anchors);
    private readonly byte[] lastDigest = new byte[ChainedLine.DigestDigits];
    private string file = "";
    private string lastFile = "";
    private long line;
    private long lastLine;
    private long last;
    private long accounted;
    private ChainHead before = ChainHead.None;
    private bool isSealed;
    private bool wasSealed;
    private bool isFirstOfFile;

    public void BeginFile(string name)
    {
        file = name;
        line = 0;
        wasSealed = isSealed;
        isSealed = false;
        isFirstOfFile = true;
    }

    /// <summary>A line that is not sound.</summary>
    public void Stranger(ReadOnlySpan<byte> text)
    {
        line++;
        if (strangers.Count < LogReport.MostKept)
            strangers.Add(new(file, line, text.Length, Sha256.Hex(text)));
    }

    /// <summary>A sound line.</summary>
    public void Sound(ReadOnlySpan<byte> text, ChainLink link)
    {
        line++;
        CheckKey(link);
        if (isSealed)
            report.Add(new(LogFault.Inserted, file, line, link.Sequence, link.Sequence, "stands behind the file's seal"));
        var mark = LogMark.Of(text);
        if (last == 0)
            Begin(link);
        else if (link.Sequence <= last)
            GoBack(link);
        else
            GoOn(link, mark);
        if (mark is not null)
            Heed(mark);
        isFirstOfFile = false;
        Meet(link);
    }

    /// <summary>The last line of the last file, without its newline.</summary>
    public void Torn(long bytes) => report.Note($"{file} ends in {bytes} bytes of a line whose writer was stopped or is still writing");

    public void StateIsGone()
    {
        if (isSealed)
            report.Note("the state beside the log is not there; its last file is sealed");
        else if (last > 0)
            report.Add(new(LogFault.StateLost, "", 0, 0, 0, "the state beside the log is not there, so a cut-off end could not be told"));
    }

    public void End(bool isWhole)
    {
        var expected = due.Count == 0 ? 0 : due.Keys.Max();
        accounted = last + TakeStrangers(Math.Max(0, expected - last));
        foreach (var stretch in missing.All)
            report.Add(new(stretch.Fault, stretch.File, stretch.Line, stretch.From, stretch.To,
                $"{Lines(stretch.From, stretch.To)} {(stretch.Fault == LogFault.CutOff ? "cut off" : "missing")} before this one"));
        foreach (var anchor in due.Values)
            Miss(anchor);
        CheckBeginning(isWhole);
        report.Last = last == 0 ? ChainHead.None : new(last, Encoding.ASCII.GetString(lastDigest));
    }

    private static Dictionary<long, LogAnchor> Due(IReadOnlyList<LogAnchor> anchors)
    {
        var due = new Dictionary<long, LogAnchor>();
        foreach (var anchor in anchors)
            due[anchor.Head.Sequence] = anchor;
        return due;
    }

    private void Begin(ChainLink link)
    {
        var edited = TakeStrangers(link.Sequence - 1, -1 - strangers.Count + link.Sequence);
        before = new(link.Sequence - 1 - edited, edited > 0 ? "" : Encoding.ASCII.GetString(link.Previous));
        report.First = link.Sequence;
        Advance(link);
    }

    private void GoOn(ChainLink link, LogMark? mark)
    {
        var passed = link.Sequence - last - 1;
        var isCut = mark is { Gap: LogRecord.Cut };
        var isHeadless = mark is { Gap: LogRecord.Headless };
        if (isCut)
            strangers.Clear();
        var edited = mark is { Event: LogRecord.Gap } ? 0 : TakeStrangers(passed);
        if (passed > edited)
            missing.Add(new(last + edited + 1, link.Sequence - 1, isCut || (isFirstOfFile && !wasSealed) ? LogFault.CutOff : LogFault.Deleted, file, line));
        if (passed == 0 && !link.Previous.SequenceEqual(lastDigest))
            report.Add(new(LogFault.Edited, lastFile, lastLine, last, last, "is not the line that was written: the line after it knows another digest"));
        if (isFirstOfFile && !wasSealed && passed == 0 && !isHeadless)
            report.Add(new(LogFault.CutOff, lastFile, lastLine, last, last, "is the last of its file and no seal"));
        Advance(link);
    }

    private void GoBack(ChainLink link)
    {
        if (missing.TryFill(link.Sequence))
            report.Add(new(LogFault.Moved, file, line, link.Sequence, link.Sequence, $"is line {link.Sequence} of the log and stands in another place"));
        else
            report.Add(new(LogFault.Inserted, file, line, link.Sequence, link.Sequence, $"is a second line {link.Sequence}"));
    }

    private void Advance(ChainLink link)
    {
        last = link.Sequence;
        lastFile = file;
        lastLine = line;
        link.Digest.CopyTo(lastDigest);
    }

    private void Heed(LogMark mark)
    {
        if (mark.Event == LogRecord.Seal)
            isSealed = true;
        else if (mark.Event == LogRecord.Removal)
            removals.Add(mark.Removed);
        else if (mark.Gap == LogRecord.Torn && strangers is [var only] && only.Bytes == mark.Bytes && only.Sha256 == mark.Sha256)
        {
            strangers.Clear();
            report.MarkedGaps++;
            report.Note($"{file}:{only.Line} was never finished: its writer was stopped, and the next one marked the place");
        }
        else if (mark.Gap == LogRecord.Headless)
            report.Add(new(LogFault.StateLost, file, line, last, last, "says that the state beside the log was gone: what was cut off before it cannot be told"));
        else if (mark.Event == LogRecord.Gap)
            Foreign(mark);
    }

    /// <summary>A gap that the writer marked and that no stopped writer explains.</summary>
    private void Foreign(LogMark mark)
    {
        strangers.Clear();
        var (fault, said) = mark.Gap == LogRecord.Cut
            ? (LogFault.CutOff, mark.LostFrom > 0 ? $"says that {Lines(mark.LostFrom, mark.LostTo)} before it cut off" : "says that the file had been made shorter")
            : (LogFault.Inserted, $"says that {mark.Bytes} bytes before it are not the guard's");
        if (fault != LogFault.CutOff || !missing.All.Any(stretch => stretch.To == last - 1))
            report.Add(new(fault, file, line, mark.LostFrom, mark.LostTo, said));
    }

    private long TakeStrangers(long passed) => TakeStrangers(passed, last);

    /// <summary>Judges the lines that were not sound: as many as numbers were passed over are those lines, edited. Returns how many.</summary>
    private long TakeStrangers(long passed, long behind)
    {
        var edited = 0L;
        foreach (var stranger in strangers)
            if (edited < passed)
            {
                edited++;
                report.Add(new(LogFault.Edited, stranger.File, stranger.Line, behind + edited, behind + edited, "is not what was written there"));
            }
            else
                report.Add(new(LogFault.Inserted, stranger.File, stranger.Line, 0, 0, "is no line that was written there"));
        strangers.Clear();
        return edited;
    }

    private void CheckKey(ChainLink link)
    {
        if (link.Keyed)
            report.Keyed++;
        else if (isKeyed && report.Keyed > 0)
            report.Add(new(LogFault.Unkeyed, file, line, link.Sequence, link.Sequence, "is not made with the key, though lines before it are"));
    }

    private void Meet(ChainLink link)
    {
        if (due.Count > 0 && due.Remove(link.Sequence, out var anchor) && !link.Digest.SequenceEqual(Encoding.ASCII.GetBytes(anchor.Head.Digest)))
            report.Add(new(LogFault.Rewritten, file, line, link.Sequence, link.Sequence, $"has another digest than {anchor.Origin} has for it"));
    }

    private void Miss(LogAnchor anchor)
    {
        var number = anchor.Head.Sequence;
        if (number > accounted)
            report.Add(new(LogFault.CutOff, lastFile, lastLine, accounted + 1, number, $"is the end of the log, line {accounted}, but {anchor.Origin} knows line {number}"));
        else if (number < report.First)
            report.Note($"line {number}, which {anchor.Origin} knows, lies before the first line here");
    }

    private void CheckBeginning(bool isWhole)
    {
        if (last == 0 || before == ChainHead.None || before is { Sequence: 0, Digest: "" })
            return;
        if (before.Sequence == 0)
            report.Add(new(LogFault.Edited, "", 0, 1, 1, "the first line claims to follow another"));
        else if (removals.Exists(removal => removal == before || (removal.Sequence == before.Sequence && before.Digest.Length == 0)))
            report.Note($"the log begins with line {report.First}: retention removed the files before it");
        else if (isWhole)
            report.Add(new(LogFault.Beheaded, "", 0, 1, before.Sequence, $"{Lines(1, before.Sequence)} not here, and the log does not say that retention removed them"));
        else
            report.Note($"begins with line {report.First} of its log");
    }

    private static string Lines(long from, long to) => from == to ? $"line {from} is" : $"lines {from} to {to} are";
}

/// <summary>A line that is not sound.</summary>
internal sealed record Stranger(string File, long Line, long Bytes, string Sha256);
