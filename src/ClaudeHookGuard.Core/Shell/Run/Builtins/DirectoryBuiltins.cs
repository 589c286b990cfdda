using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run.Builtins;

/// <summary>Builtins that change the working directory.</summary>
internal sealed class DirectoryBuiltins(ShellRun run)
{
    public Outcome? TryRun(string name, ImmutableArray<PartialText> arguments, Frame frame)
    {
        switch (name)
        {
            case "cd" or "chdir":
                return Change(Target(arguments), frame);
            case "pushd":
                return Push(Target(arguments), frame);
            case "popd":
                return Pop();
            case "dirs":
                run.Print(PartialText.Unknown("it is what dirs prints"), frame);
                return Outcome.Success;
            default:
                return null;
        }
    }

    private static PartialText? Target(ImmutableArray<PartialText> arguments)
    {
        foreach (var argument in arguments)
            if (argument.Known is not { Length: > 1 } text || text[0] != '-')
                return argument;
        return null;
    }

    private Outcome Change(PartialText? target, Frame frame)
    {
        if (target is null)
            return Enter(Homes());
        if (target.Known == "-")
        {
            var old = run.Variables.Of("OLDPWD").Select(value => value.First ?? PartialText.Unknown("the directory before is not known"));
            return Enter([.. old]);
        }
        if (target.Known == "")
            return Outcome.Success;
        if (SearchPath() is { } search && target.KnownPrefix is not (['/', ..] or "." or ".." or ['.', '/', ..] or ['.', '.', '/', ..]))
            return Enter([.. search.SelectMany(directory => run.Redirects.Absolute(directory.Add(PartialText.Of("/")).Add(target))), .. run.Redirects.Absolute(target)]);
        var places = run.Redirects.Absolute(target);
        return Missing(places) ? Outcome.Failure : Enter(places);
    }

    /// <summary>The directories of <c>CDPATH</c>, in which a name is looked for first; null where it is not set here.</summary>
    private ImmutableArray<PartialText>? SearchPath() =>
        run.Variables.Of("CDPATH") is [{ First: { } list }] ? [.. Core.Programs.Arguments.Words.Split(list, ':').Where(directory => directory.Parts.Length > 0)] : null;

    private ImmutableArray<PartialText> Homes() => [.. run.Variables.Of("HOME").SelectMany(value => value.First is { } home ? [home] : Inherited.Value("HOME", run))];

    /// <summary>True where the directory is surely not there: the one above it is, and nothing in this text made it. A home is taken to be there.</summary>
    private bool Missing(ImmutableArray<PartialText> places)
    {
        if (places is not [{ Known: { } path }] || run.State[new Slot(SlotKind.Option, "made")] is not null || run.Surroundings.Homes.Contains(path.TrimEnd('/')))
            return false;
        var kind = run.Files.KindOf(path);
        if (kind != FileKind.Absent)
            return kind == FileKind.File;
        var name = path.TrimEnd('/');
        var parent = name[..Math.Max(0, name.LastIndexOf('/'))];
        return parent.Length > 0 && run.Files.KindOf(parent) == FileKind.Directory;
    }

    private Outcome Enter(ImmutableArray<PartialText> places)
    {
        run.Variables.Set("OLDPWD", [.. run.Directories.Select(ShellValue.Of)]);
        run.State[Slot.Directory] = new Texts([.. places.Take(ShellLimits.Alternatives)]);
        return Outcome.Of(places is [{ Known: { } path }] && run.Files.KindOf(path) == FileKind.Directory ? true : null);
    }

    private Outcome Push(PartialText? target, Frame frame)
    {
        var depth = Depth();
        run.State[new Slot(SlotKind.DirectoryStack, depth.ToString())] = run.State[Slot.Directory];
        if (target is null)
            return Pop();
        return Change(target, frame);
    }

    private Outcome Pop()
    {
        var depth = Depth();
        if (depth == 0)
            return Outcome.Failure;
        var slot = new Slot(SlotKind.DirectoryStack, (depth - 1).ToString());
        run.State[Slot.Directory] = run.State[slot];
        run.State[slot] = null;
        return Outcome.Success;
    }

    private int Depth()
    {
        var depth = 0;
        while (run.State[new Slot(SlotKind.DirectoryStack, depth.ToString())] is not null)
            depth++;
        return depth;
    }
}
