namespace ClaudeHookGuard.Core.Secrets.Scanning;

/// <summary>Scans the content of one file, or a diff, and tells lines.</summary>
public static class FileScan
{
    private const int JudgedForBinary = 8000;

    /// <summary>True for content that is no text: a NUL early on, unless a byte order mark says UTF-16.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, JudgedForBinary)].IndexOf((byte)0) >= 0
        && !content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary>Every secret in the content; in a diff only in added lines, told by the new file's path and line.</summary>
    public static ImmutableArray<ScanFinding> Scan(string path, ReadOnlySpan<byte> content, SecretOptions options) =>
        DiffText.Is(content) ? ScanDiff(content, options) : ScanText(path, content, options, static line => line);

    private static ImmutableArray<ScanFinding> ScanDiff(ReadOnlySpan<byte> diff, SecretOptions options)
    {
        var findings = ImmutableArray.CreateBuilder<ScanFinding>();
        foreach (var file in DiffText.Read(diff))
            findings.AddRange(ScanText(file.Path, file.Added, options, line => file.Lines[Math.Min(line, file.Lines.Count) - 1]));
        return findings.ToImmutable();
    }

    private static ImmutableArray<ScanFinding> ScanText(string path, ReadOnlySpan<byte> text, SecretOptions options, Func<int, int> lineOf)
    {
        var sightings = SecretScanner.Scan(text, options);
        if (sightings.IsEmpty)
            return [];
        var findings = ImmutableArray.CreateBuilder<ScanFinding>(sightings.Length);
        int line = 1, lineStart = 0;
        foreach (var sighting in sightings)
        {
            while (lineStart <= sighting.Start && text[lineStart..sighting.Start].IndexOf((byte)'\n') is >= 0 and var end)
            {
                lineStart += end + 1;
                line++;
            }
            var secret = text.Slice(sighting.Start, sighting.Length);
            findings.Add(new(path, lineOf(line), sighting.Start - lineStart + 1, lineOf(line + secret.Count((byte)'\n')), sighting.Rule, sighting.Confidence, sighting.Encoding, SecretFingerprint.Of(secret)));
        }
        return findings.ToImmutable();
    }
}
