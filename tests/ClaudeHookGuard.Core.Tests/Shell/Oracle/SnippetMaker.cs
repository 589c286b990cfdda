namespace ClaudeHookGuard.Core.Tests.Shell.Oracle;

/// <summary>Makes snippets of every construct in every other, for parsing only. The same seed makes the same snippets.</summary>
internal sealed class SnippetMaker(int seed)
{
    private readonly Random _random = new(seed);
    private int _depth;

    public string Snippet() => List();

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private string List() => string.Join(Pick("; ", "\n", " # note; (\n"), Enumerable.Range(0, _random.Next(1, 4)).Select(_ => AndOr())) + "\n";

    private string AndOr() => string.Join(Pick(" && ", " || ", " &&\n", "||"), Enumerable.Range(0, Pick(1, 1, 1, 2, 3)).Select(_ => Pipeline()));

    private string Pipeline() => Pick("", "", "", "", "", "! ", "time ") + string.Join(Pick(" | ", "|", " |\n", " |& "), Enumerable.Range(0, Pick(1, 1, 1, 2, 3)).Select(_ => Command()));

    private string Command()
    {
        if (_depth > 1)
            return Simple();
        _depth++;
        var command = _random.Next(22) switch
        {
            0 => $"if {List()}then {List()}fi",
            1 => $"if {List()}then {List()}elif {List()}then {List()}else {List()}fi",
            2 => $"while {List()}do {List()}done{Redirects()}",
            3 => $"until {AndOr()}; do {List()}done",
            4 => $"for x in {Words()}; do {List()}done",
            5 => $"for x; do {List()}done",
            6 => $"for ((i = 0; i < {_random.Next(9)}; i++)); do {List()}done",
            7 => $"case {Word()} in {Pick("a", "*", "a | b", "[x-z]*", "(c")}) {List()};; {Pick("*", "d", "'q'")}) {AndOr()} {Pick(";;", ";&", ";;&", "")}\nesac",
            8 => $"( {List()}){Redirects()}",
            9 => $"{{ {List()}}}{Redirects()}",
            // A group around it: shfmt takes a pipe behind a function for a part of its body, bash does not.
            10 => $"{{ f() {{ {List()}}}\n}}",
            11 => $"{{ function g {{ {List()}}}\n}}",
            12 => $"[[ {Pick("$x", "\"a b\"", "y$(c)")} {Pick("==", "!=", "=~", "-nt")} {Pick("a*", "b", "^c[0-9]+$")} {Pick("", "&& -n $x", "|| ! -f y")} ]]",
            13 => $"((x = {_random.Next(9)} {Pick("+", "<<", "?", "%")} {Pick("2", "y")}{Pick("", "")}))".Replace("?", "> 1 ? 2 :", StringComparison.Ordinal),
            14 => $"a=({Words()} [3]={Word()}) b+={Word()}",
            15 => Simple(),
            16 => $"declare -x {Pick("v", "v=1", "v=$(c)", "v=(1 2)")}",
            17 => $"cat <<{Pick("E", "'E'", "-E")}\n{Pick("text $x", "$(cmd a)", "`b`", "it's", "\"q")}\nE",
            18 => $"select x in {Words()}; do {List()}done",
            _ => Simple(),
        };
        _depth--;
        // What stands behind a here-document begins a line of its own.
        return command.EndsWith("\nE", StringComparison.Ordinal) ? "{ " + command + "\n}" : command;
    }

    private string Simple() => $"{Pick("", "", "", "x=1 ", "y=$z ")}{Pick("cmd", "git", "./run", "\"$p\"", "echo")} {Words()}{Redirects()}";

    private string Redirects() => Pick("", "", "", "", " > f", " 2>&1", " < \"$in\"", " >> log 2>/dev/null", " &> all", " <<< word", " 3<&-", " < <(src)");

    private string Words() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Word()));

    private string Word()
    {
        if (_depth > 2)
            return "w";
        _depth++;
        var word = _random.Next(24) switch
        {
            0 => $"$( {AndOr()})",
            1 => $"\"pre $( {Pipeline()}) post\"",
            2 => $"`{Pick("a", "b c", "d | e")}`",
            3 => $"<( {AndOr()})",
            4 => $"${{x:-{Pick("a", "$(c)", "\"q r\"")}}}",
            5 => $"\"${{x##*/}}${{#y}}${{z[@]}}\"",
            6 => $"$((1 + {Pick("2", "x", "(3 * 4)", "$y")}))",
            7 => "'s q;|&('",
            8 => "\"d \\\" $v `e` \"",
            9 => "$'a\\'b'",
            10 => "a\\ b\\;c",
            11 => "{a,b}*.?",
            12 => "--opt=val#x",
            13 => "~/dir",
            14 => $"\"${{x/a/$(b \"c\")}}\"",
            15 => "$(< file)",
            16 => $"\"a\"'b'$c{Pick("", "d")}",
            17 => $"x$(a; b)y$((z))",
            _ => Pick("a", "b-c", "x.y", "1", "-n", "+%s", "@", "%"),
        };
        _depth--;
        return word;
    }
}
