using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>Deletes with all below: of a directory outside the project, of the project itself or its history.</summary>
internal static class DeepDelete
{
    /// <summary>More names than this are told as "more than".</summary>
    private const int MaxCounted = 1000;

    private const string Project = "the project";

    public static DestructiveAction? Find(string program, CommandRun command, Surroundings surroundings)
    {
        if (!IsDeep(program, command))
            return null;
        foreach (var argument in command.Arguments)
        {
            var text = argument.KnownPrefix;
            if (text.StartsWith('-') || argument.Parts.Length == 0)
                continue;
            var path = PathReading.Absolute(argument, PartialText.Of(surroundings.WorkingDirectory), surroundings, tilde: true);
            if (Lost(path.KnownPrefix, surroundings) is { } what && !(program == "find" && what == Project && IsSelective(command)))
                return new("files.delete-recursive", $"it deletes {what} with all below{Count(path, surroundings)}");
            if (program == "find")
                break;
        }
        return null;
    }

    private static bool IsDeep(string program, CommandRun command) => program switch
    {
        "rm" or "grm" => Has(command, "--recursive", 'r', 'R'),
        "srm" or "rimraf" or "trash" => true,
        "find" => command.Arguments.Any(argument => argument.Known == "-delete"),
        _ => false,
    };

    /// <summary>find with a test of names takes some files, not all.</summary>
    private static bool IsSelective(CommandRun command) =>
        command.Arguments.Any(argument => argument.Known is "-name" or "-iname" or "-path" or "-ipath" or "-wholename" or "-regex" or "-iregex" or "-empty" or "-newer");

    private static bool Has(CommandRun command, string name, char first, char second)
    {
        foreach (var argument in command.Arguments)
        {
            var text = argument.KnownPrefix;
            if (text.StartsWith("--rec", StringComparison.Ordinal) && name.StartsWith(text, StringComparison.Ordinal))
                return true;
            if (text.Length > 1 && text[0] == '-' && text[1] != '-' && (text.Contains(first) || text.Contains(second)))
                return true;
        }
        return false;
    }

    private static string? Lost(string path, Surroundings surroundings)
    {
        if (path.Length == 0)
            return null;
        var normal = Normal(path);
        var project = surroundings.ProjectRoot.TrimEnd('/');
        if (normal == project)
            return Project;
        if (normal == project + "/.git")
            return "the project's history";
        return normal.StartsWith(project + "/", StringComparison.Ordinal) || normal.StartsWith("/tmp/", StringComparison.Ordinal) || normal.StartsWith("/var/tmp/", StringComparison.Ordinal)
            ? null : "a directory outside the project";
    }

    private static string Count(PartialText path, Surroundings surroundings)
    {
        if (path.Known is not { } known || surroundings.Files.KindOf(known) != FileKind.Directory)
            return "";
        var names = surroundings.Files.Names(known, MaxCounted + 1).Length;
        return names > MaxCounted ? $", more than {MaxCounted} entries at its top" : $", {names} entries at its top";
    }

    /// <summary>Dots and doubled slashes undone, by spelling.</summary>
    private static string Normal(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".")
                continue;
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
        }
        return "/" + string.Join('/', segments);
    }
}
