using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>What PowerShell's commands do with their words. A command that is none of these is a program.</summary>
internal static class Cmdlets
{
    public static void Read(List<PartialText> words, EffectsBuilder effects)
    {
        Redirections(words, effects);
        if (words.Count == 0 || words[0].Known is not { Length: > 0 } name || name[0] is '[' or '-' or '.' or '@')
        {
            if (words is [var value])
                effects.Show(value);
            return;
        }
        var (plain, options) = Split(words);
        switch (Canonical(name))
        {
            case "get-content" or "import-csv" or "import-clixml" or "get-item" or "get-filehash" or "format-hex" or "import-powershelldatafile" or "select-xml" or "get-acl":
                Each(plain, options, ["path", "literalpath"], PathAccess.Read, PathReach.Itself, effects);
                break;
            case "select-string":
                Each(options.ContainsKey("pattern") ? plain : [.. plain.Skip(1)], options, ["path", "literalpath"], PathAccess.Read, PathReach.Itself, effects);
                break;
            case "get-childitem":
                List(plain, options, effects);
                break;
            case "set-content" or "add-content" or "out-file" or "new-item" or "tee-object" or "export-csv" or "export-clixml" or "clear-content" or "set-acl" or "start-transcript":
                Each([.. plain.Take(1)], options, ["path", "literalpath", "filepath", "outputpath"], PathAccess.Write, PathReach.Itself, effects);
                break;
            case "remove-item":
                Each(plain, options, ["path", "literalpath"], PathAccess.Delete, PathReach.Below, effects);
                break;
            case "copy-item" or "move-item" or "compress-archive" or "expand-archive" or "rename-item":
                Each([.. plain.Take(1)], options, ["path", "literalpath"], PathAccess.Read, options.ContainsKey("recurse") || name.StartsWith("comp", StringComparison.OrdinalIgnoreCase) ? PathReach.Below : PathReach.Itself, effects);
                Each([.. plain.Skip(1).Take(1)], options, ["destination", "destinationpath", "newname"], PathAccess.Write, PathReach.Itself, effects);
                break;
            case "invoke-webrequest" or "invoke-restmethod" or "start-bitstransfer":
                Request(plain, options, effects);
                break;
            case "test-connection" or "test-netconnection" or "resolve-dnsname" or "enter-pssession" or "new-pssession":
                foreach (var host in Values(plain, options, ["computername", "name", "targetname"]))
                    Contact(Contacts.OfHost(host, effects.Place), effects);
                break;
            case "invoke-expression":
                foreach (var code in plain)
                    effects.Run(new RunCode(CodeLanguage.PowerShell, code, []));
                if (plain.IsEmpty)
                    effects.Unreadable(UnreadableAs.Command, PartialText.Empty, "Invoke-Expression runs what comes through the pipe");
                break;
            case "start-process" or "invoke-command":
                effects.Run(new RunWords([.. Values(plain, options, ["filepath", "argumentlist"])], null, Elsewhere: false));
                break;
            case "write-host" or "write-output" or "write-error" or "write-warning" or "out-host" or "write-verbose":
                foreach (var word in words)
                    effects.Show(word);
                break;
            case "set-location" or "foreach-object" or "where-object" or "select-object" or "sort-object" or "measure-object" or "format-table" or "format-list" or "convertto-json"
                or "convertfrom-json" or "out-null" or "out-string" or "get-date" or "get-process" or "get-location" or "test-path" or "join-path" or "split-path" or "new-object" or "get-command"
                or "get-help" or "get-member" or "group-object" or "if" or "foreach" or "for" or "else" or "return" or "param" or "function" or "import-module" or "get-variable" or "set-variable":
                break;
            default:
                if (!name.Contains('=', StringComparison.Ordinal))
                    effects.Run(new RunWords([.. words], null, Elsewhere: false));
                break;
        }
    }

    private static void Redirections(List<PartialText> words, EffectsBuilder effects)
    {
        while (words.FindIndex(word => word.Known == ">") is var at and >= 0)
        {
            if (at + 1 < words.Count && words[at + 1].Known is not "$null")
                effects.Write(words[at + 1], effects.Invocation.Directory);
            words.RemoveRange(at, Math.Min(2, words.Count - at));
        }
    }

    private static void List(ImmutableArray<PartialText> plain, Dictionary<string, PartialText> options, EffectsBuilder effects)
    {
        var places = Values(plain, options, ["path", "literalpath"]);
        foreach (var place in places)
            if (place.Known is { } drive && drive.TrimEnd('\\', '/').Equals("env:", StringComparison.OrdinalIgnoreCase))
                effects.Add(new EnvironmentShown("*", null, effects.Place));
            else if (place.KnownPrefix.StartsWith("env:", StringComparison.OrdinalIgnoreCase))
                effects.Add(new EnvironmentShown(place.ToString()[4..].TrimStart('\\', '/'), null, effects.Place));
            else
                effects.Touch(PathAccess.Read, place, options.ContainsKey("recurse") ? PathReach.Below : PathReach.Itself, effects.Invocation.Directory, tilde: true);
    }

    private static void Request(ImmutableArray<PartialText> plain, Dictionary<string, PartialText> options, EffectsBuilder effects)
    {
        foreach (var url in Values([.. plain.Take(1)], options, ["uri", "source"]))
        {
            Contact(Contacts.OfUrl(url, effects.Place), effects);
            effects.Send(url);
        }
        foreach (var (option, value) in options)
            if (option is "outfile" or "destination")
                effects.Write(value, effects.Invocation.Directory);
            else if (option is "infile")
                effects.Read(value, effects.Invocation.Directory);
            else if (option is "proxy")
                Contact(Contacts.OfUrl(value, effects.Place), effects);
            else if (option is not ("uri" or "source"))
                effects.Send(value);
    }

    private static void Contact(IEnumerable<Fact> facts, EffectsBuilder effects)
    {
        foreach (var fact in facts)
            effects.Add(fact);
    }

    private static void Each(ImmutableArray<PartialText> plain, Dictionary<string, PartialText> options, ReadOnlySpan<string> names, PathAccess access, PathReach reach, EffectsBuilder effects)
    {
        foreach (var path in Values(plain, options, names))
            if (path.KnownPrefix.StartsWith("env:", StringComparison.OrdinalIgnoreCase))
                effects.Add(new EnvironmentShown(path.ToString()[4..].TrimStart('\\', '/'), null, effects.Place));
            else
                effects.Touch(access, path, reach, effects.Invocation.Directory, tilde: true);
    }

    private static List<PartialText> Values(ImmutableArray<PartialText> plain, Dictionary<string, PartialText> options, ReadOnlySpan<string> names)
    {
        var values = new List<PartialText>();
        foreach (var name in names)
            if (options.TryGetValue(name, out var value))
                values.Add(value);
        values.AddRange(plain);
        return values;
    }

    /// <summary>Words by place, and options by name with the word behind each; a switch has none.</summary>
    private static (ImmutableArray<PartialText> Plain, Dictionary<string, PartialText> Options) Split(List<PartialText> words)
    {
        var plain = ImmutableArray.CreateBuilder<PartialText>();
        var options = new Dictionary<string, PartialText>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < words.Count; i++)
            if (words[i].KnownPrefix is not ['-', var letter, ..] prefix || !char.IsLetter(letter))
                plain.Add(words[i]);
            else if (prefix.Contains(':', StringComparison.Ordinal))
                options[prefix[1..prefix.IndexOf(':', StringComparison.Ordinal)]] = words[i];
            else
                options[prefix[1..]] = IsSwitch(prefix[1..]) || i + 1 >= words.Count || words[i + 1].KnownPrefix is ['-', ..] ? PartialText.Empty : words[++i];
        return (plain.ToImmutable(), options);
    }

    private static bool IsSwitch(string option) => option.ToLowerInvariant()
        is "recurse" or "force" or "raw" or "usebasicparsing" or "append" or "nonewline" or "hidden" or "file" or "directory" or "name" or "wait" or "nonewwindow" or "passthru" or "notypeinformation" or "quiet" or "simplematch" or "casesensitive";

    private static string Canonical(string name) => name.ToLowerInvariant() switch
    {
        "gc" or "cat" or "type" => "get-content",
        "gci" or "ls" or "dir" => "get-childitem",
        "gi" => "get-item",
        "sls" => "select-string",
        "sc" => "set-content",
        "ac" => "add-content",
        "ni" or "md" or "mkdir" => "new-item",
        "tee" => "tee-object",
        "ri" or "rm" or "del" or "erase" or "rd" or "rmdir" => "remove-item",
        "cpi" or "cp" or "copy" => "copy-item",
        "mi" or "mv" or "move" => "move-item",
        "ren" or "rni" => "rename-item",
        "iwr" or "curl" or "wget" => "invoke-webrequest",
        "irm" => "invoke-restmethod",
        "iex" => "invoke-expression",
        "saps" or "start" => "start-process",
        "icm" => "invoke-command",
        "echo" or "write" => "write-output",
        "sl" or "cd" or "chdir" => "set-location",
        "%" => "foreach-object",
        "?" or "where" => "where-object",
        "select" => "select-object",
        "sort" => "sort-object",
        "measure" => "measure-object",
        "ft" => "format-table",
        "fl" => "format-list",
        "gv" => "get-variable",
        var other => other,
    };
}
