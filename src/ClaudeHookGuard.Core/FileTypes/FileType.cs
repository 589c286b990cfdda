using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.FileTypes;

/// <summary>
/// What kind of file something is, told by its content: the signature at its start, for archives the names in them. Text has no signature, so
/// among texts the name decides (<c>csv</c>, <c>md</c>); a name never makes a text of what is none, nor a PDF of a text.
/// </summary>
public static class FileType
{
    /// <summary>Readable text, of whatever language.</summary>
    public const string Text = "text";

    /// <summary>Content of no known form.</summary>
    public const string Unknown = "unknown";

    /// <summary>Nothing in it.</summary>
    public const string Empty = "empty";

    private const int Head = 16 * 1024;
    private const int Tail = 64 * 1024;

    /// <summary>The type of a file; null where it cannot be read.</summary>
    public static string? Of(string path, IFileView files)
    {
        if (files.ReadPart(path, 0, Head) is not { } head)
            return null;
        var type = Of(head);
        return type == Signatures.Zip ? Archives.TypeOf(head, files.ReadPart(path, -Tail, Tail) ?? []) : type;
    }

    /// <summary>The type of content whose beginning is given.</summary>
    public static string Of(ReadOnlySpan<byte> head) =>
        head.IsEmpty ? Empty : Signatures.TypeOf(head) ?? (TextLook.IsText(head) ? Text : Unknown);

    /// <summary>Whether a file of this type and name is of one of the allowed types.</summary>
    public static bool IsAllowed(string type, string name, ImmutableArray<string> allowed)
    {
        if (type == Empty)
            return true;
        foreach (var each in allowed)
            if (Plain(each) is var wanted && (wanted == type || (type == Text && wanted == TextTypeOf(name) && !Signatures.Has(wanted)) || (type == Signatures.Compound && wanted is "doc" or "xls" or "ppt" or "msg")))
                return true;
        return false;
    }

    /// <summary>Whether the name alone speaks for one of the allowed types: all there is to go by before a file exists.</summary>
    public static bool MayBecome(string name, ImmutableArray<string> allowed)
    {
        var extension = TextTypeOf(name);
        foreach (var each in allowed)
            if (Plain(each) == extension)
                return true;
        return false;
    }

    /// <summary>The type a text's name gives it; one without an ending is plain text.</summary>
    private static string TextTypeOf(string name)
    {
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = file.LastIndexOf('.');
        return dot <= 0 ? "txt" : Plain(file[(dot + 1)..]);
    }

    /// <summary>One name for each type that has several.</summary>
    private static string Plain(string type) => type.ToLowerInvariant() switch
    {
        "jpg" => "jpeg",
        "tif" => "tiff",
        "htm" => "html",
        "yml" => "yaml",
        "markdown" => "md",
        "gz" => "gzip",
        "plain" or "log" => "txt",
        var name => name,
    };
}
