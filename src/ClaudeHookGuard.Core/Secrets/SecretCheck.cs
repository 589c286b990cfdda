namespace ClaudeHookGuard.Core.Secrets;

/// <summary>A test of a value's inside. What a failing test means differs: see each member.</summary>
public enum SecretCheck
{
    /// <summary>No inner structure is published.</summary>
    None,

    /// <summary>The last six base62 digits are the CRC-32 of what stands between the prefix's underscore and them (GitHub, npm). A wrong one only lowers confidence: samples are often made up.</summary>
    Crc32Base62,

    /// <summary>The four characters after an AWS key id's prefix lie in the range that AWS gives out. A wrong one only lowers confidence.</summary>
    AwsKeyId,

    /// <summary>The first dot-separated part is base64url of a JSON object with an <c>alg</c> or <c>enc</c> member. Otherwise it is no JWT.</summary>
    Jwt,

    /// <summary>The Luhn digit is right. Otherwise it is no card number.</summary>
    Luhn,

    /// <summary>The IBAN remainder modulo 97 is one and the length is the country's. Otherwise it is no IBAN.</summary>
    Iban,

    /// <summary>The value is base64 of text that holds a colon between printable characters (a basic authorization). Otherwise it is not one.</summary>
    BasicPair,

    /// <summary>The value is base64 of a JSON object. Otherwise it is not one.</summary>
    Base64Json,
}
