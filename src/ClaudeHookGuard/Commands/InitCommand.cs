using System.CommandLine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Starters;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Commands;

/// <summary>Writes a commented starter policy. A file that is there stays unless it is told otherwise.</summary>
internal static class InitCommand
{
    private const int Wrong = 1;

    public static Command Create()
    {
        var names = StarterPolicy.Profiles.Select(profile => profile.Name).ToArray();
        var profile = new Option<string>("--profile")
        {
            Description = "What kind of work it is for: " + string.Join("; ", StarterPolicy.Profiles.Select(each => $"{each.Name} ({each.Summary})")) + ".",
            DefaultValueFactory = _ => StarterPolicy.Default,
        };
        profile.AcceptOnlyFromAmong(names);
        var user = new Option<bool>("--user") { Description = "Write your own policy, for all projects, instead of this project's." };
        var force = new Option<bool>("--force") { Description = "Replace a policy that is there." };
        var print = new Option<bool>("--print") { Description = "Print the policy and write nothing." };
        var command = new Command("init", "Write a starter policy with comments.") { profile, user, force, print };
        command.SetAction(parsed => Run(parsed.GetValue(profile)!, parsed.GetValue(user) ? LayerKind.User : LayerKind.Project, parsed.GetValue(force), parsed.GetValue(print)));
        return command;
    }

    private static int Run(string profile, LayerKind layer, bool force, bool print)
    {
        var text = StarterPolicy.Of(profile)!;
        if (print)
        {
            Console.Out.Write(text);
            return 0;
        }
        var file = PolicyFiles.Of(SurroundingsReader.Here()).First(each => each.Layer == layer).File;
        if (!force && Path.Exists(file))
        {
            Console.Error.WriteLine($"hookguard: {file} is there already\nhint: read it with `hookguard policy show`, or replace it with --force");
            return Wrong;
        }
        try
        {
            Write(file, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {file} cannot be written: {problem.Message}");
            return Wrong;
        }
        Console.Out.WriteLine($"{file} is written ({profile}); `hookguard policy show` prints what is in force now, `hookguard install` puts the guard into Claude Code");
        return 0;
    }

    /// <summary>Whole or not at all: half a policy would refuse every call.</summary>
    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(draft, text);
            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
