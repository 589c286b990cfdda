namespace ClaudeHookGuard.Core.Sql;

internal enum SqlTokenKind
{
    /// <summary>A keyword or an identifier without quotes; <see cref="SqlToken.Text"/> in upper case.</summary>
    Word,

    /// <summary>An identifier in quotes, unescaped, as spelled.</summary>
    Quoted,

    /// <summary>A string; its text is not kept.</summary>
    String,

    Number,

    /// <summary>One character of punctuation or an operator.</summary>
    Symbol,

    /// <summary>A command of the client program, such as <c>\d</c> of psql or <c>.tables</c> of sqlite3, to the end of its line.</summary>
    ClientCommand,
}

internal readonly record struct SqlToken(SqlTokenKind Kind, string Text)
{
    internal bool Is(string word) => Kind == SqlTokenKind.Word && Text == word;

    internal bool Is(char symbol) => Kind == SqlTokenKind.Symbol && Text[0] == symbol;
}
