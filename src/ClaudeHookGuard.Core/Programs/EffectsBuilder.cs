using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>Gathers what one invocation does.</summary>
internal sealed class EffectsBuilder(Invocation invocation, string place)
{
    private const int MaxHostsNamed = 64;

    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
    private readonly ImmutableArray<Continuation>.Builder next = ImmutableArray.CreateBuilder<Continuation>();
    private readonly List<PartialText> sent = [];

    public Invocation Invocation => invocation;

    public string Place => place;

    /// <summary>What it prints, where that is worked out.</summary>
    public PartialText? Output { get; set; }

    /// <summary>True once a host is contacted, or something that could not be read as one.</summary>
    public bool Contacts { get; private set; }

    public Effects Build()
    {
        AddSent();
        return facts.Count == 0 && next.Count == 0 && Output is null ? Effects.None : new(facts.ToImmutable(), next.ToImmutable(), Output);
    }

    public void Add(Fact fact)
    {
        Contacts |= fact is HostContacted or Unreadable { As: UnreadableAs.Host };
        facts.Add(fact);
    }

    public void Run(Continuation continuation) => next.Add(continuation);

    /// <summary>A path is touched; the word as given, relative to <paramref name="directory"/>.</summary>
    public void Touch(PathAccess access, PartialText word, PathReach reach, PartialText directory, bool tilde = false)
    {
        if (PathReading.IsStream(word.Known))
            return;
        if (IsHole(word))
        {
            var kind = access == PathAccess.Read ? UnreadableAs.PathRead : UnreadableAs.PathWrite;
            facts.Add(new Unreadable(kind, word.ToString(), WhyOf(word), place));
            return;
        }
        facts.Add(new PathTouched(access, PathReading.Absolute(word, directory, invocation.Surroundings, tilde), reach, place));
    }

    public void Read(PartialText word, PartialText directory) => Touch(PathAccess.Read, word, PathReach.Itself, directory);

    public void Read(string word) => Read(PartialText.Of(word), invocation.Directory);

    public void Write(PartialText word, PartialText directory) => Touch(PathAccess.Write, word, PathReach.Itself, directory);

    /// <summary>Each environment variable whose value stands in <paramref name="word"/> is shown.</summary>
    public void Show(PartialText word)
    {
        foreach (var part in word.Parts)
            if (part is UnknownPart { Variable: { } name })
                facts.Add(new EnvironmentShown(name, null, place));
    }

    /// <summary>A text goes out, to whatever this invocation contacts: facts about it follow when all contacts are known.</summary>
    public void Send(PartialText text) => sent.Add(text);

    /// <summary>All words of the invocation go out; so none of them goes a second time.</summary>
    public void SendWords() => sent.InsertRange(0, invocation.Arguments);

    public void Unreadable(UnreadableAs kind, PartialText part, string why) => Add(new Unreadable(kind, part.ToString(), why, place));

    /// <summary>The known text of all that goes out is one text, so that a name beside a value is seen beside it.</summary>
    private void AddSent()
    {
        if (sent.Count == 0)
            return;
        var text = new StringBuilder();
        var variables = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in sent)
        {
            if (text.Length > 0)
                text.Append('\n');
            AppendKnown(text, word);
            foreach (var part in word.Parts)
                if (part is UnknownPart { Variable: { } name })
                    variables.Add(name);
        }
        sent.Clear();
        SendVariables(variables);
        if (text.Length > 0)
            facts.Add(new TextSent(TextDestination.Outside, Encoding.UTF8.GetBytes(text.ToString()), place));
    }

    /// <summary>Each variable, to each host; to so many hosts that it says nothing to name them, to none by name.</summary>
    private void SendVariables(HashSet<string> variables)
    {
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
            if (fact is HostContacted { Host.Known: { } host } && hosts.Count <= MaxHostsNamed)
                hosts.Add(host);
        foreach (var name in variables)
        {
            if (hosts.Count is 0 or > MaxHostsNamed)
                facts.Add(new EnvironmentShown(name, null, place));
            else
                foreach (var host in hosts)
                    facts.Add(new EnvironmentShown(name, host, place));
        }
    }

    private static void AppendKnown(StringBuilder text, PartialText word)
    {
        foreach (var part in word.Parts)
            text.Append(part is KnownPart known ? known.Text : " ");
    }

    /// <summary>True of a word that is one hole, or begins with one and tells nothing behind it.</summary>
    private static bool IsHole(PartialText word)
    {
        foreach (var part in word.Parts)
            if (part is not UnknownPart)
                return false;
        return word.Parts.Length > 0;
    }

    private static string WhyOf(PartialText word) => word.Parts[0] is UnknownPart hole ? hole.Why : "unknown";
}
