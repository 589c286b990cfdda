using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies.BuiltIn;

/// <summary>
/// The built-in layer: what no policy has to say. Its path rules stand in <see cref="BaselineTable"/> by groups; the managed or user layer may relax a
/// group by its id. Its settings are defaults: each gives way where the managed or user layer sets it.
/// </summary>
public static class Baseline
{
    private static ImmutableArray<BaselineGroup> s_groups;

    /// <summary>All groups, relaxed or not.</summary>
    public static ImmutableArray<BaselineGroup> Groups => s_groups.IsDefault ? s_groups = BaselineTable.Build() : s_groups;

    /// <summary>Whether <c>[baseline] relax</c> may name the group.</summary>
    public static bool CanRelax(string group) => group != BaselineTable.GuardSelf && Groups.Any(each => each.Id == group);

    /// <summary>
    /// The spilled outputs of tools: readable, although they lie beside the client's own state, and as masked or labelled as the outputs themselves.
    /// </summary>
    public static PathPattern SpilledOutputs { get; } = PathPattern.Of("~/.claude/projects/**/tool-results/**");

    /// <param name="layers">The other layers: what they set needs no default, and what they restrict decides some defaults.</param>
    /// <param name="relaxed">Ids of groups that are taken back.</param>
    /// <param name="ownFiles">Absolute paths of the guard's binary, policies and audit log, which nobody writes.</param>
    /// <param name="keyFiles">Absolute paths of the guard's keys, which nobody reads either.</param>
    /// <param name="platform">Patterns that can match nothing there are left out; null: none is.</param>
    internal static Layer Layer(ImmutableArray<Layer> layers, IReadOnlySet<string> relaxed, IEnumerable<string> ownFiles, IEnumerable<string> keyFiles, Platform? platform) => new()
    {
        Kind = LayerKind.Baseline,
        File = "baseline",
        Session = new()
        {
            Kind = GrantKind.Session,
            Name = "",
            Origin = OriginOf(""),
            Deny = Paths(BaselineAccess.All, "paths.deny", relaxed, keyFiles, platform),
            DenyWrite = Paths(BaselineAccess.Writing, "paths.deny-write", relaxed, ownFiles, platform),
        },
        Network = new(null, null, Unless(layers, layer => layer.Network.Metadata, Decision.Deny, "network.metadata")),
        Commands = CommandRules.None with { Destructive = Unless(layers, layer => layer.Commands.Destructive, Decision.Ask, "commands.destructive") },
        Environment = EnvironmentRules.None with { Secret = Unless(layers, layer => layer.Environment.Secret, Decision.Deny, "environment.secret") },
        Unreadable = Unreadable(layers),
        Secrets = Secrets(layers),
        Flow = FlowRules.None with { Injection = Unless(layers, layer => layer.Flow.Injection, InjectionAnswer.Warn, "injection.outputs") },
    };

    private static SecretRules Secrets(ImmutableArray<Layer> layers) => new()
    {
        Arguments = Unless(layers, layer => layer.Secrets.Arguments, Decision.Deny, "secrets.arguments"),
        Outputs = Unless(layers, layer => layer.Secrets.Outputs, Decision.Redact, "secrets.outputs"),
        Failures = Unless(layers, layer => layer.Secrets.Failures, FailureAnswer.Warn, "secrets.failures"),
        Environment = Unless(layers, layer => layer.Secrets.Environment, true, "secrets.environment"),
    };

    /// <summary>A part that could not be read matters where something restricts what it stands for; a command always does.</summary>
    private static UnreadableRules Unreadable(ImmutableArray<Layer> layers) => new(
        Restricts(layers, static grant => grant.Read is not null) ? Unless(layers, layer => layer.Unreadable.PathRead, Decision.Ask, "unreadable.path-read") : null,
        Restricts(layers, static grant => grant.Write is not null) ? Unless(layers, layer => layer.Unreadable.PathWrite, Decision.Ask, "unreadable.path-write") : null,
        Restricts(layers, static grant => grant.Hosts is not null) ? Unless(layers, layer => layer.Unreadable.Host, Decision.Deny, "unreadable.host") : null,
        Unless(layers, layer => layer.Unreadable.Command, Decision.Deny, "unreadable.command"),
        Unless(layers, layer => layer.Unreadable.Sql, Decision.Deny, "unreadable.sql"));

    private static bool Restricts(ImmutableArray<Layer> layers, Predicate<Grant> how)
    {
        foreach (var layer in layers)
            if (how(layer.Session))
                return true;
        return false;
    }

    /// <summary>The default, unless the managed or user layer says something: a project's file adds to a default and never replaces it.</summary>
    private static Setting<T>? Unless<T>(ImmutableArray<Layer> layers, Func<Layer, Setting<T>?> said, T value, string key)
    {
        foreach (var layer in layers)
            if (layer.Kind != LayerKind.Project && said(layer) is not null)
                return null;
        return new(value, OriginOf(key));
    }

    private static Rules<PathPattern> Paths(BaselineAccess access, string id, IReadOnlySet<string> relaxed, IEnumerable<string> ownFiles, Platform? platform)
    {
        var items = ImmutableArray.CreateBuilder<Rule<PathPattern>>();
        var except = ImmutableArray.CreateBuilder<Rule<PathPattern>>();
        foreach (var group in Groups)
        {
            if (group.Access != access || relaxed.Contains(group.Id))
                continue;
            foreach (var pattern in group.Patterns)
                if (platform is not { } here || CanMatch(pattern, here))
                    items.Add(RuleOf(pattern, group.Id));
            foreach (var pattern in group.Except)
                except.Add(RuleOf(pattern, group.Id));
        }
        foreach (var file in ownFiles)
            items.Add(RuleOf(Literal(file), BaselineTable.GuardSelf));
        return new() { Items = items.DrainToImmutable(), Except = except.DrainToImmutable(), Id = id, Origin = OriginOf("") };
    }

    /// <summary>Whether a path of the system can look so: each has places that the others do not.</summary>
    private static bool CanMatch(string pattern, Platform platform) => pattern switch
    {
        ['C', ':', ..] => platform == Platform.Windows,
        ['~', '/', 'A', 'p', 'p', 'D', 'a', 't', 'a', ..] => platform == Platform.Windows,
        ['~', '/', 'L', 'i', 'b', 'r', 'a', 'r', 'y', ..] or ['/', 'L' or 'S' or 'U', ..] => platform == Platform.MacOS,
        ['/', 'p', 'r', 'o', 'c', ..] => platform == Platform.Linux,
        ['/', ..] => platform != Platform.Windows,
        _ => true,
    };

    private static Rule<PathPattern> RuleOf(string pattern, string group) => new(PathPattern.Deferred(pattern), group, OriginOf(group));

    /// <summary>The pattern that means this path and nothing else.</summary>
    private static string Literal(string path)
    {
        var text = new System.Text.StringBuilder(path.Length);
        foreach (var letter in path)
            text.Append(letter is '*' or '?' or '[' or '{' or '}' ? $"[{letter}]" : $"{letter}");
        return text.ToString();
    }

    private static Origin OriginOf(string part) => new(LayerKind.Baseline, part, 0);
}
