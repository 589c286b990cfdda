using System.Diagnostics.CodeAnalysis;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>
/// A pattern over a command after reading: words apart by spaces, the first for the program, <c>*</c> for any run of characters in a word.
/// It is read in two ways. As an allowance (<see cref="MatchesWhole"/>) every word must fit in its place, and only a last word <c>*</c> stands for
/// any further arguments. As a refusal (<see cref="MatchesWithin"/>) it fits wherever its words occur: options in any place and bundled
/// (<c>-r*</c> finds <c>-fr</c>), other words in their order with anything between.
/// </summary>
public sealed record CommandPattern
{
    private readonly ImmutableArray<string> _words;

    private CommandPattern(string text, ImmutableArray<string> words) => (Text, _words) = (text, words);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Refuses an empty pattern; <paramref name="error"/> says why.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CommandPattern? pattern, [NotNullWhen(false)] out string? error)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        error = words.Length == 0 ? "the pattern is empty" : null;
        pattern = error is null ? new(text, [.. words]) : null;
        return pattern is not null;
    }

    /// <summary>Whether the command is, word by word, what the pattern says. A word that is not fully known fits only <c>*</c>.</summary>
    public bool MatchesWhole(CommandRun command)
    {
        if (!FitsProgram(command.Program))
            return false;
        var open = _words.Length > 1 && _words[^1] == "*";
        var fixedWords = _words.Length - (open ? 2 : 1);
        if (open ? command.Arguments.Length < fixedWords : command.Arguments.Length != fixedWords)
            return false;
        for (var i = 0; i < fixedWords; i++)
            if (!Fits(_words[i + 1], command.Arguments[i]))
                return false;
        return true;
    }

    /// <summary>Whether the pattern's words occur in the command.</summary>
    public bool MatchesWithin(CommandRun command)
    {
        if (!FitsProgram(command.Program))
            return false;
        var at = 0;
        for (var i = 1; i < _words.Length; i++)
        {
            if (_words[i] == "*")
                continue;
            if (IsOption(_words[i]) ? !HasOption(_words[i], command.Arguments) : !FindFrom(_words[i], command.Arguments, ref at))
                return false;
        }
        return true;
    }

    public bool Equals(CommandPattern? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>A pattern without a slash means the program of that name wherever it lies.</summary>
    private bool FitsProgram(PartialText program)
    {
        if (program.Known is not { } known)
            return _words[0] == "*";
        var name = _words[0].Contains('/') ? known : known[(known.LastIndexOfAny(['/', '\\']) + 1)..];
        return NamePattern.Glob(_words[0], name);
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static bool FindFrom(string word, ImmutableArray<PartialText> arguments, ref int at)
    {
        while (at < arguments.Length)
            if (Fits(word, arguments[at++]))
                return true;
        return false;
    }

    private static bool HasOption(string word, ImmutableArray<PartialText> arguments)
    {
        foreach (var argument in arguments)
            if (Fits(word, argument))
                return true;
        return IsBundle(word) && HasLetters(word.AsSpan(1).TrimEnd('*'), arguments);
    }

    /// <summary>Single letters behind one dash, as opposed to a word such as <c>-delete</c>.</summary>
    private static bool IsBundle(string word) => word[1] != '-' && word.AsSpan(1).TrimEnd('*').Length is > 0 and <= MostBundledLetters;

    private const int MostBundledLetters = 3;

    private static bool HasLetters(ReadOnlySpan<char> letters, ImmutableArray<PartialText> arguments)
    {
        foreach (var letter in letters)
        {
            var found = false;
            foreach (var argument in arguments)
                found |= argument.KnownPrefix is ['-', not '-', ..] prefix && prefix.Contains(letter, StringComparison.Ordinal);
            if (!found)
                return false;
        }
        return true;
    }

    private static bool Fits(string word, PartialText argument) =>
        argument.Known is { } known ? NamePattern.Glob(word, known)
        : word is [.., '*'] && NamePattern.Glob(word, argument.KnownPrefix);
}
