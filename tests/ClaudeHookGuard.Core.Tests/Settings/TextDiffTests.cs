using ClaudeHookGuard.Core.Settings;

namespace ClaudeHookGuard.Core.Tests.Settings;

public sealed class TextDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", TextDiff.Of("f", "a\nb\n", "a\nb\n"));

    [Fact]
    public void Shows_what_goes_and_what_comes_with_three_lines_around()
    {
        var before = string.Join('\n', Enumerable.Range(1, 20));
        var after = before.Replace("\n10\n", "\nten\nten and a half\n", StringComparison.Ordinal);
        var lines = TextDiff.Of("f", before, after).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(["--- f", "+++ f", "@@", " 7", " 8", " 9", "-10", "+ten", "+ten and a half", " 11", " 12", " 13"], lines);
    }

    [Fact]
    public void A_new_file_is_all_plus() => Assert.Contains("+a", TextDiff.Of("f", "", "a\n"), StringComparison.Ordinal);
}
