using System.Diagnostics;
using System.Text.Json;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;

namespace ClaudeHookGuard.Benchmarks.Shell;

/// <summary>Texts made to be slow (<c>tests/corpus/shell/crafted.jsonl</c>), parsed and run in thought: time grows as the text does.</summary>
internal static class CraftedTexts
{
    public const double RatioLimit = 2.2;

    private const int Length = 100_000;
    private const int Rounds = 5;

    /// <summary>Below this a difference is the clock's and the collector's.</summary>
    private const double NoiseMilliseconds = 3;

    /// <summary>Prints the slowest and those over the limit; false where one is.</summary>
    public static bool Measure(IEnumerable<string> shapes)
    {
        var reader = new ShellReader(ProgramTable.BuiltIn(), new CodeReader());
        var measured = shapes.Select(shape => Measure(reader, shape)).OrderByDescending(each => each.Twice).ToList();
        var over = measured.Where(each => each.Twice > (each.Once * RatioLimit) + NoiseMilliseconds).ToList();
        Console.WriteLine($"{measured.Count} crafted shapes of {Length} and {2 * Length} characters; the slowest:");
        foreach (var each in measured.Take(5).Concat(over).Distinct())
            Console.WriteLine($"  {each.Once,8:F1} ms {each.Twice,8:F1} ms  {each.Shape}");
        return over.Count == 0;
    }

    private static (string Shape, double Once, double Twice) Measure(ShellReader reader, string shape)
    {
        var parts = JsonDocument.Parse(shape).RootElement.EnumerateArray().Select(part => part.GetString()!).ToArray();
        Milliseconds(reader, Text(parts, Length));
        return (shape, Best(reader, Text(parts, Length)), Best(reader, Text(parts, Length * 2)));
    }

    private static string Text(string[] parts, int length) =>
        parts[1] + string.Concat(Enumerable.Repeat(parts[0], length / parts[0].Length)) + parts[2];

    private static double Best(ShellReader reader, string text) => Enumerable.Range(0, Rounds).Min(_ => Milliseconds(reader, text));

    private static double Milliseconds(ShellReader reader, string text)
    {
        var clock = Stopwatch.StartNew();
        reader.Read(text, Here, "/tool_input/command");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static Surroundings Here { get; } = new()
    {
        Platform = Platform.Linux,
        WorkingDirectory = "/home/dev/project",
        ProjectRoot = "/home/dev/project",
        Home = "/home/dev",
        Homes = ["/home/dev"],
        Files = new NoFiles(),
    };

    private sealed class NoFiles : IFileView
    {
        public string? ReadLink(string path) => null;

        public FileKind KindOf(string path) => FileKind.Absent;

        public FileIdentity? IdentityOf(string path) => null;

        public System.Collections.Immutable.ImmutableArray<string> Names(string directory, int limit) => [];

        public string? ReadText(string path, int maxBytes) => null;

        public byte[]? ReadPart(string path, long from, int count) => null;
    }
}
