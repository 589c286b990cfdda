using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>What nobody could read is judged by what it stands for; the strictest layer decides.</summary>
public sealed class UnreadableCheck : ICheck
{
    public ImmutableArray<string> Rules => ["unreadable.*"];

    public string Summary => "A part of a call that cannot be read is judged by what it would do.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not Unreadable unreadable)
            return;
        foreach (var layer in about.Policy.Layers)
            if (layer.Unreadable.For(unreadable.As) is { Value: not Decision.Allow } setting)
                findings.Add(new(setting.Value, Rule(unreadable.As), Reason(unreadable), setting.Origin.ToString(), unreadable));
    }

    private static string Reason(Unreadable unreadable) =>
        $"cannot tell {What(unreadable.As)}{(unreadable.Part.Length > 0 ? $" in \"{unreadable.Part}\"" : "")}: {unreadable.Why}; write it out plainly";

    private static string Rule(UnreadableAs kind) => kind switch
    {
        UnreadableAs.PathRead => "unreadable.path-read",
        UnreadableAs.PathWrite => "unreadable.path-write",
        UnreadableAs.Host => "unreadable.host",
        UnreadableAs.Command => "unreadable.command",
        UnreadableAs.Sql => "unreadable.sql",
        UnreadableAs.Call => "unreadable.call",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string What(UnreadableAs kind) => kind switch
    {
        UnreadableAs.PathRead => "which file is read",
        UnreadableAs.PathWrite => "which file is written",
        UnreadableAs.Host => "which host is contacted",
        UnreadableAs.Command => "what is run",
        UnreadableAs.Sql => "what the SQL does",
        UnreadableAs.Call => "what the call does",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
