using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary>
/// Programs that print names of files for the next command: <c>grep -l</c>, <c>rg -l</c>, <c>fd</c>, <c>git ls-files</c>. Which, is not known, but where they
/// lie is: visible files below what was searched.
/// </summary>
internal static class FileNames
{
    public static PartialText? Listed(string program, Invocation invocation, GivenArguments given) => program switch
    {
        "grep" or "egrep" or "fgrep" when given.Has("-l") || given.Has("-L") || given.Has("--files-with-matches") || given.Has("--files-without-match") => Below(given, PatternCount(given)),
        "rg" when given.Has("--files") => Below(given, 0),
        "rg" or "ag" or "ack" when given.Has("-l") || given.Has("--files-with-matches") || given.Has("--files-without-match") => Below(given, PatternCount(given)),
        "fd" or "fdfind" when !given.HasRest => Below(given, 1),
        "git" => OfGit(invocation.Arguments, given),
        _ => null,
    };

    private static int PatternCount(GivenArguments given) => given.Has("-e") || given.Has("--regexp") || given.Has("-f") || given.Has("--file") ? 0 : 1;

    private static PartialText? OfGit(ImmutableArray<PartialText> words, GivenArguments given)
    {
        foreach (var word in words)
            switch (word.Known)
            {
                case "ls-files" or "ls-tree":
                    return given.Operands.Count == 0 ? Names(PartialText.Empty) : null;
                case "diff" or "show" or "diff-tree" or "diff-index" or "diff-files":
                    return Has(words, "--name-only") ? Names(PartialText.Empty) : null;
                case "grep":
                    return Has(words, "-l") || Has(words, "--files-with-matches") || Has(words, "--name-only") ? Names(PartialText.Empty) : null;
            }
        return null;
    }

    private static bool Has(ImmutableArray<PartialText> words, string option)
    {
        foreach (var word in words)
            if (word.Known == option)
                return true;
        return false;
    }

    /// <summary>Names below the operands behind the first <paramref name="skipped"/>, or below the working directory where there are none.</summary>
    private static PartialText? Below(GivenArguments given, int skipped)
    {
        if (given.Operands.Count <= skipped)
            return Names(PartialText.Empty);
        var lines = new List<TextPart>();
        for (var i = skipped; i < given.Operands.Count; i++)
        {
            var root = given.Operands[i].Word;
            if (root.HasUnknown)
                return null;
            lines.AddRange(Names(root.KnownPrefix.EndsWith('/') ? root : root.Add(PartialText.Of("/"))).Parts);
        }
        return PartialText.Of(lines);
    }

    private static PartialText Names(PartialText root) => root.Add(PartialText.Of([new AnyRunPart(), new KnownPart("\n")]));
}
