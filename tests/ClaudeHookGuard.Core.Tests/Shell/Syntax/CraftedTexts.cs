using System.Text.Json;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Shell.Syntax;

/// <summary>
/// Texts made to be slow (<c>tests/corpus/shell/crafted.jsonl</c>) cost work in proportion to their length: twice the text is at most 2.2 times the
/// steps, or a stated ceiling. The benchmarks time the same texts.
/// </summary>
public sealed class CraftedTexts
{
    private const int Length = 20_000;

    private const double Ratio = 2.2;

    /// <summary>Steps that any text may cost more: a first command, a ceiling that is reached a little later.</summary>
    private const int Free = 2_000;

    private static readonly ShellReader Reader = new(ProgramTable.BuiltIn(), new CodeReader());

    [Fact]
    public void There_are_more_than_forty() => Assert.True(Shapes().Count >= 40);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Cost_no_more_than_their_length_to_parse(string shape)
    {
        var (single, twice) = (ShellReading.Of(Text(shape, Length)).Steps, ShellReading.Of(Text(shape, Length * 2)).Steps);
        Assert.True(twice <= (single * Ratio) + Free, $"{single} steps, then {twice}");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Cost_no_more_than_their_length_to_run(string shape)
    {
        var (single, twice) = (RunSteps(Text(shape, Length)), RunSteps(Text(shape, Length * 2)));
        Assert.True(twice <= Math.Max((single * Ratio) + Free, ShellLimits.RunSteps + Length), $"{single} steps, then {twice}");
    }

    /// <summary>Each line: what is repeated, what stands before and what behind it.</summary>
    public static TheoryData<string> Shapes() => [.. Repository.ReadText("tests/corpus/shell/crafted.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static long RunSteps(string text)
    {
        Reader.Read(text, Reading.Around(new FakeFileView()), "/c", out var steps);
        return steps;
    }

    private static string Text(string shape, int length)
    {
        var parts = JsonSerializer.Deserialize<string[]>(shape)!;
        return parts[1] + string.Concat(Enumerable.Repeat(parts[0], length / parts[0].Length)) + parts[2];
    }
}
