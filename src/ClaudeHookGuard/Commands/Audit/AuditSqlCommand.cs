using System.CommandLine;
using ClaudeHookGuard.Core.Review.Questions;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary><c>audit sql</c>: the review's questions for a database that holds the logs of many.</summary>
internal static class AuditSqlCommand
{
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "Which question; all of them when left out.", Arity = ArgumentArity.ZeroOrOne };
        question.AcceptOnlyFromAmong([.. AllQuestions.List.Select(static each => each.Name), "setup"]);
        var engine = new Option<string>("--engine", "-e") { Description = "clickhouse or duckdb.", DefaultValueFactory = static _ => "duckdb" };
        engine.AcceptOnlyFromAmong([.. Engine.All.Select(static each => each.Name)]);
        var log = new Option<string?>("--log") { Description = "For duckdb, the files, as in 'logs/**/*.jsonl'; this account's log when left out." };
        var list = new Option<bool>("--list") { Description = "List the questions." };
        var command = new Command("sql", "Print the review's questions as SQL; `setup` makes the table and the view they ask.") { question, engine, log, list };
        command.SetAction(parsed => parsed.GetValue(list)
            ? List()
            : Print(parsed.GetValue(question), Engine.Named(parsed.GetValue(engine)!)!, parsed.GetValue(log)));
        return command;
    }

    private static int List()
    {
        foreach (var question in AllQuestions.List)
            Console.Out.WriteLine($"{question.Name,-18} {question.Summary}");
        return 0;
    }

    private static int Print(string? name, Engine engine, string? log)
    {
        if (name is null or "setup")
            Console.Out.WriteLine($"-- setup\n{EntriesView.Sql(engine, log ?? Path.Combine(OwnLog.Here().Directory, "*.jsonl"))};\n");
        foreach (var question in AllQuestions.List)
            if (name is null || name == question.Name)
                Console.Out.WriteLine($"-- {question.Name}: {question.Summary}\n{question.Sql(engine)};\n");
        return 0;
    }
}
