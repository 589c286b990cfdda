using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// The file system with the symbolic links that a command is about to make: in <c>ln -s ~ home &amp;&amp; echo x &gt; home/f</c> the second half writes into
/// the home directory, though no link is there yet when the command is judged.
/// </summary>
public sealed class PlannedLinks : IFileView
{
    private const string Maker = "ln";

    private readonly IFileView stored;
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);

    private PlannedLinks(IFileView stored) => this.stored = stored;

    /// <summary>The machine as it will be once the links among <paramref name="facts"/> are made; null where there are none.</summary>
    public static Surroundings? Over(ImmutableArray<Fact> facts, Surroundings surroundings)
    {
        PlannedLinks? planned = null;
        for (var i = 0; i < facts.Length; i++)
            if (facts[i] is CommandRun command && MakesLink(command))
                (planned ??= new(surroundings.Files)).Add(facts.AsSpan()[(i + 1)..]);
        return planned is { links.Count: > 0 } ? surroundings with { Files = planned } : null;
    }

    /// <summary>Whether a fact belongs to the making of a link: that names the link itself, not what it leads to.</summary>
    public static bool IsMaking(Fact fact) => fact.Place.EndsWith($": {Maker}", StringComparison.Ordinal);

    public string? ReadLink(string path) => links.TryGetValue(path, out var target) ? target : stored.ReadLink(path);

    public FileKind KindOf(string path) => stored.KindOf(path);

    public FileIdentity? IdentityOf(string path) => stored.IdentityOf(path);

    public ImmutableArray<string> Names(string directory, int limit) => stored.Names(directory, limit);

    public string? ReadText(string path, int maxBytes) => stored.ReadText(path, maxBytes);

    public byte[]? ReadPart(string path, long from, int count) => stored.ReadPart(path, from, count);

    private static bool MakesLink(CommandRun command)
    {
        if (command.Program.Known is not { } program || program[(program.LastIndexOf('/') + 1)..] != Maker)
            return false;
        foreach (var argument in command.Arguments)
            if (argument.Known is "--symbolic" || (argument.Known is ['-', not '-', ..] bundle && bundle.Contains('s')))
                return true;
        return false;
    }

    /// <summary>What one <c>ln</c> reads it leads to, what it writes is the link, or the directory the links go into.</summary>
    private void Add(ReadOnlySpan<Fact> facts)
    {
        var targets = new List<string>();
        foreach (var fact in facts)
        {
            if (fact is CommandRun)
                return;
            if (!IsMaking(fact) || fact is not PathTouched { Path.Known: { } path, Access: var access })
                continue;
            if (access == PathAccess.Read)
                targets.Add(Tidy(path));
            else if (access == PathAccess.Write)
                foreach (var target in targets)
                {
                    links[$"{Tidy(path)}/{target[(target.LastIndexOf('/') + 1)..]}"] = target;
                    if (targets.Count == 1)
                        links[Tidy(path)] = target;
                }
        }
    }

    private static string Tidy(string path) =>
        new PathSpelling([.. PathItems.Split(path, backslash: false).Where(item => !item.Is("."))], '/').Text;
}
