using System.Text;

namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Gathers the parts of a word; unquoted characters that follow each other become one part, however they were cut.</summary>
internal struct WordBuilder
{
    private ImmutableArray<WordPart>.Builder? _parts;
    private string? _literal;
    private StringBuilder? _longer;

    public readonly bool IsEmpty => _parts is null && _literal is null;

    /// <summary>The unquoted characters so far where there is nothing else, or null.</summary>
    public readonly string? OnlyLiteral => _parts is null ? (_longer is null ? _literal : _longer.ToString()) : null;

    public void AddLiteral(string text)
    {
        if (text.Length == 0)
            return;
        if (_literal is null)
            _literal = text;
        else
            (_longer ??= new StringBuilder(_literal)).Append(text);
    }

    public void Add(WordPart part)
    {
        Flush();
        (_parts ??= ImmutableArray.CreateBuilder<WordPart>(4)).Add(part);
    }

    public Word ToWord(int start, int end)
    {
        if (_parts is null)
            return new Word(OnlyLiteral ?? "", [], null, start, end);
        return new Word(null, ToParts(), null, start, end);
    }

    public ImmutableArray<WordPart> ToParts()
    {
        Flush();
        return _parts?.ToImmutable() ?? [];
    }

    /// <summary>The last unquoted character, or NUL where the last part is something else.</summary>
    public readonly char LastLiteral => _longer is { Length: > 0 } ? _longer[^1] : _literal is { Length: > 0 } ? _literal[^1] : '\0';

    /// <summary>Takes back the last unquoted character: it proved to begin an operator.</summary>
    public void DropLastLiteral()
    {
        if (_longer is not null)
            _longer.Length--;
        else if (_literal is not null)
            _literal = _literal.Length == 1 ? null : _literal[..^1];
    }

    private void Flush()
    {
        if (_literal is null)
            return;
        (_parts ??= ImmutableArray.CreateBuilder<WordPart>(4)).Add(new LiteralPart(_longer?.ToString() ?? _literal));
        _literal = null;
        _longer = null;
    }
}
