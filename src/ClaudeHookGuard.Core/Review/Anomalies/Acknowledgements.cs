using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>
/// Findings the team has looked at, in a TOML file it keeps. Each <c>[[acknowledged]]</c> names a finding by its <c>id</c>, or a <c>kind</c> and
/// a <c>subject</c> (<c>*</c> is any run of characters), and says why; with <c>until</c> it ends after that day.
/// </summary>
public sealed class Acknowledgements
{
    private readonly List<Entry> entries = [];

    private Acknowledgements()
    {
    }

    public static Acknowledgements None { get; } = new();

    /// <summary>Reads the file. Everything that is wrong is told at once; null where something is, so that a slip hides no finding.</summary>
    public static Acknowledgements? Read(string text, string file, out ImmutableArray<Diagnostic> mistakes)
    {
        var diagnostics = new Diagnostics(file);
        var root = PolicyDocumentReader.Read(text, file, LayerKind.Project, diagnostics).Root;
        var read = new Acknowledgements();
        foreach (var entry in root.Entries)
            if (entry is { Key: "acknowledged", Value: DocumentList { OfTables: true } list })
                foreach (var item in list.Items)
                    read.Add((DocumentTable)item, diagnostics);
            else
                diagnostics.Error(entry.Position, $"'{entry.Key}' is not known here", "write [[acknowledged]] before each finding");
        mistakes = diagnostics.All;
        return diagnostics.HasErrors ? null : read;
    }

    /// <summary>One entry as the file has it.</summary>
    public static string Print(Anomaly anomaly, string reason, DateOnly on) =>
        $"[[acknowledged]] # {on:yyyy-MM-dd}: {anomaly.Kind}, {Shown.OneLine(anomaly.Subject).Replace('\uFFFD', '?')}\nid = \"{anomaly.Id}\"\nreason = {Policies.Printing.PolicyToml.Value(new DocumentText(reason, default))}\n";

    /// <summary>True where somebody acknowledged the finding, and that still holds for the day it was found on.</summary>
    public bool Cover(Anomaly anomaly)
    {
        foreach (var entry in entries)
            if (entry.Covers(anomaly))
                return true;
        return false;
    }

    private void Add(DocumentTable table, Diagnostics diagnostics)
    {
        var before = diagnostics.All.Length;
        foreach (var entry in table.Entries)
            if (!(entry.Key is "id" or "kind" or "subject" or "reason" && entry.Value is DocumentText) && !(entry is { Key: "until", Value: DocumentDate }))
                diagnostics.Error(entry.Position, $"'{entry.Key}' is not known here, or not of this form", "id, kind, subject and reason are texts, until is a date");
        var (id, kind) = (Text(table, "id"), Text(table, "kind"));
        if (id is null == kind is null)
            diagnostics.Error(table.Position, "an acknowledgement names an id, or a kind and a subject", null);
        if (kind is not null && !AnomalyKinds.All.Any(known => known.Id == kind))
            diagnostics.Error(table.Position, $"'{kind}' is no kind of finding", "`hookguard audit anomalies --kinds` lists them");
        if (kind is not null && Text(table, "subject") is not { Length: > 0 })
            diagnostics.Error(table.Position, "a kind needs a subject", "write subject = \"*\" for all of it");
        if (Text(table, "reason") is not { Length: > 0 })
            diagnostics.Error(table.Position, "an acknowledgement needs a reason", null);
        if (diagnostics.All.Length == before)
            entries.Add(new(id, kind, Text(table, "subject"), (table["until"] as DocumentDate)?.Date));
    }

    private static string? Text(DocumentTable table, string key) => (table[key] as DocumentText)?.Text;

    private sealed record Entry(string? Id, string? Kind, string? Subject, DateOnly? Until)
    {
        public bool Covers(Anomaly anomaly) =>
            (Id is null ? Kind == anomaly.Kind && NamePattern.Glob(Subject, anomaly.Subject) : Id == anomaly.Id)
            && (Until is null || DateOnly.FromDateTime(anomaly.From.UtcDateTime) <= Until);
    }
}
