using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Commands as such, after reading: what the policy allows, asks about and refuses, and the built-in pack of destructive actions.</summary>
public sealed class CommandCheck : ICheck
{
    public ImmutableArray<string> Rules => ["commands.allow", "commands.ask", "commands.deny", "commands.destructive"];

    public string Summary => "Commands the policy refuses are not run, however they are wrapped.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not CommandRun command)
            return;
        foreach (var layer in about.Policy.Layers)
        {
            var rules = layer.Commands;
            if (rules.Allow is { } allow && !allow.Items.Any(rule => rule.Pattern.MatchesWhole(command)))
                findings.Add(new(allow.Otherwise, "commands.allow", $"the command {command.Program} with these arguments is not among those the policy allows", allow.Origin.ToString(), command));
            Matching(rules.Ask, Decision.Ask, command, findings);
            Matching(rules.Deny, Decision.Deny, command, findings);
            if (rules.Destructive is { Value: not Decision.Allow } destructive && DestructivePack.Find(command, about.Surroundings) is { } action)
                findings.Add(new(destructive.Value, "commands.destructive", $"{action.Reason} ({action.Id})", destructive.Origin.ToString(), command));
        }
    }

    private static void Matching(Rules<CommandPattern> rules, Decision decision, CommandRun command, ICollection<Finding> findings)
    {
        foreach (var rule in rules.Items)
            if (rule.Pattern.MatchesWithin(command))
                findings.Add(new(decision, rule.Id, $"the policy {(decision == Decision.Ask ? "asks about" : "refuses")} commands like \"{rule.Pattern.Text}\"", rule.Origin.ToString(), command));
    }
}
