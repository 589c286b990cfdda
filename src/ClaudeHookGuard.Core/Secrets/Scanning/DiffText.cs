using System.Text;

namespace ClaudeHookGuard.Core.Secrets.Scanning;

/// <summary>The added lines of a unified diff, file by file.</summary>
public static class DiffText
{
    /// <param name="Path">The new file's path.</param>
    /// <param name="Added">The added lines, each with its line end.</param>
    /// <param name="Lines">For each of them, its line in the new file, from 1.</param>
    public sealed record File(string Path, byte[] Added, List<int> Lines);

    /// <summary>True when the text begins as git writes a diff or a patch.</summary>
    public static bool Is(ReadOnlySpan<byte> text) =>
        text.StartsWith("diff --git "u8) || (text.StartsWith("--- "u8) && text.IndexOf("\n+++ "u8) >= 0) || (text.StartsWith("commit "u8) && text.IndexOf("\ndiff --git "u8) >= 0);

    public static List<File> Read(ReadOnlySpan<byte> diff)
    {
        var files = new List<File>();
        var path = "";
        var added = new List<byte>();
        var lines = new List<int>();
        int line = 0, oldLeft = 0, newLeft = 0;
        foreach (var range in diff.Split((byte)'\n'))
        {
            var text = diff[range];
            if (oldLeft <= 0 && newLeft <= 0)
            {
                if (text.StartsWith("+++ "u8))
                {
                    Close(files, path, added, lines);
                    path = PathOf(text["+++ "u8.Length..]);
                }
                else if (text.StartsWith("@@ "u8))
                    (oldLeft, line, newLeft) = Hunk(text);
                continue;
            }
            var mark = text.IsEmpty ? (byte)' ' : text[0];
            if (mark == '+')
            {
                added.AddRange(text[1..]);
                added.Add((byte)'\n');
                lines.Add(line);
            }
            if (mark is (byte)'+' or (byte)' ')
            {
                line++;
                newLeft--;
            }
            if (mark is (byte)'-' or (byte)' ')
                oldLeft--;
        }
        Close(files, path, added, lines);
        return files;
    }

    private static void Close(List<File> files, string path, List<byte> added, List<int> lines)
    {
        if (lines.Count > 0)
            files.Add(new(path, [.. added], [.. lines]));
        added.Clear();
        lines.Clear();
    }

    private static string PathOf(ReadOnlySpan<byte> text)
    {
        var path = Encoding.UTF8.GetString(text).TrimEnd('\r');
        path = path.Split('\t')[0].Trim('"');
        return path.StartsWith("b/", StringComparison.Ordinal) ? path[2..] : path;
    }

    /// <summary><c>@@ -1,2 +3,4 @@</c>: how many old lines, the first new line, how many new lines.</summary>
    private static (int Old, int First, int New) Hunk(ReadOnlySpan<byte> text)
    {
        var parts = Encoding.ASCII.GetString(text).Split(' ');
        if (parts.Length < 3)
            return default;
        var (_, old) = Range(parts[1]);
        var (first, count) = Range(parts[2]);
        return (old, first, count);
    }

    private static (int First, int Count) Range(string text)
    {
        var parts = text.TrimStart('-', '+').Split(',');
        _ = int.TryParse(parts[0], out var first);
        var count = 1;
        if (parts.Length > 1)
            _ = int.TryParse(parts[1], out count);
        return (first, count);
    }
}
