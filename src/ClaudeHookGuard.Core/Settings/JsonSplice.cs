using System.Text;

namespace ClaudeHookGuard.Core.Settings;

/// <summary>Changes gathered over one JSON text and made at once; what they do not touch stays byte for byte.</summary>
internal sealed class JsonSplice(SettingsText settings)
{
    private readonly List<(int Start, int End, string Text)> changes = [];
    private readonly string newLine = settings.Bytes.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";

    public bool IsEmpty => changes.Count == 0;

    public void Replace(JsonPiece piece, JsonDraft draft) => changes.Add((piece.Start, piece.End, draft.Write(IndentAt(piece.NameStart), Step, newLine)));

    /// <summary>Puts entries behind the last one of <paramref name="container"/>, laid out like those that are there.</summary>
    public void Append(JsonPiece container, IReadOnlyList<JsonDraft> drafts)
    {
        var outer = IndentAt(container.NameStart);
        var inner = container.Entries is [.., var last] && StartsLine(last.NameStart) ? IndentAt(last.NameStart) : outer + Step;
        var text = new StringBuilder();
        for (var i = 0; i < drafts.Count; i++)
            text.Append(i > 0 || container.Entries.Length > 0 ? "," : "").Append(newLine).Append(inner).Append(drafts[i].Write(inner, Step, newLine));
        if (container.Entries.IsEmpty)
            changes.Add((container.Start + 1, container.End - 1, text.Append(newLine).Append(outer).ToString()));
        else
            changes.Add((container.Entries[^1].End, container.Entries[^1].End, text.ToString()));
    }

    /// <summary>Takes entries out of <paramref name="container"/>, with the commas and the space that belonged to them.</summary>
    public void Remove(JsonPiece container, IReadOnlySet<JsonPiece> gone)
    {
        var entries = container.Entries;
        if (gone.Count == entries.Length)
        {
            changes.Add((container.Start + 1, container.End - 1, ""));
            return;
        }
        for (var i = 0; i < entries.Length; i++)
        {
            var first = i;
            while (i < entries.Length && gone.Contains(entries[i]))
                i++;
            if (i == first)
                continue;
            changes.Add(first > 0 ? (entries[first - 1].End, entries[i - 1].End, "") : (entries[0].NameStart, entries[i].NameStart, ""));
        }
    }

    public byte[] Apply()
    {
        changes.Sort((one, other) => one.Start.CompareTo(other.Start));
        using var result = new MemoryStream();
        var at = 0;
        foreach (var (start, end, text) in changes)
        {
            result.Write(settings.Bytes.AsSpan(at, start - at));
            result.Write(Encoding.UTF8.GetBytes(text));
            at = end;
        }
        result.Write(settings.Bytes.AsSpan(at));
        return result.ToArray();
    }

    /// <summary>One level of indentation, as the file's first member has it.</summary>
    private string Step => settings.Root.Entries is [var first, ..] && StartsLine(first.NameStart) && IndentAt(first.NameStart) is { Length: > 0 } step ? step : "  ";

    private bool StartsLine(int offset) => LineStart(offset) is var start && settings.Bytes.AsSpan(start, offset - start).Trim(" \t"u8).IsEmpty && start > 0;

    /// <summary>The white space that the line of <paramref name="offset"/> begins with.</summary>
    private string IndentAt(int offset)
    {
        var line = settings.Bytes.AsSpan(LineStart(offset));
        var length = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return Encoding.UTF8.GetString(line[..Math.Max(length, 0)]);
    }

    private int LineStart(int offset) => settings.Bytes.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;
}
