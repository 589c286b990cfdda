using System.CommandLine;
using ClaudeHookGuard.Core.Settings;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Commands;

/// <summary>Tells Claude Code to run the guard, by its entries in a settings file.</summary>
internal static class InstallCommand
{
    public static Command Create()
    {
        var binary = new Option<string?>("--binary") { Description = "The guard's binary as Claude Code should run it (default: this one)." };
        var command = new Command("install", "Make Claude Code run the guard around every tool call.") { binary };
        var file = SettingsFile.AddOptions(command);
        command.SetAction(parsed => Run(file(parsed), parsed.GetValue(binary) ?? Environment.ProcessPath));
        return command;
    }

    private static int Run(SettingsFile settings, string? binary)
    {
        if (binary is null || !Path.IsPathFullyQualified(binary) || !File.Exists(binary) || Path.GetFileNameWithoutExtension(binary) != "hookguard")
        {
            Console.Error.WriteLine($"hookguard: {binary ?? "this process"} is no installed hookguard binary\n  hint: name it with --binary, as an absolute path");
            return CommandLine.Misused;
        }
        if (FileSafety.Flaw(binary, administrators: settings.Scope == SettingsScope.Managed) is { } flaw)
            Console.Error.WriteLine($"hookguard: warning: {flaw}: who can replace the binary can switch the guard off");
        return settings.Change(before => SettingsEdit.Install(before, binary), "already installed");
    }
}
