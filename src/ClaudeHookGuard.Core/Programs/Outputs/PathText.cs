using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary><c>basename</c>, <c>dirname</c>, <c>readlink</c> and <c>realpath</c>, by spelling: where links lead is the path check's business.</summary>
internal static class PathText
{
    public static PartialText? Print(string name, Invocation invocation, GivenArguments given)
    {
        if (given.Operands.Count == 0)
            return null;
        var word = given.Operands[0].Word;
        if (name.EndsWith("readlink", StringComparison.Ordinal) || name.EndsWith("realpath", StringComparison.Ordinal))
            return given.Operands.Count == 1 ? Line(PathReading.Absolute(word, invocation.Directory, invocation.Surroundings, tilde: false)) : null;
        if (word.Known is not { } path)
            return null;
        var trimmed = path.Length > 1 ? path.TrimEnd('/') : path;
        var slash = trimmed.LastIndexOf('/');
        if (name.EndsWith("dirname", StringComparison.Ordinal))
            return Line(PartialText.Of(slash < 0 ? "." : slash == 0 ? "/" : trimmed[..slash]));
        var last = trimmed[(slash + 1)..];
        var suffix = (given.ValueOf("-s") ?? (given.Operands.Count > 1 ? given.Operands[1].Word : null))?.Known;
        return Line(PartialText.Of(suffix is { Length: > 0 } && last.Length > suffix.Length && last.EndsWith(suffix, StringComparison.Ordinal) ? last[..^suffix.Length] : last));
    }

    private static PartialText Line(PartialText text) => text.Add(PartialText.Of("\n"));
}
