using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>Finds where a path text starts: the root, a drive, a share, the working directory, or nowhere that is known.</summary>
internal static class PathRoot
{
    /// <summary>Reads <paramref name="path"/> into components from the root.</summary>
    /// <param name="host">The machine a UNC path names, else null.</param>
    /// <param name="flaw">Why it cannot be judged by its spelling, else null.</param>
    public static List<PathItem> Read(PartialText path, Surroundings surroundings, out string? host, out string? flaw)
    {
        (host, flaw) = (null, null);
        if (surroundings.Platform == Platform.Windows || WindowsRoot.IsDrive(path.KnownPrefix))
            return WindowsRoot.Read(path, surroundings, out host, out flaw);
        var items = PathItems.Split(path, backslash: false);
        return path.KnownPrefix.StartsWith('/') || path.Parts is [UnknownPart, ..] ? items : [.. PathItems.Split(surroundings.WorkingDirectory, backslash: false), .. items];
    }
}
