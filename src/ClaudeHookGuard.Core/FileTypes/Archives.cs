namespace ClaudeHookGuard.Core.FileTypes;

/// <summary>ZIP archives that are documents: told by the names of their parts, which stand in the local headers and again in the list at the end.</summary>
internal static class Archives
{
    /// <summary>Where a first entry <c>mimetype</c>, stored as it is, has its content (OpenDocument 1.3 part 2, 3.3; EPUB OCF 3.3, 4.3).</summary>
    private const int MimeTypeAt = 38;

    public static string TypeOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (head.Length > MimeTypeAt && head.Slice(30, 8).SequenceEqual("mimetype"u8))
            return OfMimeType(head[MimeTypeAt..]);
        return Holds(head, tail, "word/document.xml"u8) ? "docx"
            : Holds(head, tail, "xl/workbook.xml"u8) || Holds(head, tail, "xl/workbook.bin"u8) ? "xlsx"
            : Holds(head, tail, "ppt/presentation.xml"u8) ? "pptx"
            : Holds(head, tail, "META-INF/MANIFEST.MF"u8) ? "jar"
            : Signatures.Zip;
    }

    private static bool Holds(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, ReadOnlySpan<byte> name) => tail.IndexOf(name) >= 0 || head.IndexOf(name) >= 0;

    private static string OfMimeType(ReadOnlySpan<byte> type) =>
        type.StartsWith("application/epub+zip"u8) ? "epub"
        : type.StartsWith("application/vnd.oasis.opendocument.text"u8) ? "odt"
        : type.StartsWith("application/vnd.oasis.opendocument.spreadsheet"u8) ? "ods"
        : type.StartsWith("application/vnd.oasis.opendocument.presentation"u8) ? "odp"
        : Signatures.Zip;
}
