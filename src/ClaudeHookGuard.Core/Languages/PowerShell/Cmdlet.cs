namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>A command of <see cref="CmdletRows"/>: its full name, and what it does with each parameter.</summary>
internal sealed record Cmdlet(string Name, ImmutableArray<CmdletParameter> Parameters)
{
    /// <summary>The command of that name or alias, in any case; null where it is none.</summary>
    public static Cmdlet? Find(string name)
    {
        if (name.Length == 0 || name.AsSpan().IndexOfAny(" ,:\n") >= 0)
            return null;
        var wanted = name.ToLowerInvariant();
        var rows = CmdletRows.Text;
        for (var at = 0; (at = rows.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at += wanted.Length)
        {
            var start = rows.LastIndexOf('\n', at) + 1;
            var end = rows.IndexOf('\n', at);
            var row = rows[start..(end < 0 ? rows.Length : end)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (Array.IndexOf(row[0].Split(','), wanted) is var which and >= 0)
                return new(FullName(row[0].Split(','), which), [.. row.Skip(1).Select(CmdletParameter.Read)]);
        }
        return null;
    }

    /// <summary>The parameter a name means, which may be shortened; null where it is a switch.</summary>
    public CmdletParameter? Named(string name)
    {
        foreach (var parameter in Parameters)
            foreach (var one in parameter.Names)
                if (one.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    return parameter;
        return null;
    }

    /// <summary>The name with a dash that stands before an alias.</summary>
    private static string FullName(string[] names, int which)
    {
        for (var i = which; i >= 0; i--)
            if (names[i].Contains('-'))
                return names[i];
        return names[which];
    }
}

/// <param name="Role">What is done with its values.</param>
/// <param name="Place">1 for the first word without a name, 0 for none, -1 for any.</param>
/// <param name="FromPipeline">True where the pipeline feeds it.</param>
internal sealed record CmdletParameter(ImmutableArray<string> Names, string Role, int Place, bool FromPipeline)
{
    /// <summary>Reads <c>path,literalpath:read*&lt;</c>.</summary>
    public static CmdletParameter Read(string token)
    {
        var colon = token.IndexOf(':');
        var role = token[(colon + 1)..];
        var fed = role.EndsWith('<');
        role = role.TrimEnd('<');
        var place = role[^1] == '*' ? -1 : char.IsAsciiDigit(role[^1]) ? role[^1] - '0' : 0;
        return new([.. token[..colon].Split(',')], place == 0 ? role : role[..^1], place, fed);
    }
}
