using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Cuts a program text into tokens. It follows one language well enough to tell text from code; what it cannot cut becomes a sign. Linear time.</summary>
internal sealed class CodeLexer(string code, Syntax syntax)
{
    /// <summary>Tokens of one text; the rest of a longer one is not read, and the caller says so.</summary>
    public const int MaxTokens = 200_000;

    private readonly List<CodeToken> tokens = [];
    private int at;

    public bool IsCut { get; private set; }

    public List<CodeToken> Read()
    {
        while (at < code.Length && !(IsCut = tokens.Count >= MaxTokens))
            Next();
        tokens.Add(CodeToken.End);
        return tokens;
    }

    private char Here => code[at];

    private bool Begins(string text) => text.Length > 0 && string.CompareOrdinal(code, at, text, 0, text.Length) == 0;

    private void Next()
    {
        if (Here is '\n' or ';')
            Add(CodeTokenKind.Line, code[at++].ToString());
        else if (char.IsWhiteSpace(Here))
            at++;
        else if (Begins(syntax.LineComment) && !Begins("#{"))
            SkipLine();
        else if (syntax.SlashComments && Begins("//"))
            SkipLine();
        else if (syntax.SlashComments && Begins("/*"))
            at = code.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : code.Length;
        else if (Here is '"' or '\'' or '`')
            ReadString(prefix: "");
        else if (char.IsAsciiDigit(Here))
            ReadNumber();
        else if (IsNameStart(Here))
            ReadName();
        else if (syntax.BareWords && Here is '/' or '~' or '.')
            ReadBareWord();
        else if (syntax.LetterQuotes && Here == '%' && at + 1 < code.Length && code[at + 1] is 'q' or 'Q' or 'x' or 'w')
            ReadPercent();
        else if (syntax.SlashPatterns && Here == '/' && MayBeginPattern())
            SkipPattern();
        else
            ReadSign();
    }

    private void Add(CodeTokenKind kind, string text, PartialText? value = null) => tokens.Add(new(kind, text, value));

    private void SkipLine() => at = code.IndexOf('\n', at) is var end and >= 0 ? end : code.Length;

    private bool IsNameStart(char c) => char.IsLetter(c) || c == '_' || (syntax.Sigils.Contains(c, StringComparison.Ordinal) && at + 1 < code.Length && (char.IsLetterOrDigit(code[at + 1]) || code[at + 1] is '_' or '{'));

    private void ReadNumber()
    {
        var start = at;
        while (at < code.Length && (char.IsAsciiLetterOrDigit(Here) || Here == '_'))
            at++;
        var text = code[start..at];
        Add(CodeTokenKind.Text, text, PartialText.Of(text));
    }

    private void ReadName()
    {
        var start = at++;
        if (at < code.Length && Here == '{' && code[start] is '$' or '@' or '%')
        {
            var close = code.IndexOf('}', at);
            var end = close < 0 ? code.Length : close;
            Add(CodeTokenKind.Name, string.Concat(code.AsSpan(start, 1), code.AsSpan(at + 1, Math.Max(0, end - at - 1))));
            at = Math.Min(code.Length, end + 1);
            return;
        }
        while (at < code.Length && (char.IsLetterOrDigit(Here) || Here == '_'))
            at++;
        var name = code[start..at];
        if (at < code.Length && IsStringPrefix(name))
            ReadString(name);
        else if (syntax.LetterQuotes && name is "q" or "qq" or "qx" or "qw" && at < code.Length && !char.IsLetterOrDigit(Here) && Here is not (',' or ';' or ')' or '=' or '.'))
            ReadQuoted(name);
        else
            Add(CodeTokenKind.Name, name);
    }

    private bool IsStringPrefix(string name) =>
        syntax.TripleQuotes && name.Length <= 2 && Here is '"' or '\'' && name.AsSpan().ContainsAnyExcept("rRbBuUfF") == false;

    /// <summary>A string at an opening quote.</summary>
    private void ReadString(string prefix)
    {
        var quote = Here;
        var close = syntax.TripleQuotes && Begins(new string(quote, 3)) ? new string(quote, 3) : quote.ToString();
        at += close.Length;
        var raw = prefix.Contains('r', StringComparison.OrdinalIgnoreCase);
        var fills = quote == '`' ? !syntax.CommandBackticks || syntax.Interpolation != Interpolation.None
            : quote == '"' ? syntax.Interpolation is Interpolation.HashBrace or Interpolation.Sigil || prefix.Contains('f', StringComparison.OrdinalIgnoreCase)
            : prefix.Contains('f', StringComparison.OrdinalIgnoreCase);
        var value = Body(close, raw || (quote == '\'' && syntax.Interpolation is Interpolation.Sigil or Interpolation.HashBrace), fills, quote == '`' && !syntax.CommandBackticks);
        Add(quote == '`' && syntax.CommandBackticks ? CodeTokenKind.Command : CodeTokenKind.Text, "", value);
    }

    private void ReadBareWord()
    {
        var start = at;
        while (at < code.Length && !char.IsWhiteSpace(Here) && Here is not ('[' or ']' or '{' or '}' or '"' or ';' or '$'))
            at++;
        Add(CodeTokenKind.Text, "", PartialText.Of(code[start..at]));
    }

    private void ReadPercent()
    {
        var kind = code[at + 1];
        at += 2;
        ReadQuoted(kind switch { 'q' => "q", 'x' => "qx", 'w' => "qw", _ => "qq" });
    }

    /// <summary><c>q(…)</c> and its kin, at the opening delimiter; delimiters of a pair nest.</summary>
    private void ReadQuoted(string kind)
    {
        if (at >= code.Length || char.IsWhiteSpace(Here))
            return;
        var open = code[at++];
        var close = open switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', _ => open };
        var start = at;
        for (var depth = 1; at < code.Length; at++)
            if (Here == '\\')
                at++;
            else if (Here == close && --depth == 0)
                break;
            else if (Here == open && open != close)
                depth++;
        var end = Math.Min(at, code.Length);
        var text = code[start..end];
        at = Math.Min(code.Length, end + 1);
        var value = kind is "q" or "qw" ? PartialText.Of(text) : new CodeLexer(text + '"', syntax).Body("\"", raw: false, fills: true, template: false);
        Add(kind == "qx" ? CodeTokenKind.Command : CodeTokenKind.Text, "", value);
    }

    /// <summary>The inside of a string up to <paramref name="close"/>, and past it.</summary>
    private PartialText Body(string close, bool raw, bool fills, bool template)
    {
        var parts = new List<TextPart>();
        var text = new StringBuilder();
        while (at < code.Length && !Begins(close))
            if (Here == '\\' && at + 1 < code.Length)
                Escapes.Read(code, ref at, raw, text);
            else if (fills && HoleEnd(template) is var end and > 0)
            {
                parts.Add(new KnownPart(text.ToString()));
                text.Clear();
                parts.Add(Hole(code[at..end]));
                at = end;
            }
            else
                text.Append(code[at++]);
        at = Math.Min(code.Length, at + close.Length);
        parts.Add(new KnownPart(text.ToString()));
        return PartialText.Of(parts);
    }

    /// <summary>Where an interpolated value that begins here ends; 0 where none begins.</summary>
    private int HoleEnd(bool template)
    {
        var brace = template ? "${" : syntax.Interpolation switch { Interpolation.Formatted => "{", Interpolation.HashBrace => "#{", _ => "" };
        if (brace.Length > 0)
            return Begins(brace) && !Begins("{{") && code.IndexOf('}', at) is var close and > 0 ? close + 1 : 0;
        if (syntax.Interpolation != Interpolation.Sigil || Here is not ('$' or '@') || at + 1 >= code.Length)
            return 0;
        var end = at + 1;
        if (code[end] == '{')
            return code.IndexOf('}', end) is var shut and > 0 ? shut + 1 : 0;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_'))
            end++;
        if (end > at + 1 && end < code.Length && code[end] is '{' or '[' && code.IndexOf(code[end] == '{' ? '}' : ']', end) is var index and > 0)
            end = index + 1;
        return end > at + 1 ? end : 0;
    }

    private static UnknownPart Hole(string source) => new($"{(source.Length > 40 ? source[..40] : source)} is worked out at run time", EnvironmentNames.In(source));

    /// <summary>After a value a slash divides; anywhere else it begins a pattern.</summary>
    private bool MayBeginPattern() => tokens.Count == 0 || tokens[^1].Kind is CodeTokenKind.Line || (tokens[^1].Kind == CodeTokenKind.Sign && tokens[^1].Text is not (")" or "]" or "}"));

    private void SkipPattern()
    {
        var inClass = false;
        for (at++; at < code.Length && Here != '\n'; at++)
            if (Here == '\\')
                at++;
            else if (Here == '/' && !inClass)
                break;
            else
                inClass = Here == '[' || (inClass && Here != ']');
        at = Math.Min(code.Length, at + 1);
        Add(CodeTokenKind.Sign, "//");
    }

    private void ReadSign()
    {
        foreach (var pair in (ReadOnlySpan<string>)["::", "->", "=>", "==", "!=", "..", "?.", "||", "&&", ">>", "<<", "<=", ">=", "+=", "=~"])
            if (Begins(pair))
            {
                at += 2;
                Add(CodeTokenKind.Sign, pair);
                return;
            }
        Add(CodeTokenKind.Sign, code[at++].ToString());
    }
}
