using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Facts.Mcp;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>A label that a call reads something of.</summary>
/// <param name="IsData">True where a server or host gives it: what it returns are records.</param>
/// <param name="From">The path or host that gives it; null where the tool does as a whole.</param>
/// <param name="Written">Who wrote the file, where it carries the label since this session wrote it.</param>
internal sealed record LabelledRead(string Label, bool IsData, Fact? From, FileLabelled? Written);

/// <summary>Which labels what a call reads carries: by its server or tool, the paths it reads and the hosts it asks.</summary>
internal static class LabelSources
{
    /// <summary>The label of whatever came from outside.</summary>
    public const string Untrusted = "untrusted";

    /// <summary>Stands for private data under a policy that breaks the trifecta and has no labels: files of the project and the home, and what local servers return.</summary>
    public const string Local = "";

    public static ImmutableArray<LabelledRead> Of(Hearing about)
    {
        var reads = ImmutableArray.CreateBuilder<LabelledRead>();
        foreach (var layer in about.Policy.Layers)
        {
            if (about.Server is { } server && layer.Servers.For(server.Name) is { } grant)
                foreach (var label in grant.Labels)
                    reads.Add(new(label, true, null, null));
            foreach (var label in layer.Flow.Labels)
                OfLabel(label, about, reads);
        }
        OfFiles(about, reads);
        if (reads.Count == 0 && IsLocal(about))
            reads.Add(new(Local, false, null, null));
        return reads.DrainToImmutable();
    }

    private static bool IsLocal(Hearing about)
    {
        foreach (var layer in about.Policy.Layers)
            if (layer.Flow.Labels.Length > 0)
                return false;
        if (about.Server is { } server)
            return McpTable.Find(server.Name, ToolOf(about)?.Tool ?? "").Local;
        foreach (var fact in about.Facts)
            if (fact is PathTouched { Access: PathAccess.Read } touched && (IsBelow(touched, about.Surroundings.ProjectRoot) || IsBelow(touched, about.Surroundings.Home)))
                return true;
        return false;
    }

    private static bool IsBelow(PathTouched touched, string directory) => touched.Path.KnownPrefix.StartsWith(directory, StringComparison.Ordinal);

    /// <summary>
    /// Whether the call brings in text from outside: from the web, from a host, from a server that is not known to stay on this machine. What a policy
    /// labels is the house's own.
    /// </summary>
    public static bool IsFromOutside(Hearing about, ImmutableArray<LabelledRead> reads)
    {
        foreach (var read in reads)
            if (read.From is null && read.Label is not (Untrusted or Local))
                return false;
        if (about.Server is { } server)
            return !McpTable.Find(server.Name, ToolOf(about)?.Tool ?? "").Local || Contacts(about);
        return ToolOf(about)?.Tool is "WebFetch" or "WebSearch" || Contacts(about);
    }

    private static bool Contacts(Hearing about)
    {
        foreach (var fact in about.Facts)
            if (fact is HostContacted contacted && (contacted.Host.Known is not { } host || !HostSets.IsSurelyLoopback(host)))
                return true;
        return false;
    }

    public static ToolUsed? ToolOf(Hearing about)
    {
        foreach (var fact in about.Facts)
            if (fact is ToolUsed used)
                return used;
        return null;
    }

    private static void OfLabel(Label label, Hearing about, ImmutableArray<LabelledRead>.Builder reads)
    {
        var sources = label.Sources;
        if (about.Server is { } server && NameMatch.Any(sources.Servers, server.Name))
            reads.Add(new(label.Name, true, null, null));
        foreach (var fact in about.Facts)
            switch (fact)
            {
                case ToolUsed used when NameMatch.Tool(sources.Tools, used):
                    reads.Add(new(label.Name, used.Server is not null, null, null));
                    break;
                case HostContacted contacted when !sources.Hosts.Items.IsEmpty && HostCheck.Covers(sources.Hosts, contacted):
                    reads.Add(new(label.Name, true, contacted, null));
                    break;
                case PathTouched { Access: PathAccess.Read } touched when !sources.Paths.Items.IsEmpty && sources.Paths.Reaching(TouchedPath.Of(touched, about.Landmarks)) is not null:
                    reads.Add(new(label.Name, false, touched, null));
                    break;
                default:
                    break;
            }
    }

    /// <summary>Files this session wrote labelled text into.</summary>
    private static void OfFiles(Hearing about, ImmutableArray<LabelledRead>.Builder reads)
    {
        List<FileLabelled>? files = null;
        foreach (var record in about.Session.Memory.Records)
            if (record is FileLabelled file)
                (files ??= []).Add(file);
        if (files is null)
            return;
        foreach (var fact in about.Facts)
            if (fact is PathTouched { Access: PathAccess.Read } touched)
                foreach (var file in files)
                    if (Means(touched, file.Path, about))
                        reads.Add(new(file.Label, false, touched, file));
    }

    /// <summary>Whether a file is touched, by any of its spellings, by a wildcard, or with the directory it lies in.</summary>
    public static bool Means(PathTouched touched, string file, Hearing about)
    {
        var path = TouchedPath.Of(touched, about.Landmarks);
        foreach (var spelling in path.Spellings)
            if (spelling.Text == file || (path.Reach != PathReach.Itself && file.StartsWith(spelling.Text.TrimEnd('/') + "/", StringComparison.Ordinal)))
                return true;
        if (!touched.Path.IsKnown)
            foreach (var expansion in path.Expansions)
                if (expansion.Text == file)
                    return true;
        return touched.Path.HasUnknown && touched.Path.KnownPrefix is { Length: > 1 } prefix && file.StartsWith(prefix, StringComparison.Ordinal);
    }
}
