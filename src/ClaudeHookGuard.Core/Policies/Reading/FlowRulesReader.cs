using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads <c>[labels.X]</c>, <c>[flow]</c> and <c>[injection]</c>.</summary>
internal static class FlowRulesReader
{
    public static FlowRules Read(Section root)
    {
        var labels = ImmutableArray.CreateBuilder<Label>();
        foreach (var (name, section) in root.NamedTables("labels"))
            labels.Add(new(
                name,
                PlacesOf(section, "sources") ?? NoPlaces,
                PlacesOf(section, "may-reach"),
                section.Decision("then") ?? Decision.Allow,
                section.Origin));
        var trifecta = root.Inner("flow").DecisionSetting("trifecta");
        return new(labels.DrainToImmutable(), trifecta, Injection(root.Inner("injection")));
    }

    private static Places NoPlaces { get; } = new PlacesBuilder().ToPlaces("labels", default);

    private static Setting<InjectionAnswer>? Injection(Section section) => section.Text("outputs")?.Text switch
    {
        "off" => new(InjectionAnswer.Off, section.OriginOf("outputs")),
        "note" => new(InjectionAnswer.Note, section.OriginOf("outputs")),
        "warn" => new(InjectionAnswer.Warn, section.OriginOf("outputs")),
        "strip" => new(InjectionAnswer.Strip, section.OriginOf("outputs")),
        "redact" => new(InjectionAnswer.Redact, section.OriginOf("outputs")),
        _ => null,
    };

    private static Places? PlacesOf(Section section, string key)
    {
        if (section.Texts(key) is not { } texts)
            return null;
        var builder = new PlacesBuilder();
        foreach (var text in texts)
            builder.Add(section, text);
        return builder.ToPlaces("flow.label", section.OriginOf(key));
    }

    /// <summary>Sorts <c>server:x</c>, <c>path:x</c> … into their lists.</summary>
    private sealed class PlacesBuilder
    {
        private const string Id = "flow.label";
        private readonly List<Rule<HostPattern>> _hosts = [];
        private readonly List<Rule<PathPattern>> _paths = [];
        private readonly List<Rule<NamePattern>> _servers = [];
        private readonly List<Rule<NamePattern>> _tools = [];
        private readonly List<Rule<NamePattern>> _skills = [];
        private bool _secrets;
        private bool _personal;

        public void Add(Section section, DocumentText text)
        {
            var colon = text.Text.IndexOf(':');
            var (kind, rest) = colon < 0 ? ("", text.Text) : (text.Text[..colon], text.Text[(colon + 1)..]);
            switch (kind)
            {
                case "" when rest is "secrets":
                    _secrets = true;
                    break;
                case "" when rest is "personal-data":
                    _personal = true;
                    break;
                case "server":
                    Keep(_servers, PatternLists.NameAt(section, rest, text.Position, Id));
                    break;
                case "tool":
                    Keep(_tools, PatternLists.NameAt(section, rest, text.Position, Id));
                    break;
                case "skill":
                    Keep(_skills, PatternLists.NameAt(section, rest, text.Position, Id));
                    break;
                case "path":
                    Keep(_paths, PatternLists.PathAt(section, rest, text.Position, Id));
                    break;
                case "host":
                    Keep(_hosts, PatternLists.HostAt(section, rest, text.Position, Id));
                    break;
                default:
                    Keep(_hosts, PatternLists.HostAt(section, text.Text, text.Position, Id));
                    break;
            }
        }

        public Places ToPlaces(string id, Origin origin) =>
            new(List(_hosts, id, origin), List(_paths, id, origin), List(_servers, id, origin), List(_tools, id, origin), List(_skills, id, origin), _secrets, _personal);

        private static void Keep<T>(List<Rule<T>> list, Rule<T>? rule)
        {
            if (rule is not null)
                list.Add(rule);
        }

        private static Rules<T> List<T>(List<Rule<T>> items, string id, Origin origin) => new() { Items = [.. items], Id = id, Origin = origin };
    }
}
