using ClaudeHookGuard.Core.Secrets.Scanning;

namespace ClaudeHookGuard.Commands;

/// <summary>The files that a scan reads: those named, and in directories everything that git would not ignore.</summary>
internal sealed class ScannedFiles(bool ignoredToo)
{
    private readonly List<(string Directory, IgnoreFile File)> ignores = [];

    public IEnumerable<string> Below(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        return Walk(path.Length > 1 ? path.TrimEnd('/') : path);
    }

    private IEnumerable<string> Walk(string directory)
    {
        var before = ignores.Count;
        ReadIgnores(directory);
        foreach (var entry in Entries(directory))
        {
            var isDirectory = Directory.Exists(entry);
            if (Path.GetFileName(entry) == ".git" || (!ignoredToo && IsIgnored(entry, isDirectory)))
                continue;
            // A link leads to what is scanned by its own name, or out of the tree.
            if (File.ResolveLinkTarget(entry, returnFinalTarget: false) is not null)
                continue;
            if (!isDirectory)
                yield return entry;
            else
                foreach (var file in Walk(entry))
                    yield return file;
        }
        ignores.RemoveRange(before, ignores.Count - before);
    }

    private static string[] Entries(string directory)
    {
        try
        {
            var entries = Directory.GetFileSystemEntries(directory);
            Array.Sort(entries, StringComparer.Ordinal);
            return entries;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {directory}: {problem.Message}");
            return [];
        }
    }

    private void ReadIgnores(string directory)
    {
        foreach (var name in (ReadOnlySpan<string>)[".gitignore", ".git/info/exclude"])
            if (Path.Combine(directory, name) is var file && File.Exists(file))
                ignores.Add((directory, new IgnoreFile(File.ReadAllText(file))));
    }

    private bool IsIgnored(string entry, bool isDirectory)
    {
        for (var i = ignores.Count - 1; i >= 0; i--)
            if (ignores[i].File.Judges(Path.GetRelativePath(ignores[i].Directory, entry).Replace('\\', '/'), isDirectory) is { } ignored)
                return ignored;
        return false;
    }
}
