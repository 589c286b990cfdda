namespace ClaudeHookGuard.Core.Machine;

/// <summary>
/// The file system as the judge may see it: questions only. Every answer is bounded, and no answer throws: what cannot be
/// looked up is answered as absent, and the caller judges the spelling alone.
/// </summary>
public interface IFileView
{
    /// <summary>The target of a symbolic link as it stands in the link, or null where <paramref name="path"/> is none.</summary>
    string? ReadLink(string path);

    /// <summary>What stands at <paramref name="path"/>, links followed.</summary>
    FileKind KindOf(string path);

    /// <summary>Device and inode (on Windows volume and file id), links followed; null where there is no such file.</summary>
    FileIdentity? IdentityOf(string path);

    /// <summary>The names in a directory, at most <paramref name="limit"/>, without <c>.</c> and <c>..</c>; empty where it cannot be listed.</summary>
    ImmutableArray<string> Names(string directory, int limit);

    /// <summary>The text of a file of at most <paramref name="maxBytes"/> bytes, or null where it is larger, absent or no UTF-8.</summary>
    string? ReadText(string path, int maxBytes);

    /// <summary>A part of a file: at most <paramref name="count"/> bytes, fewer where it ends; null where it is absent or cannot be read.</summary>
    /// <param name="from">Where the part begins, counted from the end where negative (of a shorter file: from its start).</param>
    byte[]? ReadPart(string path, long from, int count);
}

/// <summary>What stands at a path.</summary>
public enum FileKind { Absent, File, Directory, Other }

/// <summary>What two hard links of one file have in common.</summary>
/// <param name="LinkCount">How many names the file has.</param>
public readonly record struct FileIdentity(ulong Device, ulong Inode, ulong LinkCount);
