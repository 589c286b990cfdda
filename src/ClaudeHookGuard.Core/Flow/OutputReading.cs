namespace ClaudeHookGuard.Core.Flow;

/// <summary>A text that came in and is to be remembered by its fingerprints.</summary>
/// <param name="Text">UTF-8, or JSON as the client wrote it.</param>
/// <param name="Labels">The labels it carries; empty: it is open, and what it says tells nothing about where a copy came from.</param>
/// <param name="Tool">The tool as people know it.</param>
/// <param name="Call">The client's id of the call; empty where it gave none.</param>
public sealed record OutputReading(ReadOnlyMemory<byte> Text, ImmutableArray<string> Labels, string Tool, string Call)
{
    /// <summary>True where the labels come from a server or host: its cells are values.</summary>
    public bool IsData { get; init; }

    /// <summary>Of an open text: true where whatever it says is public from now on, as with the user's own words and the web.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Values in it that a rule found for what they are, with the label each carries by that.</summary>
    public ImmutableArray<byte[]> Exact { get; init; } = [];

    /// <summary>The labels of <see cref="Exact"/>.</summary>
    public ImmutableArray<string> ExactLabels { get; init; } = [];
}
