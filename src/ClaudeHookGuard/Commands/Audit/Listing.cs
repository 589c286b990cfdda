using System.Text;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Writes entries to standard output, one a line. Whoever stops reading, such as <c>head</c>, ends it.</summary>
internal sealed class Listing(TimeZoneInfo zone, bool json) : IDisposable
{
    private readonly BufferedStream output = new(Console.OpenStandardOutput(), 64 * 1024);
    private readonly EntryView view = new();

    public void Write(EntryView entry)
    {
        if (json)
            output.Write(entry.Line);
        else
            output.Write(Encoding.UTF8.GetBytes(EntryRow.Of(entry.Copy(), zone)));
        output.WriteByte((byte)'\n');
    }

    /// <summary>A line that was kept.</summary>
    public void Write(byte[] line)
    {
        if (view.TryRead(line, 0, line.Length))
            Write(view);
    }

    public void Flush() => output.Flush();

    public void Dispose() => output.Dispose();
}
