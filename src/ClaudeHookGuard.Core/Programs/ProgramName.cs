using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>The name a program is looked up by: the last segment of its path, without <c>.exe</c>, and without a version (<c>npx vite@5</c>).</summary>
internal static class ProgramName
{
    /// <summary>Null where no part of the name is known.</summary>
    public static string? Of(PartialText program)
    {
        if (program.Known is not { } text)
            return null;
        var slash = text.AsSpan().LastIndexOfAny('/', '\\');
        var name = text[(slash + 1)..];
        if (name.IndexOf('@') is > 0 and var version)
            name = name[..version];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    /// <summary><c>python3.12</c>, <c>clang-18</c>, <c>gcc-13</c>: the name before a version; null where there is none.</summary>
    public static string? WithoutVersion(string name)
    {
        var end = name.AsSpan().TrimEnd("0123456789.").TrimEnd('-').Length;
        return end > 0 && end < name.Length ? name[..end] : null;
    }

    /// <summary>A command whose name could not be worked out: its words are not judged, for nobody knows by what.</summary>
    public static Effects Unknown(Invocation invocation) =>
        new([new Unreadable(UnreadableAs.Command, invocation.Program.ToString(), "the program's name is not known", invocation.Place)], [], null);
}
