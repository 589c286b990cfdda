using System.Buffers;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Audit.Chains;

/// <summary>What a log says about itself: lines of the chain whose <c>event</c> begins with <c>audit.</c>, which no event of the client does.</summary>
/// <param name="now">When it is written, UTC.</param>
/// <param name="guard">Version of the guard.</param>
public sealed class LogRecord(DateTimeOffset now, string guard)
{
    /// <summary>The last line of a file: nothing is appended behind it.</summary>
    public const string Seal = "audit.seal";

    /// <summary>Something is missing or broken just before this line; its <c>gap</c> says what.</summary>
    public const string Gap = "audit.gap";

    /// <summary>Sealed files were removed because the policy's retention said so.</summary>
    public const string Removal = "audit.removal";

    /// <summary>Gap: a writer was stopped in the middle of a line. What it left is no line, and nothing that was acknowledged is lost.</summary>
    public const string Torn = "torn";

    /// <summary>Gap: lines that stood in the log are gone.</summary>
    public const string Cut = "cut";

    /// <summary>Gap: something stands in the file that the guard did not write there.</summary>
    public const string Foreign = "foreign";

    /// <summary>Gap: the state beside the log was gone or unreadable, and was made anew from the last file.</summary>
    public const string Headless = "head";

    public ReadOnlyMemory<byte> SealOf(LogFileName file, long bytes) => Write(Seal, json =>
    {
        json.WriteString("file"u8, file.ToString());
        json.WriteNumber("bytes"u8, bytes);
    });

    /// <param name="bytes">Bytes that stand before this line and are no lines of the chain.</param>
    /// <param name="sha256">Their digest, newline at their end left out; null where there are none, or too many.</param>
    public ReadOnlyMemory<byte> StrangeBytes(string gap, long bytes, string? sha256) => Write(Gap, json =>
    {
        json.WriteString("gap"u8, gap);
        json.WriteNumber("bytes"u8, bytes);
        if (sha256 is not null)
            json.WriteString("sha256"u8, sha256);
    });

    /// <param name="from">Number of the first line that is gone; 0 where that is not known.</param>
    /// <param name="to">Number of the last.</param>
    public ReadOnlyMemory<byte> LostLines(string gap, long from, long to) => Write(Gap, json =>
    {
        json.WriteString("gap"u8, gap);
        json.WriteNumber("lost_from"u8, from);
        json.WriteNumber("lost_to"u8, to);
    });

    /// <param name="last">The chain's head behind the last line removed.</param>
    public ReadOnlyMemory<byte> RemovalOf(IReadOnlyList<LogFileName> files, ChainHead last) => Write(Removal, json =>
    {
        json.WriteStartArray("files"u8);
        foreach (var file in files)
            json.WriteStringValue(file.ToString());
        json.WriteEndArray();
        json.WriteNumber("removed_to"u8, last.Sequence);
        json.WriteString("removed_digest"u8, last.Digest);
    });

    private ReadOnlyMemory<byte> Write(string kind, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v"u8, AuditEntry.Version);
            json.WriteString("id"u8, Guid.CreateVersion7(now));
            json.WriteString("time"u8, AuditLine.Time(now));
            json.WriteString("event"u8, kind);
            members(json);
            json.WriteString("guard"u8, guard);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
