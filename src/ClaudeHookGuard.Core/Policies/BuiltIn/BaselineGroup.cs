namespace ClaudeHookGuard.Core.Policies.BuiltIn;

/// <summary>A group of built-in path rules. Its id is the rule id of its findings, and what <c>[baseline] relax</c> names.</summary>
/// <param name="Summary">What it keeps safe, in a few words.</param>
/// <param name="Access">What it refuses.</param>
/// <param name="Patterns">Path patterns, of all systems at once: one that belongs to another system matches nothing there.</param>
/// <param name="Except">Patterns that are taken out of it.</param>
public sealed record BaselineGroup(string Id, string Summary, BaselineAccess Access, ImmutableArray<string> Patterns, ImmutableArray<string> Except);

/// <summary>What a group refuses.</summary>
public enum BaselineAccess
{
    /// <summary>Reading and writing.</summary>
    All,

    /// <summary>Writing and deleting only.</summary>
    Writing,
}
