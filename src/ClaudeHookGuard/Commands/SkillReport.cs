using System.Buffers;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Skills.Review;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Commands;

/// <summary>Skills told to people, or as JSON.</summary>
internal static class SkillReport
{
    private const int MostResources = 20;

    public static string Table(SkillReview[] reviews)
    {
        if (reviews.Length == 0)
            return "no skills are installed here\n";
        var width = Math.Max(5, reviews.Max(static review => review.Entered.Skill.Name.Length));
        var text = new StringBuilder($"{"skill".PadRight(width)}  scope    policy  declares  trust    file\n");
        foreach (var review in reviews)
            text.Append($"{review.Entered.Skill.Name.PadRight(width)}  {Scope(review),-7}  {Entries.Word(review.Decision),-6}  {Declares(review),-8}  {Trust(review),-7}  {review.Entered.Skill.File}\n");
        return text.ToString();
    }

    public static string Text(SkillReview review, ImmutableArray<(SkillScript Script, ImmutableArray<Finding> Findings)> scripts)
    {
        var skill = review.Entered.Skill;
        var text = new StringBuilder($"{skill.Name}\n  file      {skill.File}\n  scope     {Scope(review)}\n");
        text.Append(review.Entered.Content is { Hash: { } hash } ? $"  content   sha256:{hash}\n" : $"  content   {review.Entered.Content.Flaw}\n");
        text.Append($"  trust     {Trust(review)}\n  begins    {Entries.Word(review.Decision)}\n");
        foreach (var finding in review.Entry)
            text.Append($"            {finding.Rule}: {finding.Reason} ({finding.Stands})\n");
        text.Append(review.Grants.IsEmpty ? "  held to   nothing but what holds for the session\n" : "  held to\n");
        foreach (var grant in review.Grants)
            foreach (var line in GrantText.Lines(grant))
                text.Append($"    {line,-60} {grant.Origin}\n");
        if (scripts.Length > 0)
            text.Append("  scripts\n");
        foreach (var (script, findings) in scripts)
            Script(text, script, findings);
        return text.ToString();
    }

    private static void Script(StringBuilder text, SkillScript script, ImmutableArray<Finding> findings)
    {
        text.Append($"    {script.Name}{(script.RunsUnasked ? " (runs as the skill is loaded, seen by no hook)" : "")}\n");
        foreach (var resource in AuditResources.Of(script.Facts).Take(MostResources))
            text.Append($"      {resource.Kind,-12} {resource.Name ?? $"{resource.Bytes} bytes"}\n");
        foreach (var finding in findings.DistinctBy(static finding => finding.Reason))
            text.Append($"      {Entries.Word(finding.Decision)}: {finding.Reason} [{finding.Rule}, {finding.Stands}]\n");
    }

    public static string Json(SkillReview[] reviews) => Write(json =>
    {
        foreach (var review in reviews)
        {
            json.WriteStartObject();
            Members(json, review);
            json.WriteEndObject();
        }
    });

    public static string Json((SkillReview Review, ImmutableArray<(SkillScript Script, ImmutableArray<Finding> Findings)> Scripts)[] shown) => Write(json =>
    {
        foreach (var (review, scripts) in shown)
        {
            json.WriteStartObject();
            Members(json, review);
            json.WriteStartArray("held_to");
            foreach (var grant in review.Grants)
            {
                json.WriteStartObject();
                json.WriteString("stands", grant.Origin.ToString());
                json.WriteStartArray("grant");
                foreach (var line in GrantText.Lines(grant))
                    json.WriteStringValue(line);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("scripts");
            foreach (var (script, findings) in scripts)
                Script(json, script, findings);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    });

    private static void Members(Utf8JsonWriter json, SkillReview review)
    {
        var skill = review.Entered.Skill;
        json.WriteString("name", skill.Name);
        json.WriteString("scope", Scope(review));
        json.WriteString("file", skill.File);
        json.WriteString("description", review.Entered.Declaration.Description);
        json.WriteString("declares", Declares(review));
        json.WriteString("trust", Trust(review));
        json.WriteString("sha256", review.Entered.Content.Hash);
        json.WriteString("decision", Entries.Word(review.Decision));
        Findings(json, review.Entry);
    }

    private static void Script(Utf8JsonWriter json, SkillScript script, ImmutableArray<Finding> findings)
    {
        json.WriteStartObject();
        json.WriteString("name", script.Name);
        json.WriteBoolean("runs_unasked", script.RunsUnasked);
        json.WriteStartArray("touches");
        foreach (var resource in AuditResources.Of(script.Facts))
        {
            json.WriteStartObject();
            json.WriteString("kind", resource.Kind);
            json.WriteString("name", resource.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Findings(json, findings);
        json.WriteEndObject();
    }

    private static void Findings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("decision", Entries.Word(finding.Decision));
            json.WriteString("rule", finding.Rule);
            json.WriteString("reason", finding.Reason);
            json.WriteString("stands", finding.Stands);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Scope(SkillReview review) => review.Entered.Skill.Scope switch
    {
        Core.Skills.SkillScope.Managed => "managed",
        Core.Skills.SkillScope.User => "user",
        Core.Skills.SkillScope.Project => "project",
        Core.Skills.SkillScope.Plugin => "plugin",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Declares(SkillReview review) => review.Entered.Declaration switch
    {
        { Flaw: not null } => "broken",
        { Grants.IsEmpty: true } => "nothing",
        _ => "yes",
    };

    private static string Trust(SkillReview review) => review.Trust switch
    {
        SkillTrust.Unseen => "unseen",
        SkillTrust.Trusted => "trusted",
        SkillTrust.Changed => "changed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
