using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Walks a path's components from the root: <c>.</c> and <c>..</c>, the doors of <c>/proc</c>, and on request symbolic links. Components that are
/// not known are carried along; nothing behind the first of them is looked up.
/// </summary>
internal sealed class PathWalker(Surroundings surroundings, bool followLinks)
{
    /// <summary>Links followed in one path, as in Linux.</summary>
    public const int MaxLinks = 40;

    /// <summary>Components of one path, those of links included.</summary>
    public const int MaxComponents = 256;

    private readonly List<PathItem> walked = [];
    private readonly Stack<PathItem> pending = new();
    private int links;
    private int steps;

    /// <summary>Why the walk cannot end, or null.</summary>
    public string? Flaw { get; private set; }

    private char Separator => surroundings.Platform == Platform.Windows ? '\\' : '/';

    public PathSpelling Walk(List<PathItem> items)
    {
        Push(items);
        while (Flaw is null && pending.TryPop(out var item))
            if (++steps > MaxComponents * 4 || walked.Count >= MaxComponents)
                Flaw = $"has more than {MaxComponents} components";
            else
                Step(item);
        return new([.. walked], Separator);
    }

    private void Push(List<PathItem> items)
    {
        for (var i = items.Count - 1; i >= 0; i--)
            pending.Push(items[i]);
    }

    private void Step(PathItem item)
    {
        if (item.Is("."))
            return;
        if (item.Is(".."))
        {
            Up();
            return;
        }
        walked.Add(item);
        if (surroundings.Platform != Platform.Windows && ProcDoor())
            return;
        if (followLinks && item.Kind == ItemKind.Known && !IsAnswered())
            Follow();
    }

    /// <summary>One up. What is above a hole is as unknown as the hole; the root is above itself.</summary>
    private void Up()
    {
        if (walked.Count == 0 || walked[^1] is { Name: [_, ':'] } or { Name: ['\\', ..] })
            return;
        var last = walked[^1];
        if (last.IsBareHole)
            return;
        walked.RemoveAt(walked.Count - 1);
        if (last.Kind is ItemKind.Hole or ItemKind.AnyDirectories)
            walked.Add(PathItem.Anything);
    }

    /// <summary>Takes a door of <c>/proc</c>, <c>/dev/fd</c> or macOS's data volume; true where the walk goes on elsewhere.</summary>
    private bool ProcDoor()
    {
        if (walked[0].Is("proc"))
            return InProc();
        if (walked is [{ Name: "dev" }, { Name: "fd" }, _] && pending.Count > 0)
            return Elsewhere([PathItem.Anything]);
        if (surroundings.Platform != Platform.MacOS)
            return false;
        if (walked is [{ Name: ".vol" }, ..])
            Flaw = "names a file by its number, past every directory a rule could speak of";
        return walked is [{ Name: "System" }, { Name: "Volumes" }, { Name: "Data" }] && Elsewhere([]);
    }

    private bool InProc()
    {
        if (walked.Count < 3 || !IsProcess(walked[1]))
            return false;
        switch (walked[2])
        {
            case { Name: "root" }:
                return Elsewhere([]);
            case { Name: "cwd" }:
                walked.Clear();
                Push(PathItems.Split(surroundings.WorkingDirectory, backslash: false));
                return true;
            case { Name: "fd" } when walked.Count == 4 && pending.Count > 0:
                return Elsewhere([PathItem.Anything]);
            case { Name: "task" } when walked.Count == 4:
                walked.RemoveRange(2, 2);
                return true;
            default:
                return false;
        }
    }

    private bool Elsewhere(PathItem[] start)
    {
        walked.Clear();
        walked.AddRange(start);
        return true;
    }

    private static bool IsProcess(PathItem item) =>
        item.Kind != ItemKind.Known || item.Name is "self" or "thread-self" || !item.Name.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Links of the guard's own process tell nothing about the tool's, and looking at a share would contact its host.</summary>
    private bool IsAnswered() => walked[0].Is("proc") || walked[0].Name is ['\\', ..] || walked is [{ Name: "dev" }, { Name: "fd" or "stdin" or "stdout" or "stderr" }, ..];

    private void Follow()
    {
        foreach (var item in walked)
            if (item.Kind != ItemKind.Known)
                return;
        if (surroundings.Files.ReadLink(PathSpelling.TextOf(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(walked), Separator)) is not { Length: > 0 } target)
            return;
        if (++links > MaxLinks)
        {
            Flaw = $"leads through more than {MaxLinks} symbolic links";
            return;
        }
        walked.RemoveAt(walked.Count - 1);
        var windows = surroundings.Platform == Platform.Windows;
        var absolute = windows ? target is [_, ':', ..] or ['\\', '\\', ..] : target[0] == '/';
        if (!absolute)
        {
            Push(PathItems.Split(target, windows));
            return;
        }
        walked.Clear();
        Push(PathRoot.Read(Texts.PartialText.Of(target), surroundings, out _, out var flaw));
        Flaw ??= flaw;
    }
}
