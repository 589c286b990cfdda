namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>How many bytes the decoders of one scan may still put out, over all levels: time and memory stay linear whatever the text unpacks to.</summary>
internal sealed class DecodeBudget(long bytes)
{
    /// <summary>A scan decodes at most so many times its text, and a base amount.</summary>
    public const int TimesText = 4;
    public const int Base = 256 * 1024;

    private long left = bytes;

    public static DecodeBudget For(int textLength) => new((long)textLength * TimesText + Base);

    public bool Take(int count)
    {
        if (count > left)
            return false;
        left -= count;
        return true;
    }
}
