using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads <c>[[exceptions]]</c>.</summary>
internal static class ExceptionReader
{
    public static PolicyException? Read(Section section, DateOnly today)
    {
        if (section.Text("rule") is not { } rule)
            return null;
        CheckRule(section, rule);
        var expires = section.Date("expires");
        if (expires < today)
            section.Diagnostics.Warning(section.PositionOf("expires"), $"the exception from {rule.Text} ended on {expires:yyyy-MM-dd}", "leave it out, or give it a new date");
        return new(
            rule.Text,
            section.Path("path"),
            section.Host("host"),
            section.Name("server"),
            section.Name("tool"),
            section.Command("command"),
            Texts.Filled(section, "reason"),
            expires,
            section.Origin);
    }

    private static void CheckRule(Section section, DocumentText rule)
    {
        if (!Texts.Identifier(section, new(rule.Text.EndsWith(".*", StringComparison.Ordinal) ? rule.Text[..^2] : rule.Text, rule.Position), "rule"))
            return;
        if (rule.Text == "*" || !rule.Text.Contains('.'))
            section.Diagnostics.Error(rule.Position, $"an exception from \"{rule.Text}\" names no rule", "write a rule id such as network.host, or a group of them: network.*");
        else if (rule.Text is "guard.self" or "guard.*")
            section.Diagnostics.Error(rule.Position, "the guard's own files have no exceptions", "edit them yourself, outside of the agent");
    }
}
