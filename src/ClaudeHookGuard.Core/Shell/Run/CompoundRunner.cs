using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Runs the commands that enclose others in thought: both branches of what cannot be decided, loops as often as can be followed.</summary>
internal sealed class CompoundRunner(ShellRun run)
{
    private readonly LoopRunner _loops = new(run);
    private readonly TestEvaluator _tests = new(run);

    public Outcome Run(Command command, Frame frame)
    {
        run.Budget.Spend(1);
        switch (command)
        {
            case Group group:
                return run.Scripts.Run(group.Body, frame);
            case Subshell subshell:
                return run.Scripts.InCopy(() => run.Scripts.Run(subshell.Body, frame));
            case IfCommand choice:
                return RunIf(choice, frame);
            case LoopCommand loop:
                return _loops.Run(() => run.Scripts.Run(loop.Condition, frame), loop.Until, () => run.Scripts.Run(loop.Body, frame));
            case ForCommand loop:
                return RunFor(loop, frame);
            case ArithmeticFor loop:
                return RunArithmeticFor(loop, frame);
            case CaseCommand choice:
                return RunCase(choice, frame);
            case ArithmeticCommand arithmetic:
                return Outcome.Of(Evaluate(arithmetic.Expression, frame) is { } number ? number != 0 : null);
            case TestCommand test:
                return Outcome.Of(_tests.Evaluate(test, frame with { InTest = true }));
            case FunctionDefinition function:
                return Define(function);
            case Coprocess process:
                run.Scripts.InCopy(() => run.Scripts.RunCommand(process.Body, frame));
                return Outcome.Success;
            default:
                return run.Scripts.RunCommand(command, frame);
        }
    }

    private Outcome Define(FunctionDefinition function)
    {
        run.State[new Slot(SlotKind.Function, function.Name)] = new ShellFunction([function]);
        return Outcome.Success;
    }

    private long? Evaluate(Word expression, Frame frame)
    {
        long? number = null;
        foreach (var text in run.Words.Text(expression, frame))
            number = Arithmetic.Number(text, run);
        return number;
    }

    private Outcome RunIf(IfCommand choice, Frame frame)
    {
        var taken = new List<(Outcome, Dictionary<Slot, SlotValue?>)>();
        foreach (var clause in choice.Clauses)
        {
            var condition = run.Scripts.Run(clause.Condition, frame);
            if (condition.Leaves || run.Budget.Stopped)
                return condition;
            if (condition.Status == Status.Failure)
                continue;
            if (condition.Status == Status.Success)
                return Finish(taken, clause.Body, frame);
            taken.Add(Take(clause.Body, frame));
        }
        return Finish(taken, choice.Else ?? Script.Empty, frame);
    }

    private (Outcome, Dictionary<Slot, SlotValue?>) Take(Script body, Frame frame)
    {
        var mark = run.State.Mark();
        var outcome = run.Scripts.Run(body, frame);
        return (outcome, run.State.RollBack(mark));
    }

    /// <summary>The way that is left; it meets those that may have been taken before it.</summary>
    private Outcome Finish(List<(Outcome, Dictionary<Slot, SlotValue?>)> taken, Script last, Frame frame)
    {
        if (taken.Count == 0)
            return run.Scripts.Run(last, frame);
        taken.Add(Take(last, frame));
        return run.Scripts.Meet(taken);
    }

    private Outcome RunFor(ForCommand loop, Frame frame)
    {
        var lists = loop.Words is { } words
            ? run.Commands.Expand(words, frame)
            : [.. run.Variables.Parameters.Select(parameters => parameters.Elements.ToList())];
        return run.Scripts.Either([.. lists.Select(list => (Func<Outcome>)(() => _loops.Run(loop.Name, list, () => run.Scripts.Run(loop.Body, frame))))]);
    }

    private Outcome RunArithmeticFor(ArithmeticFor loop, Frame frame)
    {
        Evaluate(loop.First, frame);
        var endless = loop.Condition.Literal is { } text && text.AsSpan().IsWhiteSpace();
        return _loops.Run(
            () => endless ? Outcome.Success : Outcome.Of(Evaluate(loop.Condition, frame) is { } number ? number != 0 : null),
            false,
            () =>
            {
                var outcome = run.Scripts.Run(loop.Body, frame);
                Evaluate(loop.Step, frame);
                return outcome;
            });
    }

    private Outcome RunCase(CaseCommand choice, Frame frame)
    {
        var subjects = run.Words.Text(choice.Subject, frame with { InTest = true });
        var taken = new List<(Outcome, Dictionary<Slot, SlotValue?>)>();
        var falls = false;
        foreach (var item in choice.Items)
        {
            var fits = falls ? true : Fits(subjects, item, frame);
            falls = false;
            if (fits == false || !run.Budget.Spend(1))
                continue;
            if (fits == true && item.Then == CaseEnd.Leave)
                return Finish(taken, item.Body, frame);
            taken.Add(Take(item.Body, frame));
            falls = item.Then == CaseEnd.FallThrough;
        }
        return Finish(taken, Script.Empty, frame);
    }

    private bool? Fits(ImmutableArray<PartialText> subjects, CaseItem item, Frame frame)
    {
        bool? fits = false;
        foreach (var word in item.Patterns)
            foreach (var pattern in run.Words.Pattern(word, frame))
            {
                var matches = subjects.Select(subject => ShellPattern.Matches(pattern, subject, run.Budget)).ToList();
                if (matches.All(match => match == true))
                    return true;
                if (matches.Any(match => match != false))
                    fits = null;
            }
        return fits;
    }
}
