namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>A real database that holds the log.</summary>
public interface IDatabase
{
    /// <summary>The rows of an answer, each cell as a text without fractions' trailing zeros.</summary>
    IReadOnlyList<string[]> Ask(string sql);
}
