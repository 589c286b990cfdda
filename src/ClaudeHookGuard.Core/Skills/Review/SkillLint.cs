using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Skills.Review;

/// <summary>What is wrong with a skill, for who wrote or installs it.</summary>
public static class SkillLint
{
    public static ImmutableArray<Diagnostic> Of(SkillReview review, ShellReader shell, SkillShelf shelf, Policy policy, Surroundings surroundings)
    {
        var file = review.Entered.Skill.File;
        var found = new Diagnostics(file);
        OfFrontMatter(review.Entered, surroundings, found);
        foreach (var finding in review.Entry)
            if (finding.Rule != "skills.declaration")
                Add(found, default, finding.Decision == Decision.Deny, $"{finding.Reason} [{finding.Rule}, {finding.Stands}]", null);
        foreach (var (script, findings) in review.Scripts(shell, shelf, policy, surroundings))
            OfScript(script, findings, found);
        return [.. review.Entered.Declaration.Mistakes.Select(mistake => Weighed(mistake, review.Entered)), .. found.All];
    }

    /// <summary>Broken YAML that speaks of no capability harms nobody: the client puts up with it, and so does the guard.</summary>
    private static Diagnostic Weighed(Diagnostic mistake, EnteredSkill entered) =>
        entered.Declaration.Flaw is null && mistake.Severity == Severity.Error ? mistake with { Severity = Severity.Warning } : mistake;

    private static void OfFrontMatter(EnteredSkill entered, Surroundings surroundings, Diagnostics found)
    {
        if (surroundings.Files.ReadText(entered.Skill.File, SkillDeclaration.MaxBytes) is not { } text)
            return;
        var front = FrontMatter.Of(text);
        if (YamlReader.Read(front.Yaml, front.FirstLine, new(entered.Skill.File)) is not { } table)
            return;
        if (entered.Declaration is { Grants.IsEmpty: true, Flaw: null })
            found.Warning(default, "it declares no capability, so only the policy holds it", "add allowed_tools, network_allowed, or a `hookguard:` block with read, write and hosts");
        if (entered.Skill.Directory is not null && entered.Declaration.Name is { } name && name != entered.Skill.ShortName)
            found.Warning(table.Find("name")!.Position, $"`name` is \"{name}\", the client and the policy know it as \"{entered.Skill.ShortName}\"", "name it like its directory");
        if (table.Find("hooks") is { } hooks)
            found.Warning(hooks.Position, "it brings hooks of its own, which run from its first use to the end of the session", "look at what they run");
        foreach (var grant in entered.Declaration.Grants)
            OfTools(grant, found);
    }

    private static void OfTools(Grant grant, Diagnostics found)
    {
        foreach (var rule in grant.Tools?.Items ?? [])
            if (!rule.Pattern.Text.Contains('*') && !ToolNames.IsMcp(rule.Pattern.Text) && rule.Pattern.Text is not ("Glob" or "Grep") && BuiltInTools.Find(ToolNames.Current(rule.Pattern.Text)) is null)
                found.Warning(new(rule.Origin.Line, 1), $"the client has no tool \"{rule.Pattern}\"", "tools are written as the client names them: Read, Write, Edit, Bash, WebFetch, mcp__server__tool");
    }

    private static void OfScript(SkillScript script, ImmutableArray<Finding> findings, Diagnostics found)
    {
        if (script.RunsUnasked)
            found.Warning(default, $"{script.Name} runs a command as the skill is loaded, which no hook sees", "the client's disableSkillShellExecution stops it");
        foreach (var finding in findings.DistinctBy(static finding => (finding.Rule, finding.Reason)))
            Add(found, default, finding.Decision == Decision.Deny && finding.Fact is not Unreadable, $"{script.Name}: {finding.Reason} [{finding.Rule}, {finding.Stands}]", null);
    }

    private static void Add(Diagnostics found, Position at, bool isError, string message, string? hint) => _ = isError ? found.Error(at, message, hint) : found.Warning(at, message, hint);
}
