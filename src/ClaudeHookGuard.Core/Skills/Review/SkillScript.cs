using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Shell.Run;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Skills.Review;

/// <summary>A program text that comes with a skill, and what it would touch if it ran.</summary>
/// <param name="Name">Its path in the skill's directory, or the line of the instructions it stands in.</param>
/// <param name="RunsUnasked">True for a command the client runs as it loads the skill, without any hook.</param>
public sealed record SkillScript(string Name, ImmutableArray<Fact> Facts, bool RunsUnasked)
{
    private const int MaxBytes = 512 * 1024;
    private const int MaxScripts = 200;

    /// <summary>All program texts of a skill: its script files, and the commands in its instructions that the client runs by itself.</summary>
    public static ImmutableArray<SkillScript> Of(EnteredSkill entered, ShellReader shell, Surroundings surroundings)
    {
        var scripts = ImmutableArray.CreateBuilder<SkillScript>();
        if (surroundings.Files.ReadText(entered.Skill.File, SkillDeclaration.MaxBytes) is { } text)
            foreach (var (line, command) in LoadedCommands.In(FrontMatter.Of(text)))
                scripts.Add(new($"line {line}", shell.Read(command, surroundings, $"line {line}"), RunsUnasked: true));
        foreach (var name in SkillContent.FilesOf(entered.Skill, surroundings.Files))
            if (scripts.Count < MaxScripts && Read(entered.Skill, name, shell, surroundings) is { } script)
                scripts.Add(script);
        return scripts.ToImmutable();
    }

    private static SkillScript? Read(InstalledSkill skill, string name, ShellReader shell, Surroundings surroundings)
    {
        var isShell = name.EndsWith(".sh", StringComparison.Ordinal) || name.EndsWith(".bash", StringComparison.Ordinal);
        var language = OfName(name);
        if (!isShell && language is null && Path.HasExtension(name))
            return null;
        if (surroundings.Files.ReadText(SpelledPath.Join(skill.Directory!, name), MaxBytes) is not { } text)
            return null;
        language ??= ScriptLanguage.Of(text);
        if (language is null && !isShell && !text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        return new(name, language is { } code ? shell.Read(new RunCode(code, PartialText.Of(text), []), surroundings, name) : shell.Read(text, surroundings, name), RunsUnasked: false);
    }

    private static CodeLanguage? OfName(string name) => Path.GetExtension(name) switch
    {
        ".py" => CodeLanguage.Python,
        ".js" or ".mjs" or ".cjs" or ".ts" => CodeLanguage.JavaScript,
        ".pl" => CodeLanguage.Perl,
        ".rb" => CodeLanguage.Ruby,
        ".php" => CodeLanguage.Php,
        ".ps1" => CodeLanguage.PowerShell,
        ".lua" => CodeLanguage.Lua,
        ".r" or ".R" => CodeLanguage.R,
        _ => null,
    };
}
