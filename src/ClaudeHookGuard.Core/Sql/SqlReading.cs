namespace ClaudeHookGuard.Core.Sql;

/// <summary>Whether an SQL text only reads.</summary>
/// <param name="Why">Null when it does, else what in it does not or could not be read; never a literal of the text.</param>
public readonly record struct SqlReading(string? Why)
{
    public bool ReadOnly => Why is null;
}
