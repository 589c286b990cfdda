namespace ClaudeHookGuard.Core.Policies;

/// <summary>Something wrong in a policy file. A policy with an error denies every call; a warning is for its author only.</summary>
/// <param name="Line">Counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">Counted from 1, in characters; 0 for the file as a whole.</param>
/// <param name="Message">Names the thing and the value.</param>
/// <param name="Hint">The cure, or null.</param>
public sealed record Diagnostic(string File, int Line, int Column, Severity Severity, string Message, string? Hint)
{
    /// <summary><c>policy.toml(3,7): error: …</c>, the form editors and build logs understand.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}({Line},{Column})";
        var severity = Severity == Severity.Error ? "error" : "warning";
        return Hint is null ? $"{place}: {severity}: {Message}" : $"{place}: {severity}: {Message}\n  hint: {Hint}";
    }
}

/// <summary>How bad a diagnostic is.</summary>
public enum Severity { Warning, Error }
