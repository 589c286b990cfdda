using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Core.Tests.Shell.Syntax;

public sealed class ShellReadingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "[a]")]
    [InlineData("a b; c", "[a b]; [c]")]
    [InlineData("a && b || c &", "[a] && [b] || [c] &")]
    [InlineData("a | b |& c", "[a] | [b] |& [c]")]
    [InlineData("! a\ntime -p b", "! [a]; time [b]")]
    [InlineData("x=1 y=a\"b\" c d=2", "[x:=1 y:=a\"b\" c d=2]")]
    [InlineData("x=(a 'b c' [3]=d) y+=1", "[x:=(a 'b c' [3]=d) y:=1]")]
    [InlineData("a[i + 1]=2", "[a:=2]")]
    [InlineData("(a; b) > f", "(sub [a]; [b]) <Write f>")]
    [InlineData("{ a; b\n}", "(group [a]; [b])")]
    [InlineData("if a; then b; elif c; then d; else e; fi", "(if [a])(then [b])(if [c])(then [d])(else [e])")]
    [InlineData("while a; do b; done < f", "(while [a])(do [b]) <Read f>")]
    [InlineData("until a\ndo b\ndone", "(until [a])(do [b])")]
    [InlineData("for x in a b; do c $x; done", "(for x in a b do [c $x])")]
    [InlineData("for x do c; done", "(for x do [c])")]
    [InlineData("for x in a; { b; }", "(for x in a do [b])")]
    [InlineData("for ((i=0; i<3; i++)); do a; done", "(for ((i=0; i<3; i++)) [a])")]
    [InlineData("select x in a; do b; done", "(select x in a do [b])")]
    [InlineData("case $x in a|b) c;; (d) e;& *) f;; esac", "(case $x(a|b) [c])(d) [e])(*) [f]))")]
    [InlineData("case x in a=b) c; esac", "(case x(a=b) [c]))")]
    [InlineData("((x = 1 + (2)))", "(arithmetic x = 1 + (2))")]
    [InlineData("((a); b)", "(sub (sub [a]); [b])")]
    [InlineData("[[ -f a && ( b == c* || d =~ ^(e|f g)$ ) ]]", "(test -f a && ( b == c* || d =~ ^(e|f g)$ ))")]
    [InlineData("f() { a; }", "(function f (group [a]))")]
    [InlineData("function g { a; }; g", "(function g (group [a])); [g]")]
    [InlineData("function h() (a)", "(function h (sub [a]))")]
    [InlineData("coproc a b", "(coproc - [a b])")]
    [InlineData("coproc N { a; }", "(coproc N (group [a]))")]
    [InlineData("a # b\nc", "[a]; [c]")]
    [InlineData("a#b", "[a#b]")]
    [InlineData("a \\\n b", "[a b]")]
    [InlineData("a\r\nb\r\n", "[a]; [b]")]
    [InlineData("a 2>&1 >f 3<>g {fd}<h &>i", "[a <2DuplicateOutput 1> <Write f> <3ReadWrite g> <fdRead h> <WriteBoth i>]")]
    [InlineData("a <<< b", "[a <HereString b>]")]
    [InlineData("a <(b) >(c d)", "[a <(b) >(c d)]")]
    [InlineData("!(a)", "! (sub [a])")]
    [InlineData("echo !(a|b) @(c)", "[echo !(a|b) @(c)]")]
    [InlineData("echo $((1+2)) $(b) `c` ${d:-e f} \"g $(h \"i\")\"", "[echo $((1+2)) $(b) `c` ${d:-e f} \"g $(h \"i\")\"]")]
    [InlineData("echo $((a); b)", "[echo $((a); b)]")]
    [InlineData("echo ${ a; } \"${ b; }\"", "[echo ${ a; } \"${ b; }\"]")]
    [InlineData("declare -a x=(1 2) y", "[declare -a x=(1 2) y]")]
    public void A_text_becomes_its_tree(string text, string tree)
    {
        var reading = ShellReading.Of(text);
        Assert.Null(reading.Failure);
        Assert.Equal(tree, TreeText.Of(text, reading.Script));
    }

    [Fact]
    public void Several_here_documents_stand_behind_their_line()
    {
        const string text = "a <<X <<-'Y' b\none\nX\n\ttwo $z\n\tY\nc";
        Assert.Equal("[a b <HereDocument X>{one\n} <HereDocument 'Y'>{\ttwo $z\n}]; [c]", TreeText.Of(text, ShellReading.Of(text).Script));
    }

    [Fact]
    public void A_continued_line_of_a_here_document_is_not_its_end()
    {
        const string text = "a <<X\none\\\nX\ntwo\nX\nc";
        Assert.Equal("[a <HereDocument X>{one\\\nX\ntwo\n}]; [c]", TreeText.Of(text, ShellReading.Of(text).Script));
    }

    [Theory]
    [InlineData("a\n)))", "[a]")]
    [InlineData("a b\n<<<<< &&", "[a b]")]
    [InlineData("a\n${", "[a]")]
    [InlineData("a; b )", "")]
    [InlineData("a\nif b; then c", "[a]")]
    [InlineData("a\necho 'x", "[a]")]
    public void Lines_before_an_error_are_kept(string text, string tree)
    {
        var reading = ShellReading.Of(text);
        Assert.NotNull(reading.Failure);
        Assert.Equal(tree, TreeText.Of(text, reading.Script));
    }
}
