using System.CommandLine;
using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Prints the form of the log's lines.</summary>
internal static class AuditSchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Print the form of the log's lines as a JSON Schema.");
        command.SetAction(static _ => Console.Out.Write(LineSchema.Text()));
        return command;
    }
}
