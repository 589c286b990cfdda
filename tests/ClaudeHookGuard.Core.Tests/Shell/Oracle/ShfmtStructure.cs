using System.Diagnostics;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>What shfmt sees in snippets, in the words of <see cref="StructureText"/>. Its operator numbers are those of version 3.6.</summary>
internal static class ShfmtStructure
{
    private const int And = 10;
    private const int Or = 11;
    private const int Pipe = 12;

    /// <summary>The structure of each snippet; some are parsed in one text, each in a group of its own.</summary>
    public static string[] Of(string shfmt, IEnumerable<string> snippets) => [.. snippets.Chunk(60).SelectMany(some => OfSome(shfmt, some))];

    private static string[] OfSome(string shfmt, string[] snippets)
    {
        var start = new ProcessStartInfo(shfmt, ["--to-json"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var text = string.Concat(snippets.Select(snippet => "{\n" + snippet + "\n}\n"));
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        Assert.True(output.Result.Length > 0, Refused(process.StandardError.ReadToEnd(), text));
        using var file = JsonDocument.Parse(output.Result, new JsonDocumentOptions { MaxDepth = 2000 });
        return [.. file.RootElement.GetProperty("Stmts").EnumerateArray().Select(group => Statements(group.GetProperty("Cmd")))];
    }

    /// <summary>shfmt's message, which begins with the line, and what stands there.</summary>
    private static string Refused(string message, string text) =>
        message + (int.TryParse(message.Split(':')[0].Split(' ')[^1], out var line) ? string.Join('\n', text.Split('\n').Skip(line - 2).Take(3)) : "");

    private static string Statements(JsonElement node, string name = "Stmts") => string.Join(';', List(node, name).Select(Statement));

    private static JsonElement.ArrayEnumerator List(JsonElement node, string name) => node.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static bool Flag(JsonElement node, string name) => node.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static string Statement(JsonElement statement)
    {
        var redirects = List(statement, "Redirs").ToList();
        var command = statement.TryGetProperty("Cmd", out var inside) ? Command(inside) : "c0";
        return (Flag(statement, "Negated") ? "!" : "") + command
            + (redirects.Count == 0 ? "" : $">{redirects.Count}" + string.Concat(redirects.Select(redirect => Word(redirect, redirect.TryGetProperty("Hdoc", out _) ? "Hdoc" : "Word"))))
            + (Flag(statement, "Background") ? "&" : "");
    }

    private static string Command(JsonElement command) => command.GetProperty("Type").GetString() switch
    {
        "CallExpr" => Call(command),
        "BinaryCmd" => Statement(command.GetProperty("X")) + command.GetProperty("Op").GetInt32() switch { And => "&&", Or => "||", Pipe => "|", _ => "|&" } + Statement(command.GetProperty("Y")),
        "Subshell" => $"({Statements(command)})",
        "Block" => $"{{{Statements(command)}}}",
        "IfClause" => "if" + If(command),
        "WhileClause" => $"{(Flag(command, "Until") ? "until" : "while")}[{Statements(command, "Cond")}][{Statements(command, "Do")}]",
        "ForClause" => For(command),
        "CaseClause" => $"case{Word(command, "Word")}" + string.Concat(List(command, "Items").Select(item => $"[{List(item, "Patterns").Count()}:{Statements(item)}]")),
        "ArithmCmd" => "((",
        "TestClause" => "[[",
        "FuncDecl" => $"f[{Statement(command.GetProperty("Body"))}]",
        "TimeClause" => "time " + Statement(command.GetProperty("Stmt")),
        "DeclClause" => $"c{1 + List(command, "Args").Count()}" + string.Concat(List(command, "Args").Select(Assignment)),
        var other => "?" + other,
    };

    private static string Call(JsonElement call)
    {
        var assignments = List(call, "Assigns").ToList();
        return $"c{List(call, "Args").Count()}" + (assignments.Count == 0 ? "" : $"={assignments.Count}") + string.Concat(assignments.Select(Assignment)) + string.Concat(List(call, "Args").Select(Word));
    }

    private static string Assignment(JsonElement assignment) =>
        assignment.TryGetProperty("Array", out var array) ? string.Concat(List(array, "Elems").Select(element => Word(element, "Value"))) : Word(assignment, "Value");

    private static string If(JsonElement clause)
    {
        if (!clause.TryGetProperty("Cond", out _))
            return $"[{Statements(clause, "Then")}]";
        return $"[{Statements(clause, "Cond")}][{Statements(clause, "Then")}]" + (clause.TryGetProperty("Else", out var other) ? If(other) : "");
    }

    private static string For(JsonElement command)
    {
        var loop = command.GetProperty("Loop");
        var body = $"[{Statements(command, "Do")}]";
        if (loop.GetProperty("Type").GetString() == "CStyleLoop")
            return "for((" + body;
        var items = List(loop, "Items").ToList();
        return (Flag(command, "Select") ? "select" : "for") + items.Count + string.Concat(items.Select(Word)) + body;
    }

    private static string Word(JsonElement node, string name) => node.TryGetProperty(name, out var word) ? Word(word) : "";

    private static string Word(JsonElement word) => string.Concat(List(word, "Parts").Select(Part));

    private static string Part(JsonElement part) => part.GetProperty("Type").GetString() switch
    {
        "DblQuoted" => string.Concat(List(part, "Parts").Select(Part)),
        "CmdSubst" => $"$({Statements(part)})",
        "ProcSubst" => $"<({Statements(part)})",
        "ArithmExp" => "$((",
        "ParamExp" => "$" + (part.TryGetProperty("Exp", out var operand) ? Word(operand, "Word") : "")
            + (part.TryGetProperty("Repl", out var replacement) ? Word(replacement, "Orig") + Word(replacement, "With") : ""),
        _ => "",
    };
}
