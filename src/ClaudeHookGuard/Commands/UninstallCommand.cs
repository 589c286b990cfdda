using System.CommandLine;
using ClaudeHookGuard.Core.Settings;

namespace ClaudeHookGuard.Commands;

/// <summary>Takes the guard's entries out of a settings file; policies and the audit log stay.</summary>
internal static class UninstallCommand
{
    public static Command Create()
    {
        var command = new Command("uninstall", "Take the guard out of Claude Code's settings; policy and audit log stay.");
        var file = SettingsFile.AddOptions(command);
        command.SetAction(parsed => file(parsed).Change(before => before is null ? new(null, null, []) : SettingsEdit.Uninstall(before), "not installed"));
        return command;
    }
}
