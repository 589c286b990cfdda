namespace ClaudeHookGuard.Commands;

/// <summary>One line on the terminal that tells how far a scan is; nothing where the output is no terminal.</summary>
internal sealed class ScanProgress : IDisposable
{
    private const int Every = 64;

    private readonly bool shown = !Console.IsErrorRedirected;

    public void Show(int count, string file)
    {
        if (shown && count % Every == 0)
            Console.Error.Write($"\r\u001b[K{count} files, {Path.GetFileName(file)}");
    }

    public void Dispose()
    {
        if (shown)
            Console.Error.Write("\r\u001b[K");
    }
}
