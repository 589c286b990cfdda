namespace ClaudeHookGuard.Simulation;

/// <summary>Chance with a seed: the same throws on every machine and version (SplitMix64, Steele et al. 2014).</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(Part() * below);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double share) => Part() < share;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the first ones more often than one of the last (Zipf).</summary>
    public T Often<T>(IReadOnlyList<T> items) => items[Math.Min(items.Count - 1, (int)Math.Pow(items.Count + 1, Part()) - 1)];

    /// <summary>Spread by factors around a median.</summary>
    public double Factors(double median, double sigma)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Part())) * Math.Cos(2 * Math.PI * Part());
        return median * Math.Exp(sigma * normal);
    }

    /// <summary>A text of that many characters of an alphabet.</summary>
    public string Text(int length, string alphabet = "abcdefghijklmnopqrstuvwxyz0123456789") =>
        string.Create(length, (Dice: this, alphabet), static (text, given) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = given.alphabet[given.Dice.Below(given.alphabet.Length)];
        });

    public Guid Id() => new(BitConverter.GetBytes(Next()).Concat(BitConverter.GetBytes(Next())).ToArray());
}
