namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Check digits of numbers that stand for people and accounts. Spaces and hyphens between the digits are skipped.</summary>
internal static class Numbers
{
    /// <summary>The Luhn formula of ISO/IEC 7812 over all digits.</summary>
    public static bool Luhn(ReadOnlySpan<byte> number)
    {
        int sum = 0, digits = 0;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (!Ascii.IsDigit(number[i]))
                continue;
            var digit = number[i] - '0';
            if (digits++ % 2 == 1)
                digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return digits > 1 && sum % 10 == 0;
    }

    /// <summary>ISO 13616: the first four characters moved to the end, letters as numbers from 10, remainder modulo 97 is 1.</summary>
    public static bool Iban(ReadOnlySpan<byte> text)
    {
        Span<byte> iban = stackalloc byte[34];
        var length = 0;
        foreach (var character in text)
            if (Ascii.IsLetterOrDigit(character))
            {
                if (length == iban.Length)
                    return false;
                iban[length++] = Ascii.Fold(character);
            }
        if (length < 15)
            return false;
        var remainder = 0;
        for (var i = 0; i < length; i++)
        {
            var character = iban[(i + 4) % length];
            remainder = Ascii.IsDigit(character) ? (remainder * 10 + character - '0') % 97 : (remainder * 100 + character - 'a' + 10) % 97;
        }
        return remainder == 1;
    }
}
