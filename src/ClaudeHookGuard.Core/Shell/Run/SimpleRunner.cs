using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Shell.Run.Builtins;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Runs simple commands: words worked out, redirections opened, then an alias, a function, a builtin or a program.</summary>
internal sealed class SimpleRunner
{
    private readonly ShellRun _run;
    private readonly BuiltinTable _builtins;
    private readonly Assigner _assigner;

    public SimpleRunner(ShellRun run)
    {
        _run = run;
        _assigner = new Assigner(run);
        _builtins = new BuiltinTable(run, _assigner);
    }

    public Outcome Run(SimpleCommand command, Frame frame)
    {
        if (!_run.Budget.CountCommand())
            return Outcome.Unknown;
        var waiting = _run.Redirects.Waiting;
        var outcome = Alias(command, frame) is { } alias ? _run.Scripts.Either([() => RunAlias(command, alias, frame), () => RunWays(command, frame)]) : RunWays(command, frame);
        _run.Redirects.RunReaders(waiting);
        return outcome;
    }

    /// <summary>The ways a list of words may come out, as the fields of each.</summary>
    public List<List<PartialText>> Expand(ImmutableArray<Word> words, Frame frame)
    {
        var ways = new List<List<PartialText>> { new(words.Length) };
        foreach (var word in words)
        {
            var next = word.Assignment is { } assignment ? _assigner.AsWord(assignment, frame) : _run.Words.Fields(word, frame);
            if (next.Count == 1)
                foreach (var way in ways)
                    way.AddRange(next[0]);
            else
                ways = Multiply(ways, next);
            foreach (var way in next)
                _run.Budget.CountWords(way.Count);
        }
        return ways;
    }

    /// <summary>Runs a command given as worked-out words, as <c>sudo</c>, <c>xargs</c> and <c>command</c> hand it on.</summary>
    public Outcome RunWords(IReadOnlyList<PartialText> words, Frame frame) =>
        words.Count == 0 ? Outcome.Success : Dispatch(new ShellCall(words, null), frame, false);

    private static List<List<PartialText>> Multiply(List<List<PartialText>> ways, List<List<PartialText>> next)
    {
        var product = new List<List<PartialText>>();
        if (ways.Count * next.Count <= ShellLimits.ReadingsOfOne)
            foreach (var way in ways)
                foreach (var more in next)
                    product.Add([.. way, .. more]);
        else
            // Too many to try all together: each value of each word is tried at least once.
            for (var i = 0; i < Math.Max(ways.Count, next.Count); i++)
                product.Add([.. ways[Math.Min(i, ways.Count - 1)], .. next[Math.Min(i, next.Count - 1)]]);
        return product;
    }

    private PartialText? Alias(SimpleCommand command, Frame frame)
    {
        if (frame.InAlias || command.Words.IsEmpty || command.Words[0].Literal is not { } name)
            return null;
        return _run.State.Texts(SlotKind.Alias, name)?.Values[0];
    }

    /// <summary>An alias is replaced in the text, before it is read. Whether the shell does so depends on options, so both readings count.</summary>
    private Outcome RunAlias(SimpleCommand command, PartialText alias, Frame frame)
    {
        var text = Words.Join([alias, .. Expand(command.Words.RemoveAt(0), frame)[0].Select(Quote)]);
        var inside = _run.Redirects.Apply(command.Redirects, frame);
        _assigner.Apply(command.Assignments, inside);
        return _run.Texts.Run(text, inside with { InAlias = true, Depth = frame.Depth + 1 });
    }

    private static PartialText Quote(PartialText field)
    {
        var quote = PartialText.Of("'");
        return quote.Add(PartialTexts.Map(field, known => known.Replace("'", "'\\''", StringComparison.Ordinal))).Add(quote);
    }

    private Outcome RunWays(SimpleCommand command, Frame frame)
    {
        var test = command.Words is [{ Literal: "[" or "test" }, ..] ? frame with { InTest = true } : frame;
        var ways = command.Words.IsEmpty ? [[]] : Expand(command.Words, test);
        if (ways.Count > 1)
            ways = WithoutUnsetPrograms(ways);
        return ways.Count == 1
            ? RunOne(command, ways[0], frame)
            : _run.Scripts.Either([.. ways.Select(way => (Func<Outcome>)(() => RunOne(command, way, frame)))]);
    }

    /// <summary><c>${CC:-gcc} x.c</c>: where a name is given for the case that the environment has none, that name is what is judged.</summary>
    private static List<List<PartialText>> WithoutUnsetPrograms(List<List<PartialText>> ways)
    {
        var known = ways.Where(way => way.Count > 0 && way[0].IsKnown).ToList();
        var open = ways.Where(way => way.Count > 0 && way[0].Parts is not [UnknownPart { Variable: not null }]).ToList();
        return known.Count > 0 ? open : ways;
    }

    private Outcome RunOne(SimpleCommand command, List<PartialText> words, Frame frame)
    {
        if (_run.Budget.Stopped)
            return Outcome.Unknown;
        if (words.Count == 0)
        {
            _run.Redirects.Apply(command.Redirects, frame);
            _assigner.Apply(command.Assignments, frame);
            return command.Assignments.IsEmpty ? Outcome.Success : Outcome.Of(_assigner.LastStatus);
        }
        var inside = _run.Redirects.Apply(command.Redirects, frame);
        if (_run.State[new Slot(SlotKind.Option, "x")] is not null)
            Trace(words, frame);
        var call = new ShellCall(words, command);
        if (words[0].Known == "exec" && words.Count == 1)
        {
            _run.Redirects.Keep(inside, frame);
            return Outcome.Success;
        }
        var outcome = command.Assignments.IsEmpty ? Dispatch(call, inside, true) : RunWithAssignments(command, call, inside);
        _run.Variables.Set("_", words[^1]);
        return outcome;
    }

    /// <summary>Assignments before a command hold while it runs.</summary>
    private Outcome RunWithAssignments(SimpleCommand command, ShellCall call, Frame frame)
    {
        var before = command.Assignments.Select(assignment => (Slot.Variable(assignment.Name), _run.State[Slot.Variable(assignment.Name)])).ToList();
        _assigner.Apply(command.Assignments, frame);
        foreach (var assignment in command.Assignments)
            _run.Variables.AddTraits(assignment.Name, VariableTraits.Exported, VariableTraits.None);
        var outcome = Dispatch(call, frame with { Given = Give(command.Assignments, frame) }, true);
        foreach (var (slot, value) in before)
            _run.State[slot] = value;
        return outcome;
    }

    /// <summary>Reports what the assignments mean to the command, and gives them as one text.</summary>
    private string Give(ImmutableArray<Assignment> assignments, Frame frame)
    {
        var text = new System.Text.StringBuilder();
        foreach (var assignment in assignments)
            foreach (var value in _run.Variables.Of(assignment.Name))
                if (value.First is { } given)
                {
                    ChildEnvironment.Report(assignment.Name, given, _run, frame);
                    text.Append(assignment.Name).Append('=').Append(given.Known).Append('\n');
                }
        return text.ToString();
    }

    private void Trace(List<PartialText> words, Frame frame)
    {
        foreach (var word in words)
            _run.Show(word, frame);
    }

    private Outcome Dispatch(ShellCall call, Frame frame, bool functions)
    {
        if (frame.Depth > ShellLimits.Calls * 2)
        {
            _run.Budget.Stop("programs run programs too deep");
            return Outcome.Unknown;
        }
        var program = call.Words[0];
        if (program.Known is not { } name)
            return _run.Programs.RunUnknown(call.Words, frame);
        if (name.Length > 1 && name[0] == '=' && call.Source?.Words[0].Literal is not null)
            // zsh: =name is the path of the program.
            return Dispatch(call with { Words = [PartialText.Of(name[1..]), .. call.Words.Skip(1)] }, frame, functions);
        if (functions && _run.State[new Slot(SlotKind.Function, name)] is ShellFunction function)
            return _run.Scripts.Either([.. function.Definitions.Select(definition => (Func<Outcome>)(() => Call(definition, call, frame)))]);
        if (_builtins.TryRun(name, call, frame) is { } outcome)
            return outcome;
        return RunProgram(call, frame, functions);
    }

    private Outcome RunProgram(ShellCall call, Frame frame, bool functions)
    {
        // A program that is not there: the handler a text defines would be called with its words.
        if (functions && _run.State[new Slot(SlotKind.Function, "command_not_found_handle")] is ShellFunction { Definitions: [var handler, ..] } && !frame.InAlias)
            _run.Scripts.InCopy(() => Call(handler, new ShellCall([PartialText.Of(handler.Name), .. call.Words], null), frame with { InAlias = true }));
        return _run.Programs.Run(call.Words, frame);
    }

    private Outcome Call(FunctionDefinition function, ShellCall call, Frame frame)
    {
        if (frame.Depth >= ShellLimits.Calls)
        {
            _run.Budget.Stop("functions call each other too deep");
            return Outcome.Unknown;
        }
        var parameters = _run.State[Slot.Variable("@")];
        _run.Variables.SetParameters([.. call.Words.Skip(1)]);
        _assigner.EnterFunction();
        var outcome = _run.Scripts.RunCommand(function.Body, frame with { Depth = frame.Depth + 1 });
        _assigner.LeaveFunction();
        _run.State[Slot.Variable("@")] = parameters;
        return outcome.Flow == Flow.Return ? Outcome.Of(outcome.Status) : outcome;
    }
}

/// <summary>A command with its words worked out.</summary>
/// <param name="Words">The program and its arguments.</param>
/// <param name="Source">As it was written; null where another program hands it on.</param>
internal sealed record ShellCall(IReadOnlyList<PartialText> Words, SimpleCommand? Source);
