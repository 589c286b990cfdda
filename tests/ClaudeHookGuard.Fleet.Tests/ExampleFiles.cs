using ClaudeHookGuard.Core.Review.Questions;

namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>The files people copy are what the guard prints and the tests run.</summary>
public sealed class ExampleFiles
{
    private const string Landmark = "ClaudeHookGuard.sln";

    /// <summary>Where the examples for fleets lie.</summary>
    public static string Folder { get; } = Path.Combine(FindRoot(), "hooks-examples", "fleet");

    public static TheoryData<string> Engines => [.. Engine.All.Select(static engine => engine.Name)];

    [Theory, MemberData(nameof(Engines))]
    public void Setup_and_questions_are_those_the_guard_prints(string name)
    {
        var engine = Engine.Named(name)!;
        Assert.Equal($"-- setup\n{EntriesView.Sql(engine, "logs/**/*.jsonl")};", Read(name, "setup.sql").TrimEnd());
        var questions = string.Concat(AllQuestions.List.Select(question => $"-- {question.Name}: {question.Summary}\n{question.Sql(engine)};\n\n"));
        Assert.Equal(questions.TrimEnd(), Read(name, "questions.sql").TrimEnd());
    }

    [Theory]
    [InlineData("vector.yaml")]
    [InlineData("fluent-bit.yaml")]
    [InlineData("otel-collector.yaml")]
    [InlineData("rsyslog-client.conf")]
    public void Every_shipper_reads_the_guards_own_directory(string file) =>
        Assert.Contains("/home/*/.local/state/hookguard/audit/*.jsonl", Read("shippers", file), StringComparison.Ordinal);

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Folder, folder, file));

    private static string FindRoot()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
            if (File.Exists(Path.Combine(directory, Landmark)))
                return directory;
        throw new DirectoryNotFoundException($"{Landmark} is not above {AppContext.BaseDirectory}");
    }
}
