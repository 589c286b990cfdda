namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The pass over secret-sounding words: what they are given is judged by name, joint and look.</summary>
internal ref struct WordPass(ReadOnlySpan<byte> text, RuleSet rules, Sightings found)
{
    public const string GenericRule = "generic-secret";
    public const string PasswordRule = "generic-password";

    private const string Authorization = "authorization";
    private const int LongestName = 64;
    private const int MostNamed = 24;

    private readonly ReadOnlySpan<byte> text = text;
    private int judgedTo = -1;

    public void Run()
    {
        var anchors = new WordAnchors(text);
        while (anchors.MoveNext())
        {
            var (start, word, length) = anchors.Current;
            if (word == SecretWord.Url)
                UrlCredentials.Look(text, start, rules, found);
            else if (word == SecretWord.Scheme)
                SchemeCredentials.Look(text, start, length, found);
            else if (start >= judgedTo)
                Judge(start, length, word);
        }
    }

    private void Judge(int start, int length, SecretWord word)
    {
        if (word == SecretWord.Key)
            KeyBlocks.Look(text, start, found);
        var from = start;
        while (from > 0 && start - from < LongestName && (Ascii.IsName(text[from - 1]) || text[from - 1] == '.'))
            from--;
        if (text[Math.Max(0, from - LongestName)..from] is var before && IsResourceName(before))
            return;
        var to = start + length;
        while (to < text.Length && to - start < LongestName && Ascii.IsName(text[to]))
            to++;
        judgedTo = to;
        var value = AssignedValue.Read(text, to);
        if (value.Joint != Joint.None && value.End > value.Start)
            JudgeValue(QualifiedFrom(from), to, value);
        else
            JudgeHanging(from, start + length, to);
    }

    /// <summary>In <c>arn:aws:secretsmanager:…:secret:name</c> a colon joins the parts of a name.</summary>
    private static bool IsResourceName(ReadOnlySpan<byte> before) => before.EndsWith(":"u8) && before.IndexOf("arn:"u8) >= 0;

    /// <summary><c>api key</c> and <c>secret key</c> may be written as two words.</summary>
    private readonly int QualifiedFrom(int from)
    {
        if (from < 2 || text[from - 1] != ' ' || !Ascii.IsLetter(text[from - 2]))
            return from;
        var word = from - 1;
        while (word > 0 && from - word < LongestName && Ascii.IsName(text[word - 1]))
            word--;
        foreach (var qualifier in Qualifiers)
            if (Ascii.EqualsFolded(text[word..(from - 1)], qualifier))
                return word;
        return from;
    }

    private static readonly string[] Qualifiers =
    [
        "api", "access", "secret", "private", "auth", "app", "license", "account", "master", "client", "consumer", "service", "admin", "signing", "encryption", "unseal",
    ];

    /// <summary>In <c>zipcodebase-secret-123e…</c> the value hangs on the word by a hyphen: it begins with the first part that holds a digit.</summary>
    private readonly void JudgeHanging(int from, int wordEnd, int to)
    {
        if (to - wordEnd <= TokenRuns.Shortest || text[wordEnd] is not ((byte)'-' or (byte)'_'))
            return;
        var digit = text[wordEnd..to].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (digit < 0)
            return;
        var start = wordEnd + text.Slice(wordEnd, digit).LastIndexOfAny((byte)'-', (byte)'_') + 1;
        JudgeValue(from, wordEnd, new(Joint.Loose, start, to));
    }

    private readonly void JudgeValue(int from, int to, AssignedValue value)
    {
        var name = text[from..to];
        if (Ascii.EqualsFolded(name[^Math.Min(Authorization.Length, name.Length)..], Authorization))
            value = BehindScheme(value);
        if (IsText(text[value.Start..value.End]) || !ValueJudge.MayBelieve(text[value.Start..value.End]))
            return;
        var strength = SecretName.Strength(name);
        if (value.Joint == Joint.Loose && strength == NameStrength.Weak && name.IndexOfAnyInRange((byte)'a', (byte)'z') < 0)
            strength = NameStrength.Fair;
        if (strength == NameStrength.None || (ValueJudge.MayBeDrawn(text[value.Start..value.End]) && TryNamed(value)))
            return;
        var secret = text[value.Start..value.End];
        var joint = value.Joint == Joint.Loose && strength == NameStrength.Password && IsOption(from) ? Joint.Bare : value.Joint;
        if (ValueJudge.Believes(strength, joint, secret))
            found.Add(new(strength == NameStrength.Password ? PasswordRule : GenericRule, value.Start, secret.Length, Confidence.Low), secret);
    }

    /// <summary>What goes on without an end and gives values to names itself.</summary>
    private static bool IsText(ReadOnlySpan<byte> value) => value.Length >= AssignedValue.LongestValue && value.IndexOf((byte)'=') >= 0;

    /// <summary><c>-Password value</c>, <c>--token value</c>, and the entry of a <c>.netrc</c>.</summary>
    private readonly bool IsOption(int from) =>
        (from > 0 && text[from - 1] == '-') || text[from] == '-' || text[Math.Max(0, from - ProviderIndex.Window)..from].IndexOf("login "u8) >= 0;

    /// <summary>An authorization may begin with the name of its scheme.</summary>
    private readonly AssignedValue BehindScheme(AssignedValue value)
    {
        var space = text[value.Start..value.End].IndexOf((byte)' ');
        if (space > 0)
            return new(value.Joint, value.Start + space + 1, value.End);
        return value.End + 1 < text.Length && text[value.End] == ' ' && Written.IsWord(text[value.Start..value.End].TrimEnd("0123456789"u8))
            ? AssignedValue.Read(text, value.End) is { Joint: Joint.Loose } next ? new(Joint.Bare, next.Start, next.End) : value
            : value;
    }

    /// <summary>The rules whose provider is named before the value.</summary>
    private readonly bool TryNamed(AssignedValue value)
    {
        var before = text[Math.Max(0, value.Start - ProviderIndex.Window)..value.Start];
        Span<short> named = stackalloc short[MostNamed];
        var count = rules.Providers.Find(before, named);
        foreach (var entry in named[..count])
        {
            var rule = rules.Providers[entry];
            foreach (var pattern in rule.Shape.AsSpan().Split(' '))
                if (Candidate.Try(text, rule, rule.Shape.AsSpan()[pattern], value.Start, found))
                    return true;
        }
        return false;
    }
}
