using System.Buffers;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Decides whether a value that a secret-sounding name is given is believed to be a secret.</summary>
internal static class ValueJudge
{
    private const int ShortestPassword = 6;
    private const int ShortestSecret = 8;
    private const int ShortestToken = 12;
    private const int ShortestMixed = 10;
    private const int ShortestWeak = 20;
    private const int ShortestLoose = 16;
    private const int FewestDigits = 3;
    private const int SomewhatUnusual = 18;
    private const int MostJudged = 64;

    /// <summary>A quick first look, so that words of prose and code cost little: false means that no name and no provider makes it a secret.</summary>
    public static bool MayBelieve(ReadOnlySpan<byte> value) =>
        value.Length >= ShortestPassword && value.IndexOfAny((byte)' ', (byte)'\t') < 0
        && (HasSign(value) || MayBeDrawn(value));

    /// <summary>False for what has no digit and reads like words.</summary>
    public static bool MayBeDrawn(ReadOnlySpan<byte> value) =>
        value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 || Randomness.Unusual(value[..Math.Min(value.Length, MostJudged)]) >= SomewhatUnusual;

    private static readonly SearchValues<byte> Signs = SearchValues.Create("!@#%^*?+~=:/"u8);

    private static bool HasSign(ReadOnlySpan<byte> value) => value.IndexOfAny(Signs) >= 0;

    /// <param name="strength">What the name says.</param>
    /// <param name="joint">How the value is joined to it.</param>
    /// <param name="value">The value, without quotes.</param>
    public static bool Believes(NameStrength strength, Joint joint, ReadOnlySpan<byte> value)
    {
        if (value.Length < ShortestPassword || strength == NameStrength.None || joint == Joint.None)
            return false;
        if (value.IndexOfAny((byte)' ', (byte)'\t') >= 0 || IsPlace(value))
            return false;
        return BelievesLook(strength, joint, value) && !Placeholders.Is(value);
    }

    private static bool BelievesLook(NameStrength strength, Joint joint, ReadOnlySpan<byte> value)
    {
        var kind = ValueKinds.Of(value);
        if (strength != NameStrength.Password && (kind is ValueKind.Words or ValueKind.Number || Written.HasWords(value)))
            return false;
        if (joint == Joint.Loose)
            return value.Length >= ShortestLoose && (kind is ValueKind.Random or ValueKind.Hex or ValueKind.Uuid || IsFullyMixed(value)) && strength >= NameStrength.Fair;
        return strength switch
        {
            NameStrength.Password => IsPassword(kind, joint, value),
            NameStrength.Strong => IsDrawn(kind, value, ShortestSecret),
            NameStrength.Fair => IsDrawn(kind, value, ShortestToken),
            _ => kind == ValueKind.Random && value.Length >= ShortestWeak,
        };
    }

    /// <summary>A password has a digit or a sign that no name has; a mere number only in quotes.</summary>
    private static bool IsPassword(ValueKind kind, Joint joint, ReadOnlySpan<byte> value) => kind switch
    {
        ValueKind.Words => false,
        ValueKind.Number => joint == Joint.Quoted && value.Length >= ShortestSecret,
        _ => value[^1] is not ((byte)':' or (byte)'=' or (byte)'?') && value[0] is not ((byte)'#' or (byte)'-' or (byte)'.' or (byte)',' or (byte)'&') && !IsRoute(value),
    };

    private static bool IsRoute(ReadOnlySpan<byte> value) => value.IndexOf((byte)'/') > 0 && Written.HasWords(value);

    private static bool IsDrawn(ValueKind kind, ReadOnlySpan<byte> value, int shortest) =>
        kind is ValueKind.Random or ValueKind.Hex or ValueKind.Uuid ? value.Length >= shortest : IsFullyMixed(value);

    /// <summary>Letters and digits in turn, though neighbours are regular: made-up samples and small alphabets look so.</summary>
    private static bool IsFullyMixed(ReadOnlySpan<byte> value)
    {
        value = value[..Math.Min(value.Length, MostJudged)];
        int letters = 0, digits = 0, others = 0;
        foreach (var character in value)
            if (Ascii.IsDigit(character))
                digits++;
            else if (Ascii.IsLetter(character))
                letters++;
            else if (character is not ((byte)'-' or (byte)'_' or (byte)'.' or (byte)'='))
                others++;
        if (others > 0 || letters < FewestDigits || value.Length < ShortestMixed)
            return false;
        return digits >= FewestDigits || (digits > 0 && value.Length >= ShortestLoose && Randomness.Unusual(value) >= SomewhatUnusual);
    }

    /// <summary>A path, a URL, an address, a call or a member: where the secret is, not what it is.</summary>
    private static bool IsPlace(ReadOnlySpan<byte> value)
    {
        if (value[0] is (byte)'/' or (byte)'.' or (byte)'~' || (value[0] == '@' && value.IndexOf((byte)'/') >= 0))
            return true;
        return value.IndexOf("://"u8) >= 0 || value.IndexOf("()"u8) >= 0 || value.IndexOf("->"u8) >= 0 || value.IndexOf("::"u8) >= 0 || value.StartsWith("arn:"u8);
    }
}
