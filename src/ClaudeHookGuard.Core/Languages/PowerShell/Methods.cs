using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>What members of .NET types do, as far as scripts use them: files, the environment, processes, hosts, and texts made of texts.</summary>
internal sealed class Methods(ScriptRun run)
{
    private EffectsBuilder Effects => run.Effects;

    /// <summary><c>[Type]::Name</c>.</summary>
    public Value Property(string type, string name) => (type, name.ToLowerInvariant()) switch
    {
        ("environment", "currentdirectory") => Value.Of(run.Directory),
        ("environment", "newline") => Value.Of("\n"),
        ("io.path", "directoryseparatorchar") => Value.Of("/"),
        ("text.encoding" or "text.utf8encoding" or "text.asciiencoding" or "text.unicodeencoding", var encoding) => Value.Nothing with { Type = encoding == "unicode" ? "encoding.wide" : "encoding" },
        _ => Value.Unknown($"{type}::{name}") with { Type = type },
    };

    /// <summary><c>[Type]::Name(…)</c>; <c>new</c> makes a value of the type.</summary>
    public Value Static(string type, string name, ImmutableArray<Value> arguments)
    {
        if (name == "new")
            return New(type, arguments);
        return type switch
        {
            "io.file" or "io.fileinfo" => OfFile(name, arguments),
            "io.directory" => OfDirectory(name, arguments),
            "io.path" => OfPath(name, arguments),
            "environment" => OfEnvironment(name, arguments),
            "convert" => OfConvert(name, arguments),
            "string" => OfString(name, arguments),
            "text.encoding" => Value.Nothing with { Type = "encoding" },
            "scriptblock" => arguments is [{ Known: { } text }, ..] ? Value.Nothing with { Block = Parser.Read(text, out _) } : Value.Unknown("a made block"),
            "diagnostics.process" when name == "start" => Start(arguments),
            "net.dns" => Contact(arguments, isHost: true),
            "net.webrequest" or "net.httpwebrequest" or "net.http.httpclient" => Contact(arguments, isHost: false),
            "io.compression.zipfile" or "zipfile" => OfZip(name, arguments),
            "array" or "linq.enumerable" => name == "reverse" && arguments is [var list, ..] ? new([.. list.Items.Reverse()]) : Value.Joined(arguments),
            _ => ByLook(arguments),
        };
    }

    /// <summary>A new value of a type; some contact somebody or open a file at once.</summary>
    public Value New(string type, ImmutableArray<Value> arguments)
    {
        switch (type)
        {
            case "net.sockets.tcpclient" or "net.sockets.udpclient" or "net.mail.smtpclient" or "net.ipendpoint":
                Contact(arguments is [var host, ..] ? [host] : [], isHost: true);
                break;
            case "io.streamreader" or "io.binaryreader":
                Touch(PathAccess.Read, arguments, 0);
                break;
            case "io.streamwriter" or "io.binarywriter":
                Touch(PathAccess.Write, arguments, 0);
                break;
            case "io.filestream":
                Touch(arguments.Length > 1 && arguments[1].Known?.ToLowerInvariant() is "open" or null ? PathAccess.Read : PathAccess.Write, arguments, 0);
                break;
            case "uri" or "string" or "io.fileinfo" or "io.directoryinfo":
                return arguments.IsEmpty ? Value.Nothing : arguments[0] with { Type = type };
        }
        return Value.Unknown($"a {type}") with { Type = type };
    }

    /// <summary><c>$x.Name(…)</c>.</summary>
    public Value Instance(Value target, string name, ImmutableArray<Value> arguments)
    {
        if (target.Type.StartsWith("encoding", StringComparison.Ordinal) && arguments is [var text, ..])
            return name == "getstring" ? text.Decoded(target.Type == "encoding.wide") : name == "getbytes" ? text with { IsBytes = true } : text;
        if (target.Type.Contains("web", StringComparison.Ordinal) || target.Type.Contains("http", StringComparison.Ordinal))
            return OfWebClient(name, arguments);
        if (target.Type.StartsWith("net.", StringComparison.Ordinal) && name.StartsWith("connect", StringComparison.Ordinal))
            return Contact(arguments is [var host, ..] ? [host] : [], isHost: true);
        if (target.Type is "io.fileinfo" or "io.directoryinfo")
            return OfFile(name, [target, .. arguments]);
        return OfText(target, name, arguments);
    }

    private static Value OfText(Value target, string name, ImmutableArray<Value> arguments)
    {
        var first = arguments.Length > 0 ? arguments[0].Known : null;
        var second = arguments.Length > 1 ? arguments[1].Known : null;
        var (from, count) = (int.TryParse(first, out var start) ? start : -1, int.TryParse(second, out var length) ? length : -1);
        return name switch
        {
            "tolower" or "tolowerinvariant" => target.Map(text => text.ToLowerInvariant()),
            "toupper" or "toupperinvariant" => target.Map(text => text.ToUpperInvariant()),
            "trim" => target.Map(text => first is null ? text.Trim() : text.Trim(first.ToCharArray())),
            "trimstart" => target.Map(text => text.TrimStart((first ?? " ").ToCharArray())),
            "trimend" => target.Map(text => text.TrimEnd((first ?? " ").ToCharArray())),
            "replace" when first is { Length: > 0 } => target.Map(text => text.Replace(first, second ?? "", StringComparison.Ordinal)),
            "substring" when from >= 0 => target.Map(text => from > text.Length ? "" : count >= 0 && from + count <= text.Length ? text.Substring(from, count) : text[from..]),
            "remove" when from >= 0 => target.Map(text => from > text.Length ? text : count >= 0 && from + count <= text.Length ? text.Remove(from, count) : text[..from]),
            "insert" when from >= 0 && second is not null => target.Map(text => from <= text.Length ? text.Insert(from, second) : text),
            "split" when first is { Length: > 0 } && target.Known is { } whole => new([.. whole.Split(first.ToCharArray()).Take(Value.MaxItems).Select(PartialText.Of)]),
            "tochararray" when target.Known is { } word => new([.. word.Take(Value.MaxItems).Select(c => PartialText.Of(c.ToString()))]),
            "tostring" or "normalize" or "clone" or "getenumerator" => target,
            "contains" or "startswith" or "endswith" or "equals" or "indexof" or "gettype" or "compareto" or "gethashcode" or "containskey" => Value.Unknown("a test"),
            _ => target.Changed("a method's answer"),
        };
    }

    private Value OfFile(string name, ImmutableArray<Value> arguments)
    {
        if (name is "exists" or "getattributes" or "getlastwritetime" or "getcreationtime")
            return Value.Unknown("a test");
        if (name is "copy" or "copyto" or "move" or "moveto" or "replace")
        {
            Touch(PathAccess.Read, arguments, 0);
            Touch(PathAccess.Write, arguments, 1);
        }
        else if (name == "delete")
            Touch(PathAccess.Delete, arguments, 0);
        else
            Touch(name.StartsWith("write", StringComparison.Ordinal) || name.StartsWith("append", StringComparison.Ordinal) || name.StartsWith("create", StringComparison.Ordinal) || name.StartsWith("set", StringComparison.Ordinal) || name == "openwrite" ? PathAccess.Write : PathAccess.Read, arguments, 0);
        foreach (var text in arguments.Skip(1))
            run.Show(text);
        return Value.Unknown("a file's content");
    }

    private Value OfDirectory(string name, ImmutableArray<Value> arguments)
    {
        if (name is "exists" or "getcurrentdirectory")
            return Value.Unknown("a test");
        if (name == "setcurrentdirectory" && arguments is [{ Text: var directory }, ..])
            run.Directory = Programs.Roles.PathReading.Absolute(run.Path(directory), run.Directory, Effects.Invocation.Surroundings, tilde: true);
        Touch(name is "delete" or "move" ? PathAccess.Delete : name.StartsWith("create", StringComparison.Ordinal) ? PathAccess.Write : PathAccess.Read, arguments, 0);
        return arguments.IsEmpty ? Value.Nothing : new(arguments[0].Items) { Reach = PathReach.VisibleBelow };
    }

    private static Value OfPath(string name, ImmutableArray<Value> arguments) => name switch
    {
        "combine" or "join" => Value.Of(Combined(arguments)),
        "gettempfilename" or "getrandomfilename" => Value.Of("/tmp/tmp"),
        "gettemppath" => Value.Of("/tmp/"),
        _ => arguments.IsEmpty ? Value.Nothing : arguments[0],
    };

    /// <summary>Paths joined; one that is rooted begins anew.</summary>
    public static PartialText Combined(IEnumerable<Value> parts)
    {
        var path = PartialText.Empty;
        foreach (var part in parts.SelectMany(value => value.Items))
            path = path.Parts.IsEmpty || part.KnownPrefix.StartsWith('/') ? part : path.Known?.EndsWith('/') == true ? path.Add(part) : path.Add(PartialText.Of("/")).Add(part);
        return path;
    }

    private Value OfEnvironment(string name, ImmutableArray<Value> arguments) => name switch
    {
        "getenvironmentvariable" => arguments is [{ Known: { } variable }, ..] ? new Evaluator(run).Environment(variable) : Value.Unknown("some variable", "*"),
        "getenvironmentvariables" => Value.Unknown("the environment", "*"),
        "getfolderpath" => Value.Of(run.Home),
        "expandenvironmentvariables" => arguments is [{ Known: { } text }, ..] && text.Split('%') is { Length: > 2 } parts ? Value.Unknown("an expanded text", parts[1]) : Value.Unknown("an expanded text"),
        _ => Value.Unknown("something of the environment"),
    };

    private static Value OfConvert(string name, ImmutableArray<Value> arguments)
    {
        if (name != "frombase64string" || arguments is not [{ Known: { } text }, ..])
            return arguments.IsEmpty ? Value.Nothing : name.StartsWith("tobase64", StringComparison.Ordinal) ? arguments[0].Changed("an encoded text") : arguments[0];
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? Value.Of(Encoding.Latin1.GetString(bytes, 0, written)) with { IsBytes = true } : Value.Unknown("it is no base64");
    }

    private static Value OfString(string name, ImmutableArray<Value> arguments) => name switch
    {
        "join" when arguments is [{ Known: { } separator }, .. var rest] => Value.Of(Glued(Value.Joined(rest).Items, separator)),
        "concat" => Value.Of(Glued(Value.Joined(arguments).Items, "")),
        "isnullorempty" or "isnullorwhitespace" or "compare" or "equals" => Value.Unknown("a test"),
        _ => Value.Joined(arguments).Changed("a text made of texts"),
    };

    private static PartialText Glued(ImmutableArray<PartialText> items, string separator)
    {
        var text = PartialText.Empty;
        for (var i = 0; i < items.Length; i++)
            text = (i == 0 ? text : text.Add(PartialText.Of(separator))).Add(items[i]);
        return text;
    }

    private Value OfZip(string name, ImmutableArray<Value> arguments)
    {
        var creates = name == "createfromdirectory";
        if (arguments is [var source, ..])
            foreach (var path in source.Items)
                Effects.Touch(PathAccess.Read, run.Path(path), creates ? PathReach.Below : PathReach.Itself, run.Directory, tilde: true);
        Touch(PathAccess.Write, arguments, 1);
        return Value.Nothing;
    }

    private Value OfWebClient(string name, ImmutableArray<Value> arguments)
    {
        if (name is "add" or "set" or "tostring" or "dispose")
        {
            foreach (var argument in arguments)
                Effects.Send(argument.Text);
            return Value.Nothing;
        }
        Contact(arguments is [var url, ..] ? [url] : [], isHost: false);
        foreach (var argument in arguments)
            Effects.Send(argument.Text);
        if (name.StartsWith("uploadfile", StringComparison.Ordinal))
            Touch(PathAccess.Read, arguments, arguments.Length - 1);
        else if (name.StartsWith("downloadfile", StringComparison.Ordinal))
            Touch(PathAccess.Write, arguments, 1);
        return Value.Unknown("what a host answers");
    }

    private Value Start(ImmutableArray<Value> arguments)
    {
        if (!arguments.IsEmpty)
            Effects.Run(new RunWords([.. arguments[0].Items, .. arguments.Skip(1).SelectMany(value => value.Items).SelectMany(text => Programs.Arguments.Words.Split(text, ' '))], null, Elsewhere: false));
        return Value.Unknown("a process");
    }

    private Value Contact(ImmutableArray<Value> targets, bool isHost)
    {
        foreach (var target in targets.SelectMany(value => value.Items))
            foreach (var fact in isHost ? Contacts.OfHost(target, Effects.Place) : Contacts.OfUrl(target, Effects.Place))
                Effects.Add(fact);
        return Value.Unknown("what a host answers");
    }

    private Value ByLook(ImmutableArray<Value> arguments)
    {
        foreach (var item in arguments.SelectMany(argument => argument.Items))
            Programs.Roles.Guessing.Word(Effects, run.Path(item), run.Directory);
        return Value.Joined(arguments).Changed("a method's answer");
    }

    private void Touch(PathAccess access, ImmutableArray<Value> arguments, int index)
    {
        if (index >= 0 && index < arguments.Length)
            foreach (var path in arguments[index].Items)
                Effects.Touch(access, run.Path(path), PathReach.Itself, run.Directory);
    }
}
