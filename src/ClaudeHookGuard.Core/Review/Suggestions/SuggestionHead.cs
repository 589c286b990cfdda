using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>What a suggestion rests on as a whole, told in its first lines.</summary>
internal sealed record SuggestionHead(Experience Experience, long Calls, long Refused, long Suspicious, int Sessions, long HeldOut, long HeldOutPermitted)
{
    public void Write(StringBuilder toml)
    {
        toml.Append("# Suggested by `hookguard policy suggest`");
        if (Calls == 0)
        {
            toml.Append(": there was no call to learn from.\n");
            return;
        }
        toml.Append(CultureInfo.InvariantCulture, $" from {Amount.Of(Calls, "call", "calls")} in {Amount.Of(Experience.Session.Sessions, "session", "sessions")}, {Experience.From.UtcDateTime:yyyy-MM-dd} to {Experience.To.UtcDateTime:yyyy-MM-dd}.\n");
        if (Refused + Suspicious > 0)
            toml.Append($"# Nothing was learned from {Amount.Of(Refused, "call that was", "calls that were")} refused or asked about, and from {Amount.Of(Suspicious)} of {Amount.Of(Sessions, "session", "sessions")} with a finding\n# (`hookguard audit anomalies`) or to hosts that look wrong: \"left out\" below.\n");
        if (HeldOut > 0)
            toml.Append(CultureInfo.InvariantCulture, $"# Made from the first three quarters of the time only, it would have permitted {100.0 * HeldOutPermitted / HeldOut:0.00} % of the last quarter's {Amount.Of(HeldOut, "call", "calls")}.\n");
    }
}
