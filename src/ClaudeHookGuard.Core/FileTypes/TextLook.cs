using System.Buffers;
using System.Text;

namespace ClaudeHookGuard.Core.FileTypes;

/// <summary>Whether bytes are text: UTF-8 without NUL, or UTF-16 that says so.</summary>
internal static class TextLook
{
    public static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return true;
        if (head.Contains((byte)0))
            return false;
        while (!head.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(head, out _, out var length);
            if (status != OperationStatus.Done)
                return status == OperationStatus.NeedMoreData;
            head = head[length..];
        }
        return true;
    }
}
