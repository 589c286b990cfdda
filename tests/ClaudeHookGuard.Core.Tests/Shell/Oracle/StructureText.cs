using System.Collections.Immutable;
using System.Text;
using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>
/// The structure of a tree as one line: kinds of commands, how many words and redirections each has, and what stands in substitutions.
/// <see cref="ShfmtStructure"/> writes the same line for what another parser saw.
/// </summary>
internal static class StructureText
{
    public static string Of(Script script) => string.Join(';', script.Statements.Select(Of));

    private static string Of(Statement statement) =>
        string.Concat(statement.Links.Select(link => link.Kind switch { LinkKind.And => "&&", LinkKind.Or => "||", _ => "" } + Of(link.Pipeline))) + (statement.Background ? "&" : "");

    private static string Of(Pipeline pipeline)
    {
        var line = new StringBuilder(pipeline.Negated ? "!" : "").Append(pipeline.Timed ? "time " : "");
        for (var i = 0; i < pipeline.Stages.Length; i++)
            line.Append(Of(pipeline.Stages[i].Command)).Append(i == pipeline.Stages.Length - 1 ? "" : pipeline.Stages[i].PipesErrors ? "|&" : "|");
        return line.ToString();
    }

    private static string Of(Command command) => Kind(command) + (command.Redirects.IsEmpty ? "" : $">{command.Redirects.Length}" + string.Concat(command.Redirects.Select(Inside)));

    private static string Inside(Redirect redirect) => redirect.Document is { } document ? Of(document.Body) : Of(redirect.Target);

    private static string Kind(Command command) => command switch
    {
        SimpleCommand c => $"c{c.Words.Length}" + (c.Assignments.IsEmpty ? "" : $"={c.Assignments.Length}") + string.Concat(c.Assignments.Select(Of)) + string.Concat(c.Words.Select(Of)),
        Subshell c => $"({Of(c.Body)})",
        Group c => $"{{{Of(c.Body)}}}",
        IfCommand c => "if" + string.Concat(c.Clauses.Select(clause => $"[{Of(clause.Condition)}][{Of(clause.Body)}]")) + (c.Else is { } other ? $"[{Of(other)}]" : ""),
        LoopCommand c => $"{(c.Until ? "until" : "while")}[{Of(c.Condition)}][{Of(c.Body)}]",
        ForCommand c => $"{(c.Select ? "select" : "for")}{c.Words?.Length ?? 0}{string.Concat((c.Words ?? []).Select(Of))}[{Of(c.Body)}]",
        ArithmeticFor c => $"for(([{Of(c.Body)}]",
        CaseCommand c => $"case{Of(c.Subject)}" + string.Concat(c.Items.Select(item => $"[{item.Patterns.Length}:{Of(item.Body)}]")),
        ArithmeticCommand => "((",
        TestCommand => "[[",
        FunctionDefinition c => $"f[{Of(c.Body)}]",
        Coprocess c => $"coproc[{Of(c.Body)}]",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(Assignment assignment) => Of(assignment.Value);

    private static string Of(Word word) => word.Assignment is { } assignment ? Of(assignment) : Of(word.Parts);

    private static string Of(ImmutableArray<WordPart> parts) => string.Concat(parts.Select(Of));

    private static string Of(WordPart part) => part switch
    {
        DoubleQuotedPart p => Of(p.Parts),
        CommandPart p => $"$({Of(p.Body)})",
        ProcessPart p => $"{(p.IsInput ? '<' : '>')}({Of(p.Body)})",
        ArithmeticPart => "$((",
        ParameterPart p => "$" + (p.Operator == ParameterOperator.Substring || p.Operand is null ? "" : Of(p.Operand)) + (p.Second is null || p.Operator == ParameterOperator.Substring ? "" : Of(p.Second)),
        ArrayPart p => string.Concat(p.Elements.Select(element => Of(element.Value))),
        _ => "",
    };
}
