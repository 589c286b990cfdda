using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>
/// Runs a PowerShell text in thought: variables and the working directory are followed, every branch is taken, a loop over known values turns once
/// for each. What a pipeline gives at its end is shown.
/// </summary>
internal sealed class ScriptRun
{
    private const int MaxStatements = 4_000;
    private const int MaxTurns = 200;

    /// <summary>Functions and blocks that call each other.</summary>
    private const int MaxCalls = 24;

    private readonly Evaluator _evaluator;
    private readonly CmdletRun _cmdlets;
    private readonly Dictionary<string, FunctionStatement> _functions = new(StringComparer.OrdinalIgnoreCase);
    private int _statements;
    private int _calls;

    public ScriptRun(EffectsBuilder effects)
    {
        Effects = effects;
        Directory = effects.Invocation.Directory;
        _evaluator = new Evaluator(this);
        _cmdlets = new CmdletRun(this, _evaluator);
    }

    public EffectsBuilder Effects { get; }

    /// <summary>Where relative paths start now.</summary>
    public PartialText Directory { get; set; }

    public Dictionary<string, Value> Variables { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Home => Effects.Invocation.Surroundings.Homes[^1];

    /// <summary>Runs a text; what it gives is shown.</summary>
    public void Run(string text)
    {
        var script = Parser.Read(text, out var isCut);
        if (isCut)
            Effects.Unreadable(UnreadableAs.Command, PartialText.Empty, "the program text is nested deeper than is read");
        Show(Run(script));
    }

    /// <summary>Runs the statements and gives all that they put out.</summary>
    public Value Run(Script script)
    {
        if (_calls >= MaxCalls)
        {
            Effects.Unreadable(UnreadableAs.Command, PartialText.Empty, "functions call each other too deep");
            return Value.Unknown("a deep call");
        }
        _calls++;
        var results = new List<Value>();
        foreach (var statement in script.Statements)
            if (Run(statement) is { Items.Length: > 0 } or { Block: not null } && _last is { } given)
                results.Add(given);
        _calls--;
        return results is [var only] ? only : Value.Joined(results);
    }

    /// <summary>What the statement that ran last gave.</summary>
    private Value? _last;

    public void Show(Value value)
    {
        foreach (var item in value.Items)
            Effects.Show(item);
    }

    public void Define(FunctionStatement function) => _functions[function.Name] = function;

    /// <summary>A path as written here, on whatever system: both slashes separate.</summary>
    public PartialText Path(PartialText path) => Effects.Invocation.Surroundings.Platform == Machine.Platform.Windows
        ? path
        : PartialText.Of(path.Parts.Select(part => part is KnownPart known ? new KnownPart(known.Text.Replace('\\', '/')) : part));

    private Value Run(Statement statement)
    {
        if (++_statements == MaxStatements)
            Effects.Unreadable(UnreadableAs.Command, PartialText.Empty, $"it runs more than {MaxStatements} statements");
        return _last = _statements >= MaxStatements ? Value.Nothing : Take(statement);
    }

    private Value Take(Statement statement)
    {
        switch (statement)
        {
            case PipelineStatement pipeline:
                return RunPipeline(pipeline);
            case AssignStatement assign:
                _evaluator.Assign(assign.Target, Run(assign.Value), assign.Adds);
                return Value.Nothing;
            case FunctionStatement function:
                Define(function);
                return Value.Nothing;
            case BranchStatement branch:
                foreach (var condition in branch.Conditions)
                    Run(condition);
                return RunAny(branch.Bodies);
            case LoopStatement loop:
                return RunLoop(loop);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Any of the bodies may run: each starts from what was, and a variable may hold what any of them left.</summary>
    private Value RunAny(ImmutableArray<Script> bodies)
    {
        var before = new Dictionary<string, Value>(Variables, StringComparer.OrdinalIgnoreCase);
        var after = new Dictionary<string, Value>(StringComparer.OrdinalIgnoreCase);
        var results = new List<Value>();
        foreach (var body in bodies)
        {
            results.Add(Run(body));
            foreach (var (name, value) in Variables)
                if (!before.TryGetValue(name, out var old) || !ReferenceEquals(old, value))
                    after[name] = after.TryGetValue(name, out var other) ? Value.Joined([other, value]) : value;
            if (bodies.Length > 1)
                foreach (var (name, value) in before)
                    Variables[name] = value;
        }
        foreach (var (name, value) in after)
            Variables[name] = before.TryGetValue(name, out var old) ? Value.Joined([old, value]) : value;
        return Value.Joined(results);
    }

    private Value RunLoop(LoopStatement loop)
    {
        foreach (var other in loop.Others)
            Run(other);
        if (loop.Variable is null)
            return Run(loop.Body);
        var source = loop.Source is null ? Value.Nothing : Run(loop.Source);
        var turns = source.Items.Length is 0 or > MaxTurns || source.Reach != PathReach.Itself ? [source with { Block = null }] : source.Items.Select(Value.Of).ToList();
        var results = new List<Value>();
        foreach (var turn in turns)
        {
            Variables[loop.Variable] = turn;
            results.Add(Run(loop.Body));
        }
        return Value.Joined(results);
    }

    private Value RunPipeline(PipelineStatement pipeline)
    {
        Value? value = null;
        foreach (var element in pipeline.Elements)
        {
            value = element switch
            {
                ExpressionElement expression => _evaluator.Of(expression.Value),
                CommandElement command => RunCommand(command, value),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            foreach (var redirection in element.Redirections)
                value = Redirect(redirection, value);
        }
        return value ?? Value.Nothing;
    }

    private Value Redirect(Redirection redirection, Value value)
    {
        if (redirection.Target is null or VariableExpression { Name: "null" })
            return redirection is { Errors: false, Target: not null } ? Value.Nothing : value;
        foreach (var path in _evaluator.Of(redirection.Target).Items)
            Effects.Touch(PathAccess.Write, Path(path), PathReach.Itself, Directory, tilde: true);
        if (redirection.Errors)
            return value;
        Show(value);
        return Value.Nothing;
    }

    private Value RunCommand(CommandElement command, Value? input)
    {
        var name = _evaluator.Of(command.Name);
        if (name.Block is { } block)
            return Call(block, block.Parameters, command, input);
        if (name.Known is not { } program)
        {
            Effects.Unreadable(UnreadableAs.Command, name.Text, "which command it calls is not known");
            return Value.Unknown("an unknown command's output");
        }
        if (_functions.TryGetValue(program, out var function))
            return Call(function.Body, function.Parameters, command, input);
        return _cmdlets.Run(program, command.Arguments, input);
    }

    /// <summary>A function or block: words take the parameters' places, named ones their names.</summary>
    private Value Call(Script body, ImmutableArray<string> parameters, CommandElement command, Value? input)
    {
        var words = new List<Value>();
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            var argument = command.Arguments[i];
            if (argument.Parameter is { } given && parameters.FirstOrDefault(name => name.StartsWith(given, StringComparison.OrdinalIgnoreCase)) is { } named)
                Variables[named] = _evaluator.Of((argument.Value ?? (i + 1 < command.Arguments.Length ? command.Arguments[++i].Value : null)) ?? new LiteralExpression(""));
            else if (argument.Value is { } word)
                words.Add(_evaluator.Of(word));
        }
        for (var i = 0; i < parameters.Length && i < words.Count; i++)
            Variables[parameters[i]] = words[i];
        Variables["args"] = Value.Joined(words);
        return RunWith(body, input);
    }

    /// <summary>Runs a block with <c>$_</c> and <c>$input</c>.</summary>
    public Value RunWith(Script body, Value? input)
    {
        if (input is not null)
            Variables["_"] = Variables["input"] = Variables["PSItem"] = input;
        return Run(body);
    }

    /// <summary>Runs known text as a script of its own, or says that it is not known.</summary>
    public Value RunText(Value text)
    {
        var results = new List<Value>();
        foreach (var item in text.Items)
            if (item.Known is { } known)
                results.Add(Run(Parser.Read(known, out _)));
            else
                Effects.Unreadable(UnreadableAs.Command, item, item.Parts.OfType<UnknownPart>().FirstOrDefault()?.Why is { } why ? $"the text it runs is not known: {why}" : "the text it runs is not known");
        return Value.Joined(results);
    }
}
