using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>xargs(1): a command whose last words come from standard input, or whose marks are replaced by its lines.</summary>
internal static class XargsReader
{
    /// <summary>So many of the words that are known are handed on; the rest stands as one unknown word.</summary>
    public const int MaxWords = 256;

    /// <summary>Why a line is not known: where it stands as a word of a shell text it is data, as a file's name is.</summary>
    public const string WhyLine = "what xargs appends is not known";

    private const int MaxWordsOfCommands = 1 << 16;

    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var command = given.Rest.IsEmpty ? [PartialText.Of("echo")] : given.Rest;
        var mark = Mark(given);
        if (mark is null)
            effects.Run(new RunWords([.. command, .. Items(effects, given, perLine: false)], null, false));
        else
            foreach (var item in Few(Items(effects, given, perLine: true), command.Length))
                effects.Run(new RunWords([.. command.Select(word => Words.Replace(word, mark, item))], null, false));
    }

    /// <summary>So many items that all their commands together stay short; the rest as one that is not known.</summary>
    public static List<PartialText> Few(List<PartialText> items, int commandWords)
    {
        var count = Math.Max(1, MaxWordsOfCommands / Math.Max(1, commandWords));
        return items.Count <= count ? items : [.. items.GetRange(0, count), PartialText.Unknown("more lines than are followed")];
    }

    private static string? Mark(GivenArguments given)
    {
        if (given.ValueOf("-I") is { } mark)
            return mark.Known;
        if (given.Has("-i") || given.Has("--replace"))
            return (given.ValueOf("-i") ?? given.ValueOf("--replace"))?.Known ?? "{}";
        return given.ValueOf("-J")?.Known;
    }

    private static List<PartialText> Items(EffectsBuilder effects, GivenArguments given, bool perLine)
    {
        var fromFile = given.Has("-a") || given.Has("--arg-file");
        var input = effects.Invocation.Input;
        if (fromFile || input.Text is not { } text)
            return input.Kind == InputKind.None && !fromFile ? [] : [PartialText.Unknown(WhyLine)];
        var items = new List<PartialText>();
        var nul = given.Has("-0") || given.Has("--null");
        foreach (var line in Words.Split(text, nul ? '\0' : '\n'))
        {
            if (perLine || nul)
                AddItem(items, IsListed(line) ? PartialText.Unknown(WhyLine) : line);
            else
                foreach (var word in Words.Split(line, ' '))
                    AddItem(items, Unquote(word));
        }
        return items;
    }

    /// <summary>
    /// A name out of a list that a program of this machine makes, of files or branches: data, where a shell text takes it for a word. What came
    /// over the network, or through a filter, may be anything.
    /// </summary>
    private static bool IsListed(PartialText line) => line.Parts is [UnknownPart
    {
        Variable: null,
        Why: "it is what ls prints" or "it is what find prints" or "it is what fd prints" or "it is what git prints" or "it is what seq prints" or "it is what docker prints" or "it is what kubectl prints",
    }];

    private static void AddItem(List<PartialText> items, PartialText item)
    {
        if (item.Parts.Length == 0)
            return;
        if (items.Count < MaxWords)
            items.Add(item);
        else if (items.Count == MaxWords)
            items.Add(PartialText.Unknown("more words than are followed"));
    }

    private static PartialText Unquote(PartialText word) =>
        word.Known is { Length: > 1 } text && text[0] is '\'' or '"' && text[^1] == text[0] ? PartialText.Of(text[1..^1]) : word;
}
