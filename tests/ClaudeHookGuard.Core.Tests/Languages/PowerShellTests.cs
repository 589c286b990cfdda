using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Languages;

/// <summary>What PowerShell texts touch; whole lines under a policy are data in <c>tests/corpus/programs</c>.</summary>
public sealed class PowerShellTests
{
    private static readonly ShellReader Reader = new(ProgramTable.BuiltIn(), new CodeReader());

    [Theory]
    [InlineData("gc a.txt", "read a.txt")]
    [InlineData("Get-Content -Pa:a.txt", "read a.txt")]
    [InlineData("cd src; gc a.txt; cd ..; gc b.txt", "read src read src/a.txt read src/.. read src/../b.txt")]
    [InlineData("$a = 'x'; $a += '.txt'; gc $a", "read x.txt")]
    [InlineData("gc ('{0}.{1}' -f 'a', 'txt')", "read a.txt")]
    [InlineData("foreach ($f in 'a', 'b') { gc $f }", "read a read b")]
    [InlineData("'a', 'b' | % { gc $_ }", "read a read b")]
    [InlineData("if ($x) { $f = 'a' } else { $f = 'b' }; gc $f", "read a read b")]
    [InlineData("function f($p) { gc $p }; f a", "read a")]
    [InlineData("sc a.txt 'b'", "write a.txt")]
    [InlineData("'x' > a.txt", "write a.txt")]
    [InlineData("ri a -Recurse", "delete a")]
    [InlineData("irm https://a.example/x -OutFile y", "host a.example write y TextSent")]
    [InlineData("[IO.File]::WriteAllText('a', 'b')", "write a")]
    [InlineData("gc @\"\na$(1)\n\"@", "read a1")]
    [InlineData("# gc a\n<# gc b #>", "")]
    [InlineData("'gc a'", "")]
    [InlineData("git status", "run git status")]
    [InlineData("iex 'gc a'", "read a")]
    [InlineData("iex $x", "unreadable")]
    [InlineData("$env:A", "env A")]
    [InlineData("if ($env:A) { 1 }", "")]
    [InlineData("$x = $env:A", "")]
    [InlineData("\"$env:A\" | Out-Null", "")]
    public void Facts_are_read(string script, string facts) => Assert.Equal(facts, string.Join(' ', Read(script).Select(Line)));

    [Theory]
    [InlineData("(")]
    [InlineData("@{a=")]
    [InlineData("[a]")]
    [InlineData("!")]
    [InlineData("$x = ")]
    [InlineData("if (")]
    [InlineData("a.b(")]
    [InlineData("{")]
    [InlineData("\"$(")]
    [InlineData("@\"\n$(")]
    [InlineData("$a,")]
    [InlineData("'a'+")]
    [InlineData("gc a|")]
    [InlineData("switch (1) {")]
    [InlineData("function f {f};f;")]
    public void What_is_repeated_without_end_ends(string repeated) =>
        Assert.False(Read(string.Concat(Enumerable.Repeat(repeated, 20_000 / repeated.Length))).IsDefault);

    [Fact]
    public void No_text_makes_it_throw()
    {
        const string letters = "$@{}()[]'\"`|;,.&-:=+#<>% \nabfgcienv1";
        var random = new Random(7);
        for (var i = 0; i < 8_000; i++)
            _ = Read(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => letters[random.Next(letters.Length)])));
    }

    private static System.Collections.Immutable.ImmutableArray<Fact> Read(string script) =>
        Reader.Read(new RunCode(CodeLanguage.PowerShell, PartialText.Of(script), []), Shell.Reading.Around(new FakeFileView()), "/c");

    private static string Line(Fact fact) => fact switch
    {
        PathTouched path => $"{path.Access.ToString().ToLowerInvariant()} {path.Path.ToString().Replace(Shell.Reading.Project + "/", "", StringComparison.Ordinal)}",
        HostContacted host => "host " + host.Host,
        EnvironmentShown shown => "env " + shown.Name,
        CommandRun run => string.Join(' ', run.Arguments.Select(word => word.ToString()).Prepend("run " + run.Program)),
        Unreadable => "unreadable",
        _ => fact.GetType().Name,
    };
}
