using System.Text.RegularExpressions;
using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads <c>[secrets]</c>.</summary>
internal static class SecretRulesReader
{
    public static SecretRules Read(Section section) => !section.Exists ? SecretRules.None : new()
    {
        Arguments = section.DecisionSetting("arguments"),
        Outputs = section.DecisionSetting("outputs"),
        Write = section.DecisionSetting("write"),
        Prompts = section.DecisionSetting("prompts"),
        Failures = Failures(section),
        Environment = section.FlagSetting("environment"),
        Personal = section.DecisionSetting("personal"),
        Files = section.RefusedPaths("files", "secrets.files").Items,
        Rules = Shapes(section),
        Allow = Allowances(section),
        Off = Off(section),
    };

    private static ImmutableArray<SecretAllowance> Allowances(Section section)
    {
        var allowances = ImmutableArray.CreateBuilder<SecretAllowance>();
        foreach (var table in section.Tables("allow"))
            allowances.Add(Allowance(table));
        return allowances.DrainToImmutable();
    }

    private static ImmutableArray<Setting<string>> Off(Section section)
    {
        var off = ImmutableArray.CreateBuilder<Setting<string>>();
        foreach (var text in section.Texts("off") ?? [])
            off.Add(new(text.Text, section.OriginOf(text.Position)));
        return off.DrainToImmutable();
    }

    private static Setting<FailureAnswer>? Failures(Section section) => section.Text("failures")?.Text switch
    {
        "note" => new(FailureAnswer.Note, section.OriginOf("failures")),
        "warn" => new(FailureAnswer.Warn, section.OriginOf("failures")),
        "stop" => new(FailureAnswer.Stop, section.OriginOf("failures")),
        _ => null,
    };

    private static ImmutableArray<SecretShape> Shapes(Section section)
    {
        var shapes = ImmutableArray.CreateBuilder<SecretShape>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in section.Tables("rule"))
        {
            if (rule.Text("id") is not { } id || !Texts.Identifier(rule, id, "id"))
                continue;
            if (!ids.Add(id.Text))
                rule.Error("id", $"the secret rule \"{id.Text}\" stands twice", "give each its own id");
            if (Shape(rule, id.Text) is { } shape)
                shapes.Add(shape);
        }
        return shapes.DrainToImmutable();
    }

    private static SecretShape? Shape(Section rule, string id)
    {
        var examples = rule.Texts("examples") ?? [];
        if (rule.Text("pattern") is { } pattern)
            return NoShapeBeside(rule) && Compile(rule, pattern) is { } regex ? new(id, null, regex, Strings(examples), rule.Origin) : null;
        if (rule.Text("prefix") is not { } prefix)
        {
            rule.Diagnostics.Error(rule.Position, $"the secret rule \"{id}\" has neither prefix nor pattern", "say what its tokens begin with: prefix = \"acme_\"");
            return null;
        }
        return Shape(rule, prefix) is { } text ? new(id, new(id, "policy", "rule of the policy", text), null, Strings(examples), rule.Origin) : null;
    }

    private static ImmutableArray<string> Strings(List<DocumentText> texts) => [.. texts.Select(text => text.Text)];

    private static bool NoShapeBeside(Section rule)
    {
        foreach (var key in (ReadOnlySpan<string>)["prefix", "alphabet", "length", "min-length", "max-length"])
            if (rule.Has(key))
                return rule.Error(key, $"`{rule.Path}` has a pattern and {key}", "a pattern says it all: keep one or the other");
        return true;
    }

    /// <summary>The shape in the notation of the secrets engine: <c>acme_{n32}</c>.</summary>
    private static string? Shape(Section rule, DocumentText prefix)
    {
        if (prefix.Text.Length < ShortestPrefix || !Texts.IsPlain(prefix.Text))
        {
            rule.Diagnostics.Error(prefix.Position, $"the prefix \"{prefix.Text}\" cannot be looked for", $"it has at least {ShortestPrefix} ASCII characters, none of them a space, bracket or bar; else write a pattern");
            return null;
        }
        var letter = SecretShape.Letter(rule.Text("alphabet")?.Text ?? "base62");
        return letter is null || Length(rule) is not { } length ? null : $"{prefix.Text}{{{letter}{length}}}";
    }

    /// <summary>One or two letters begin too many words of any text.</summary>
    private const int ShortestPrefix = 2;

    private static string? Length(Section rule)
    {
        var (exact, least, most) = (rule.Number("length"), rule.Number("min-length"), rule.Number("max-length"));
        if (exact is not null && (least ?? most) is not null)
            rule.Error("length", $"`{rule.Path}` has length beside min-length or max-length", "keep one or the other");
        else if (exact is null && least is null)
            rule.Diagnostics.Error(rule.Position, $"`{rule.Path}` says no length", "add length = 32, or min-length");
        else if (least > most)
            rule.Error("max-length", $"`{rule.Path}`: max-length {most} is less than min-length {least}", "swap them");
        else
            return exact is not null ? $"{exact}" : $"{least}-{most}";
        return null;
    }

    private static Regex? Compile(Section rule, DocumentText pattern)
    {
        try
        {
            var regex = new Regex(pattern.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            if (!regex.IsMatch(""))
                return regex;
            rule.Diagnostics.Error(pattern.Position, "the pattern matches an empty text, and so every text", "say what must be there");
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            rule.Diagnostics.Error(pattern.Position, "the pattern cannot be used", $"it must be a regular expression without backreferences, look-around and atomic groups ({wrong.Message})");
        }
        return null;
    }

    private static SecretAllowance Allowance(Section section)
    {
        var fingerprint = Texts.Sha256(section, "fingerprint") is { } digits ? Texts.Sha256Prefix + digits : null;
        var allowance = new SecretAllowance(
            fingerprint, section.Path("path"), section.Text("rule")?.Text, section.Name("server"), Texts.Filled(section, "reason"), section.Origin);
        if (!section.Has("fingerprint") && !section.Has("path") && !section.Has("rule") && !section.Has("server"))
            section.Diagnostics.Error(section.Position, "a [[secrets.allow]] without condition would allow every secret", "name a fingerprint, path, rule or server");
        return allowance;
    }
}
