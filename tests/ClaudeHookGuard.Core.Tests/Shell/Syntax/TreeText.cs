using System.Text;
using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Core.Tests.Shell.Syntax;

/// <summary>
/// A tree as one line, for comparing: <c>(kind inside …)</c>, a simple command as <c>[words &lt;redirections&gt;]</c>, a word as it is spelled.
/// </summary>
internal static class TreeText
{
    public static string Of(string text, Script script)
    {
        var line = new StringBuilder();
        Append(line, text, script);
        return line.ToString();
    }

    private static void Append(StringBuilder line, string text, Script script)
    {
        foreach (var statement in script.Statements)
        {
            if (line.Length > 0 && line[^1] is not ('(' or ' '))
                line.Append("; ");
            foreach (var link in statement.Links)
            {
                line.Append(link.Kind switch { LinkKind.And => " && ", LinkKind.Or => " || ", _ => "" });
                Append(line, text, link.Pipeline);
            }
            if (statement.Background)
                line.Append(" &");
        }
    }

    private static void Append(StringBuilder line, string text, Pipeline pipeline)
    {
        line.Append(pipeline.Timed ? "time " : "").Append(pipeline.Negated ? "! " : "");
        for (var i = 0; i < pipeline.Stages.Length; i++)
        {
            Append(line, text, pipeline.Stages[i].Command);
            if (i < pipeline.Stages.Length - 1)
                line.Append(pipeline.Stages[i].PipesErrors ? " |& " : " | ");
        }
    }

    private static void Append(StringBuilder line, string text, Command command)
    {
        switch (command)
        {
            case SimpleCommand simple:
                line.Append('[');
                line.AppendJoin(' ', simple.Assignments.Select(a => $"{a.Name}:={Slice(text, a.Value)}").Concat(simple.Words.Select(w => Slice(text, w))));
                Redirects(line, text, simple);
                line.Append(']');
                return;
            case Subshell c:
                Part(line, text, "sub", c.Body);
                break;
            case Group c:
                Part(line, text, "group", c.Body);
                break;
            case IfCommand c:
                foreach (var clause in c.Clauses)
                {
                    Part(line, text, "if", clause.Condition);
                    Part(line, text, "then", clause.Body);
                }
                if (c.Else is { } other)
                    Part(line, text, "else", other);
                break;
            case LoopCommand c:
                Part(line, text, c.Until ? "until" : "while", c.Condition);
                Part(line, text, "do", c.Body);
                break;
            case ForCommand c:
                Part(line, text, $"{(c.Select ? "select" : "for")} {c.Name}{(c.Words is { } w ? " in" : "")}{string.Concat((c.Words ?? []).Select(x => " " + Slice(text, x)))} do", c.Body);
                break;
            case ArithmeticFor c:
                Part(line, text, $"for (({Slice(text, c.First)};{Slice(text, c.Condition)};{Slice(text, c.Step)}))", c.Body);
                break;
            case CaseCommand c:
                line.Append($"(case {Slice(text, c.Subject)}");
                foreach (var item in c.Items)
                    Part(line, text, string.Join('|', item.Patterns.Select(p => Slice(text, p))) + ")", item.Body);
                line.Append(')');
                break;
            case ArithmeticCommand c:
                line.Append($"(arithmetic {Slice(text, c.Expression)})");
                break;
            case TestCommand c:
                line.Append($"(test {string.Join(' ', c.Words.Select(x => Slice(text, x)))})");
                break;
            case FunctionDefinition c:
                line.Append($"(function {c.Name} ");
                Append(line, text, c.Body);
                line.Append(')');
                break;
            case Coprocess c:
                line.Append($"(coproc {c.Name ?? "-"} ");
                Append(line, text, c.Body);
                line.Append(')');
                break;
        }
        Redirects(line, text, command);
    }

    private static void Part(StringBuilder line, string text, string kind, Script body)
    {
        line.Append('(').Append(kind).Append(' ');
        Append(line, text, body);
        line.Append(')');
    }

    private static void Redirects(StringBuilder line, string text, Command command)
    {
        foreach (var redirect in command.Redirects)
        {
            line.Append(" <").Append(redirect.Descriptor).Append(redirect.Kind).Append(' ').Append(Slice(text, redirect.Target)).Append('>');
            if (redirect.Document is { } document)
                line.Append('{').Append(Slice(text, document.Body)).Append('}');
        }
    }

    private static string Slice(string text, ShellNode node) => node.End <= text.Length ? text[node.Start..node.End] : "?";
}
