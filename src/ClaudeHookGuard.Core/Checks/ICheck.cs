using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>One view of the facts. A check knows one family of rules, looks at one fact at a time and has no memory.</summary>
public interface ICheck
{
    /// <summary>Rule ids its findings may carry, for documentation and <c>policy show</c>; a trailing <c>.*</c> stands for a family.</summary>
    ImmutableArray<string> Rules { get; }

    /// <summary>One sentence: what it holds a call to.</summary>
    string Summary { get; }

    /// <summary>Adds a finding for every rule that <paramref name="fact"/> breaks.</summary>
    void Examine(Fact fact, Hearing about, ICollection<Finding> findings);
}
