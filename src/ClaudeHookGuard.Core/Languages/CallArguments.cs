namespace ClaudeHookGuard.Core.Languages;

/// <summary>The arguments of a call: by place, and by name.</summary>
internal sealed record CallArguments(ImmutableArray<Folded> Positional, ImmutableArray<KeyValuePair<string, Folded>> Named)
{
    /// <summary>The argument of that name; null where there is none.</summary>
    public Folded? this[string name]
    {
        get
        {
            foreach (var member in Named)
                if (string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase))
                    return member.Value;
            return null;
        }
    }
}
