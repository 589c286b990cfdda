using System.Text;

namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>
/// Makes harmless command lines that run recording stubs: every construct whose outcome a shell decides by the text alone. The same seed
/// makes the same lines.
/// </summary>
internal sealed class LineMaker(int seed, Dialect dialect)
{
    private static readonly string[] Values = ["a", "b c", "x.y.z", "one/two/three.txt", "Mixed Case", "", "  sp  ", "a:b:c", "tab\tend", "'q'", "a*b", "1", "42", "07"];
    private static readonly string[] Names = ["v", "w", "n", "unsetname"];
    private readonly Random _random = new(seed);
    private int _depth;

    /// <summary>What zsh does otherwise, by number below: words that are split, arrays that count from 0, bash's own expansions.</summary>
    private static readonly int[] NotCommandsOfZsh = [7, 16, 24];

    private static readonly int[] NotWordsOfZsh = [4, 6, 8, 21, 24, 25, 30, 33];

    public string Line()
    {
        _depth = 0;
        // A variable nobody set may come from the environment: here it surely does not.
        var line = new StringBuilder("unset unsetname b; ");
        foreach (var name in Names[..3])
            line.Append(name).Append('=').Append(Single(name == "n" ? Pick("3", "12", "7") : Pick(Values))).Append("; ");
        for (var i = _random.Next(1, 4); i > 0; i--)
            line.Append(Command()).Append(Pick("; ", "\n"));
        return line.ToString();
    }

    private int Choose(int count, int[] notOfZsh)
    {
        var chosen = _random.Next(count);
        while (dialect == Dialect.Zsh && notOfZsh.Contains(chosen))
            chosen = _random.Next(count);
        return chosen;
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private static string Single(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private string Command()
    {
        if (++_depth > 3)
            return Stub();
        var command = Choose(dialect == Dialect.Posix ? 16 : 26, NotCommandsOfZsh) switch
        {
            0 => $"if {Condition()}; then {Command()}; else {Command()}; fi",
            1 => $"for i in {Words()}; do s2 \"$i\" {Word()}; done",
            2 => $"case {Word()} in {Pattern()}) {Stub()};; *) {Stub()};; esac",
            3 => $"{Condition()} && {Stub()}",
            4 => $"f() {{ s3 \"$#\" \"$@\"; {Stub()}; }}; f {Words()}",
            5 => $"({Name()}={Word()}; {Stub()}); {Stub()}",
            6 => $"{{ {Stub()}; {Command()}; }}",
            7 => $"set -- {Words()}; s4 \"$1\" \"${{2-none}}\" $#; shift $(( $# > 0 )); s4 \"$@\" $*",
            8 => $"k=0; while [ $k -lt {_random.Next(4)} ]; do s5 $k {Word()}; k=$((k+1)); done",
            9 => $"{Name()}={Word()} ; {Stub()}",
            10 => $"eval {Single("s6 " + Word())}",
            11 => $"sh -c {Single("s7 \"$@\" $0")} zero {Words()}",
            12 => $"until {Condition()}; do {Stub()}; break; done",
            13 => $"x=`printf '%s ' {Word()}`; s8 \"$x\"",
            14 => $"for i in 1 2 3; do [ $i = 2 ] && continue; s1 $i; done",
            15 => $"{Name()}=$(printf '%s-%s' {Word()} {Word()}); {Stub()}",
            16 => $"a=({Words()}); s2 \"${{a[@]}}\" ${{#a[@]}} \"${{a[1]}}\" \"${{a[@]:1:2}}\"",
            17 => $"while read -r p q; do s3 \"$p\" \"$q\"; done <<< {Word()}",
            18 => $"while IFS=: read -r p q; do s3 \"$p\" \"$q\"; done <<'E'\nk1:v1 x\n k2:v2:y\nE\n{Stub()}",
            19 => $"if [[ {Word()} == {Pattern()} ]]; then {Stub()}; else {Stub()}; fi",
            20 => $"for ((i=0; i<{_random.Next(4)}; i++)); do s4 $i; done",
            21 => $"{Name()}+={Word()}; {Stub()}",
            22 => $"declare -a b=({Words()}); for e in \"${{b[@]}}\"; do s5 \"$e\"; done",
            23 => $"s6 {{{Bare()},{Bare()}}}{Bare()} {{1..{_random.Next(1, 5)}}} x{{,y}}",
            24 => $"r={Name()}; s7 \"${{!r}}\"",
            _ => $"printf -v t '%s|%s' {Word()} {Word()}; s8 \"$t\"",
        };
        _depth--;
        return command;
    }

    private string Stub() => $"s{_random.Next(10)} {Words()}";

    private string Words() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Word()));

    private string Name() => Pick(Names[..2]);

    private string Bare() => Pick("a", "bb", "c-d", "e.f");

    private string Condition() => Pick("true", "false", "[ \"$n\" -gt 5 ]", "[ -z \"$v\" ]", "[ \"$v\" = \"$w\" ]", "test 1 -eq 1", "! true");

    private string Pattern() => Pick("a", "*c", "[a-m]*", "?", "b*", "x.?.*", "'b c'", "\"$v\"");

    private string Word() => Choose(dialect == Dialect.Posix ? 20 : 34, NotWordsOfZsh) switch
    {
        0 or 1 => Bare(),
        2 => Single(Pick("s q", "$x `y`", "\\n", "*")),
        3 => $"\"{Pick("d q", "$v", "${w}x", "a\\$b\\\"c\\\\d", "\\x")}\"",
        4 => $"${Name()}",
        5 => $"\"${Name()}\"",
        6 => $"${{{Name()}}}-{Bare()}",
        7 => $"\"${{unsetname-{Pick("dflt", "two words", "\\\"q\\\"", "$v")}}}\"",
        8 => $"${{unsetname:-{Pick("dflt", "two words", "'q w'", "$w")}}}",
        9 => $"\"${{{Name()}:+{Bare()}}}\"",
        10 => $"\"${{#{Name()}}}\"",
        11 => $"\"${{{Name()}#{Pick("*/", "a", "?", "*.")}}}\"",
        12 => $"\"${{{Name()}##{Pick("*/", "*.", "* ")}}}\"",
        13 => $"\"${{{Name()}%{Pick("/*", ".*", "?", "c")}}}\"",
        14 => $"\"${{{Name()}%%{Pick("/*", ".*", " *", "[a-z]*")}}}\"",
        15 => $"$((n * {_random.Next(9)} + {_random.Next(99)}))",
        16 => $"\"$(printf '%s ' {Bare()} \"${Name()}\"; echo {Bare()})\"",
        17 => $"$(printf '%s ' {Bare()} {Bare()})",
        18 => "a\\ b\\'c\\\"d",
        19 => $"{Bare()}\\\n{Bare()}",
        20 => $"$'{Pick("\\x41\\t\\n", "\\101\\u00e9", "a\\'b", "\\e[0m", "\\\\")}'",
        21 => $"\"${{{Name()}/{Pick("a", "?", "*/", " ")}/{Pick("Z", "", "$n")}}}\"",
        22 => $"\"${{{Name()}//{Pick("a", "[a-c]", " ")}/{Pick("Z", "", "--")}}}\"",
        23 => $"\"${{{Name()}:{_random.Next(4)}:{_random.Next(4)}}}\"",
        24 => $"\"${{{Name()}: -{_random.Next(1, 4)}}}\"",
        25 => $"\"${{{Name()}{Pick("^^", ",,", "^", ",")}}}\"",
        26 => $"\"${{{Name()}/#{Bare()}/Q}}\"",
        27 => $"$(( (n << 2) ^ {_random.Next(9)} ))",
        28 => $"$((n > 5 ? {_random.Next(9)} : -{_random.Next(1, 9)}))",
        29 => $"\"$(( 0x1f % n ))\"",
        30 => $"\"${{{Name()}@{Pick("U", "L", "u")}}}\"",
        31 => $"{{{Bare()},{Bare()}}}",
        32 => $"\"$(tr a-z A-Z <<< ${Name()})\"",
        _ => $"\"${{@:-none}}\"",
    };
}

/// <summary>Whose words and commands a line is made of.</summary>
internal enum Dialect { Posix, Bash, Zsh }
