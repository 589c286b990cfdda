using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Core.Tests.Shell.Syntax;

/// <summary>Texts made to be slow cost work in proportion to their length: twice the text is at most 2.2 times the steps, or a stated ceiling.</summary>
public sealed class CraftedTexts
{
    private const int Length = 20_000;

    public static TheoryData<string, string, string> Shapes => new()
    {
        // What is repeated, and what stands before and behind it.
        { "word ", "ls ", "" },
        { "a; ", "", "" },
        { "a && ", "", "b" },
        { "a | ", "", "b" },
        { "'q' ", "echo ", "" },
        { "\"d $x\" ", "echo ", "" },
        { "'", "echo ", "" },
        { "\"", "echo ", "" },
        { "$(", "", "" },
        { "$(a) ", "echo ", "" },
        { "`", "", "" },
        { "`a` ", "echo ", "" },
        { "\\`", "echo `", "`" },
        { "$((", "", "" },
        { "$((1)) ", "echo ", "" },
        { "((", "", "" },
        { "(", "", "" },
        { "{ ", "", "" },
        { "{", "echo ", "" },
        { "{a,b}", "echo ", "" },
        { "}", "echo ", "" },
        { "[", "echo ", "" },
        { "a[ ", "", "" },
        { "a[a", "", "" },
        { "${", "echo ", "" },
        { "${x:-", "echo ", "" },
        { "${x}", "echo ", "" },
        { "${x//a/b}", "echo ", "" },
        { "<(", "a ", "" },
        { "@(", "echo ", "" },
        { "a|", "case x in ", "" },
        { "a) b;; ", "case x in ", "esac" },
        { "if a; then ", "", "" },
        { "elif b; then c; ", "if a; then b; ", "fi" },
        { "while a; do ", "", "" },
        { "<<E ", "cat ", "\nE\n" },
        { "line\n", "cat <<E\n", "E\n" },
        { "$x\n", "cat <<E\n", "E\n" },
        { "a\\\n", "echo ", "" },
        { "x=(a ", "", "" },
        { "#\n", "", "" },
        { "! ", "", "a" },
        { "a=~", "[[ ", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Cost_no_more_than_their_length(string repeated, string before, string behind)
    {
        var (single, twice) = (Steps(repeated, before, behind, Length), Steps(repeated, before, behind, Length * 2));
        Assert.True(twice <= (single * 2.2) + 1000, $"{single} steps, then {twice}");
    }

    private static long Steps(string repeated, string before, string behind, int length) =>
        ShellReading.Of(before + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + behind).Steps;
}
