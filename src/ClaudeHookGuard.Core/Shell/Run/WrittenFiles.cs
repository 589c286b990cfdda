using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// The file system with what the command text has written so far: <c>echo … &gt; x.sh; sh x.sh</c> runs what was written, and
/// <c>/dev/fd/63</c> holds what a process substitution prints.
/// </summary>
internal sealed class WrittenFiles(IFileView stored, ShellState state) : IFileView
{
    public string? ReadLink(string path) => stored.ReadLink(path);

    public FileKind KindOf(string path) => IsWritten(path) ? FileKind.File : stored.KindOf(path);

    public FileIdentity? IdentityOf(string path) => IsWritten(path) ? null : stored.IdentityOf(path);

    public ImmutableArray<string> Names(string directory, int limit) => stored.Names(directory, limit);

    public string? ReadText(string path, int maxBytes) =>
        Written(path) is { } written ? written.Values is [{ Known: { } text }] && text.Length <= maxBytes ? text : null : stored.ReadText(path, maxBytes);

    public byte[]? ReadPart(string path, long from, int count) => IsWritten(path) ? null : stored.ReadPart(path, from, count);

    public bool IsWritten(string path) => Written(path) is not null;

    /// <summary>What was written to <paramref name="path"/>, an absolute path; null where nothing was.</summary>
    public Texts? Written(string path) => state.Texts(SlotKind.File, Tidy(path));

    /// <summary>
    /// Whether a path with wildcards names only files that stood there before: those of a project's tests, say. What this text wrote where the
    /// pattern may reach is not told from what it finds.
    /// </summary>
    public bool AreOnlyStored(PartialText pattern)
    {
        if (pattern.HasUnknown)
            return false;
        var start = pattern.KnownPrefix[..(pattern.KnownPrefix.LastIndexOf('/') + 1)];
        foreach (var (slot, _) in state.OfKind(SlotKind.File))
            if (slot.Name.StartsWith(start, StringComparison.Ordinal))
                return false;
        return start.Length > 0;
    }

    public void Write(string path, Texts text) => state[new Slot(SlotKind.File, Tidy(path))] = text;

    /// <summary>The path without <c>.</c>, <c>..</c> and doubled separators, as one file is named alike in one text.</summary>
    private static string Tidy(string path)
    {
        if (!path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal))
            return path;
        var names = new List<string>();
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (name == ".." && names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ".."))
                names.Add(name);
        return "/" + string.Join('/', names);
    }
}
