using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Keys;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>What a skill says of itself in its front matter.</summary>
/// <param name="Table">What it declares, in the keys of a policy's <c>[skills.X]</c>: see <see cref="SkillFields"/>.</param>
/// <param name="Forks">Whether it runs as a subagent of its own (<c>context: fork</c>).</param>
/// <param name="Mistakes">What is wrong in it, for its author.</param>
public sealed record SkillDeclaration(string? Name, string? Description, bool Forks, DocumentTable Table, ImmutableArray<Grant> Grants, ImmutableArray<Diagnostic> Mistakes)
{
    /// <summary>Bytes of a skill's Markdown file that are read.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The variable that stands for the skill's own directory in what it declares; the client has it too.</summary>
    private const string OwnDirectory = "${CLAUDE_SKILL_DIR}";

    /// <summary>Why the skill cannot be held to what it declares: that is there and cannot be read. Null where it can.</summary>
    public string? Flaw { get; private init; }

    /// <param name="text">The Markdown file.</param>
    /// <param name="file">The file as people know it.</param>
    /// <param name="directory">The skill's own directory; null for a command, which has none.</param>
    /// <param name="name">The name the client knows it by, for findings.</param>
    public static SkillDeclaration Read(string text, string file, string? directory, string name)
    {
        var front = FrontMatter.Of(text);
        var diagnostics = new Diagnostics(file);
        if (YamlReader.Read(front.Yaml, front.FirstLine, diagnostics) is not { } table)
            return Unread(front, diagnostics);
        var declared = SkillFields.Read(Placed(table, directory), PolicyKeys.Skills, diagnostics);
        var grants = GrantsOf(declared, diagnostics, name, directory);
        return new(Text(table, "name"), Text(table, "description"), Text(table, "context") == "fork", declared, grants, diagnostics.All)
        {
            Flaw = diagnostics.HasErrors ? diagnostics.All.First(each => each.Severity == Severity.Error).ToString() : null,
        };
    }

    /// <summary>The grants of what was declared earlier.</summary>
    /// <param name="declared">As in <see cref="Table"/>.</param>
    public static ImmutableArray<Grant> GrantsOf(DocumentTable declared, string file, string name, string? directory) => GrantsOf(declared, new Diagnostics(file), name, directory);

    private static ImmutableArray<Grant> GrantsOf(DocumentTable declared, Diagnostics diagnostics, string name, string? directory)
    {
        var section = new Section(declared, diagnostics, LayerKind.Project);
        var grants = ImmutableArray.CreateBuilder<Grant>();
        foreach (var grant in GrantReader.Named(section, "skills", GrantKind.Skill).Named)
            grants.Add(SkillGrants.Own(grant with { Name = name, IsDeclared = true }, directory));
        return grants.DrainToImmutable();
    }

    /// <summary>
    /// Text that is no YAML: many skills have a description with a colon in it, and the client puts up with that. Where it speaks of no
    /// capability nothing is lost; where it does, nobody knows which.
    /// </summary>
    private static SkillDeclaration Unread(FrontMatter front, Diagnostics diagnostics)
    {
        var nothing = new DocumentTable(inline: false, default);
        return new(null, null, false, nothing, [], diagnostics.All) { Flaw = SkillFields.AreMentionedIn(front.Yaml) ? diagnostics.All[0].ToString() : null };
    }

    private static string? Text(DocumentTable table, string key) => (table[key] as DocumentText)?.Text;

    /// <summary>The same with the skill's own directory put in for its variable.</summary>
    private static DocumentTable Placed(DocumentTable table, string? directory)
    {
        if (directory is null)
            return table;
        var placed = new DocumentTable(table.Inline, table.Position);
        foreach (var entry in table.Entries)
            placed.Entries.Add(entry with { Value = Placed(entry.Value, directory) });
        return placed;
    }

    private static DocumentValue Placed(DocumentValue value, string directory)
    {
        switch (value)
        {
            case DocumentText text when text.Text.Contains(OwnDirectory, StringComparison.Ordinal):
                return new DocumentText(text.Text.Replace(OwnDirectory, directory, StringComparison.Ordinal), text.Position);
            case DocumentTable table:
                return Placed(table, directory);
            case DocumentList list:
                var placed = new DocumentList(list.OfTables, list.Position);
                foreach (var item in list.Items)
                    placed.Items.Add(Placed(item, directory));
                return placed;
            default:
                return value;
        }
    }
}
