namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Data of people, where the policy asks for it: card numbers (Luhn and a known issuer's beginning), IBANs, national ids with check digits, and e-mail
/// addresses and telephone numbers where a text holds many of them.
/// </summary>
internal static class PersonalData
{
    public const string Card = "personal-card-number";
    public const string IbanRule = "personal-iban";
    public const string NationalId = "personal-national-id";
    public const string Emails = "personal-email-list";
    public const string Phones = "personal-phone-list";

    private const string Family = "personal-";

    /// <summary>Whether a rule finds personal data, as opposed to a secret.</summary>
    public static bool Is(string rule) => rule.StartsWith(Family, StringComparison.Ordinal);

    /// <summary>From so many on, addresses are a list and no mention.</summary>
    private const int Bulk = 5;

    private const int LongestNumber = 34;

    public static void Look(ReadOnlySpan<byte> text, Sightings found)
    {
        LookForNumbers(text, found);
        LookForEmails(text, found);
    }

    private static void LookForNumbers(ReadOnlySpan<byte> text, Sightings found)
    {
        var phones = new List<(int Start, int Length)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && (Ascii.IsLetterOrDigit(text[i - 1]) || text[i - 1] is (byte)'.' or (byte)'_' or (byte)'-'))
                continue;
            if (text[i] == '+' && GroupLength(text[i..]) is >= 9 and var phone && CountDigits(text.Slice(i, phone)) is >= 8 and <= 15)
                phones.Add((i, phone));
            else if (Ascii.IsDigit(text[i]) && GroupLength(text[i..]) is >= 10 and var length)
                i += LookAtNumber(text, i, length, found);
            else if (i + 4 < text.Length && Ascii.IsUpper(text[i]) && Ascii.IsUpper(text[i + 1]) && Ascii.IsDigit(text[i + 2]) && Ascii.IsDigit(text[i + 3]))
                LookAtIban(text, i, found);
        }
        if (phones.Count >= Bulk)
            foreach (var (start, length) in phones)
                found.Add(new(Phones, start, length, Confidence.Medium), text.Slice(start, length));
    }

    /// <summary>Digits with single spaces, hyphens, slashes or dots between them.</summary>
    private static int GroupLength(ReadOnlySpan<byte> text)
    {
        var length = text[0] == '+' ? 1 : 0;
        while (length < text.Length && length < LongestNumber
            && (Ascii.IsDigit(text[length]) || (length + 1 < text.Length && length > 0 && text[length] is (byte)' ' or (byte)'-' or (byte)'.' or (byte)'/' && Ascii.IsDigit(text[length + 1]))))
            length++;
        return length < text.Length && Ascii.IsLetterOrDigit(text[length]) ? 0 : length;
    }

    private static int LookAtNumber(ReadOnlySpan<byte> text, int start, int length, Sightings found)
    {
        var number = text.Slice(start, length);
        Span<byte> digits = stackalloc byte[LongestNumber];
        var count = 0;
        foreach (var character in number)
            if (Ascii.IsDigit(character))
                digits[count++] = (byte)(character - '0');
        digits = digits[..count];
        if (NationalIds.IsCard(digits) && Numbers.Luhn(number))
            found.Add(new(Card, start, length, Confidence.High), number);
        else if (NationalIds.Is(digits, number))
            found.Add(new(NationalId, start, length, Confidence.Medium), number);
        return length - 1;
    }

    private static void LookAtIban(ReadOnlySpan<byte> text, int start, Sightings found)
    {
        var length = 0;
        while (start + length < text.Length && length < 42 && (Ascii.IsUpper(text[start + length]) || Ascii.IsDigit(text[start + length])
            || (text[start + length] == ' ' && start + length + 1 < text.Length && (Ascii.IsDigit(text[start + length + 1]) || Ascii.IsUpper(text[start + length + 1])))))
            length++;
        for (; length >= 15; length--)
            if (text[start + length - 1] != ' ' && (start + length == text.Length || !Ascii.IsLetterOrDigit(text[start + length])) && Numbers.Iban(text.Slice(start, length)))
            {
                found.Add(new(IbanRule, start, length, Confidence.Certain), text.Slice(start, length));
                return;
            }
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var character in text)
            if (Ascii.IsDigit(character))
                count++;
        return count;
    }

    private static void LookForEmails(ReadOnlySpan<byte> text, Sightings found)
    {
        var emails = new List<(int Start, int Length)>();
        var from = 0;
        while (text[from..].IndexOf((byte)'@') is >= 0 and var offset)
        {
            var at = from + offset;
            int start = at, end = at + 1, dot = -1;
            while (start > from && at - start < 64 && (Ascii.IsName(text[start - 1]) || text[start - 1] is (byte)'.' or (byte)'+'))
                start--;
            for (; end < text.Length && end - at < 255 && (Ascii.IsLetterOrDigit(text[end]) || text[end] is (byte)'.' or (byte)'-'); end++)
                dot = text[end] == '.' ? end : dot;
            if (start < at && dot > at + 1 && end - dot > 2)
                emails.Add((start, end - start));
            from = end;
        }
        if (emails.Count >= Bulk)
            foreach (var (start, length) in emails)
                found.Add(new(Emails, start, length, Confidence.Medium), text.Slice(start, length));
    }
}
