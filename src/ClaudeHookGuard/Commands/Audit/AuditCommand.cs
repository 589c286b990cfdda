using System.CommandLine;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Everything that reads the audit log.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Review the audit log: what was done, what was refused, and whether the log can be trusted.")
    {
        AuditListCommand.Create(),
        AuditShowCommand.Create(),
        AuditSummaryCommand.Create(),
        AuditSessionCommand.Create(),
        AuditExportCommand.Create(),
        AuditVerifyCommand.Create(),
        AuditAnchorCommand.Create(),
        AuditSchemaCommand.Create(),
        AuditAnomaliesCommand.Create(),
        AuditReportCommand.Create(),
        AuditSqlCommand.Create(),
    };
}
