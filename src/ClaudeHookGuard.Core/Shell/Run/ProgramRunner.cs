using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Hands a command to the table of programs, and follows what they would run in turn.</summary>
internal sealed class ProgramRunner(ShellRun run, IProgramTable programs, ICodeReader code)
{
    public Outcome Run(IReadOnlyList<PartialText> words, Frame frame)
    {
        ImmutableArray<PartialText> arguments = [.. words.Skip(1)];
        run.Report(new CommandRun(words[0], arguments, frame.Place), frame);
        var directories = run.Directories;
        foreach (var directory in directories)
            foreach (var text in InputTexts(words[0], frame))
                Run(new Invocation(words[0], arguments, new StandardInput(frame.Input.Kind, text), directory, frame.Printed, frame.Place, run.Surroundings), frame);
        return Outcome.Unknown;
    }

    /// <summary>A command whose program is not known. Behind a hole a path's last name may still say which it is.</summary>
    public Outcome RunUnknown(IReadOnlyList<PartialText> words, Frame frame)
    {
        if (words[0].Parts is [UnknownPart { Variable: not null } or UnknownPart, .., KnownPart tail] && tail.Text.LastIndexOf('/') is var slash and >= 0 && slash < tail.Text.Length - 1)
            return Run([PartialText.Of(tail.Text[(slash + 1)..]), .. words.Skip(1)], frame);
        run.Report(new CommandRun(words[0], [.. words.Skip(1)], frame.Place), frame);
        // npm:dev:* is a name of concurrently and its like: no program's file has a colon before its wildcard.
        if (!words[0].HasUnknown && words[0].KnownPrefix.Contains(':'))
            return Outcome.Unknown;
        var hole = words[0].Parts.OfType<UnknownPart>().FirstOrDefault();
        run.ReportUnreadable(UnreadableAs.Command, words[0].ToString(), hole?.Why ?? "which program a pattern names is not known", frame);
        run.Print(PartialText.Unknown("it is what an unknown program prints"), frame);
        return Outcome.Unknown;
    }

    public void RunCode(RunCode text, Frame frame)
    {
        var input = new StandardInput(frame.Input.Kind, run.Remaining(frame.Input));
        var invocation = new Invocation(PartialText.Of(text.Language.ToString()), text.Arguments, input, run.Directories[0], frame.Printed, frame.Place, run.Surroundings);
        Follow(code.Read(text, invocation), invocation, frame);
    }

    private void Run(Invocation invocation, Frame frame)
    {
        var effects = programs.Read(invocation);
        ReadGiven(invocation, effects, frame);
        ShowInput(invocation, frame);
        Follow(effects, invocation, frame);
        NoteWritten(invocation, effects);
    }

    /// <summary>What assignments before a program give it goes out with it where it contacts somebody; <c>env</c> takes them as words.</summary>
    private void ReadGiven(Invocation invocation, Effects effects, Frame frame)
    {
        var contacts = effects.Facts.Any(fact => fact is HostContacted);
        if (contacts && frame.Given is { Length: > 0 } given)
            run.Report(new TextSent(TextDestination.Outside, Encoding.UTF8.GetBytes(given), frame.Place), frame);
        if (invocation.Program.Known is not "env")
            return;
        foreach (var argument in invocation.Arguments)
            if (Characters.NameLength(argument.KnownPrefix) is var length and > 0 && length < argument.KnownPrefix.Length && argument.KnownPrefix[length] == '=')
                ChildEnvironment.Report(argument.KnownPrefix[..length], Words.After(argument, length + 1), run, frame);
    }

    private void Follow(Effects effects, Invocation invocation, Frame frame)
    {
        foreach (var fact in effects.Facts)
            run.Report(fact, frame);
        if ((effects.Output ?? Concatenated(invocation)) is { } output)
            run.Print(output, frame);
        else if (effects.Next.IsEmpty && frame.Output is Sink.Captured or Sink.File)
            run.Print(PartialText.Unknown(WhyOutput(invocation)), frame);
        foreach (var next in effects.Next)
            if (run.Budget.Spend(1))
                Follow(next, effects.Output is null ? frame : frame with { Output = new Sink.Shown() });
    }

    /// <summary>What <c>cat</c> prints of files whose text is known, process substitutions among them; else null.</summary>
    private PartialText? Concatenated(Invocation invocation)
    {
        if (invocation.Program.Known is not "cat" || invocation.Arguments.IsEmpty)
            return null;
        var text = PartialText.Empty;
        foreach (var argument in invocation.Arguments)
            if (run.Redirects.Absolute(argument) is [{ Known: { } path }] && run.Files.Written(path) is { Values: [var content] })
                text = PartialTexts.Append(text, content, run.Budget);
            else
                return null;
        return text;
    }

    private static string WhyOutput(Invocation invocation)
    {
        var name = invocation.Program.Known is { } program ? program[(program.LastIndexOf('/') + 1)..] : "";
        return ShellSetup.IsPrintedBy(name, invocation.Arguments) ? ShellSetup.Why : $"it is what {name} prints";
    }

    private void Follow(Continuation next, Frame frame)
    {
        var inside = frame with { Depth = frame.Depth + 1 };
        if (inside.Depth > ShellLimits.Calls)
        {
            run.ReportUnreadable(UnreadableAs.Command, "", $"it stands deeper than {ShellLimits.Calls} commands that run commands", frame);
            return;
        }
        switch (next)
        {
            case RunWords words:
                run.Scripts.InCopy(() => RunWords(words, inside with { Elsewhere = frame.Elsewhere || words.Elsewhere }));
                break;
            case RunShell shell:
                run.Texts.RunInNewShell(shell.Text, shell.Parameters, inside with { Elsewhere = frame.Elsewhere || shell.Elsewhere });
                break;
            case RunScriptFile script when !frame.Elsewhere:
                foreach (var path in run.Redirects.Absolute(script.Path))
                    run.Texts.RunFile(path, script.Parameters, false, inside);
                break;
            case RunCode text:
                RunCode(text, inside);
                break;
            case RunCodeFile file when !frame.Elsewhere:
                RunCodeFile(file, inside);
                break;
        }
    }

    private Outcome RunWords(RunWords words, Frame frame)
    {
        if (words.Directory is { } directory)
            run.State[Slot.Directory] = new Texts(run.Redirects.Absolute(directory));
        return run.Budget.CountCommand() ? run.Commands.RunWords(words.Words, frame) : Outcome.Unknown;
    }

    private void RunCodeFile(RunCodeFile file, Frame frame)
    {
        foreach (var path in run.Redirects.Absolute(file.Path))
            if (path.Known is not { } known)
            {
                if (!run.Files.AreOnlyStored(path))
                    run.ReportUnreadable(UnreadableAs.Command, path.ToString(), "which program text it runs is not known", frame);
            }
            else if (run.Files.Written(known) is { } written)
                foreach (var text in written.Values)
                    RunCode(new RunCode(file.Language, text, file.Arguments), frame);
            else if (run.Files.ReadText(known, ShellLimits.ScriptBytes) is { } stored)
                RunCode(new RunCode(file.Language, PartialText.Of(stored), file.Arguments), frame with { InStoredScript = true, Place = $"{frame.Place}: {known}" });
    }

    /// <summary>The texts standard input may have; of a stored file only where the program would run it.</summary>
    private ImmutableArray<PartialText?> InputTexts(PartialText program, Frame frame)
    {
        run.Files.Write("/dev/stdin", Texts.Unknown("what is fed to it is not known"));
        if (frame.Input.Id is { } id && run.State.Texts(SlotKind.Input, id) is { } texts)
        {
            run.Files.Write("/dev/stdin", texts);
            return [.. texts.Values];
        }
        if (frame.Input.Path is { } path && Interpreters.Reads(program.Known) && run.Files.ReadText(path, ShellLimits.ScriptBytes) is { } stored)
            return [PartialText.Of(stored)];
        return [null];
    }

    /// <summary>What is fed to a program as text may show an environment variable, unless the program only looks at it or takes it as a secret.</summary>
    private void ShowInput(Invocation invocation, Frame frame)
    {
        if (invocation.Input.Text is not { } text || !frame.Printed || Interpreters.KeepsInput(invocation))
            return;
        foreach (var name in PartialTexts.Variables(text))
            run.Report(new EnvironmentShown(name, null, frame.Place), frame);
    }

    /// <summary>Files the program wrote: their text is known of a few programs that only copy; else it is not.</summary>
    private void NoteWritten(Invocation invocation, Effects effects)
    {
        NoteLink(invocation, effects);
        var contacts = effects.Facts.Any(fact => fact is HostContacted or Unreadable { As: UnreadableAs.Host });
        foreach (var fact in effects.Facts)
            if (fact is PathTouched { Access: PathAccess.Write, Path.Known: { } path })
                if (CopiedText(invocation, effects) is { } text)
                    run.Files.Write(path, Texts.Of(text));
                else if (contacts)
                    run.Files.Write(path, Texts.Unknown("it was fetched from the network"));
                else if (run.Files.IsWritten(path) && !KeepsText(invocation))
                    run.Files.Write(path, Texts.Unknown("another program wrote it"));
    }

    /// <summary>A link made here leads on from here: what is later touched through it is touched at its target.</summary>
    private void NoteLink(Invocation invocation, Effects effects)
    {
        if (invocation.Program.Known is not ("ln" or "gln"))
            return;
        var target = effects.Facts.OfType<PathTouched>().FirstOrDefault(touched => touched.Access == PathAccess.Read)?.Path;
        foreach (var fact in effects.Facts)
            if (target is not null && fact is PathTouched { Access: PathAccess.Write, Path.Known: { } link })
                run.State[new Slot(SlotKind.Link, link)] = Texts.Of(target);
    }

    private static bool KeepsText(Invocation invocation) => invocation.Program.Known is "chmod" or "chown" or "chgrp" or "touch" or "sudo" or "doas";

    private PartialText? CopiedText(Invocation invocation, Effects effects)
    {
        if (invocation.Program.Known is "tee" or "sponge")
            return invocation.Input.Text;
        if (invocation.Program.Known is not ("cp" or "mv" or "ln" or "install" or "cat"))
            return null;
        foreach (var fact in effects.Facts)
            if (fact is PathTouched { Access: PathAccess.Read, Path.Known: { } source } && run.Files.Written(source) is { Values: [var text] })
                return text;
        return null;
    }
}
