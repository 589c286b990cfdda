using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>fd PATTERN DIR -x COMMAND</c>: the command gets each file that was found, as a last word or for <c>{}</c>.</summary>
internal static class FdReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var end = 0;
        while (end < given.Rest.Length && given.Rest[end].Known != ";")
            end++;
        if (end == 0)
            return;
        var found = Found(given);
        var command = given.Rest[..end].Select(word => Words.Replace(word, "{}", found)).ToImmutableArray();
        var marked = given.Rest[..end].Any(word => word.KnownPrefix.Contains('{'));
        effects.Run(new RunWords(marked ? command : command.Add(found), null, false));
    }

    private static PartialText Found(GivenArguments given)
    {
        var directory = given.Operands.Count > 1 ? given.Operands[1].Word.Add(PartialText.Of("/")) : PartialText.Empty;
        return directory.Add(given.Operands.Count > 0 ? Name(given.Operands[0].Word, given.Has("-g")) : PartialText.Of([new AnyRunPart()]));
    }

    /// <summary>The pattern as a name where it is one but for anchors; else any name.</summary>
    private static PartialText Name(PartialText pattern, bool glob)
    {
        if (glob)
            return Wildcards.Of(pattern);
        var text = pattern.Known?.Trim('^', '$').Replace("\\", "", StringComparison.Ordinal) ?? "";
        var plain = text.Length > 0;
        foreach (var letter in text)
            plain &= letter is not ('*' or '+' or '?' or '[' or ']' or '(' or ')' or '{' or '}' or '|');
        return plain ? PartialText.Of(text) : PartialText.Of([new AnyRunPart()]);
    }
}
