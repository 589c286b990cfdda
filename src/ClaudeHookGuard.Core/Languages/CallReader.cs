using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Turns calls into effects, by <see cref="CallTable"/>; what the table does not know is read by the look of its arguments.</summary>
internal sealed class CallReader(EffectsBuilder effects, CodeLanguage language)
{
    /// <summary>What was printed so far; null once something was that is not known.</summary>
    private string? printed = "";

    public PartialText Directory => effects.Invocation.Directory;

    public void Unreadable(string why) => effects.Unreadable(UnreadableAs.Command, PartialText.Empty, why);

    public void Show(Folded value)
    {
        if (value.Variable is { } name)
            effects.Add(new EnvironmentShown(name, null, effects.Place));
    }

    public void RunShell(PartialText text) => effects.Run(new RunShell(text, [], Elsewhere: false));

    /// <summary>Reads a call; the answer is its value as far as it can be worked out.</summary>
    public Folded Call(string path, Folded receiver, CallArguments arguments, string home)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        var positional = arguments.Positional;
        if (name is "require" or "import_module" or "__import__" && positional is [{ Text.Known: { } module }, ..])
            return Imports.Module(module.Replace("node:", "", StringComparison.Ordinal));
        if (name is "getattr" && positional is [{ Path: { } owner }, { Text.Known: { } member }, ..])
            return Imports.Module($"{owner}.{member}");
        if (EnvironmentNames.IsGetter(path))
            return positional is [{ Text.Known: { } variable }, ..] ? Variable(variable, home) : Folded.Unknown("the environment", "*");
        if (name is "glob" or "rglob" or "iglob" or "globSync" && positional is [{ Text.Known: { } pattern }, ..])
            return Listed(InDirectory(receiver, path, name == "rglob" ? "**/" + pattern : pattern));
        var self = receiver.Path == path || path.Length == name.Length ? null : receiver;
        if (PureFunctions.Apply(name, self, positional, home) is { } worked)
            return worked;
        Effect(CallTable.KindOf(path, name, language), path, self, arguments);
        return Result(CallTable.KindOf(path, name, language), self, arguments);
    }

    /// <summary>A pattern below the directory whose method is called: <c>Path("src").glob("*.py")</c>.</summary>
    private static string InDirectory(Folded receiver, string path, string pattern) =>
        receiver.Path != path && receiver.Text.Known is { Length: > 0 } directory ? $"{directory.TrimEnd('/')}/{pattern}" : pattern;

    /// <summary>Of files that a pattern finds the names are told, and they stand for what is done with them.</summary>
    private Folded Listed(string pattern)
    {
        var files = FileGlob.Read(pattern);
        foreach (var file in files)
            Touch(PathAccess.Read, new(file), PathReach.Itself);
        return files.IsEmpty ? Folded.Unknown("no file") : new(files[0]);
    }

    /// <summary>What a language reads as its input.</summary>
    public void ReadFiles(Folded files) => Touch(PathAccess.Read, files, PathReach.Itself);

    /// <summary>The output of a text that did nothing but print what is known; set once all of it was read.</summary>
    public void SetOutput()
    {
        if (printed is { Length: > 0 })
            effects.Output = PartialText.Of(printed);
    }

    private void Print(string name, CallArguments arguments)
    {
        foreach (var argument in arguments.Positional)
            Show(argument);
        if (printed is null || !arguments.Named.IsEmpty || arguments.Positional.Any(argument => argument.Text.Known is null))
            printed = null;
        else
            printed += string.Join(' ', arguments.Positional.Select(argument => argument.Text.Known)) + (EndsLine(name) ? "\n" : "");
    }

    private bool EndsLine(string name) => name is "puts" or "say" or "println" or "log" or "p" or "pp" || (name == "print" && language is CodeLanguage.Python or CodeLanguage.Lua);

    private static Folded Variable(string name, string home) => name is "HOME" ? Folded.Known(home) : Folded.Unknown($"the environment's {name}", name);

    /// <summary>What comes of a value keeps the mark of a variable in it; what only tells about it does not.</summary>
    private static Folded Result(CallKind kind, Folded? receiver, CallArguments arguments)
    {
        if (kind is CallKind.Test or CallKind.Print)
            return Folded.Unknown("a call's answer");
        var variable = receiver?.Variable;
        foreach (var argument in arguments.Positional)
            variable ??= argument.Variable;
        return Folded.Unknown("a call's answer", kind is CallKind.Request or CallKind.Connect or CallKind.Command ? null : variable);
    }

    private void Effect(CallKind kind, string path, Folded? receiver, CallArguments arguments)
    {
        var subject = arguments.Positional is [var first, ..] ? first : receiver;
        switch (kind)
        {
            case CallKind.Print:
                Print(path[(path.LastIndexOf('.') + 1)..], arguments);
                break;
            case CallKind.Open:
                Open(arguments, receiver);
                break;
            case CallKind.Read:
                Touch(PathAccess.Read, IsPathLike(receiver) ? receiver : subject, PathReach.Itself);
                foreach (var argument in arguments.Positional)
                    if (argument != subject)
                        ByLook(argument);
                break;
            case CallKind.List:
                Touch(PathAccess.Read, subject, PathReach.Itself);
                break;
            case CallKind.Walk:
                Touch(PathAccess.Read, path.EndsWith("make_archive", StringComparison.Ordinal) ? arguments["root_dir"] ?? (arguments.Positional.Length > 2 ? arguments.Positional[2] : Folded.Known(".")) : subject, PathReach.Below);
                break;
            case CallKind.Write:
                Touch(PathAccess.Write, IsPathLike(receiver) ? receiver : subject, PathReach.Itself);
                break;
            case CallKind.Delete:
                Touch(PathAccess.Delete, IsPathLike(receiver) ? receiver : subject, PathReach.Below);
                break;
            case CallKind.Copy or CallKind.Move:
                Transfer(kind, arguments.Positional, receiver);
                break;
            case CallKind.Command:
                Run(arguments);
                break;
            case CallKind.Evaluate:
                if (subject is not null)
                    effects.Run(new RunCode(language, subject.Text, []));
                break;
            case CallKind.Request or CallKind.Connect:
                Contact(kind, arguments);
                break;
            case CallKind.Other:
                foreach (var argument in arguments.Positional)
                    ByLook(argument);
                foreach (var member in arguments.Named)
                    ByLook(member.Value);
                break;
            case CallKind.Text or CallKind.Test:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>A file opened for reading unless a mode says otherwise: <c>open(f, "w")</c>, Perl's <c>open F, ">f"</c>.</summary>
    private void Open(CallArguments arguments, Folded? receiver)
    {
        var values = arguments.Positional;
        if (language == CodeLanguage.Perl && values.Length > 1)
            values = values.RemoveAt(0);
        if (IsPathLike(receiver))
            values = values.Insert(0, receiver!);
        if (values.IsEmpty)
            return;
        var (target, mode) = language == CodeLanguage.Perl && values.Length > 1 ? (values[1], values[0].Text.Known) : (values[0], (arguments["mode"] ?? (values.Length > 1 ? values[1] : null))?.Text.Known);
        if (language == CodeLanguage.Perl && values.Length == 1 && target.Text.Known is { } spelled)
        {
            var path = spelled.Trim();
            mode = path[..(path.Length - path.TrimStart('<', '>', '+', '|').Length)];
            if (path.EndsWith('|') || mode.Contains('|'))
                mode = "|";
            target = Folded.Known(path.Trim('<', '>', '+', '|', ' '));
        }
        if (mode?.Contains('|') == true || mode is "-|" or "|-" || target.Text.KnownPrefix.StartsWith('|'))
            RunShell(PartialText.Of(target.Text.Known?.TrimStart('|') ?? ""));
        else if (LooksLikeUrl(target.Text))
            ByLook(target);
        else
            Touch(mode is not null && mode.AsSpan().ContainsAny("wax+>") ? PathAccess.Write : PathAccess.Read, target, PathReach.Itself);
    }

    private void Transfer(CallKind kind, ImmutableArray<Folded> paths, Folded? receiver)
    {
        if (IsPathLike(receiver))
            paths = paths.Insert(0, receiver!);
        if (paths.Length < 2)
            return;
        Touch(PathAccess.Read, paths[0], PathReach.Itself);
        if (kind == CallKind.Move)
            Touch(PathAccess.Delete, paths[0], PathReach.Itself);
        Touch(PathAccess.Write, paths[1], PathReach.Itself);
    }

    /// <summary>One text is for the shell; a list, or several texts, are the words of a command.</summary>
    private void Run(CallArguments arguments)
    {
        var values = arguments.Positional;
        if (values is [{ IsList: true } list, ..])
            RunWords(list.Items);
        else if (values is [var program, { IsList: true } rest, ..])
            RunWords(rest.Items.Insert(0, program));
        else if (values.Length > 1 && language is CodeLanguage.Perl or CodeLanguage.Ruby && values.All(value => value.Named.IsEmpty))
            RunWords(values);
        else if (values is [var text, ..])
            RunShell(text.Text);
    }

    private void RunWords(ImmutableArray<Folded> words)
    {
        if (!words.IsEmpty)
            effects.Run(new RunWords([.. words.Select(word => word.Text)], null, Elsewhere: false));
    }

    private void Contact(CallKind kind, CallArguments arguments)
    {
        var targets = new List<Folded>();
        foreach (var value in arguments.Positional)
            targets.AddRange(value.IsList ? value.Items : [value]);
        var named = Host(arguments.Named) ?? Host([.. arguments.Positional.SelectMany(value => value.Named)]);
        var target = named ?? targets.Find(value => LooksLikeUrl(value.Text)) ?? targets.Find(value => value.Text.Known is { Length: > 0 } text && !text.All(char.IsAsciiDigit)) ?? targets.Find(value => value.Text.Known is { Length: > 0 }) ?? (targets.Count > 0 ? targets[0] : null);
        if (target is null)
            return;
        foreach (var fact in kind == CallKind.Request && named is null ? Contacts.OfUrl(target.Text, effects.Place) : Contacts.OfHost(target.Text, effects.Place))
            effects.Add(fact);
        foreach (var value in targets)
            effects.Send(value.Text);
        foreach (var member in arguments.Named)
            SendAll(member.Value);
        foreach (var value in arguments.Positional)
            foreach (var member in value.Named)
                SendAll(member.Value);
    }

    private static Folded? Host(ImmutableArray<KeyValuePair<string, Folded>> named)
    {
        foreach (var member in named)
            if (member.Key is "host" or "hostname" or "PeerAddr" or "PeerHost" or "address" or "servername")
                return member.Value;
        return null;
    }

    private void SendAll(Folded value)
    {
        effects.Send(value.Text);
        foreach (var member in value.Named)
            SendAll(member.Value);
    }

    private void Touch(PathAccess access, Folded? path, PathReach reach)
    {
        if (path is null || path.Text.Parts.IsEmpty)
            return;
        if (path.IsList)
            foreach (var item in path.Items)
                Touch(access, item, reach);
        else if (LooksLikeUrl(path.Text))
            ByLook(path);
        else if (path.Text.Parts.Any(part => part is KnownPart))
            effects.Touch(access, path.Text, reach, effects.Invocation.Directory, tilde: language is CodeLanguage.R or CodeLanguage.Tcl);
        else if (access != PathAccess.Read && !path.Text.IsKnown)
            effects.Unreadable(UnreadableAs.PathWrite, path.Text, "the program works the path out at run time");
    }

    /// <summary>An argument of an unknown function: a URL is contacted, what is spelled like a path is read.</summary>
    private void ByLook(Folded value)
    {
        if (value.IsList)
            foreach (var item in value.Items)
                ByLook(item);
        foreach (var member in value.Named)
            ByLook(member.Value);
        if (LooksLikeUrl(value.Text))
        {
            foreach (var fact in Contacts.OfUrl(value.Text, effects.Place))
                effects.Add(fact);
            effects.Send(value.Text);
        }
        else if (IsPathLike(value))
            effects.Touch(PathAccess.Read, value.Text, PathReach.Itself, effects.Invocation.Directory);
    }

    private static bool LooksLikeUrl(PartialText text) => text.KnownPrefix.Contains("://", StringComparison.Ordinal);

    private static bool IsPathLike(Folded? value) =>
        value?.Text.KnownPrefix is { Length: > 0 } text && !text.AsSpan().ContainsAny(" \n\t\"'<>|*()") && (text[0] is '/' or '.' or '~' || text.Contains('/'));
}
