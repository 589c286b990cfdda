using ClaudeHookGuard.Core.Flow;

namespace ClaudeHookGuard.Sessions;

/// <summary>The table of a session's fingerprints on disk. A writer holds the session's lock; a reader needs none.</summary>
internal static class PrintFile
{
    /// <summary>Opens the table for a writer, making one where there is none and a larger or thinner one where this one has no room. The caller holds the lock.</summary>
    /// <param name="bytes">Bytes of text that are about to be kept.</param>
    /// <exception cref="IOException">It cannot be written, or came to harm.</exception>
    public static MappedWords OpenToWrite(string path, int bytes)
    {
        if (!File.Exists(path))
            Make(path, PrintKeeper.FirstWords(bytes), static words => PrintKeeper.Format(words));
        var table = MappedWords.Open(path, write: true);
        if (!PrintKeeper.IsSound(table.GetSpan()))
        {
            ((IDisposable)table).Dispose();
            throw new IOException("its fingerprints came to harm");
        }
        PrintKeeper.Mend(table.GetSpan());
        return PrintKeeper.GrownWords(table.GetSpan(), bytes) is > 0 and var words ? Moved(path, table, words) : table;
    }

    /// <summary>The table in a new file, with room for more.</summary>
    public static MappedWords Moved(string path, MappedWords table, int words)
    {
        Make(path, words, to => PrintKeeper.Move(table.GetSpan(), to));
        ((IDisposable)table).Dispose();
        return MappedWords.Open(path, write: true);
    }

    private delegate void Filling(Span<ulong> words);

    /// <summary>Under another name first: whoever opens the table finds a whole one.</summary>
    private static void Make(string path, int words, Filling fill)
    {
        var draft = path + ".new";
        using (IDisposable made = MappedWords.Create(draft, words))
            fill(((MappedWords)made).GetSpan());
        File.Move(draft, path, overwrite: true);
    }
}
