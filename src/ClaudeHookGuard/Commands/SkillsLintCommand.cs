using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Skills.Review;

namespace ClaudeHookGuard.Commands;

/// <summary>What is wrong with skills: in their front matter, with the policy, and in what their scripts would touch.</summary>
internal static class SkillsLintCommand
{
    private const int Found = 1;

    public static Command Create()
    {
        var names = new Argument<string[]>("skills") { Description = "Names of skills, or directories and files that hold one; all installed ones when left out.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var strict = new Option<bool>("--strict") { Description = "Count warnings as errors." };
        var command = new Command("lint", "Check skills: declarations, scripts, commands that run unasked. Exit code 0: fine, 1: errors, 2: no such skill.") { names, json, strict };
        command.SetAction(parsed => Run(parsed.GetValue(names) ?? [], parsed.GetValue(json), parsed.GetValue(strict)));
        return command;
    }

    private static int Run(string[] names, bool json, bool strict)
    {
        if (SkillDesk.Here() is not { } desk)
            return CommandLine.Misused;
        var found = new List<Diagnostic>();
        var count = 0;
        foreach (var name in names.Length == 0 ? [null] : (string?[])names)
        {
            EnteredSkill[] skills = name is null ? [.. desk.All()] : AtPath(name, desk) is { } one ? [one] : [.. desk.Named(name)];
            if (name is not null && skills.Length == 0)
                return CommandLine.Misused;
            foreach (var skill in skills)
                found.AddRange(SkillLint.Of(SkillReview.Of(skill, desk.Shelf, desk.Policy, desk.Surroundings), desk.Shell, desk.Shelf, desk.Policy, desk.Surroundings));
            count += skills.Length;
        }
        Console.Out.Write(json ? Json(found) : Text(found, count));
        return found.Exists(each => strict || each.Severity == Severity.Error) ? Found : 0;
    }

    /// <summary>A skill that is not installed yet, by its directory or file.</summary>
    private static EnteredSkill? AtPath(string path, SkillDesk desk)
    {
        if (!path.AsSpan().ContainsAny('/', '\\') && path is not ("." or ".."))
            return null;
        var full = Path.GetFullPath(path);
        var file = Directory.Exists(full) ? Path.Combine(full, InstalledSkills.FileName) : full;
        var isSkill = Path.GetFileName(file) == InstalledSkills.FileName;
        var directory = isSkill ? Path.GetDirectoryName(file) : null;
        var skill = new InstalledSkill(Path.GetFileNameWithoutExtension(directory ?? file), SkillScope.Project, file, directory);
        return EnteredSkill.Read(skill, desk.Surroundings.Files);
    }

    private static string Text(List<Diagnostic> found, int skills)
    {
        var text = new StringBuilder();
        foreach (var each in found)
            text.Append(each).Append('\n');
        var errors = found.Count(each => each.Severity == Severity.Error);
        return text.Append($"{skills} {(skills == 1 ? "skill" : "skills")}, {errors} {(errors == 1 ? "error" : "errors")}, {found.Count - errors} {(found.Count - errors == 1 ? "warning" : "warnings")}\n").ToString();
    }

    private static string Json(List<Diagnostic> found)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var each in found)
            {
                json.WriteStartObject();
                json.WriteString("file", each.File);
                json.WriteNumber("line", each.Line);
                json.WriteNumber("column", each.Column);
                json.WriteString("severity", each.Severity == Severity.Error ? "error" : "warning");
                json.WriteString("message", each.Message);
                if (each.Hint is { } hint)
                    json.WriteString("hint", hint);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
