namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The pass over secret-sounding words: what they are given is judged by name, joint and look.</summary>
internal ref struct WordPass(ReadOnlySpan<byte> text, RuleSet rules, Sightings found)
{
    public const string GenericRule = "generic-secret";
    public const string PasswordRule = "generic-password";

    private const int LongestName = 64;
    private const int MostNamed = 32;

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
        var to = start + length;
        while (to < text.Length && to - start < LongestName && Ascii.IsName(text[to]))
            to++;
        judgedTo = to;
        JudgeName(from, start, start + length, to);
    }

    private readonly void JudgeName(int from, int wordStart, int wordEnd, int to)
    {
        var value = AssignedValue.Read(text, to);
        if (value.Joint != Joint.None && value.End > value.Start)
        {
            JudgeValue(from, to, value);
            return;
        }
        // zipcodebase-secret-123e…: the value hangs on the word by a hyphen.
        if (to - wordEnd > TokenRuns.Shortest && text[wordEnd] is (byte)'-' or (byte)'_')
            JudgeValue(from, wordEnd, new(Joint.Loose, wordEnd + 1, to));
        _ = wordStart;
    }

    private readonly void JudgeValue(int from, int to, AssignedValue value)
    {
        var strength = SecretName.Strength(text[from..to]);
        if (strength == NameStrength.None || TryNamed(value))
            return;
        var secret = text[value.Start..value.End];
        if (ValueJudge.Believes(strength, value.Joint, secret))
            found.Add(new(strength == NameStrength.Password ? PasswordRule : GenericRule, value.Start, secret.Length, Confidence.Low), secret);
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
