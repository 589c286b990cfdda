using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>Runs a command: one of <see cref="CmdletRows"/> with its words bound to parameters, or a program.</summary>
internal sealed class CmdletRun(ScriptRun run, Evaluator evaluator)
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<PartialText> _directories = new();

    private EffectsBuilder Effects => run.Effects;

    public Value Run(string program, ImmutableArray<Argument> arguments, Value? input)
    {
        var name = program[(program.LastIndexOf('\\') + 1)..];
        if (_aliases.TryGetValue(name, out var alias))
            name = alias;
        if (Cmdlet.Find(name) is not { } cmdlet)
            return RunProgram(name == alias ? alias : program, arguments, input);
        if (IsProgramToo(name))
            RunProgram(name, arguments, null);
        return Run(cmdlet, Bind(cmdlet, arguments, input), input);
    }

    /// <summary>On Linux and macOS these names are programs, on Windows they are commands: both readings count.</summary>
    private static bool IsProgramToo(string name) => name.ToLowerInvariant() is "curl" or "wget" or "cat" or "cp" or "mv" or "rm" or "tee" or "sort";

    /// <summary>A value for each parameter, in the order given.</summary>
    private List<(CmdletParameter? Parameter, string Switch, Value Value)> Bind(Cmdlet cmdlet, ImmutableArray<Argument> arguments, Value? input)
    {
        var bound = new List<(CmdletParameter?, string, Value)>();
        var place = 1;
        var fed = cmdlet.Parameters.FirstOrDefault(parameter => parameter.FromPipeline);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (argument.Parameter is not { } name)
            {
                while (place <= cmdlet.Parameters.Length && cmdlet.Parameters.Any(parameter => parameter.Place == place && bound.Exists(one => one.Item1 == parameter)))
                    place++;
                var target = cmdlet.Parameters.FirstOrDefault(parameter => parameter.Place == place) ?? cmdlet.Parameters.FirstOrDefault(parameter => parameter.Place == -1);
                place++;
                bound.Add((target, "", evaluator.Of(argument.Value!)));
            }
            else if (cmdlet.Named(name) is { } named)
                bound.Add((named, name, argument.Value is { } attached ? evaluator.Of(attached) : i + 1 < arguments.Length && arguments[i + 1].Parameter is null ? evaluator.Of(arguments[++i].Value!) : Value.Nothing));
            else
            {
                if (IsCommonWithValue(name) && argument.Value is null && i + 1 < arguments.Length && arguments[i + 1].Parameter is null)
                    i++;
                bound.Add((null, name, Value.Nothing));
            }
        }
        if (input is not null && fed is not null && !bound.Exists(one => one.Item1 == fed && fed.Role is not ("show" or "value" or "send" or "text")))
            bound.Add((fed, "", input));
        return bound;
    }

    private static bool IsCommonWithValue(string name) => name.ToLowerInvariant() is "erroraction" or "ea" or "warningaction" or "wa" or "informationaction" or "errorvariable" or "ev" or "outvariable" or "ov" or "pipelinevariable" or "pv" or "outbuffer";

    private Value Run(Cmdlet cmdlet, List<(CmdletParameter? Parameter, string Switch, Value Value)> bound, Value? input)
    {
        var recurses = bound.Exists(one => one.Parameter is null && "recurse".StartsWith(one.Switch, StringComparison.OrdinalIgnoreCase) && one.Switch.Length > 0);
        var outer = Input;
        Input = input;
        var result = Value.Nothing;
        foreach (var (parameter, _, value) in bound)
            if (parameter is not null)
                result = Do(cmdlet, parameter, value, recurses, result);
        Input = outer;
        return Output(cmdlet, bound, input, result, recurses);
    }

    private Value Do(Cmdlet cmdlet, CmdletParameter parameter, Value value, bool recurses, Value result)
    {
        switch (parameter.Role)
        {
            case "read" or "read/":
                return Read(value, parameter.Role == "read/" ? PathReach.Below : value.Reach, result);
            case "list":
                return List(value, recurses, result);
            case "write" or "link":
                Touch(parameter.Role == "link" ? PathAccess.Read : PathAccess.Write, value, PathReach.Itself);
                break;
            case "delete":
                Touch(PathAccess.Delete, value, PathReach.Below);
                break;
            case "copy":
                Touch(PathAccess.Read, value, recurses ? PathReach.Below : PathReach.Itself);
                break;
            case "url":
                foreach (var url in value.Items)
                    AddAll(Contacts.OfUrl(url, Effects.Place));
                Send(value);
                break;
            case "host" or "mail":
                foreach (var host in value.Items)
                    AddAll(Contacts.OfHost(parameter.Role == "mail" && host.KnownPrefix.IndexOf('@') is var at and >= 0 ? Programs.Arguments.Words.After(host, at + 1) : host, Effects.Place));
                break;
            case "send":
                Send(value);
                break;
            case "show":
                return Value.Joined([result, value]);
            case "code":
                return value.Block is { } text ? run.Run(text) : run.RunText(value);
            case "block":
                return value.Block is { } block ? Value.Joined([result, run.RunWith(block, Input)]) : result;
            case "script":
                foreach (var path in value.Items)
                    RunFile(path, []);
                break;
            case "program":
                return value;
            case "arguments":
                return cmdlet.Name == "new-object" ? new Methods(run).New(result.Type, [.. value.Items.Select(Value.Of)]) : Value.Joined([result, value]);
            case "type":
                return value.Known is { } type ? new Methods(run).New(Evaluator.TypeName(type), []) : Value.Nothing;
            case "directory":
                Enter(cmdlet.Name, value);
                break;
            case "path":
                return value;
            case "join":
                return Value.Of(Methods.Combined([result, value]));
            case "variable":
                return value.Known is { } name && run.Variables.TryGetValue(name, out var kept) ? kept : result;
            case "foreign":
                ForeignReading.Read(Effects, value.Text, run.Directory);
                break;
            case "module":
                foreach (var module in value.Items)
                    if (module.KnownPrefix.Contains('/') || module.KnownPrefix.Contains('\\'))
                        RunFile(module, []);
                break;
            case "text":
                return Value.Joined([result, value]);
        }
        return result;
    }

    /// <summary>What blocks get as <c>$_</c>.</summary>
    private Value? Input { get; set; }

    private Value Output(Cmdlet cmdlet, List<(CmdletParameter? Parameter, string Switch, Value Value)> bound, Value? input, Value result, bool recurses)
    {
        Value? Named(string role) => bound.Find(one => one.Parameter?.Role == role).Value;
        switch (cmdlet.Name)
        {
            case "write-host" or "write-error" or "write-warning" or "write-verbose" or "write-debug" or "write-information" or "out-host" or "set-clipboard" or "out-printer":
                run.Show(result);
                return Value.Nothing;
            case "set-content" or "add-content" or "out-file" or "export-csv" or "export-clixml" or "tee-object":
                run.Show(result);
                return cmdlet.Name == "tee-object" ? result : Value.Nothing;
            case "start-process":
                if (!result.Items.IsEmpty)
                    Effects.Run(new RunWords([result.Items[0], .. result.Items is [_, var line] ? Programs.Arguments.Words.Split(line, ' ') : result.Items.Skip(1)], null, Elsewhere: false));
                return Value.Nothing;
            case "set-variable" or "set-item" when bound.Find(one => one.Parameter?.Place == 1).Value?.Known is { } variable:
                run.Variables[variable] = Named("text") ?? Value.Nothing;
                return Value.Nothing;
            case "set-alias" or "new-alias" when bound.Find(one => one.Parameter?.Place == 1).Value?.Known is { } alias && Named("text")?.Known is { } meaning:
                _aliases[alias] = meaning;
                return Value.Nothing;
            case "pop-location":
                run.Directory = _directories.TryPop(out var before) ? before : run.Directory;
                return Value.Nothing;
            case "get-location":
                return Value.Of(run.Directory);
            case "out-null" or "set-location" or "push-location" or "remove-item" or "start-sleep":
                return Value.Nothing;
            case "test-path":
                return Value.Unknown("a test");
            case "where-object" or "select-object" or "sort-object" or "group-object" or "get-unique" or "tee":
                return input ?? result;
            case "foreach-object" when !bound.Exists(one => one.Value.Block is not null):
                return input ?? result;
            case "measure-object" or "compare-object" or "select-string":
                return Value.Unknown("what a command finds");
            case "get-childitem" when bound.Exists(one => one.Parameter?.Names[0] == "filter"):
                return Filtered(result, bound.Find(one => one.Parameter?.Names[0] == "filter").Value, recurses);
            default:
                return result.Items.IsEmpty && result.Type.Length == 0 ? Value.Unknown($"what {cmdlet.Name} gives") : result;
        }
    }

    /// <summary>Files of a name, or of a pattern, in directories or anywhere below them.</summary>
    private static Value Filtered(Value directories, Value filter, bool recurses)
    {
        var between = PartialText.Of(recurses ? [new KnownPart("/"), new AnyRunPart(), new AnyRunPart(), new KnownPart("/")] : [new KnownPart("/")]);
        var paths = ImmutableArray.CreateBuilder<PartialText>();
        foreach (var directory in directories.Items)
            foreach (var name in filter.Items)
                paths.Add(directory.Add(between).Add(Wildcards(name)));
        return new(paths.ToImmutable());
    }

    private Value Read(Value value, PathReach reach, Value result)
    {
        var contents = new List<Value> { result };
        foreach (var item in value.Items)
            if (Variable(item) is { } variable)
                contents.Add(variable);
            else
            {
                Effects.Touch(PathAccess.Read, Wildcards(run.Path(item)), reach, run.Directory, tilde: true);
                contents.Add(Value.Unknown("a file's content"));
            }
        return Value.Joined(contents);
    }

    private Value List(Value value, bool recurses, Value result)
    {
        foreach (var item in value.Items)
            if (Variable(item) is { } variable)
                return variable;
            else
                Effects.Touch(PathAccess.Read, Wildcards(run.Path(item)), recurses ? PathReach.VisibleBelow : PathReach.Itself, run.Directory, tilde: true);
        return new Value([.. result.Items, .. value.Items.Select(item => Wildcards(run.Path(item)))]) { Reach = PathReach.VisibleBelow };
    }

    /// <summary><c>env:</c> is a drive: its items are variables.</summary>
    private Value? Variable(PartialText path)
    {
        if (!path.KnownPrefix.StartsWith("env:", StringComparison.OrdinalIgnoreCase))
            return null;
        var name = (path.Known ?? "")[Math.Min(4, (path.Known ?? "").Length)..].TrimStart('\\', '/');
        return name.Length == 0 || name.Contains('*') ? Value.Unknown("the environment", "*") : evaluator.Environment(name);
    }

    /// <summary>A name in which <c>*</c> and <c>?</c> stand for characters; here they find names with a leading dot too.</summary>
    private static PartialText Wildcards(PartialText path)
    {
        if (path.KnownPrefix.AsSpan().IndexOfAny('*', '?') < 0 || !path.IsKnown)
            return path;
        var parts = new List<TextPart>();
        var text = path.Known!;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '*' or '?')
            {
                parts.Add(new KnownPart(text[start..i]));
                parts.Add(text[i] == '*' ? new AnyRunPart() : new AnyCharacterPart());
                start = i + 1;
            }
        parts.Add(new KnownPart(text[start..]));
        return PartialText.Of(parts);
    }

    private void Touch(PathAccess access, Value value, PathReach reach)
    {
        foreach (var item in value.Items)
            if (!item.KnownPrefix.StartsWith("env:", StringComparison.OrdinalIgnoreCase) && !item.KnownPrefix.StartsWith("variable:", StringComparison.OrdinalIgnoreCase))
                Effects.Touch(access, Wildcards(run.Path(item)), reach, run.Directory, tilde: true);
    }

    private void Enter(string name, Value value)
    {
        if (name == "push-location")
            _directories.Push(run.Directory);
        if (value.Items is not [var target])
            return;
        Effects.Touch(PathAccess.Read, run.Path(target), PathReach.Itself, run.Directory, tilde: true);
        run.Directory = PathReading.Absolute(run.Path(target), run.Directory, Effects.Invocation.Surroundings, tilde: true);
    }

    private void Send(Value value)
    {
        foreach (var item in value.Items)
            Effects.Send(item);
    }

    private void AddAll(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            Effects.Add(fact);
    }

    private void RunFile(PartialText path, ImmutableArray<PartialText> parameters)
    {
        var file = PathReading.Absolute(run.Path(path), run.Directory, Effects.Invocation.Surroundings, tilde: true);
        Effects.Touch(PathAccess.Read, run.Path(path), PathReach.Itself, run.Directory, tilde: true);
        Effects.Run(new RunCodeFile(CodeLanguage.PowerShell, file, parameters));
    }

    private Value RunProgram(string program, ImmutableArray<Argument> arguments, Value? input)
    {
        var words = ImmutableArray.CreateBuilder<PartialText>();
        foreach (var argument in arguments)
        {
            var attached = argument is { Parameter: not null, Value: not null } ? evaluator.Of(argument.Value).Text : null;
            if (argument.Parameter is { } name)
                words.Add(attached is null ? PartialText.Of("-" + name) : PartialText.Of($"-{name}:").Add(attached));
            else
                words.AddRange(evaluator.Of(argument.Value!).Items);
        }
        if (program.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
            RunFile(PartialText.Of(program), words.ToImmutable());
        else if (program.Length > 0 && words.Count == 0 && input is not null && ProgramName.Of(PartialText.Of(program)) is "bash" or "sh" or "zsh" or "dash")
            RunFed(input);
        else if (program.Length > 0)
            Effects.Run(new RunWords([run.Path(PartialText.Of(program)), .. words], run.Directory.Equals(Effects.Invocation.Directory) ? null : run.Directory, Elsewhere: false));
        return Value.Unknown($"what {program} prints");
    }

    private void RunFed(Value input)
    {
        if (input.Known is { } text)
            Effects.Run(new RunShell(PartialText.Of(text), [], Elsewhere: false));
        else
            Effects.Unreadable(UnreadableAs.Command, input.Text, "what is piped into a shell is not known");
    }
}
