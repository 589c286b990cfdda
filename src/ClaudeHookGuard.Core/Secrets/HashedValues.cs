using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// A list of secret values that may be committed: of each value only its length, sixteen bits of a keyed rolling sum and sixty-four of a salted SHA-256
/// are kept. The sum lets a scan roll over a text; the hash decides. Whoever has the file can test guesses, so only long random values belong in it.
/// <code>
/// hookguard secrets 1
/// salt 5f…
/// 40 1a2b 0123456789abcdef
/// </code>
/// </summary>
public sealed class HashedValues
{
    public const string FileName = ".claude/hookguard.secrets";

    /// <summary>Shorter values could be guessed from their hash.</summary>
    public const int Shortest = 16;

    public const int Longest = 512;

    /// <summary>Each length is a pass over the text, so their number is bounded.</summary>
    public const int MostLengths = 32;

    private const string Head = "hookguard secrets 1";
    private const int SaltBytes = 16;

    private readonly byte[] salt;
    private readonly uint factor;
    private readonly SortedDictionary<int, Dictionary<ushort, List<ulong>>> lengths = [];

    /// <param name="salt">Sixteen random bytes.</param>
    public HashedValues(ReadOnlySpan<byte> salt)
    {
        this.salt = salt[..SaltBytes].ToArray();
        factor = BinaryPrimitives.ReadUInt32LittleEndian(salt) | 1;
    }

    /// <summary>Reads the file; null with a reason where it is not one.</summary>
    public static HashedValues? Read(string text, out string? flaw)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        flaw = "it does not begin with the line “" + Head + "” and a salt";
        if (lines.Length < 2 || lines[0] != Head || !lines[1].StartsWith("salt ", StringComparison.Ordinal) || lines[1].Length != 5 + SaltBytes * 2)
            return null;
        var salt = new byte[SaltBytes];
        if (Convert.FromHexString(lines[1].AsSpan(5), salt, out _, out _) != System.Buffers.OperationStatus.Done)
            return null;
        var values = new HashedValues(salt);
        for (var i = 2; i < lines.Length; i++)
            if (!values.ReadLine(lines[i]))
            {
                flaw = $"line {i + 1} is no entry";
                return null;
            }
        flaw = null;
        return values;
    }

    /// <summary>Adds a value; false when it is too short or too long, or one length too many.</summary>
    public bool Add(ReadOnlySpan<byte> value)
    {
        if (value.Length is < Shortest or > Longest)
            return false;
        return Add(value.Length, (ushort)Sum(value), Hash(value));
    }

    /// <summary>The file's text.</summary>
    public string Print()
    {
        var text = new StringBuilder(Head).Append("\nsalt ").Append(Convert.ToHexStringLower(salt)).Append('\n');
        foreach (var (length, sums) in lengths)
            foreach (var (sum, hashes) in sums)
                foreach (var hash in hashes)
                    text.Append(CultureInfo.InvariantCulture, $"{length} {sum:x4} {hash:x16}\n");
        return text.ToString();
    }

    internal void Look(ReadOnlySpan<byte> text, Sightings found)
    {
        foreach (var (length, sums) in lengths)
            Roll(text, length, sums, found);
    }

    private void Roll(ReadOnlySpan<byte> text, int length, Dictionary<ushort, List<ulong>> sums, Sightings found)
    {
        if (text.Length < length)
            return;
        var leaving = 1u;
        for (var i = 1; i < length; i++)
            leaving *= factor;
        var sum = Sum(text[..length]);
        for (var start = 0; ; start++)
        {
            if (sums.TryGetValue((ushort)sum, out var hashes) && hashes.Contains(Hash(text.Slice(start, length))))
                found.Add(new(ExactValues.Rule, start, length, Confidence.Certain), text.Slice(start, length));
            if (start + length == text.Length)
                return;
            sum = (sum - text[start] * leaving) * factor + text[start + length];
        }
    }

    private uint Sum(ReadOnlySpan<byte> value)
    {
        var sum = 0u;
        foreach (var character in value)
            sum = sum * factor + character;
        return sum;
    }

    private ulong Hash(ReadOnlySpan<byte> value) => BinaryPrimitives.ReadUInt64BigEndian(SecretFingerprint.Sha256([.. salt, .. value]));

    private bool ReadLine(string line)
    {
        var parts = line.Split(' ');
        return parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= Shortest and <= Longest
            && ushort.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sum)
            && ulong.TryParse(parts[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash) && Add(length, sum, hash);
    }

    private bool Add(int length, ushort sum, ulong hash)
    {
        if (!lengths.TryGetValue(length, out var sums))
        {
            if (lengths.Count == MostLengths)
                return false;
            lengths[length] = sums = [];
        }
        if (!sums.TryGetValue(sum, out var hashes))
            sums[sum] = hashes = [];
        if (!hashes.Contains(hash))
            hashes.Add(hash);
        return true;
    }
}
