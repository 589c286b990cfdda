using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>One reading of one call's command text: the state that is run through, and the parts that do it.</summary>
internal sealed class ShellRun
{
    private readonly HashSet<Fact> _seen = [];
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();
    private int _ids;

    public ShellRun(IProgramTable programs, ICodeReader code, Surroundings surroundings)
    {
        State[Slot.Directory] = Run.Texts.Of(PartialText.Of(surroundings.WorkingDirectory));
        Files = new WrittenFiles(surroundings.Files, State);
        Surroundings = surroundings with { Files = Files };
        Variables = new Variables(this);
        Words = new WordExpander(this);
        Scripts = new ScriptRunner(this);
        Compounds = new CompoundRunner(this);
        Commands = new SimpleRunner(this);
        Redirects = new Redirector(this);
        Programs = new ProgramRunner(this, programs, code);
        Texts = new TextRunner(this);
    }

    public ShellState State { get; } = new();

    public RunBudget Budget { get; } = new();

    public HoledTexts Holes { get; } = new();

    public WrittenFiles Files { get; }

    public Surroundings Surroundings { get; }

    public Variables Variables { get; }

    public WordExpander Words { get; }

    public ScriptRunner Scripts { get; }

    public CompoundRunner Compounds { get; }

    public SimpleRunner Commands { get; }

    public Redirector Redirects { get; }

    public ProgramRunner Programs { get; }

    public TextRunner Texts { get; }

    /// <summary>The directories the run may be in now.</summary>
    public ImmutableArray<PartialText> Directories => ((Run.Texts)State[Slot.Directory]!).Values;

    public ImmutableArray<Fact> Facts => _facts.ToImmutable();

    public string NewId() => (++_ids).ToString();

    /// <summary>Reports a fact, once. Of another machine's paths, and of what a stored script leaves open, nothing is said.</summary>
    public void Report(Fact fact, Frame frame)
    {
        if (frame.Elsewhere && fact is PathTouched or EnvironmentShown { Name: "*" } or Unreadable { As: UnreadableAs.PathRead or UnreadableAs.PathWrite })
            return;
        if (frame.InStoredScript && IsOpen(fact))
            return;
        if (_seen.Add(fact))
            _facts.Add(fact);
        if (State.LinkCount > 0 && fact is PathTouched touched)
            ReportThroughLinks(touched);
    }

    private void ReportThroughLinks(PathTouched touched)
    {
        Budget.Spend(State.LinkCount);
        var path = touched.Path.KnownPrefix.AsSpan();
        foreach (var (slot, targets) in State.Links)
            if (path.Length > slot.Name.Length && path[slot.Name.Length] == '/' && path.StartsWith(slot.Name))
                foreach (var target in targets.Values)
                    if (touched with { Path = target.Add(Core.Programs.Arguments.Words.After(touched.Path, slot.Name.Length)) } is var through && _seen.Add(through))
                        _facts.Add(through);
    }

    /// <summary>Each variable of the environment whose value stands in <paramref name="text"/> is shown.</summary>
    public void Show(PartialText text, Frame frame)
    {
        foreach (var name in PartialTexts.Variables(text))
            Report(new EnvironmentShown(name, null, frame.Place), frame);
    }

    public void ReportUnreadable(UnreadableAs kind, string part, string why, Frame frame) =>
        Report(new Unreadable(kind, part.Length > 60 ? part[..60] : part, why, frame.Place), frame);

    /// <summary>What <paramref name="body"/> prints, without the newlines at its end, as a substitution gives it.</summary>
    public ImmutableArray<PartialText> Substitute(Script body, Frame frame)
    {
        var texts = Capture(body, frame);
        var trimmed = ImmutableArray.CreateBuilder<PartialText>(texts.Length);
        foreach (var text in texts)
            trimmed.Add(PartialTexts.TrimEnd(text, '\n'));
        return trimmed.DrainToImmutable();
    }

    /// <summary>What <paramref name="body"/> prints when it is run in a copy of the shell.</summary>
    public ImmutableArray<PartialText> Capture(Script body, Frame frame)
    {
        if (frame.Depth >= ShellLimits.Nesting)
        {
            Budget.Stop("substitutions stand too deep in each other");
            return [PartialText.Unknown("it stands too deep")];
        }
        var id = NewId();
        var inside = frame with { Output = new Sink.Captured(id), Depth = frame.Depth + 1 };
        var mark = State.Mark();
        Scripts.Run(body, inside);
        var changes = State.RollBack(mark);
        State.ApplyOutside(changes);
        return Printed(id);
    }

    public ImmutableArray<PartialText> Printed(string id) => State.Texts(SlotKind.Output, id)?.Values ?? [PartialText.Empty];

    /// <summary>Adds <paramref name="text"/> to where the frame's output goes.</summary>
    public void Print(PartialText text, Frame frame)
    {
        var slot = frame.Output switch
        {
            Sink.Captured captured => new Slot(SlotKind.Output, captured.Id),
            Sink.File { Path.Known: { } path } => new Slot(SlotKind.File, path),
            _ => default,
        };
        if (slot.Name is null)
            return;
        var before = (State[slot] as Run.Texts)?.Values ?? [PartialText.Empty];
        var after = ImmutableArray.CreateBuilder<PartialText>(before.Length);
        foreach (var one in before)
            after.Add(PartialTexts.Append(one, text, Budget));
        State[slot] = new Run.Texts(after.DrainToImmutable());
    }

    /// <summary>An input whose text is <paramref name="text"/> (null: not known).</summary>
    public Source NewInput(InputKind kind, PartialText? text)
    {
        if (text is null)
            return new Source(kind, null);
        var id = NewId();
        State[new Slot(SlotKind.Input, id)] = Run.Texts.Of(text);
        return new Source(kind, id);
    }

    /// <summary>What is left of an input, or null where that is not known.</summary>
    public PartialText? Remaining(Source source) =>
        source.Id is { } id && State.Texts(SlotKind.Input, id) is { Values: [var text] } ? text : null;

    private static bool IsOpen(Fact fact) => fact switch
    {
        Unreadable => true,
        PathTouched path => path.Path.HasUnknown,
        HostContacted host => host.Host.HasUnknown,
        _ => false,
    };
}
