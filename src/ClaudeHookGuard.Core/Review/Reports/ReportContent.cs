using ClaudeHookGuard.Core.Audit.Verifying;
using ClaudeHookGuard.Core.Policies.Printing;
using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>All that goes on the page.</summary>
/// <param name="Title">What the report is about, such as the project.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Guard">Version of the guard that made it.</param>
/// <param name="Logs">The logs by name with what their verification came to.</param>
/// <param name="Rules">The policy in force, or why there is none.</param>
public sealed record ReportContent(
    string Title, DateTimeOffset Made, string Guard, Overview Overview, AnomalyReport Anomalies, ImmutableArray<(string Name, LogReport Report)> Logs, ImmutableArray<ShownRule> Rules, string? PolicyFlaw);
