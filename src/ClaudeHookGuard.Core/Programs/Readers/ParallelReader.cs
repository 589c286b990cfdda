using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>GNU parallel: shell text, into which the words behind <c>:::</c>, or the lines of standard input, are put.</summary>
internal static class ParallelReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var words = given.Rest;
        var end = 0;
        while (end < words.Length && !(words[end].Known is { } text && text.StartsWith(":::", StringComparison.Ordinal)))
            end++;
        if (words.Length == 0 || (end == 0 && words.Length <= 1))
            return;
        foreach (var item in XargsReader.Few(Items(effects, words, end), end))
            effects.Run(new RunShell(Command(words[..end], item), [], false));
    }

    private static PartialText Command(ImmutableArray<PartialText> words, PartialText item)
    {
        var command = Words.Join(words.AsSpan());
        var filled = command;
        foreach (var mark in (ReadOnlySpan<string>)["{}", "{.}", "{/}", "{//}", "{/.}", "{1}"])
            filled = Words.Replace(filled, mark, item);
        return filled.Equals(command) && words.Length > 0 ? command.Add(Words.Space).Add(item) : words.Length == 0 ? item : filled;
    }

    private static List<PartialText> Items(EffectsBuilder effects, ImmutableArray<PartialText> words, int end)
    {
        var items = new List<PartialText>();
        var files = end < words.Length && words[end].Known == "::::";
        for (var i = end + 1; i < words.Length && items.Count < XargsReader.MaxWords; i++)
        {
            if (files)
                effects.Read(words[i], effects.Invocation.Directory);
            items.Add(files ? PartialText.Unknown("a line of a file") : words[i]);
        }
        if (items.Count == 0 && effects.Invocation.Input.Text is { } text)
            items.AddRange(Words.Split(text, '\n').Where(line => line.Parts.Length > 0).Take(XargsReader.MaxWords));
        if (items.Count == 0)
            items.Add(PartialText.Unknown("what parallel appends is not known"));
        return items;
    }
}
