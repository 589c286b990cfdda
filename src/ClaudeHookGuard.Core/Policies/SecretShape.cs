using System.Text;
using System.Text.RegularExpressions;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>A token shape of the policy: either a prefix with alphabet and length, or a regular expression; exactly one of the two is set.</summary>
/// <param name="Rule">The shape as a rule of the secrets engine, or null.</param>
/// <param name="Regex">Non-backtracking, so that it runs in linear time; or null.</param>
/// <param name="Examples">Made-up tokens that the shape must match; <c>policy check</c> proves it.</param>
public sealed record SecretShape(string Id, SecretRule? Rule, Regex? Regex, ImmutableArray<string> Examples, Origin Origin)
{
    /// <summary>Characters of a token after its prefix, at most: the secrets engine follows no run further.</summary>
    public const int LongestToken = 4096;

    /// <summary>Whether the whole of <paramref name="text"/> is such a token.</summary>
    public bool Matches(string text)
    {
        if (Regex is not null)
            return Regex.Match(text) is { Success: true } match && match.Length == text.Length;
        var bytes = Encoding.UTF8.GetBytes(text);
        return TokenShape.Match(Rule!.Shape, bytes, 0) is { } found && found.End == bytes.Length;
    }

    /// <summary>The secrets engine's letter for an alphabet of the policy language, or null where there is no such alphabet.</summary>
    internal static char? Letter(string alphabet) => alphabet switch
    {
        "base62" => 'n',
        "base64" => 'b',
        "base64url" => 'u',
        "base32" => 'B',
        "hex" => 'h',
        "digits" => 'd',
        _ => null,
    };
}
