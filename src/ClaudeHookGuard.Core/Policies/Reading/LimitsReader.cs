using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads <c>[limits]</c> and the <c>limits</c> of a grant.</summary>
internal static class LimitsReader
{
    public static Limits Read(Section section) => section.Exists
        ? new(
            (int?)section.Number("calls-per-minute"),
            section.Number("bytes-out"),
            (int?)section.Number("files-read"),
            (int?)section.Number("agent-depth"),
            section.Decision("beyond") ?? Decision.Ask,
            section.Origin)
        : Limits.None;
}
