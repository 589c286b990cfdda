namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>What a command text says, as far as it can be read.</summary>
/// <param name="Script">The statements of all complete lines before the first failure: a shell runs those before it meets the error.</param>
/// <param name="Failure">Why the rest cannot be read, or null.</param>
/// <param name="FailedAt">Where it could not, from 0.</param>
/// <param name="Steps">The work it took.</param>
public sealed record ShellReading(Script Script, string? Failure, int FailedAt, long Steps)
{
    /// <summary>Reads all of a text at once. Never throws.</summary>
    public static ShellReading Of(string text)
    {
        var lines = new ShellLines(text);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (lines.Next() is { IsEmpty: false } line)
            statements.AddRange(line);
        return new(new Script(statements.ToImmutable(), 0, text.Length), lines.Failure, lines.FailedAt, lines.Steps);
    }
}
