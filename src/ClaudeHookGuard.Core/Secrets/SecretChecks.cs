namespace ClaudeHookGuard.Core.Secrets;

/// <summary>What a look inside a value says.</summary>
internal enum CheckResult
{
    /// <summary>It cannot be of this kind.</summary>
    Impossible,

    /// <summary>A checksum is wrong: it may be a made-up sample, or damaged.</summary>
    Wrong,

    /// <summary>Nothing inside can be verified.</summary>
    Unknown,

    /// <summary>A checksum or an inner structure is right.</summary>
    Right,
}

/// <summary>The tests that <see cref="SecretCheck"/> names.</summary>
internal static class SecretChecks
{
    public static CheckResult Examine(SecretCheck check, ReadOnlySpan<byte> value) => check switch
    {
        SecretCheck.Crc32Base62 => Crc32Base62(value),
        SecretCheck.AwsKeyId => AwsKeyId(value),
        SecretCheck.Jwt => Possible(Jwt(value)),
        SecretCheck.Luhn => Possible(Numbers.Luhn(value)),
        SecretCheck.Iban => Possible(Numbers.Iban(value)),
        SecretCheck.BasicPair => Possible(BasicPair(value)),
        SecretCheck.Base64Json => Possible(Base64Json(value)),
        _ => CheckResult.Unknown,
    };

    private static CheckResult Possible(bool right) => right ? CheckResult.Right : CheckResult.Impossible;

    /// <summary>The published form of GitHub and npm: after the first underscore 30 base62 digits, then 6 of their CRC-32.</summary>
    private static CheckResult Crc32Base62(ReadOnlySpan<byte> value)
    {
        const int Digits = 6;
        var body = value[(value.IndexOf((byte)'_') + 1)..];
        if (body.Length <= Digits)
            return CheckResult.Unknown;
        var crc = Crc32.Of(body[..^Digits]);
        ReadOnlySpan<byte> alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8;
        for (var i = body.Length - 1; i >= body.Length - Digits; i--, crc /= 62)
            if (body[i] != alphabet[(int)(crc % 62)])
                return CheckResult.Wrong;
        return CheckResult.Right;
    }

    /// <summary>Ids given out since 2018 hold the account in base32; the first five bits behind the prefix are then below 16 or the letter is at least I.</summary>
    private static CheckResult AwsKeyId(ReadOnlySpan<byte> value)
    {
        var first = value.Length > 4 ? value[4] : (byte)0;
        return Ascii.IsUpper(first) || first is >= (byte)'2' and <= (byte)'7' ? CheckResult.Unknown : CheckResult.Wrong;
    }

    private static bool Jwt(ReadOnlySpan<byte> value)
    {
        var dot = value.IndexOf((byte)'.');
        Span<byte> header = stackalloc byte[512];
        return dot > 0 && Base64Text.Decode(value[..dot], header) is > 0 and var length
            && header[0] == '{' && header[length - 1] == '}' && (header[..length].IndexOf("\"alg\""u8) >= 0 || header[..length].IndexOf("\"enc\""u8) >= 0);
    }

    private static bool BasicPair(ReadOnlySpan<byte> value)
    {
        Span<byte> pair = stackalloc byte[512];
        var length = Base64Text.Decode(value, pair);
        var colon = length > 0 ? pair[..length].IndexOf((byte)':') : -1;
        return colon >= 0 && colon < length - 1 && pair[..length].IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
    }

    private static bool Base64Json(ReadOnlySpan<byte> value)
    {
        Span<byte> start = stackalloc byte[48];
        var length = Base64Text.Decode(value[..Math.Min(value.Length, 64)], start);
        return length > 2 && start[0] == '{' && start[..length].IndexOf((byte)'"') > 0;
    }
}
