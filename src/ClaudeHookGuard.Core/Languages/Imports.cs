using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Names that stand for modules and their members: <c>import os as o</c>, <c>from subprocess import run as r</c>, <c>import fs from "fs"</c>.</summary>
internal static class Imports
{
    /// <summary>Reads an import at <paramref name="at"/> up to the end of its line.</summary>
    public static void Read(List<CodeToken> tokens, ref int at, Dictionary<string, Folded> names)
    {
        var words = new List<string>();
        for (; tokens[at].Kind is not (CodeTokenKind.Line or CodeTokenKind.End); at++)
            words.Add(tokens[at].Kind == CodeTokenKind.Text ? "'" + tokens[at].Value : tokens[at].Text);
        var module = words[^1].StartsWith('\'') ? words[^1][1..].Replace("node:", "", StringComparison.Ordinal) : null;
        if (module is not null)
            Bind(words[1..^1], module, names);
        else if (words[0] == "from" && words.IndexOf("import") is var cut and > 0)
            Bind(words[(cut + 1)..], string.Concat(words[1..cut]), names);
        else
            BindModules(words[1..], names);
    }

    private static void Bind(List<string> words, string module, Dictionary<string, Folded> names)
    {
        var inBraces = !words.Contains("{") && words.Contains("from");
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "{" or "}" or "," or "(" or ")" or "as" or "from" or "*" || (i > 0 && words[i - 1] == "as"))
                continue;
            var alias = i + 2 < words.Count && words[i + 1] == "as" ? words[i + 2] : words[i];
            names[alias] = Module(inBraces ? module : $"{module}.{words[i]}");
        }
        if (words.Count > 2 && words[0] == "*" && words[1] == "as")
            names[words[2]] = Module(module);
    }

    private static void BindModules(List<string> words, Dictionary<string, Folded> names)
    {
        var name = "";
        for (var i = 0; i <= words.Count; i++)
            if (i == words.Count || words[i] == ",")
            {
                if (name.Length > 0 && !name.Contains('.'))
                    names.TryAdd(name, Module(name));
                name = "";
            }
            else if (words[i] == "as" && i + 1 < words.Count)
            {
                names[words[++i]] = Module(name);
                name = "";
            }
            else
                name += words[i];
    }

    public static Folded Module(string path) => new(PartialText.Unknown($"the module {path}"), Path: path);
}
