namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Values that are secret here: of secret-looking environment variables, of <c>.env</c> files, of files that the policy names. They are found wherever they
/// appear, whatever their format; the scanner's decoders see to encoded ones. Nothing prints the values.
/// </summary>
public sealed class ExactValues
{
    public const string Rule = "exact-value";

    /// <summary>A shorter value stands in too many texts by chance.</summary>
    public const int Shortest = 8;

    /// <summary>More values are not kept: the longest of them are.</summary>
    public const int Most = 512;

    private const int LongestValue = 4096;

    private readonly List<byte[]> values = [];
    private readonly short[] heads = new short[256];
    private readonly List<short> following = [];

    /// <summary>How many values are looked for.</summary>
    public int Count => values.Count;

    /// <summary>
    /// Adds a value unless it is too short, a placeholder, a mere word or number, a path or an address: such values are in everybody's texts.
    /// </summary>
    /// <returns>True when it was added.</returns>
    public bool Add(ReadOnlySpan<byte> value)
    {
        if (values.Count == Most || value.Length is < Shortest or > LongestValue || !IsOwn(value))
            return false;
        foreach (var known in values)
            if (value.SequenceEqual(known))
                return false;
        values.Add(value.ToArray());
        var bucket = value[1] ^ (value[2] * 7 & 255);
        following.Add(heads[bucket]);
        heads[bucket] = (short)values.Count;
        return true;
    }

    /// <summary>Adds the value of a variable when its name says that it is a secret.</summary>
    public bool AddVariable(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => SecretName.Strength(name) > NameStrength.None && Add(value);

    internal void Look(ReadOnlySpan<byte> text, Sightings found)
    {
        if (values.Count == 0)
            return;
        var from = 0;
        for (var i = 0; i + Shortest <= text.Length; i++)
        {
            for (int entry = heads[text[i + 1] ^ (text[i + 2] * 7 & 255)]; entry != 0; entry = following[entry - 1])
                if (i >= from && text[i..].StartsWith(values[entry - 1]))
                {
                    from = i + values[entry - 1].Length;
                    found.Add(new(Rule, i, values[entry - 1].Length, Confidence.Certain), values[entry - 1]);
                }
        }
    }

    private static bool IsOwn(ReadOnlySpan<byte> value)
    {
        if (Placeholders.Is(value) || value.IndexOf((byte)'\n') >= 0)
            return false;
        return ValueKinds.Of(value) switch
        {
            ValueKind.Number => false,
            ValueKind.Words => Randomness.Unusual(value) >= 18,
            ValueKind.Mixed => value[0] != '/' && value.IndexOf("://"u8) < 0,
            _ => true,
        };
    }
}
