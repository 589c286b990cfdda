using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell.Syntax;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Runs statements, lists and pipelines in thought.</summary>
internal sealed class ScriptRunner(ShellRun run)
{
    public Outcome Run(Script script, Frame frame) => Run(script.Statements, frame);

    public Outcome Run(ImmutableArray<Statement> statements, Frame frame)
    {
        var outcome = Outcome.Success;
        foreach (var statement in statements)
        {
            if (!run.Budget.Spend(1))
                return Outcome.Unknown;
            var inside = run.Redirects.AfterExec(frame);
            outcome = statement.Background ? RunBackground(statement, inside) : RunLinks(statement.Links, inside);
            if (outcome.Leaves)
                break;
        }
        return outcome;
    }

    /// <summary>Runs <paramref name="body"/> in a copy of the shell, of which only files and output remain.</summary>
    public Outcome InCopy(Func<Outcome> body)
    {
        var mark = run.State.Mark();
        var outcome = body();
        run.State.ApplyOutside(run.State.RollBack(mark));
        return outcome with { Flow = Flow.Normal };
    }

    /// <summary>Any one of the ways is taken: their changes meet, those that leave (exit, return, break) only where all do.</summary>
    public Outcome Either(IReadOnlyList<Func<Outcome>> ways)
    {
        if (ways.Count == 1)
            return ways[0]();
        var taken = new List<(Outcome Outcome, Dictionary<Slot, SlotValue?> Changes)>();
        foreach (var way in ways)
        {
            var mark = run.State.Mark();
            var outcome = way();
            taken.Add((outcome, run.State.RollBack(mark)));
        }
        return Meet(taken);
    }

    /// <summary>See <see cref="Either"/>; the ways are taken already.</summary>
    public Outcome Meet(List<(Outcome Outcome, Dictionary<Slot, SlotValue?> Changes)> taken)
    {
        var staying = taken.Where(way => !way.Outcome.Leaves).ToList();
        if (staying.Count == 0)
            staying = taken;
        run.State.ApplyAny([.. staying.Select(way => way.Changes)]);
        foreach (var way in taken)
            if (way.Outcome.Leaves)
                run.State.ApplyOutside(way.Changes.Where(change => change.Key.Kind == SlotKind.File && run.State[change.Key] is null).ToDictionary());
        return staying.Select(way => way.Outcome).Aggregate((one, other) => one.Or(other));
    }

    private Outcome RunBackground(Statement statement, Frame frame)
    {
        InCopy(() => RunLinks(statement.Links, frame));
        return Outcome.Success;
    }

    private Outcome RunLinks(ImmutableArray<Link> links, Frame frame)
    {
        var before = run.State[Slot.Directory];
        var outcome = RunPipeline(links[0].Pipeline, frame);
        for (var i = 1; i < links.Length && !outcome.Leaves && run.Budget.Spend(1); i++)
        {
            var needed = links[i].Kind == LinkKind.And ? Status.Success : Status.Failure;
            if (outcome.Status == needed)
                outcome = RunPipeline(links[i].Pipeline, frame);
            else if (outcome.Status == Status.Unknown)
                outcome = RunPerhaps(links[i], before, frame);
        }
        return outcome;
    }

    /// <summary>The pipeline runs or not. What leaves in it means that the rest runs only where it did not.</summary>
    private Outcome RunPerhaps(Link link, SlotValue? before, Frame frame)
    {
        var mark = run.State.Mark();
        // Behind || a cd on the left may have failed: the directory may still be the old one.
        if (link.Kind == LinkKind.Or && before is not null && !ReferenceEquals(before, run.State[Slot.Directory]))
            run.State[Slot.Directory] = before.Join(run.State[Slot.Directory]);
        var outcome = RunPipeline(link.Pipeline, frame);
        var changes = run.State.RollBack(mark);
        if (link.Kind == LinkKind.Or)
            changes.Remove(Slot.Directory);
        if (outcome.Leaves)
        {
            run.State.ApplyOutside(changes);
            return Outcome.Of(link.Kind == LinkKind.And ? Status.Failure : Status.Success);
        }
        run.State.ApplyAny([changes, []]);
        return outcome.Status == (link.Kind == LinkKind.And ? Status.Failure : Status.Success) ? outcome : Outcome.Unknown;
    }

    private Outcome RunPipeline(Pipeline pipeline, Frame frame)
    {
        var outcome = pipeline.Stages.Length switch
        {
            0 => Outcome.Success,
            1 => RunCommand(pipeline.Stages[0].Command, frame),
            _ => RunStages(pipeline.Stages, frame),
        };
        if (!pipeline.Negated || outcome.Leaves)
            return outcome;
        return outcome with { Status = outcome.Status switch { Status.Success => Status.Failure, Status.Failure => Status.Success, _ => Status.Unknown } };
    }

    private Outcome RunStages(ImmutableArray<Stage> stages, Frame frame)
    {
        ImmutableArray<Source> inputs = [frame.Input];
        var outcome = Outcome.Unknown;
        for (var i = 0; i < stages.Length && run.Budget.Spend(1); i++)
        {
            var last = i == stages.Length - 1;
            var id = run.NewId();
            var inside = last ? frame : frame with { Output = new Sink.Captured(id), InPipe = true };
            var command = stages[i].Command;
            var ways = inputs.Select(input => (Func<Outcome>)(() => last ? RunLast(command, inside with { Input = input }) : InCopy(() => RunCommand(command, inside with { Input = input })))).ToList();
            outcome = Either(ways);
            inputs = [.. run.Printed(id).Select(text => run.NewInput(InputKind.Pipe, text))];
        }
        return outcome with { Flow = Flow.Normal };
    }

    /// <summary>The last command of a pipe runs in the shell itself (zsh, bash with lastpipe) or in a copy: what it sets may be set or not.</summary>
    private Outcome RunLast(Command command, Frame frame)
    {
        var mark = run.State.Mark();
        var outcome = RunCommand(command, frame);
        var changes = run.State.RollBack(mark);
        run.State.ApplyOutside(changes);
        run.State.ApplyAny([changes.Where(change => change.Key.Kind == SlotKind.Variable).ToDictionary(), []]);
        return outcome;
    }

    public Outcome RunCommand(Command command, Frame frame)
    {
        if (run.Budget.Stopped)
            return Outcome.Unknown;
        if (command is SimpleCommand simple)
            return run.Commands.Run(simple, frame);
        var inside = command.Redirects.IsEmpty ? frame : run.Redirects.Apply(command.Redirects, frame);
        return run.Compounds.Run(command, inside);
    }
}
