namespace ClaudeHookGuard.Core.Audit.Selecting;

/// <summary>A word in which <c>*</c> stands for anything; case does not count.</summary>
public sealed class TextPattern(string text)
{
    private readonly string[] parts = text.Split('*');

    public bool Matches(ReadOnlySpan<char> value)
    {
        if (parts is [var whole])
            return value.Equals(whole, StringComparison.OrdinalIgnoreCase);
        if (!value.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            return false;
        value = value[parts[0].Length..];
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            var at = value.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            value = value[(at + part.Length)..];
        }
        return value.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase);
    }
}
