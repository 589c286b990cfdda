using System.CommandLine;
using ClaudeHookGuard.Commands.Audit;

namespace ClaudeHookGuard.Commands;

/// <summary><c>audit</c> and what is below it.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Review the audit log.")
    {
        AnomaliesCommand.Create(),
    };
}
