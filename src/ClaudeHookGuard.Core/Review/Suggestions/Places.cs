using System.Text;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>
/// Paths that were touched, as a tree from the project, the home or the root, and the directories that cover them. A directory in which work was done
/// is granted as a whole; a single file far from the project stays a single file.
/// </summary>
internal sealed class Places
{
    /// <summary>Names of the tree; beyond that, new ones count for the directory they are in.</summary>
    private const int MostNames = 100_000;

    private const int Deepest = 8;

    /// <summary>Directories of the project that were touched from which on the project as a whole is granted.</summary>
    private const int ManyInProject = 12;

    /// <summary>Files directly in the project from which on all of them are.</summary>
    private const int ManyFiles = 3;

    private readonly Node project = new();
    private readonly Node home = new();
    private readonly Node root = new();
    private int names;

    public bool IsEmpty => project.IsEmpty && home.IsEmpty && root.IsEmpty;

    /// <param name="path">Absolute.</param>
    /// <param name="projectRoot">The directory <c>./</c> stands for.</param>
    public void Add(string path, string projectRoot)
    {
        path = path.Replace('\\', '/');
        projectRoot = projectRoot.Replace('\\', '/').TrimEnd('/');
        if (Below(path, projectRoot) is { } inProject)
            Add(project, inProject);
        else if (HomeOf(path) is { } account && Below(path, account) is { } inHome)
            Add(home, inHome);
        else
            Add(root, path.TrimStart('/'));
    }

    /// <summary>The patterns that cover them all, in the policy's own spelling.</summary>
    public List<string> Patterns()
    {
        var patterns = new List<string>();
        OfProject(patterns);
        foreach (var (name, node) in home.Children)
            Cover(node, "~/" + Escaped(name), depth: name.StartsWith('.') ? 1 : 0, patterns);
        foreach (var (name, node) in root.Children)
            Cover(node, IsDrive(name) ? name : "/" + Escaped(name), depth: name is "tmp" ? 0 : 1, patterns);
        return patterns;
    }

    private void OfProject(List<string> patterns)
    {
        var directories = project.Children.Where(static child => child.Value.Children.Count > 0).ToArray();
        var files = project.Children.Where(static child => child.Value.Children.Count == 0).ToArray();
        if (project.Ends || directories.Length >= ManyInProject)
        {
            patterns.Add("./**");
            return;
        }
        foreach (var (name, _) in directories)
            patterns.Add($"./{Escaped(name)}/**");
        if (files.Length >= ManyFiles)
            patterns.Add("./*");
        else
            patterns.AddRange(files.Select(static file => "./" + Escaped(file.Key)));
    }

    /// <param name="depth">Levels that must still be named before a directory may be granted as a whole.</param>
    private static void Cover(Node node, string path, int depth, List<string> patterns)
    {
        if (node.Children.Count == 0)
            patterns.Add(path);
        else if (depth == 0 && (node.Ends || node.Children.Count > 1 || node.Children.Values.First().Children.Count > 0))
            patterns.Add(path + "/**");
        else
        {
            if (node.Ends)
                patterns.Add(path + "/*");
            foreach (var (name, child) in node.Children)
                Cover(child, $"{path}/{Escaped(name)}", Math.Max(0, depth - 1), patterns);
        }
    }

    private void Add(Node from, string below)
    {
        var node = from;
        var depth = 0;
        foreach (var name in below.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == "." || depth++ == Deepest || (names >= MostNames && !node.Children.ContainsKey(name)))
                break;
            if (!node.Children.TryGetValue(name, out var child))
            {
                node.Children.Add(name, child = new());
                names++;
            }
            node = child;
        }
        node.Ends = true;
    }

    private static string? Below(string path, string directory) =>
        path == directory ? "" : directory.Length > 0 && path.StartsWith(directory, StringComparison.Ordinal) && path[directory.Length] == '/' ? path[(directory.Length + 1)..] : null;

    /// <summary>The home a path lies in, by where systems keep homes.</summary>
    internal static string? HomeOf(string path)
    {
        if (path == "/root" || path.StartsWith("/root/", StringComparison.Ordinal))
            return "/root";
        var parts = path.Split('/');
        return parts switch
        {
            ["", "home" or "Users", { Length: > 0 } name, ..] => $"/{parts[1]}/{name}",
            [{ Length: 2 } drive, "Users", { Length: > 0 } name, ..] when drive[1] == ':' => $"{drive}/Users/{name}",
            _ => null,
        };
    }

    private static bool IsDrive(string name) => name is [_, ':'];

    /// <summary>A name that stands for itself in a pattern.</summary>
    private static string Escaped(string name)
    {
        if (name.AsSpan().IndexOfAny("*?[{") < 0)
            return name;
        var text = new StringBuilder();
        foreach (var letter in name)
            text.Append(letter is '*' or '?' or '[' or '{' ? $"[{letter}]" : letter.ToString());
        return text.ToString();
    }

    private sealed class Node
    {
        public SortedDictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        /// <summary>True where it was touched itself and not only something below it.</summary>
        public bool Ends { get; set; }

        public bool IsEmpty => Children.Count == 0 && !Ends;
    }
}
