using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>One append, while the state file is held alone.</summary>
internal sealed class Appending(LogRules rules, DateTimeOffset now, DirectFile held)
{
    private readonly LogRecord records = new(now, GuardVersion.Text);
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
    private readonly List<byte[]> lines = [];
    private LogState state;
    private bool isHeadless;

    public string? Run(ReadOnlySpan<byte> json)
    {
        FindState();
        var file = Open(out var why);
        if (file is not null && CatchUp(file) is var isSealed && (isSealed || IsDone(json.Length)))
            file = NextFile(file, isSealed, out why);
        if (file is null)
            return why;
        using (file)
        {
            Add(json);
            return Write(file);
        }
    }

    /// <summary>What the state file says; where it says nothing, what the files of the log say.</summary>
    private void FindState()
    {
        Span<byte> text = stackalloc byte[LogState.Size];
        if (LogState.TryRead(text[..held.Read(0, text)], out state))
            return;
        state = LostState.Recover(rules.Directory, today, out var isNew);
        isHeadless = !isNew;
    }

    private DirectFile? Open(out string? why)
    {
        var path = Path.Combine(rules.Directory, state.File.ToString());
        var file = DirectFile.Open(path, alone: false, out why);
        if (file is null)
            why = $"{path}: {why}";
        return file;
    }

    /// <summary>Brings state and file together where a writer was stopped, or somebody else was at work. True where the file turns out to be sealed.</summary>
    private bool CatchUp(DirectFile file)
    {
        var length = file.Length;
        if (length == state.Bytes && !isHeadless)
            return false;
        var found = length >= state.Bytes ? LogTail.Follow(file, state, length, rules.Key) : LogTail.Missing(file, state, length);
        state = found.State;
        if (!found.Ends && found.IsSealed)
            _ = file.Write(length, "\n"u8);
        else if (!found.Ends)
            lines.Add([(byte)'\n']);
        if (isHeadless)
            Add(records.LostLines(LogRecord.Headless, 0, 0).Span);
        isHeadless = false;
        if (found.Strange > 0)
            Add(records.StrangeBytes(found.IsTorn ? LogRecord.Torn : LogRecord.Foreign, found.Strange, found.Sha256).Span);
        if (found.LostTo > 0)
            Add(records.LostLines(LogRecord.Cut, found.LostFrom, found.LostTo).Span);
        return found.IsSealed;
    }

    private LogState Next => state with { File = state.File.Next(today), Bytes = 0 };

    private bool IsDone(int more) => today > state.File.Day || (state.Bytes > 0 && state.Bytes + more > rules.FileBytes);

    /// <summary>Seals the file, where that has not been done, and goes on in the next one.</summary>
    private DirectFile? NextFile(DirectFile file, bool isSealed, out string? why)
    {
        using (file)
        {
            // With the seal, the state says at once that the next file is the one to write.
            if (isSealed)
                state = Next;
            else if (Seal(file) is { } unsealed)
            {
                why = unsealed;
                return null;
            }
        }
        var next = Open(out why);
        if (next is not null && CatchUp(next))
            return NextFile(next, isSealed: true, out why);
        if (next is not null && Retention.Choose(rules, state.File, today) is { } chosen)
            Remove(chosen, next);
        return next;
    }

    private string? Seal(DirectFile file)
    {
        Add(records.SealOf(state.File, state.Bytes).Span);
        return Write(file, sealing: true);
    }

    /// <summary>First the record, then the files: stopped between the two, the log says a little too much and has lost nothing.</summary>
    private void Remove(RemovedFiles chosen, DirectFile file)
    {
        var before = state;
        Add(records.RemovalOf(chosen.Files, chosen.Last).Span);
        if (Write(file) is null)
            Retention.Remove(rules.Directory, chosen);
        else
            state = before;
    }

    private void Add(ReadOnlySpan<byte> json)
    {
        lines.Add(ChainedLine.Close(json, state.Head, rules.Key, out var head));
        state = state with { Head = head };
    }

    /// <summary>Writes the lines that were added, all in one, and where the log now stands. What cannot be kept whole is taken back.</summary>
    private string? Write(DirectFile file, bool sealing = false)
    {
        var all = lines is [var only] ? only : lines.SelectMany(static line => line).ToArray();
        lines.Clear();
        var before = state;
        if (file.Write(before.Bytes, all) is { } why)
            return $"{Path.Combine(rules.Directory, before.File.ToString())}: {why}";
        state = sealing ? Next : state with { Bytes = before.Bytes + all.Length };
        if (held.Write(0, state.Write()) is not { } unkept)
            return null;
        file.Shorten(before.Bytes);
        return $"{Path.Combine(rules.Directory, LogState.FileName)}: {unkept}";
    }
}
