namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Decides whether a value that a secret-sounding name is given is believed to be a secret.</summary>
internal static class ValueJudge
{
    private const int ShortestPassword = 6;
    private const int ShortestSecret = 8;
    private const int ShortestToken = 12;
    private const int ShortestWeak = 20;

    public static bool Believes(NameStrength strength, Joint joint, ReadOnlySpan<byte> value)
    {
        if (value.Length < ShortestPassword || strength == NameStrength.None || joint == Joint.None)
            return false;
        if (value.IndexOfAny((byte)' ', (byte)'\t') >= 0 || Placeholders.Is(value) || IsPlace(value))
            return false;
        var kind = ValueKinds.Of(value);
        if (joint == Joint.Loose)
            return kind is ValueKind.Random or ValueKind.Hex or ValueKind.Uuid && value.Length >= ShortestToken && strength >= NameStrength.Fair;
        return strength switch
        {
            NameStrength.Password => kind is not (ValueKind.Number or ValueKind.Words) || (kind == ValueKind.Number && joint == Joint.Quoted && value.Length >= ShortestSecret),
            NameStrength.Strong => Random(kind, value, ShortestSecret),
            NameStrength.Fair => Random(kind, value, ShortestToken),
            _ => kind == ValueKind.Random && value.Length >= ShortestWeak,
        };
    }

    private static bool Random(ValueKind kind, ReadOnlySpan<byte> value, int shortest) => kind switch
    {
        ValueKind.Random or ValueKind.Hex or ValueKind.Uuid => value.Length >= shortest,
        _ => false,
    };

    /// <summary>A path, a URL, an address, a call or a member: where the secret is, not what it is.</summary>
    private static bool IsPlace(ReadOnlySpan<byte> value)
    {
        if (value[0] is (byte)'/' or (byte)'.' or (byte)'~' or (byte)'@' && value.IndexOf((byte)'/') >= 0)
            return true;
        return value.IndexOf("://"u8) >= 0 || value.IndexOf("()"u8) >= 0 || value.IndexOf("->"u8) >= 0 || value.IndexOf("::"u8) >= 0 || value.StartsWith("arn:"u8);
    }
}
