namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Numbers that states give to people, and how their check digits are reckoned. Each is published by the authority that gives it out.</summary>
internal static class NationalIds
{
    /// <summary>The lengths and beginnings of ISO/IEC 7812 that the large issuers have.</summary>
    public static bool IsCard(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is < 14 or > 19 || digits.IndexOfAnyExcept(digits[0]) < 0)
            return false;
        var two = digits[0] * 10 + digits[1];
        return digits[0] == 4 && digits.Length is 16 or 19 || (two is >= 51 and <= 55 or >= 22 and <= 27 && digits.Length == 16) || (two is 34 or 37 && digits.Length == 15)
            || (two is 60 or 64 or 65 or 62 && digits.Length is >= 16) || (two is 36 or 38 or 30 && digits.Length == 14) || (two == 35 && digits.Length == 16);
    }

    /// <summary>True when it is written as one of the ids whose check digits are strong enough to be believed alone.</summary>
    /// <param name="digits">The values of the digits.</param>
    /// <param name="written">As it stands in the text.</param>
    public static bool Is(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> written) => digits.Length switch
    {
        11 => BrazilPerson(digits) && written.Length == 14 && written[3] == '.',
        12 => Aadhaar(digits) && written.Length == 14,
        13 => Swiss(digits) && written[3] == '.',
        18 => China(digits),
        _ => false,
    };

    /// <summary>CPF: two digits modulo 11.</summary>
    private static bool BrazilPerson(ReadOnlySpan<byte> digits)
    {
        if (digits.IndexOfAnyExcept(digits[0]) < 0)
            return false;
        for (var check = 9; check <= 10; check++)
        {
            var sum = 0;
            for (var i = 0; i < check; i++)
                sum += digits[i] * (check + 1 - i);
            if (sum * 10 % 11 % 10 != digits[check])
                return false;
        }
        return true;
    }

    /// <summary>Aadhaar: Verhoeff's dihedral check.</summary>
    private static bool Aadhaar(ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<byte> permuted = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
        var check = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (int)digits[digits.Length - 1 - i];
            for (var turn = i % 8; turn > 0; turn--)
                digit = permuted[digit];
            check = Multiply(check, digit);
        }
        return check == 0 && digits[0] > 1;
    }

    /// <summary>The product in the dihedral group of order ten.</summary>
    private static int Multiply(int a, int b) => a < 5 ? (b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5) : b < 5 ? 5 + (a - b + 5) % 5 : (a - b + 5) % 5;

    /// <summary>AHV number: EAN-13 that begins with 756.</summary>
    private static bool Swiss(ReadOnlySpan<byte> digits)
    {
        if (digits[0] != 7 || digits[1] != 5 || digits[2] != 6)
            return false;
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += digits[i] * (i % 2 == 0 ? 1 : 3);
        return (10 - sum % 10) % 10 == digits[12];
    }

    /// <summary>GB 11643 with a digit at its end: a birth date inside, remainder modulo 11 of weighted digits.</summary>
    private static bool China(ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<byte> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var month = digits[10] * 10 + digits[11];
        if (digits[6] is not (1 or 2) || month is < 1 or > 12)
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += digits[i] * weights[i];
        return (12 - sum % 11) % 11 == digits[17];
    }
}
