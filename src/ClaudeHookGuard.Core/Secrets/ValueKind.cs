namespace ClaudeHookGuard.Core.Secrets;

/// <summary>What a value looks like, whatever its name is.</summary>
internal enum ValueKind
{
    /// <summary>Words as people write them, with or without separators.</summary>
    Words,

    /// <summary>A number, a version, a date, a measure.</summary>
    Number,

    /// <summary>Letters mixed with digits or signs: a password, or an identifier with a number in it.</summary>
    Mixed,

    /// <summary>Only hexadecimal digits, of both sorts, in a length that hashes and keys have.</summary>
    Hex,

    Uuid,

    /// <summary>Characters without the regularity of written words.</summary>
    Random,
}
