namespace ClaudeHookGuard.Core.Secrets;

/// <summary>How sure a sighting is. It orders overlapping sightings and is printed; the policy decides alike for all of them.</summary>
public enum Confidence
{
    /// <summary>Only the surroundings say so: a secret-looking value beside a provider's or a generic word.</summary>
    Low,

    /// <summary>Form and surroundings agree.</summary>
    Medium,

    /// <summary>The form alone says so.</summary>
    High,

    /// <summary>A checksum or inner structure is right, or the value is one of this machine's own secrets.</summary>
    Certain,
}
