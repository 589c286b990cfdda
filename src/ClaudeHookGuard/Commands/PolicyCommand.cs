using System.CommandLine;
using System.Text;
using ClaudeHookGuard.Core.Policies.Printing;

namespace ClaudeHookGuard.Commands;

/// <summary><c>policy check</c>, <c>show</c>, <c>suggest</c> and <c>schema</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Check, show, suggest and describe policies.")
    {
        PolicyCheckCommand.Create(),
        PolicyShowCommand.Create(),
        PolicySuggestCommand.Create(),
        Schema(),
    };

    private static Command Schema()
    {
        var command = new Command("schema", "Print the policy language as a JSON schema, for editors.");
        command.SetAction(_ => Console.Out.WriteLine(Encoding.UTF8.GetString(PolicySchema.Print())));
        return command;
    }
}
