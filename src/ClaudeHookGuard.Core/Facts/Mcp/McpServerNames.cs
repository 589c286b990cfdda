namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>Brings the names people give one server to one: <c>mcp-server-github</c>, <c>plugin_dev_GitHub</c>, <c>claude_ai_Slack</c>.</summary>
internal static class McpServerNames
{
    internal static string Canonical(string name)
    {
        var text = name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        var slash = text.LastIndexOfAny(['/', ':']);
        text = text[(slash + 1)..];
        if (text.StartsWith("claude-ai-", StringComparison.Ordinal))
            text = text["claude-ai-".Length..];
        if (text.StartsWith("plugin-", StringComparison.Ordinal))
            text = text[(text.LastIndexOf('-') + 1)..];
        var before = "";
        while (before != text)
        {
            before = text;
            text = Without(text);
        }
        return text;
    }

    private static string Without(string text)
    {
        ReadOnlySpan<string> affixes = ["mcp", "server", "official", "local", "remote"];
        foreach (var affix in affixes)
        {
            if (text.StartsWith(affix + "-", StringComparison.Ordinal))
                return text[(affix.Length + 1)..];
            if (text.EndsWith("-" + affix, StringComparison.Ordinal))
                return text[..^(affix.Length + 1)];
        }
        return text;
    }
}
