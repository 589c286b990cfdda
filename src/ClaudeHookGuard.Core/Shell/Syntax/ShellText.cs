namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>A place in a command text that moves forward. Readers of words, expansions and commands share one and take turns.</summary>
internal sealed class ShellText
{
    private readonly ParseState _state;
    private HashSet<int>? _noArithmetic;
    private int _position;

    public ShellText(string text, int start, int limit, ParseState state)
    {
        Text = text;
        Limit = limit;
        Position = start;
        _state = state;
    }

    public string Text { get; }

    /// <summary>Never behind <see cref="Limit"/>.</summary>
    public int Position
    {
        get => _position;
        set => _position = Math.Min(value, Limit);
    }

    /// <summary>Where reading stops.</summary>
    public int Limit { get; }

    public ParseState State => _state;

    /// <summary>True at the limit and from a failure on, so that every loop ends.</summary>
    public bool AtEnd => Position >= Limit || _state.Failed;

    /// <summary>The character here, or NUL at the end; a text that holds NUL is refused before it is read.</summary>
    public char Current => Position < Limit && !_state.Failed ? Text[Position] : '\0';

    public char Ahead(int count) => Position + count < Limit && !_state.Failed ? Text[Position + count] : '\0';

    public ReadOnlySpan<char> Rest => AtEnd ? default : Text.AsSpan(Position, Limit - Position);

    public string Slice(int start, int end) => _state.Pool.Get(Text.AsSpan(start, end - start));

    public void Fail(string why) => _state.Fail(why, Position);

    /// <summary>Counts <paramref name="steps"/> of work; false, with a failure, where the text has cost too much.</summary>
    public bool Spend(int steps) => _state.Spend(steps);

    /// <summary>Goes one level deeper; false, with a failure, where that is too deep. Each true needs a <see cref="Leave"/>.</summary>
    public bool Enter() => _state.Enter(Position);

    public void Leave() => _state.Leave();

    /// <summary>A reader's place in another text (a backquoted command with its escapes undone) that counts on the same ceilings.</summary>
    public ShellText Inside(string text) => new(text, 0, text.Length, _state);

    /// <summary>A reader's place in a stretch of this text.</summary>
    public ShellText Inside(int start, int end) => new(Text, start, end, _state);

    /// <summary>Skips backslash-newlines; true where there were any.</summary>
    public bool SkipContinuations()
    {
        var start = Position;
        while (Current == '\\' && ContinuationLength() is var length and > 0)
            Position += length;
        return Position > start;
    }

    /// <summary>Length of the backslash-newline here, or 0.</summary>
    public int ContinuationLength() => Ahead(1) == '\n' ? 2 : Ahead(1) == '\r' && Ahead(2) == '\n' ? 3 : 0;

    /// <summary>True where a <c>((</c> here was tried as arithmetic before and is none: each is tried once, so that work stays linear.</summary>
    public bool IsKnownNotArithmetic => _noArithmetic is not null && _noArithmetic.Contains(Position);

    public void RememberNotArithmetic(int position) => (_noArithmetic ??= []).Add(position);
}
