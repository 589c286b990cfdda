using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>What redirections open: files read and written, here-documents, descriptors, and the network paths of bash.</summary>
internal sealed class Redirector(ShellRun run)
{
    private readonly List<(ProcessPart Process, string Path, Frame Frame)> _readers = [];
    private int _lastDescriptor = 9;
    private int _lastProcess = 64;

    /// <summary>The frame with <paramref name="redirects"/> done, in order.</summary>
    public Frame Apply(ImmutableArray<Redirect> redirects, Frame frame)
    {
        foreach (var redirect in redirects)
            if (run.Budget.Spend(1))
                frame = Apply(redirect, frame);
        return frame;
    }

    /// <summary>The frame as <c>exec</c> with redirections left it.</summary>
    public Frame AfterExec(Frame frame)
    {
        if (frame.Output is Sink.Shown && Descriptor("1")?.Output is { } output)
            frame = frame with { Output = output };
        if (frame.Input.Kind == InputKind.None && Descriptor("0")?.Input is { } input)
            frame = frame with { Input = input };
        return frame;
    }

    /// <summary>Keeps input and output of <paramref name="inside"/> for all that follows (<c>exec</c> without a command).</summary>
    public void Keep(Frame inside, Frame outside)
    {
        if (!Equals(inside.Output, outside.Output))
            SetDescriptor("1", new OpenDescriptor(null, inside.Output));
        if (!Equals(inside.Input, outside.Input))
            SetDescriptor("0", new OpenDescriptor(inside.Input, null));
    }

    /// <summary>The path a process substitution stands for. One that prints is run now; one that reads, when what it is fed is known.</summary>
    public PartialText OpenProcess(ProcessPart process, Frame frame)
    {
        var path = $"/dev/fd/{--_lastProcess}";
        if (process.IsInput)
            run.Files.Write(path, new Texts(run.Capture(process.Body, frame)));
        else
            _readers.Add((process, path, frame));
        return PartialText.Of(path);
    }

    /// <summary>How many process substitutions wait for what they are fed; see <see cref="RunReaders"/>.</summary>
    public int Waiting => _readers.Count;

    /// <summary>Runs the process substitutions that were opened since there were <paramref name="before"/>, on what was written to them.</summary>
    public void RunReaders(int before)
    {
        while (_readers.Count > before)
        {
            var (process, path, frame) = _readers[^1];
            _readers.RemoveAt(_readers.Count - 1);
            var texts = run.Files.Written(path)?.Values ?? [PartialText.Unknown("what is written to it is not known")];
            foreach (var text in texts)
                run.Scripts.InCopy(() => run.Scripts.Run(process.Body, frame with { Input = run.NewInput(InputKind.Pipe, text) }));
        }
    }

    /// <summary>The paths a word means from the directories the run may be in.</summary>
    public ImmutableArray<PartialText> Absolute(PartialText path)
    {
        if (path.KnownPrefix.StartsWith('/') || (path.Parts.Length > 0 && path.Parts[0] is UnknownPart))
            return [path];
        return [.. run.Directories.Select(directory => (directory.Parts is [.., KnownPart last] && last.Text.EndsWith('/') ? directory : directory.Add(PartialText.Of("/"))).Add(path))];
    }

    /// <summary>Reports that <paramref name="path"/> is touched.</summary>
    public void Touch(PathAccess access, PartialText path, Frame frame, PathReach reach = PathReach.Itself)
    {
        if (IsStream(path.Known))
            return;
        if (path.Parts.Length > 0 && path.Parts.All(part => part is UnknownPart))
            run.ReportUnreadable(access == PathAccess.Read ? UnreadableAs.PathRead : UnreadableAs.PathWrite, "", ((UnknownPart)path.Parts[0]).Why, frame);
        else
            foreach (var absolute in Absolute(path))
                run.Report(new PathTouched(access, absolute, reach, frame.Place), frame);
    }

    /// <summary><c>/dev/null</c> and the standard streams are no files.</summary>
    public static bool IsStream(string? path) =>
        path is "/dev/null" or "/dev/stdin" or "/dev/stdout" or "/dev/stderr" or "/dev/tty" or "-"
        || (path is not null && (path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal)));

    private Frame Apply(Redirect redirect, Frame frame)
    {
        var inside = frame with { InTest = false };
        if (redirect.Kind == RedirectKind.HereDocument)
            return Feed(redirect, run.Words.Text(redirect.Document!.Body, inside), frame);
        if (redirect.Kind == RedirectKind.HereString)
            return Feed(redirect, [.. run.Words.Text(redirect.Target, inside).Select(text => text.Add(PartialText.Of("\n")))], frame);
        var targets = run.Words.Pattern(redirect.Target, inside);
        foreach (var target in targets)
            frame = Open(redirect, target, frame);
        return frame;
    }

    private Frame Feed(Redirect redirect, ImmutableArray<PartialText> texts, Frame frame)
    {
        var id = run.NewId();
        run.State[new Slot(SlotKind.Input, id)] = new Texts(texts);
        var source = new Source(InputKind.Literal, id);
        var descriptor = Number(redirect, "0");
        run.Files.Write("/dev/fd/" + descriptor, new Texts(texts));
        return Attach(descriptor, new OpenDescriptor(source, null), frame);
    }

    private Frame Open(Redirect redirect, PartialText target, Frame frame)
    {
        switch (redirect.Kind)
        {
            case RedirectKind.DuplicateInput or RedirectKind.DuplicateOutput when Duplicate(redirect, target, frame) is { } duplicated:
                return duplicated;
            case RedirectKind.Read or RedirectKind.DuplicateInput:
                return Network(target, frame) is not null ? Attach(Number(redirect, "0"), new OpenDescriptor(new Source(InputKind.Pipe, null), null), frame) : OpenRead(redirect, target, frame);
            case RedirectKind.ReadWrite:
                return OpenReadWrite(redirect, target, frame);
            default:
                Sink sink = (Sink?)Network(target, frame) ?? OpenWrite(target, redirect.Kind is RedirectKind.Append or RedirectKind.AppendBoth, frame);
                return Attach(Number(redirect, "1"), new OpenDescriptor(null, sink), frame);
        }
    }

    private Frame OpenRead(Redirect redirect, PartialText target, Frame frame)
    {
        Touch(PathAccess.Read, target, frame);
        var path = Absolute(target) is [{ Known: { } known }] ? known : null;
        Source source;
        if (path is "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0")
            source = frame.Input;
        else if (path is not null && run.Files.Written(path) is { } written)
            source = run.NewInput(InputKind.File, written.Values is [var text] ? text : PartialText.Unknown("it may hold different texts"));
        else
            source = path is "/dev/null" ? Source.None : new Source(InputKind.File, null) { Path = path };
        return Attach(Number(redirect, "0"), new OpenDescriptor(source, null), frame);
    }

    private Frame OpenReadWrite(Redirect redirect, PartialText target, Frame frame)
    {
        Sink? sink = Network(target, frame);
        if (sink is null)
        {
            Touch(PathAccess.Read, target, frame);
            sink = OpenWrite(target, true, frame);
        }
        return Attach(Number(redirect, "0"), new OpenDescriptor(new Source(InputKind.File, null), sink), frame);
    }

    private Sink OpenWrite(PartialText target, bool appends, Frame frame)
    {
        if (target.Known is "/dev/null")
            return new Sink.Discarded();
        if (target.Known is "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1")
            return frame.Output;
        Touch(PathAccess.Write, target, frame);
        if (Absolute(target) is not [{ Known: { } path } absolute])
            return new Sink.File(target);
        if (!appends)
            run.Files.Write(path, Texts.Nothing);
        else if (!run.Files.IsWritten(path))
            run.Files.Write(path, run.Files.KindOf(path) == Machine.FileKind.Absent ? Texts.Nothing : Texts.Unknown("it was there before"));
        return new Sink.File(absolute);
    }

    /// <summary><c>/dev/tcp/host/port</c> and <c>/dev/udp/host/port</c>: bash connects instead of opening a file.</summary>
    private Sink.Sent? Network(PartialText target, Frame frame)
    {
        var prefix = target.KnownPrefix;
        if (!prefix.StartsWith("/dev/tcp/", StringComparison.Ordinal) && !prefix.StartsWith("/dev/udp/", StringComparison.Ordinal))
            return null;
        var scheme = prefix[5..8];
        var rest = PartialText.Of(target.Parts.SetItem(0, new KnownPart(prefix[9..])));
        var (host, port) = SplitPort(rest);
        foreach (var fact in Contacts.OfHost(host, frame.Place, scheme, port))
            run.Report(fact, frame);
        return new Sink.Sent(host);
    }

    private static (PartialText Host, int? Port) SplitPort(PartialText rest)
    {
        if (rest.Parts.Length > 0 && rest.Parts[^1] is KnownPart last && last.Text.LastIndexOf('/') is var slash and >= 0)
            return (PartialText.Of(rest.Parts.SetItem(rest.Parts.Length - 1, new KnownPart(last.Text[..slash]))), int.TryParse(last.Text.AsSpan(slash + 1), out var port) ? port : null);
        for (var i = 0; i < rest.Parts.Length; i++)
            if (rest.Parts[i] is KnownPart part && part.Text.IndexOf('/') is var at and >= 0)
                return (PartialText.Of(rest.Parts.Take(i).Append(new KnownPart(part.Text[..at]))), null);
        return (rest, null);
    }

    /// <summary><c>2&gt;&amp;1</c>, <c>&lt;&amp;5</c>, <c>&gt;&amp;-</c>; null where the word names a file.</summary>
    private Frame? Duplicate(Redirect redirect, PartialText target, Frame frame)
    {
        var input = redirect.Kind == RedirectKind.DuplicateInput;
        if (target.Known is not { } known)
            return target.Parts.All(part => part is not KnownPart) ? frame : null;
        var from = known.TrimEnd('-');
        if (from.Length == 0)
            return input ? frame with { Input = Source.None } : frame;
        if (!from.All(char.IsAsciiDigit))
            return null;
        var opened = from switch
        {
            "0" => new OpenDescriptor(frame.Input, null),
            "1" => new OpenDescriptor(null, frame.Output),
            "2" => Descriptor(from) ?? new OpenDescriptor(null, new Sink.Shown()),
            _ => Descriptor(from) ?? new OpenDescriptor(new Source(InputKind.File, null), new Sink.Shown()),
        };
        return Attach(Number(redirect, input ? "0" : "1"), opened, frame);
    }

    /// <summary>The descriptor a redirection is about; for <c>{name}</c> a new one, whose number the variable gets.</summary>
    private string Number(Redirect redirect, string own)
    {
        if (redirect.Descriptor is not { } descriptor)
            return own;
        if (char.IsAsciiDigit(descriptor[0]))
            return descriptor;
        var number = (++_lastDescriptor).ToString();
        run.Variables.Set(descriptor, PartialText.Of(number));
        return number;
    }

    private Frame Attach(string number, OpenDescriptor opened, Frame frame)
    {
        switch (number)
        {
            case "0":
                return frame with { Input = opened.Input ?? frame.Input };
            case "1":
                return frame with { Output = opened.Output ?? frame.Output };
            case "2":
                return frame;
            default:
                SetDescriptor(number, opened);
                return frame;
        }
    }

    private OpenDescriptor? Descriptor(string number) => run.State[new Slot(SlotKind.Descriptor, number)] as OpenDescriptor;

    private void SetDescriptor(string number, OpenDescriptor opened) => run.State[new Slot(SlotKind.Descriptor, number)] = opened;
}

/// <summary>What a descriptor is connected to.</summary>
internal sealed record OpenDescriptor(Source? Input, Sink? Output) : SlotValue
{
    public override SlotValue Join(SlotValue? other) => this;
}
