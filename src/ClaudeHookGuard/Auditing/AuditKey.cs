using System.Text;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>The key of the log's chain, from where the policy says it is.</summary>
internal static class AuditKey
{
    /// <summary>Null where the policy names no key, and with <paramref name="flaw"/> where it names one that is not to be had.</summary>
    public static ChainKey? Of(AuditSettings settings, Surroundings surroundings, out string? flaw)
    {
        flaw = null;
        if (settings.KeyVariable is { } variable && ProcessEnvironment.Find(variable) is { Length: > 0 } value)
            return Checked(Encoding.UTF8.GetBytes(value), variable, out flaw);
        if (settings.KeyFile is { } file)
            return Read(StateDirectory.Place(file, surroundings), out flaw);
        if (settings.KeyVariable is not null)
            flaw = $"the key of the audit log is not set: {settings.KeyVariable}";
        return null;
    }

    /// <summary>The key in a file.</summary>
    public static ChainKey? Read(string file, out string? flaw)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var bytes = new byte[ChainKey.MostBytes + 3];
            return Checked(bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)), file, out flaw);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            flaw = $"the key of the audit log cannot be read: {file}";
            return null;
        }
    }

    private static ChainKey? Checked(ReadOnlySpan<byte> text, string place, out string? flaw)
    {
        var key = ChainKey.Of(text);
        flaw = key is null ? $"the key of the audit log in {place} has fewer than {ChainKey.LeastBytes} or more than {ChainKey.MostBytes} bytes" : null;
        return key;
    }
}
