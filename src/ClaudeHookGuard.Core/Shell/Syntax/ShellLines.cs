namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>
/// Reads a text of POSIX shell or bash 5 line by line, as a shell does: what stands behind an <c>exit</c>, or behind the point where following it
/// became too much work, is never looked at. Never throws; takes work in proportion to the text.
/// </summary>
internal sealed class ShellLines
{
    private readonly ShellParser? _parser;
    private readonly ParseState _state;

    public ShellLines(string text)
    {
        Length = text.Length;
        _state = new ParseState(text.Length);
        if (text.Length > ShellLimits.TextLength)
            _state.Fail($"it is longer than {ShellLimits.TextLength} characters", ShellLimits.TextLength);
        else if (text.IndexOf('\0') is var nul and >= 0)
            _state.Fail("it holds a NUL character", nul);
        else
            _parser = new ShellParser(new ShellText(text, 0, text.Length, _state));
    }

    /// <summary>Characters of the whole text.</summary>
    public int Length { get; }

    /// <summary>Why the text cannot be read on, or null.</summary>
    public string? Failure => _state.Failure;

    /// <summary>Where it cannot, from 0.</summary>
    public int FailedAt => _state.FailedAt;

    /// <summary>The work it took so far.</summary>
    public long Steps => _state.Steps;

    /// <summary>The statements of the next line that holds any; none at the end of the text, or of what can be read.</summary>
    public ImmutableArray<Statement> Next() => _parser?.ReadNextLine() ?? [];
}
