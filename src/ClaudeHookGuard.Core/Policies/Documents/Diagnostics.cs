namespace ClaudeHookGuard.Core.Policies.Documents;

/// <summary>Gathers everything that is wrong in one file, so that its author sees all of it at once.</summary>
internal sealed class Diagnostics(string file)
{
    /// <summary>A file that is wrong throughout is not worth more lines than anybody reads.</summary>
    private const int Most = 200;

    private readonly List<Diagnostic> _found = [];

    public string File { get; } = file;

    public bool HasErrors { get; private set; }

    /// <summary>In the order of the file. Sorting is not even begun where nothing is wrong: every call of the hook comes by here.</summary>
    public ImmutableArray<Diagnostic> All => _found.Count == 0 ? [] : [.. _found.OrderBy(each => each.Line).ThenBy(each => each.Column)];

    /// <returns>False, so that a reader can end with it.</returns>
    public bool Error(Position at, string message, string? hint)
    {
        HasErrors = true;
        return Add(at, Severity.Error, message, hint);
    }

    public bool Warning(Position at, string message, string? hint) => Add(at, Severity.Warning, message, hint);

    private bool Add(Position at, Severity severity, string message, string? hint)
    {
        if (_found.Count < Most)
            _found.Add(new(File, at.Line, at.Column, severity, message, hint));
        return false;
    }
}
