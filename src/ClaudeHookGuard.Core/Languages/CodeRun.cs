using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>
/// Goes through a program text from top to bottom, each statement once, working out strings as it goes, and hands every call to
/// <see cref="CallReader"/>. Branches and loops are read once; both sides of a branch count.
/// </summary>
internal sealed class CodeRun
{
    /// <summary>Brackets, calls and operators within each other; what lies deeper is passed over token by token.</summary>
    private const int MaxDepth = 100;

    /// <summary>Tokens of a text whose output is worked out: one that only prints.</summary>
    private const int MostOfPlainPrint = 64;

    /// <summary>Stands for what has no name of its own: <c>"".join</c>, <c>Path("x").unlink</c>.</summary>
    private const string Nameless = "?";

    private readonly Syntax syntax;
    private readonly List<CodeToken> tokens;
    private readonly CallReader calls;
    private readonly CodeLanguage language;
    private readonly Dictionary<string, Folded> variables = new(StringComparer.Ordinal);
    private readonly string home;
    private int at;
    private int depth;

    public CodeRun(string code, CodeLanguage language, EffectsBuilder effects, ImmutableArray<PartialText> arguments)
    {
        this.language = language;
        syntax = Syntax.Of(language);
        var lexer = new CodeLexer(code, syntax);
        tokens = lexer.Read();
        calls = new(effects, language);
        home = effects.Invocation.Surroundings.Homes[^1];
        if (lexer.IsCut)
            calls.Unreadable("the program text is longer than is read");
        variables["argv"] = new(PartialText.Unknown("the program's arguments"), [.. arguments.Select(argument => new Folded(argument))]);
    }

    private CodeToken Here => tokens[at];

    private CodeToken Next => at + 1 < tokens.Count ? tokens[at + 1] : CodeToken.End;

    public void Run()
    {
        while (Here.Kind != CodeTokenKind.End)
            Statement();
        if (tokens.Count <= MostOfPlainPrint && !tokens.Exists(token => token.Kind == CodeTokenKind.Name && Branches(token.Text)))
            calls.SetOutput();
    }

    /// <summary>Words of a language in whose presence the order of what is printed is not what stands in the text.</summary>
    private static bool Branches(string word) => word
        is "if" or "else" or "unless" or "for" or "foreach" or "while" or "until" or "do" or "def" or "function" or "lambda" or "try" or "class" or "sub" or "map" or "each" or "async" or "yield";

    private void Statement()
    {
        var start = at;
        if (Here is { Kind: CodeTokenKind.Name, Text: "import" or "from" } && !Next.Is("("))
            Imports.Read(tokens, ref at, variables);
        else if (Here is { Kind: CodeTokenKind.Name, Text: "for" } && Next.Kind == CodeTokenKind.Name && at + 2 < tokens.Count && tokens[at + 2] is { Kind: CodeTokenKind.Name, Text: "in" })
        {
            var name = Next.Text;
            at += 3;
            var source = Expression();
            // Each element in turn; of several known ones all are what the body may meet.
            variables[name] = source is { IsList: true, Items: [var only] } ? only : source with { Path = null };
        }
        else if (Here.Kind == CodeTokenKind.Name && !IsKeyword(Here.Text))
        {
            var value = Expression();
            // An expression by itself is what `node -p` and a shell of the language print.
            if (value.Variable is not null && Here.Kind is CodeTokenKind.Line or CodeTokenKind.End)
                calls.Show(value);
        }
        else
            Expression();
        if (at == start)
            at++;
    }

    /// <summary>A value and what is joined to it; an assignment is kept under its name.</summary>
    private Folded Expression()
    {
        if (++depth > MaxDepth)
        {
            at += Here.Kind == CodeTokenKind.End ? 0 : 1;
            depth--;
            return Folded.Unknown("nested too deep");
        }
        var name = Here.Kind == CodeTokenKind.Name ? NameToAssign() : null;
        var value = Term();
        while (Here.Kind is CodeTokenKind.Sign or CodeTokenKind.Name && Operator() is { } sign)
            value = Combine(value, sign);
        if (Here.Is("=") || Here.Is("+=") || Here.Is(":="))
        {
            var adds = Here.Is("+=");
            var members = value.Named;
            at++;
            SkipLines();
            var assigned = Expression();
            value = adds ? new(value.Text.Add(assigned.Text)) : assigned;
            if (name is not null)
                variables[name] = value;
            else if (assigned.Path is { } module)
                foreach (var member in members)
                    if (member.Value.Path is { } alias)
                        variables[alias] = Imports.Module($"{module}.{member.Key}");
            if (name is "@ARGV" && language == CodeLanguage.Perl)
                calls.ReadFiles(value);
        }
        depth--;
        return value;
    }

    /// <summary>The plain name that would be assigned to, if an assignment follows.</summary>
    private string? NameToAssign()
    {
        var look = at;
        while (look < tokens.Count && tokens[look].Kind == CodeTokenKind.Name && IsDeclaration(tokens[look].Text))
            look++;
        return look < tokens.Count && tokens[look].Kind == CodeTokenKind.Name ? tokens[look].Text : null;
    }

    private string? Operator() =>
        Here.Is(syntax.Concatenation) || (Here.Is("+") && language != CodeLanguage.Perl) ? "+"
        : Here.Is("/") ? "/"
        : Here.Text is "||" or "or" or "??" or "?" or ":" && Here.Kind is CodeTokenKind.Sign or CodeTokenKind.Name && (Here.Text != ":" || depth == 0) ? "or"
        : Here.Text is "==" or "!=" or "<" or ">" or "<=" or ">=" or "in" or "=~" or "instanceof" or "eq" or "ne" or "is" or "not" or "&&" or "and" or "-" or "*" or "%" or "<<" ? "test"
        : null;

    private Folded Combine(Folded left, string sign)
    {
        at++;
        SkipLines();
        var right = Term();
        return sign switch
        {
            "+" when left.IsList && right.IsList => new(left.Text, left.Items.AddRange(right.Items)),
            "+" => new(left.Text.Add(right.Text)),
            "/" when right.Text.Known is not null && left.Text.KnownPrefix.Contains('/') => PureFunctions.JoinPath([left, right]),
            "or" => left.Variable is not null ? left : right.Variable is not null || left.Text.Known is null ? right : left,
            _ => Folded.Unknown("a comparison or calculation"),
        };
    }

    private Folded Term()
    {
        var token = Here;
        switch (token.Kind)
        {
            case CodeTokenKind.Text:
                at++;
                var text = token.Value!;
                while (Here.Kind == CodeTokenKind.Text && language == CodeLanguage.Python)
                    text = text.Add(tokens[at++].Value!);
                return Suffixes(new(text), "");
            case CodeTokenKind.Command:
                at++;
                calls.RunShell(token.Value!);
                return Suffixes(Folded.Unknown("a command's output"), "");
            case CodeTokenKind.Sign when token.Text is "(":
                at++;
                var group = List(")");
                return Suffixes(group is [var only] ? only : new(PartialText.Unknown("a list"), group), "");
            case CodeTokenKind.Sign when token.Text is "[":
                at++;
                return Suffixes(new(PartialText.Unknown("a list"), List("]")), "");
            case CodeTokenKind.Sign when token.Text is "{":
                at++;
                return Members("}");
            case CodeTokenKind.Sign when token.Text is "!" or "-" or "&" or "*" or "\\" or "..":
                at++;
                return token.Text == "!" ? Tested(Term()) : Term();
            case CodeTokenKind.Name when IsKeyword(token.Text):
                at++;
                return token.Text is "not" or "defined" or "typeof" ? Tested(Term()) : Here.Kind is CodeTokenKind.Line or CodeTokenKind.End ? Folded.Unknown("nothing") : Term();
            case CodeTokenKind.Name:
                at++;
                return Name(token.Text);
            default:
                return Folded.Unknown("nothing that is read");
        }
    }

    private static Folded Tested(Folded value) => value with { Text = PartialText.Unknown("a test of a value"), Items = default, Named = [] };

    private Folded Name(string name)
    {
        var bare = name.TrimStart('$', '@', '%');
        var value = variables.TryGetValue(name, out var kept) || variables.TryGetValue(bare, out kept) ? kept : null;
        if (value?.Path is { } module)
            return Suffixes(value, module);
        return Suffixes(value ?? new(EnvironmentNames.IsWhole(name) ? PartialText.Of([new UnknownPart("the environment", "*")]) : PartialText.Unknown($"{name} is not worked out"), Path: name), name);
    }

    /// <summary>Members, calls and indexes behind a value.</summary>
    private Folded Suffixes(Folded value, string path)
    {
        while (true)
            if (Here.Text is "." or "::" or "->" or "?." && Here.Kind == CodeTokenKind.Sign && Next.Kind == CodeTokenKind.Name)
            {
                at += 2;
                var member = tokens[at - 1].Text;
                path = $"{(path.Length == 0 ? Nameless : path)}.{member}";
                value = Member(value, path, member);
            }
            else if (Here.Is("("))
            {
                at++;
                value = calls.Call(path, value, Arguments(")"), home);
                path = value.Path ?? "";
            }
            else if ((Here.Is("[") || (Here.Is("{") && EnvironmentNames.IsWhole(path))) && !IsLiteralList())
                value = Indexed(value, ref path);
            else if (syntax.BareCalls && IsBareCall(path))
            {
                value = calls.Call(path, value, Arguments(null), home);
                path = value.Path ?? "";
            }
            else
                return value.Path is null && path.Length > 0 && value.Text.Known is null && value.Variable is null && !value.IsList ? value with { Path = path } : value;
    }

    /// <summary>A member that is called belongs to what it is called on; one that is not may name a variable.</summary>
    private Folded Member(Folded owner, string path, string member)
    {
        if (Here.Is("("))
            return owner;
        var whole = path.Length > member.Length ? path[..^(member.Length + 1)] : "";
        if (EnvironmentNames.IsWhole(path))
            return new(PartialText.Of([new UnknownPart("the environment", "*")]), Path: path);
        if (EnvironmentNames.IsWhole(whole))
            return language != CodeLanguage.Ruby ? Variable(member) : member is "keys" or "size" or "length" ? Folded.Unknown("names of the environment") : Variable("*");
        return member is "length" or "size" ? Tested(owner)
            : path.EndsWith("sys.argv", StringComparison.Ordinal) || path.EndsWith("process.argv", StringComparison.Ordinal) ? variables["argv"]
            : owner.Text.Known is not null && syntax.BareCalls ? calls.Call(path, owner, new([], []), home)
            : owner with { Path = path };
    }

    private Folded Variable(string name) => name switch
    {
        "HOME" or "USERPROFILE" => Folded.Known(home),
        "PWD" => new(calls.Directory),
        _ => Folded.Unknown($"the environment's {name}", name),
    };

    private Folded Indexed(Folded value, ref string path)
    {
        var close = Here.Is("[") ? "]" : "}";
        var start = ++at;
        var index = List(close);
        var whole = path;
        path = "";
        if (EnvironmentNames.IsWhole(whole))
            return index is [{ Text: var text, Path: var bare }] && (text.Known ?? bare) is { } name ? Variable(name) : Folded.Unknown("some variable of the environment", "*");
        if (value.Text.Known is { } known && start + 2 < tokens.Count && tokens[start].Is("::") && tokens[start + 1].Is("-"))
            return Folded.Known(string.Concat(known.Reverse()));
        if (value.IsList && index is [{ Text.Known: { } position }] && int.TryParse(position, out var item) && item >= 0 && item < value.Items.Length)
            return value.Items[item];
        return Folded.Unknown("an element", value.Variable);
    }

    /// <summary>A bracket behind a space begins a list of its own, where calls need no parentheses.</summary>
    private bool IsLiteralList() => syntax.BareCalls && at > 0 && tokens[at - 1].Kind is not (CodeTokenKind.Name or CodeTokenKind.Sign);

    private bool IsBareCall(string path)
    {
        if (path.Length == 0 || Here.Kind is not (CodeTokenKind.Text or CodeTokenKind.Name or CodeTokenKind.Command) && !Here.Is("[") && !Here.Is("<"))
            return false;
        return (!IsKeyword(Here.Text) || IsDeclaration(Here.Text)) && Here.Text is not ("if" or "unless" or "and" or "or" or "eq" or "ne" or "x" or "as") && CallTable.KindOf(path, path[(path.LastIndexOf('.') + 1)..], language) is not (CallKind.Other or CallKind.Text);
    }

    private ImmutableArray<Folded> List(string? close) => Arguments(close).Positional;

    /// <summary>Values apart by commas up to <paramref name="close"/>, or to the end of the statement.</summary>
    private CallArguments Arguments(string? close)
    {
        var values = ImmutableArray.CreateBuilder<Folded>();
        var named = ImmutableArray.CreateBuilder<KeyValuePair<string, Folded>>();
        while (Here.Kind != CodeTokenKind.End && (close is not null ? !Here.Is(close) : Here.Kind != CodeTokenKind.Line && Here.Text is not (")" or "]" or "}" or "if" or "unless")))
        {
            var start = at;
            if (NamedMember() is { } name)
                named.Add(new(name, Expression()));
            else if (Here.Kind is not CodeTokenKind.Line && !Here.Is(","))
                values.Add(Expression());
            if (at == start)
                at++;
        }
        if (close is not null && Here.Is(close))
            at++;
        return new(values.ToImmutable(), named.ToImmutable());
    }

    private string? NamedMember()
    {
        if (Here.Kind is not (CodeTokenKind.Name or CodeTokenKind.Text) || Next.Text is not (":" or "=>" or "=") || Next.Kind != CodeTokenKind.Sign || (Next.Text == "=" && language is not CodeLanguage.Python and not CodeLanguage.R))
            return null;
        var name = Here.Kind == CodeTokenKind.Name ? Here.Text : Here.Value!.ToString();
        at += 2;
        SkipLines();
        return name;
    }

    /// <summary>An object, a dictionary or a block: the members it names, and whatever runs in it.</summary>
    private Folded Members(string close)
    {
        var members = Arguments(close);
        return new(PartialText.Unknown("an object")) { Named = members.Named };
    }

    private void SkipLines()
    {
        while (Here is { Kind: CodeTokenKind.Line, Text: "\n" })
            at++;
    }

    private static bool IsDeclaration(string word) => word is "const" or "let" or "var" or "my" or "our" or "local" or "set";

    private static bool IsKeyword(string word) => IsDeclaration(word) || word
        is "if" or "else" or "elif" or "elsif" or "unless" or "for" or "foreach" or "while" or "until" or "do" or "then" or "end" or "return" or "await" or "async" or "new" or "yield"
        or "try" or "catch" or "except" or "finally" or "rescue" or "ensure" or "begin" or "with" or "as" or "not" or "and" or "or" or "in" or "def" or "function" or "class" or "lambda"
        or "typeof" or "void" or "delete" or "case" or "switch" or "default" or "use" or "BEGIN" or "END" or "throw" or "raise" or "assert" or "export" or "pass" or "break" or "continue" or "is" or "of";
}
