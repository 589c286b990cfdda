using System.CommandLine;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Commands;

/// <summary>Copies standard input to standard output with every secret masked, line by line as it comes.</summary>
internal static class MaskCommand
{
    private const int FirstRead = 64 * 1024;

    public static Command Create()
    {
        var personal = new Option<bool>("--personal") { Description = "Mask card numbers, IBANs and national ids too." };
        var command = new Command("mask", "Copy standard input to standard output with secrets masked.") { personal };
        command.SetAction(parsed => Run(ScanSettings.Options(parsed.GetValue(personal))));
        return command;
    }

    private static int Run(SecretOptions options)
    {
        var key = MaskKey.Of(SurroundingsReader.Here());
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        var buffer = new byte[FirstRead];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = input.Read(buffer, length, buffer.Length - length);
            length += read;
            var settled = read == 0 ? length : TextMasker.Settled(buffer.AsSpan(0, length));
            Write(output, buffer.AsSpan(0, settled), options, key);
            buffer.AsSpan(settled, length - settled).CopyTo(buffer);
            length -= settled;
            if (read == 0)
                return 0;
        }
    }

    private static void Write(Stream output, ReadOnlySpan<byte> text, SecretOptions options, byte[] key)
    {
        if (text.IsEmpty)
            return;
        output.Write(TextMasker.Mask(text, options, key) ?? text);
        output.Flush();
    }
}
