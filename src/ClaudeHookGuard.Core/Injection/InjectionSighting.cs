namespace ClaudeHookGuard.Core.Injection;

/// <summary>Where an order to the agent stands. It never holds the text: records print their members.</summary>
/// <param name="Start">First byte, counted from the start of the text that was read.</param>
/// <param name="Length">Bytes; where it was encoded or hidden, the whole span.</param>
public readonly record struct InjectionSighting(InjectionKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>An order to the agent in a JSON text.</summary>
/// <param name="Path">Which string it is in, as a JSON pointer (RFC 6901).</param>
/// <param name="Sighting">Its place in the raw JSON bytes.</param>
public sealed record PlacedInjection(string Path, InjectionSighting Sighting);
