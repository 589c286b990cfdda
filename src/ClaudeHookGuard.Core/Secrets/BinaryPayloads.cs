namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Recognises a string that is a picture, sound, document or archive in base64: masking inside would only break it, and nobody reads a token out of
/// it as text. Compressed text is not among them: it is unpacked and read.
/// </summary>
internal static class BinaryPayloads
{
    private const int Shortest = 64;

    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length < Shortest)
            return false;
        if (text.StartsWith("data:"u8))
        {
            var comma = text[..Math.Min(text.Length, 128)].IndexOf(";base64,"u8);
            if (comma < 0)
                return false;
            text = text[(comma + ";base64,"u8.Length)..];
        }
        return HasMagic(text) && IsBase64(text);
    }

    /// <summary>The first bytes of PNG, JPEG, GIF, RIFF (WebP, WAV), PDF, ZIP, Ogg, ID3, Matroska, ISO media, TIFF and WebAssembly, in base64.</summary>
    private static bool HasMagic(ReadOnlySpan<byte> text) =>
        text.StartsWith("iVBORw0KGgo"u8) || text.StartsWith("/9j/"u8) || text.StartsWith("R0lGOD"u8) || text.StartsWith("UklGR"u8)
        || text.StartsWith("JVBERi0"u8) || text.StartsWith("UEsDB"u8) || text.StartsWith("T2dnUw"u8) || text.StartsWith("SUQz"u8)
        || text.StartsWith("GkXfo"u8) || text.StartsWith("AAAA"u8) || text.StartsWith("SUkqAA"u8) || text.StartsWith("TU0AKg"u8) || text.StartsWith("AGFzbQ"u8);

    private static bool IsBase64(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
            if (!Ascii.IsLetterOrDigit(character) && character is not ((byte)'+' or (byte)'/' or (byte)'=' or (byte)'\n' or (byte)'\r'))
                return false;
        return true;
    }
}
