using System.Diagnostics.CodeAnalysis;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>A pattern over one name (a tool, a server, a variable): <c>*</c> is any run of characters, everything else is itself. It matches whole names only, and case counts.</summary>
public sealed record NamePattern
{
    private NamePattern(string text) => Text = text;

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Refuses an empty pattern and one with white space or control characters; <paramref name="error"/> says why.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NamePattern? pattern, [NotNullWhen(false)] out string? error)
    {
        error = text.Length == 0 ? "the pattern is empty"
            : text.AsSpan().ContainsAnyInRange('\0', ' ') ? "a name has no spaces or control characters"
            : null;
        pattern = error is null ? new(text) : null;
        return pattern is not null;
    }

    public bool Matches(ReadOnlySpan<char> name) => Glob(Text, name);

    /// <summary>At most pattern times name steps: on a mismatch only the last star is tried further along.</summary>
    internal static bool Glob(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int at = 0, next = 0, star = -1, resume = 0;
        while (at < name.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
                (star, resume) = (next++, at);
            else if (next < pattern.Length && pattern[next] == name[at])
                (next, at) = (next + 1, at + 1);
            else if (star >= 0)
                (next, at) = (star + 1, ++resume);
            else
                return false;
        }
        return pattern[next..].TrimStart('*').IsEmpty;
    }

    public override string ToString() => Text;
}
