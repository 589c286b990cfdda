using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Auditing;

/// <summary>The files that make one chain: those of a directory, or those that were named.</summary>
/// <param name="Name">The directory, or the files' names.</param>
/// <param name="IsWhole">Whether it is a directory: then nothing may be missing from the beginning to the end.</param>
internal sealed record VerifiedLog(string Name, IReadOnlyList<string> Files, bool IsWhole)
{
    /// <summary>The logs at the places named: one for each directory that holds files, and one of all files named themselves.</summary>
    public static IEnumerable<VerifiedLog> At(IReadOnlyList<string> places)
    {
        var named = places.Where(static place => !Directory.Exists(place)).ToArray();
        if (named.Length > 0)
            yield return new(string.Join(", ", named), named, IsWhole: false);
        foreach (var log in places.Where(Directory.Exists).SelectMany(place => LogFiles.Below([place])).GroupBy(Path.GetDirectoryName))
            yield return new(log.Key!, [.. log], IsWhole: true);
    }

    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public LogReport Verify(IReadOnlyList<ChainKey> keys, IReadOnlyList<LogAnchor> anchors, Action<long> progress)
    {
        // Before the files: what is appended meanwhile may be newer than the state, never older.
        var state = IsWhole ? State() : null;
        var verifier = new ChainVerifier(keys, state is { } head ? [.. anchors, new(head, "the state beside the log")] : anchors);
        var strange = IsWhole ? Files.Where(static file => !LogFileName.TryParse(Path.GetFileName(file), out _)).ToArray() : [];
        var chained = strange.Length == Files.Count ? Files : [.. Files.Except(strange)];
        foreach (var file in chained)
        {
            using var stream = LogFiles.Open(file);
            verifier.Read(stream, Path.GetFileName(file), file == chained[^1], progress);
        }
        if (strange.Length < Files.Count)
            foreach (var file in strange)
                verifier.StrangeFile(Path.GetFileName(file));
        if (IsWhole && state is null)
            verifier.StateIsGone();
        return verifier.End(IsWhole);
    }

    private ChainHead? State()
    {
        var file = Path.Combine(Name, LogState.FileName);
        return File.Exists(file) && LogState.TryRead(File.ReadAllBytes(file), out var state) ? state.Head : null;
    }
}
