namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>A statement of PowerShell. The set is closed: every statement is declared in this file.</summary>
internal abstract record Statement;

/// <summary>Commands or expressions, each fed by the one before.</summary>
internal sealed record PipelineStatement(ImmutableArray<Element> Elements) : Statement;

/// <summary><c>$x = …</c>, <c>$env:X += …</c>.</summary>
internal sealed record AssignStatement(Expression Target, bool Adds, Statement Value) : Statement;

/// <summary><c>if</c>, <c>switch</c>, <c>try</c>: any of the bodies may run.</summary>
internal sealed record BranchStatement(ImmutableArray<Statement> Conditions, ImmutableArray<Script> Bodies) : Statement;

/// <summary><c>foreach</c>, <c>for</c>, <c>while</c>, <c>do</c>.</summary>
/// <param name="Variable">The variable that takes each value of <paramref name="Source"/>, or null.</param>
internal sealed record LoopStatement(string? Variable, Statement? Source, ImmutableArray<Statement> Others, Script Body) : Statement;

internal sealed record FunctionStatement(string Name, ImmutableArray<string> Parameters, Script Body) : Statement;

internal sealed record Script(ImmutableArray<Statement> Statements, ImmutableArray<string> Parameters)
{
    public static Script Empty { get; } = new([], []);
}

/// <summary>One stage of a pipeline, and the files its output goes to.</summary>
internal abstract record Element(ImmutableArray<Redirection> Redirections);

internal sealed record ExpressionElement(Expression Value, ImmutableArray<Redirection> Redirections) : Element(Redirections);

internal sealed record CommandElement(Expression Name, ImmutableArray<Argument> Arguments, ImmutableArray<Redirection> Redirections) : Element(Redirections);

/// <summary>A word of a command: a parameter's name, with its value where that is attached, or a value.</summary>
internal sealed record Argument(string? Parameter, Expression? Value);

/// <param name="Target">The file; null where the stream is merged into another.</param>
internal sealed record Redirection(bool Errors, Expression? Target);

/// <summary>An expression of PowerShell. The set is closed: every expression is declared in this file.</summary>
internal abstract record Expression;

internal sealed record LiteralExpression(string Text) : Expression;

/// <summary>A string with values in it, or a bare word with quotes in it.</summary>
internal sealed record TextExpression(ImmutableArray<Expression> Parts) : Expression;

internal sealed record VariableExpression(string Name) : Expression;

internal sealed record BinaryExpression(string Operator, Expression Left, Expression Right) : Expression;

internal sealed record UnaryExpression(string Operator, Expression Operand) : Expression;

internal sealed record MemberExpression(Expression Target, Expression Name, bool IsStatic) : Expression;

internal sealed record CallExpression(Expression Target, Expression Name, bool IsStatic, ImmutableArray<Expression> Arguments) : Expression;

internal sealed record IndexExpression(Expression Target, Expression Index) : Expression;

internal sealed record TypeExpression(string Name) : Expression;

internal sealed record CastExpression(string Type, Expression Operand) : Expression;

internal sealed record ListExpression(ImmutableArray<Expression> Items) : Expression;

internal sealed record HashExpression(ImmutableArray<KeyValuePair<string, Expression>> Entries) : Expression;

internal sealed record BlockExpression(Script Body) : Expression;

/// <summary><c>( )</c>, <c>$( )</c>, <c>@( )</c>: what the statements give.</summary>
internal sealed record SubExpression(Script Body) : Expression;
