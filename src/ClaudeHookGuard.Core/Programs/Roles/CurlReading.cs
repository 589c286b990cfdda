using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>curl's option files (<c>-K FILE</c>): what is known of them is run as if it stood on the command line.</summary>
internal static class CurlReading
{
    private const int MaxConfigBytes = 64 * 1024;

    public static void ConfigFile(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var invocation = effects.Invocation;
        var fromInput = word.Known is "-" or "/dev/stdin";
        if (!fromInput)
            effects.Read(word, directory);
        var path = PathReading.Absolute(word, directory, invocation.Surroundings, tilde: true);
        var text = fromInput ? invocation.Input.Text?.Known : path.Known is { } known ? invocation.Surroundings.Files.ReadText(known, MaxConfigBytes) : null;
        if (text is null)
            effects.Unreadable(UnreadableAs.Host, word, "what the option file names is not known");
        else
            effects.Run(new RunWords([PartialText.Of("curl"), .. WordsOf(text)], null, false));
    }

    /// <summary>Each line is an option, with or without dashes, and its value behind blanks, <c>=</c> or <c>:</c>, perhaps quoted.</summary>
    private static List<PartialText> WordsOf(string text)
    {
        var words = new List<PartialText>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var end = line.IndexOfAny(" \t=:");
            var name = end < 0 ? line : line[..end];
            if (name is "K" or "-K" or "config" or "--config")
                continue;
            words.Add(PartialText.Of(name[0] == '-' ? name.ToString() : name.Length == 1 ? "-" + name.ToString() : "--" + name.ToString()));
            var value = end < 0 ? "" : line[end..].TrimStart(" \t=:");
            if (value.Length > 1 && value[0] == '"')
                value = value[1..].TrimEnd('"');
            if (value.Length > 0)
                words.Add(PartialText.Of(value.ToString()));
        }
        return words;
    }
}
