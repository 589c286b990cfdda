namespace ClaudeHookGuard.Core.Secrets;

/// <summary>A secret in a JSON text. It never holds the text.</summary>
/// <param name="Path">Which string it is in, as a JSON pointer (RFC 6901); for one in a key, the pointer of that key's value.</param>
/// <param name="Sighting">Its place in the raw JSON bytes.</param>
public sealed record PlacedSighting(string Path, SecretSighting Sighting);

/// <summary>A JSON text with its secrets masked.</summary>
/// <param name="Json">The text: byte for byte the one that came in, but for the secrets' characters inside strings.</param>
/// <param name="Sightings">What was masked, in order; the positions count in the text that came in.</param>
public sealed record MaskedJson(byte[] Json, ImmutableArray<PlacedSighting> Sightings);
