using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Texts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Which paths may be read and written, by every grant that applies; the path is judged in every spelling it has.</summary>
public sealed class PathCheck : ICheck
{
    /// <summary>A path of the form <c>\\host\share</c> contacts the host.</summary>
    private readonly HostCheck hosts = new();

    /// <summary>A path that is inside an allowed directory unless its unknown part climbs out is judged like one nobody could read.</summary>
    private readonly UnreadableCheck unreadable = new();

    public ImmutableArray<string> Rules => ["paths.read", "paths.write", "paths.deny", "paths.deny-write", "servers.read", "servers.write", "servers.deny", "skills.read", "skills.write", "skills.deny", "agents.read", "agents.write", "agents.deny", "credentials.*", "files.*", "guard.self"];

    public string Summary => "Paths are read and written only where the policy allows it, and protected ones never.";

    /// <summary>Whether <paramref name="pattern"/> surely covers all of what is touched.</summary>
    public static bool Covers(PathPattern pattern, PathTouched touched, Hearing about) => pattern.Covers(TouchedPath.Of(touched, about.Landmarks));

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not PathTouched touched || StandardDevices.Is(touched.Path))
            return;
        var path = TouchedPath.Of(touched, about.Landmarks);
        if (path.Flaw is { } flaw)
            findings.Add(new(Decision.Deny, "paths.deny", $"the path {touched.Path} {flaw}", "built in", touched));
        if (path.Host is { } host)
            foreach (var contact in Contacts.OfHost(PartialText.Of(host), touched.Place, "smb"))
                hosts.Examine(contact, about, findings);
        foreach (var grant in about.Grants)
        {
            Refused(path, touched, grant.Deny, findings);
            if (touched.Access != PathAccess.Read)
                Refused(path, touched, grant.DenyWrite, findings);
            if ((touched.Access == PathAccess.Read ? grant.Read : grant.Write) is { } allowed && !IsOwn(path, touched, grant))
                Allowed(path, touched, allowed, grant, about, findings);
        }
    }

    private static void Refused(TouchedPath path, PathTouched touched, Rules<PathPattern> rules, ICollection<Finding> findings)
    {
        if (rules.Reaching(path) is { } rule)
            findings.Add(new(Decision.Deny, rule.Id, $"{Verb(touched.Access)} {touched.Path}{Target(path, touched)}, which the policy protects", rule.Origin.ToString(), touched));
    }

    private void Allowed(TouchedPath path, PathTouched touched, Rules<PathPattern> allowed, Grant grant, Hearing about, ICollection<Finding> findings)
    {
        var coverage = allowed.CoverageOf(path);
        if (coverage == Coverage.UnlessUnknownClimbs)
            unreadable.Examine(
                new Unreadable(touched.Access == PathAccess.Read ? UnreadableAs.PathRead : UnreadableAs.PathWrite, touched.Path.ToString(), "its unknown part could lead out of the allowed directory", touched.Place),
                about,
                findings);
        else if (coverage == Coverage.None)
            findings.Add(new(allowed.Otherwise, allowed.Id,
                $"{Verb(touched.Access)} {touched.Path}, which is not among the paths the policy allows{Acting.Whose(grant)}", allowed.Origin.ToString(), touched));
    }

    /// <summary>A skill reads its own instructions and scripts.</summary>
    private static bool IsOwn(TouchedPath path, PathTouched touched, Grant grant) => touched.Access == PathAccess.Read && grant.Own is { } own && own.Covers(path);

    private static string Verb(PathAccess access) => access switch
    {
        PathAccess.Read => "reads",
        PathAccess.Write => "writes",
        PathAccess.Delete => "deletes",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Where the path leads, when its spelling does not show it.</summary>
    private static string Target(TouchedPath path, PathTouched touched) =>
        path.Final is { } final && final != touched.Path.Known ? $" (that is {final})" : "";
}
