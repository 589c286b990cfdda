using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Policies.BuiltIn;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Keys;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads one policy file: the text into a document, the document against the key table, and its values into a layer. All mistakes are reported at once.</summary>
public static class PolicyReader
{
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file as people know it; it stands in diagnostics, findings and listings.</param>
    /// <param name="today">The day exceptions are held against.</param>
    public static PolicyReading Read(string text, string file, LayerKind layer, DateOnly today)
    {
        var diagnostics = new Diagnostics(file);
        var document = PolicyDocumentReader.Read(text, file, layer, diagnostics);
        if (!diagnostics.HasErrors)
            new ShapeCheck(layer, diagnostics).Check(document.Root, PolicyKeys.Root, "");
        var read = LayerOf(new Section(document.Root, diagnostics, layer), text, today);
        return new(document, diagnostics.HasErrors ? null : read, diagnostics.All);
    }

    private static Layer LayerOf(Section root, string text, DateOnly today) => new()
    {
        Kind = root.Layer,
        File = root.Diagnostics.File,
        Hash = Sha256.Hex(text),
        Mode = ModeOf(root),
        Session = GrantReader.Session(root),
        Servers = GrantReader.Named(root, "servers", GrantKind.Server),
        Skills = GrantReader.Named(root, "skills", GrantKind.Skill),
        Agents = GrantReader.Named(root, "agents", GrantKind.Agent),
        Network = SettingsReader.Network(root.Inner("network")),
        Secrets = SecretRulesReader.Read(root.Inner("secrets")),
        Commands = SettingsReader.Commands(root.Inner("commands")),
        Environment = SettingsReader.Environment(root.Inner("environment")),
        Unreadable = SettingsReader.Unreadable(root.Inner("unreadable")),
        Flow = FlowRulesReader.Read(root),
        Limits = LimitsReader.Read(root.Inner("limits")),
        Programs = ProgramsReader.Read(root.Inner("programs")),
        Relaxed = BaselineGroups(root.Inner("baseline")),
        Exceptions = ExceptionsOf(root, today),
        Audit = SettingsReader.Audit(root.Inner("audit")),
        AllowExceptions = root.Inner("managed").Flag("allow-exceptions") ?? true,
        AllowRelax = root.Inner("managed").Flag("allow-relax") ?? true,
    };

    private static ImmutableArray<PolicyException> ExceptionsOf(Section root, DateOnly today)
    {
        var exceptions = ImmutableArray.CreateBuilder<PolicyException>();
        foreach (var section in root.Tables("exceptions"))
            if (ExceptionReader.Read(section, today) is { } exception)
                exceptions.Add(exception);
        return exceptions.DrainToImmutable();
    }

    private static Mode? ModeOf(Section root) => root.Text("mode")?.Text switch
    {
        "enforce" => Mode.Enforce,
        "observe" => Mode.Observe,
        _ => null,
    };

    private static ImmutableArray<Setting<string>> BaselineGroups(Section section)
    {
        if (!section.Exists)
            return [];
        var groups = ImmutableArray.CreateBuilder<Setting<string>>();
        var names = Baseline.Groups.Select(group => group.Id).Where(Baseline.CanRelax).ToArray();
        foreach (var text in section.Texts("relax") ?? [])
        {
            if (Baseline.CanRelax(text.Text))
                groups.Add(new(text.Text, section.OriginOf(text.Position)));
            else
                section.Diagnostics.Error(text.Position, $"the baseline has no group \"{text.Text}\" to relax", Spelling.Nearest(text.Text, names) is { } meant ? $"did you mean \"{meant}\"?" : $"it has {string.Join(", ", names)}");
        }
        return groups.DrainToImmutable();
    }
}

/// <summary>What reading a policy file gave.</summary>
/// <param name="Document">What was written, as far as it could be read.</param>
/// <param name="Layer">Null where something is wrong: such a policy denies every call.</param>
/// <param name="Diagnostics">In the order of the file; warnings alone leave the layer valid.</param>
public sealed record PolicyReading(PolicyDocument Document, Layer? Layer, ImmutableArray<Diagnostic> Diagnostics);
