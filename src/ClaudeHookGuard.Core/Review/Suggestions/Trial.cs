using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Texts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>
/// Holds logged calls against a layer's allow-lists, by what the log names: which rules they use, and which lists would refuse them. Nothing is
/// asked of a disk, so a path counts as it is spelled.
/// </summary>
internal sealed class Trial(Layer layer)
{
    private const int MostProjects = 1000;

    private readonly Dictionary<string, Landmarks> places = new(StringComparer.Ordinal);
    private readonly Dictionary<object, long> uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>Calls on which a rule (or a grant) was used.</summary>
    public long UsesOf(object rule) => uses.GetValueOrDefault(rule);

    /// <summary>Counts what the call uses and gives what would refuse it: the list, as <c>servers.github.tools</c>, and the thing.</summary>
    public List<(string List, string What)> Try(AuditEntry call)
    {
        var refused = new List<(string, string)>();
        Try(call, layer.Session, "", refused);
        if (call.Server is { } server && layer.Servers.For(server) is { } ofServer)
            Try(call, ofServer, "servers." + server, refused);
        if (call.Skill is { } skill && layer.Skills.For(skill) is { } ofSkill)
            Try(call, ofSkill, "skills." + skill, refused);
        return refused;
    }

    private void Try(AuditEntry call, Grant grant, string holder, List<(string, string)> refused)
    {
        Use(grant);
        if (grant.Decision != Decision.Allow)
            refused.Add((holder, grant.Name == "*" ? $"the server is not named" : "not allowed"));
        var tool = grant.Kind == GrantKind.Server ? Experience.OwnName(call.Tool ?? "", call.Server!) : call.Tool ?? "";
        if (grant.Tools is { } tools && !Covers(tools, pattern => pattern.Matches(tool)) && !(grant.Kind == GrantKind.Skill && Acting.IsBookkeeping(tool)))
            refused.Add(($"{holder}.tools", tool));
        foreach (var resource in call.Resources)
            if (resource.Name is { } name)
                Try(call, resource.Kind, name, grant, holder, refused);
    }

    private void Try(AuditEntry call, string kind, string name, Grant grant, string holder, List<(string, string)> refused)
    {
        switch (kind)
        {
            case "path.read" when grant.Read is { } read && !Covers(read, name, PathAccess.Read, call.Project):
                refused.Add((holder.Length == 0 ? "paths.read" : holder + ".read", name));
                break;
            case "path.write" or "path.delete" when grant.Write is { } write && !Covers(write, name, PathAccess.Write, call.Project):
                refused.Add((holder.Length == 0 ? "paths.write" : holder + ".write", name));
                break;
            case "host" when grant.Hosts is { } hosts && !Covers(hosts, Domains.WithoutPort(name), grant):
                refused.Add((holder.Length == 0 ? "network.allow" : holder + ".hosts", Domains.WithoutPort(name)));
                break;
        }
    }

    private bool Covers(Rules<PathPattern> rules, string path, PathAccess access, string project)
    {
        var text = PartialText.Of(path);
        if (StandardDevices.Is(text))
            return true;
        var touched = TouchedPath.Of(new PathTouched(access, text, PathReach.Itself, ""), PlacesOf(project, path));
        return Covers(rules, pattern => pattern.Covers(touched));
    }

    private bool Covers(Rules<HostPattern> rules, string host, Grant grant)
    {
        if (grant.Kind == GrantKind.Session && HostSets.IsSurelyLoopback(host) && layer.Network.Loopback is { Value: Decision.Allow } loopback)
        {
            Use(loopback);
            return true;
        }
        var contacted = new HostContacted(PartialText.Of(host), null, null, "");
        return Covers(rules, pattern => pattern.Covers(contacted));
    }

    private bool Covers<T>(Rules<T> rules, Func<T, bool> matches)
    {
        var covered = false;
        foreach (var rule in rules.Items)
            if (matches(rule.Pattern))
            {
                Use(rule);
                covered = true;
            }
        return covered && !rules.Except.Any(except => matches(except.Pattern));
    }

    private void Use(object rule) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(uses, rule, out _)++;

    /// <summary>The machine of a project, as far as a log tells: its root, and the home the path or the project lies in.</summary>
    private Landmarks PlacesOf(string project, string path)
    {
        var home = Places.HomeOf(path.Replace('\\', '/')) ?? Places.HomeOf(project.Replace('\\', '/')) ?? "/";
        var key = $"{project}\n{home}";
        if (!places.TryGetValue(key, out var landmarks))
        {
            landmarks = new(new()
            {
                Platform = project is [_, ':', ..] ? Platform.Windows : Platform.Linux,
                WorkingDirectory = project,
                ProjectRoot = project,
                Home = home,
                Homes = [home],
                Files = new NoFiles(),
            });
            if (places.Count < MostProjects)
                places.Add(key, landmarks);
        }
        return landmarks;
    }
}
