namespace ClaudeHookGuard.Core.Paths;

/// <summary>Why a text is no pattern, and what to write instead.</summary>
internal sealed record PatternMistake(string Message, string Hint);

/// <summary>Reads a policy's pattern text into the paths it stands for.</summary>
internal static class PatternReader
{
    public static PatternMistake? Read(string text, PatternBase where, out PatternPath[] alternatives)
    {
        alternatives = [];
        if (Refusal(text) is { } refusal)
            return refusal;
        if (!text.Contains('{') && !text.Contains('}'))
            return ReadOne(text, where, out alternatives);
        if (!Braces.TryExpand(text, PathPattern.MaxAlternatives, out var choices, out var mistake))
            return mistake;
        var paths = new PatternPath[choices.Count];
        for (var i = 0; i < paths.Length; i++)
            if (ReadPath(choices[i], where, out var path) is { } wrong)
                return wrong;
            else
                paths[i] = path!;
        alternatives = paths;
        return null;
    }

    private static PatternMistake? ReadOne(string text, PatternBase where, out PatternPath[] alternatives)
    {
        var mistake = ReadPath(text, where, out var path);
        alternatives = path is null ? [] : [path];
        return mistake;
    }

    private static PatternMistake? Refusal(string text) =>
        string.IsNullOrWhiteSpace(text) ? new("the pattern is empty", "write a path such as ./src/** or ~/.ssh/**")
        : text.Length > PathPattern.MaxLength ? new($"the pattern is longer than {PathPattern.MaxLength} characters", "split it into several patterns")
        : text.AsSpan().ContainsAnyInRange('\0', '\x1f') ? new("the pattern holds a control character", "no path the policy can mean has one; check the quotes and escapes")
        : null;

    private static PatternMistake? ReadPath(string text, PatternBase where, out PatternPath? path)
    {
        path = null;
        if (text.Length == 0)
            return new("one choice of the braces leaves nothing", "write only the alternatives that are meant");
        if (Start(text, where, out var anchor, out var body) is { } refusal)
            return refusal;
        if (Body(body) is not { } normal)
            return new("the pattern climbs out with ..", "write the path it leads to, or one that begins with / or ~/");
        var components = PatternComponent.Split(normal);
        if (components.Length > PathPattern.MaxComponents)
            return new($"the pattern has more than {PathPattern.MaxComponents} components", "use ** for the directories between");
        foreach (var component in components)
            if (NameGlob.Mistake(normal.AsSpan(component.Start, component.Length)) is { } mistake)
                return mistake;
        path = new(anchor, normal, components);
        return null;
    }

    /// <summary>Tells the anchor, and the text behind it with <c>/</c> between components.</summary>
    private static PatternMistake? Start(string text, PatternBase where, out PatternAnchor anchor, out string body)
    {
        (anchor, body) = (PatternAnchor.Root, text);
        if (IsDrive(text) || text.StartsWith(@"\\", StringComparison.Ordinal) || text.StartsWith(@"~\", StringComparison.Ordinal) || text.StartsWith(@".\", StringComparison.Ordinal))
            body = text = text.Replace('\\', '/');
        if (text.Contains('\\'))
            return new("the pattern holds a backslash", "separate directories with /; for a wildcard as itself write it in brackets: [*]");
        if (text.StartsWith("//", StringComparison.Ordinal) || IsDrive(text))
            return null;
        if (text is "~" || text.StartsWith("~/", StringComparison.Ordinal))
            (anchor, body) = (PatternAnchor.Home, text[1..]);
        else if (text[0] == '~')
            return new("another user's home is not looked up", "write that home's path in full");
        else if (text[0] != '/' && text is not "**" && !text.StartsWith("**/", StringComparison.Ordinal))
            return Relative(where, out anchor);
        return null;
    }

    private static PatternMistake? Relative(PatternBase where, out PatternAnchor anchor)
    {
        anchor = where == PatternBase.Home ? PatternAnchor.Home : PatternAnchor.Project;
        return where == PatternBase.None ? new("a relative pattern has no directory to start from here", "begin it with /, ~/ or **/") : null;
    }

    /// <summary>A drive letter, a colon and a separator, or nothing behind.</summary>
    private static bool IsDrive(string text) =>
        text.Length >= 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && (text.Length == 2 || text[2] is '/' or '\\');

    /// <summary>Without empty and <c>.</c> components and doubled <c>**</c>; <c>..</c> taken back where it follows a name; null where it leads out.</summary>
    private static string? Body(string body)
    {
        if (body is ['/', not '/', ..] && IsNormal(body.AsSpan(1)))
            return body[1..];
        if (IsNormal(body))
            return body;
        var kept = new List<string>();
        if (body.StartsWith("//", StringComparison.Ordinal))
            kept.Add(@"\\" + body[2..].Split('/')[0]);
        foreach (var component in body.Split('/').AsSpan(kept.Count == 0 ? 0 : 3))
            if (component is "..")
            {
                if (kept.Count == 0 || kept[^1].Contains('*'))
                    return null;
                kept.RemoveAt(kept.Count - 1);
            }
            else if (component.Length > 0 && component is not "." && !(component is "**" && kept.Count > 0 && kept[^1] is "**"))
                kept.Add(component);
        return string.Join('/', kept);
    }

    /// <summary>Whether there is nothing to take out: the usual case, which then costs no copies.</summary>
    private static bool IsNormal(ReadOnlySpan<char> body)
    {
        var before = default(ReadOnlySpan<char>);
        foreach (var range in body.Split('/'))
        {
            var component = body[range];
            if (component.IsEmpty || component is "." or ".." || (component is "**" && before is "**"))
                return false;
            before = component;
        }
        return true;
    }
}
