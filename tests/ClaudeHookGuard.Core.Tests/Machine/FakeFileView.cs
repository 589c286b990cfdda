using System.Collections.Immutable;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Tests.Machine;

/// <summary>
/// A file system in memory, of any platform: <c>new FakeFileView().File("/a/b", "text").Link("/c", "/a")</c>. Directories above come by themselves.
/// Links are followed the way the system does; <see cref="Questions"/> counts what was asked.
/// </summary>
public sealed class FakeFileView : IFileView
{
    private const int MaxLinks = 40;

    private readonly Dictionary<string, Node> nodes;
    private readonly char separator;
    private ulong nextInode = 100;

    public FakeFileView(Platform platform = Platform.Linux)
    {
        separator = platform == Platform.Windows ? '\\' : '/';
        nodes = new(platform == Platform.Linux ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How many questions were answered: a bound that holds shows here.</summary>
    public int Questions { get; private set; }

    public FakeFileView File(string path, string text = "") => Add(path, new Node { Text = text, Inode = nextInode++ });

    public FakeFileView File(string path, byte[] bytes) => Add(path, new Node { Bytes = bytes, Inode = nextInode++ });

    public FakeFileView Directory(string path) => Add(path, new Node { Children = [] });

    public FakeFileView Link(string path, string target) => Add(path, new Node { Target = target });

    /// <summary>A second name for the file at <paramref name="existing"/>.</summary>
    public FakeFileView HardLink(string path, string existing)
    {
        var node = nodes[Normal(existing)];
        node.LinkCount++;
        return Add(path, node);
    }

    public string? ReadLink(string path)
    {
        Questions++;
        return Resolve(Parent(path)) is { } directory && nodes.TryGetValue(Under(directory, Name(path)), out var node) ? node.Target : null;
    }

    public FileKind KindOf(string path)
    {
        Questions++;
        return At(path) switch { null => FileKind.Absent, { Children: not null } => FileKind.Directory, _ => FileKind.File };
    }

    public FileIdentity? IdentityOf(string path)
    {
        Questions++;
        return At(path) is { } node ? new FileIdentity(1, node.Inode, node.LinkCount) : null;
    }

    public ImmutableArray<string> Names(string directory, int limit)
    {
        Questions++;
        return At(directory) is { Children: { } names } ? [.. names.Take(limit)] : [];
    }

    public string? ReadText(string path, int maxBytes)
    {
        Questions++;
        return At(path) is { Text: { } text } && System.Text.Encoding.UTF8.GetByteCount(text) <= maxBytes ? text : null;
    }

    public byte[]? ReadPart(string path, long from, int count)
    {
        Questions++;
        if (At(path) is not { Children: null } node)
            return null;
        var bytes = node.Bytes ?? System.Text.Encoding.UTF8.GetBytes(node.Text ?? "");
        var start = (int)(from < 0 ? Math.Max(0, bytes.Length + from) : Math.Min(from, bytes.Length));
        return bytes[start..Math.Min(bytes.Length, start + count)];
    }

    private FakeFileView Add(string path, Node node)
    {
        path = Normal(path);
        if (nodes.TryGetValue(path, out var old) && old.Children is not null && node.Children is not null)
            return this;
        nodes[path] = node;
        var parent = Parent(path);
        if (parent == path)
            return this;
        if (!nodes.ContainsKey(Normal(parent)))
            Directory(parent);
        nodes[Normal(parent)].Children?.Add(Name(path));
        return this;
    }

    private Node? At(string path) => Resolve(path) is { } real && nodes.TryGetValue(real, out var node) ? node : null;

    private string? Resolve(string path)
    {
        var links = 0;
        var pending = new Stack<string>(Normal(path).Split(separator).Reverse());
        var real = "";
        while (pending.TryPop(out var name))
        {
            if (name is "" or ".")
                continue;
            if (name is "..")
            {
                real = real.LastIndexOf(separator) is var cut and >= 0 ? real[..cut] : "";
                continue;
            }
            var next = Under(real, name);
            if (nodes.TryGetValue(next, out var node) && node.Target is { } target)
            {
                if (++links > MaxLinks)
                    return null;
                if (IsAbsolute(target))
                    real = "";
                foreach (var part in target.Split('/', '\\').Reverse())
                    pending.Push(part);
                continue;
            }
            real = next;
        }
        return real.Length == 0 ? Normal("/") : real;
    }

    private bool IsAbsolute(string path) => separator == '/' ? path.StartsWith('/') : path.Length > 1 && path[1] == ':';

    private string Under(string directory, string name) =>
        directory.Length == 0 && separator == '\\' ? name : directory.EndsWith(separator) ? directory + name : directory + separator + name;

    private string Normal(string path)
    {
        path = separator == '\\' ? path.Replace('/', '\\') : path;
        return path.Length > 1 ? path.TrimEnd(separator) : path;
    }

    private string Parent(string path)
    {
        path = Normal(path);
        var cut = path.LastIndexOf(separator);
        return cut < 0 ? path : cut == 0 ? separator.ToString() : path[..cut];
    }

    private string Name(string path) => Normal(path)[(Normal(path).LastIndexOf(separator) + 1)..];

    private sealed class Node
    {
        public string? Text { get; init; }

        public byte[]? Bytes { get; init; }

        public string? Target { get; init; }

        public List<string>? Children { get; init; }

        public ulong Inode { get; init; }

        public ulong LinkCount { get; set; } = 1;
    }
}
