namespace ClaudeHookGuard.Core.Texts;

/// <summary>A stretch of a <see cref="PartialText"/>. The set is closed: every part is declared in this file.</summary>
public abstract record TextPart
{
    private protected TextPart() { }
}

/// <summary>Characters that stand as they are, quotes and escapes undone.</summary>
public sealed record KnownPart(string Text) : TextPart;

/// <summary>A shell wildcard <c>*</c>: any run of characters without a separator (a leading dot only where the pattern spells it). Two in a row that fill a component are <c>**</c>: any directories.</summary>
public sealed record AnyRunPart : TextPart;

/// <summary>A shell wildcard <c>?</c>: any one character but a separator.</summary>
public sealed record AnyCharacterPart : TextPart;

/// <summary>A shell bracket expression: one character of (or, negated, outside) the inclusive ranges.</summary>
public sealed record CharacterClassPart(ImmutableArray<CharacterRange> Ranges, bool Negated) : TextPart;

/// <summary>A hole: text of any length and content, separators included, that nobody could work out.</summary>
/// <param name="Why">What stands there and why it is not known, for the reason of a finding, e.g. <c>$x is not set in this command</c>.</param>
/// <param name="Variable">The environment variable whose value stands here, where it is one: whether it may be shown is a rule of its own.</param>
public sealed record UnknownPart(string Why, string? Variable = null) : TextPart;

/// <summary>The characters from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
public readonly record struct CharacterRange(char First, char Last);
