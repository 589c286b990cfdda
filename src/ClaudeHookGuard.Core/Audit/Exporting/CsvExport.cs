using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Audit.Exporting;

/// <summary>
/// Comma-separated values (RFC 4180), one entry a row. Names come from tools and servers, and spreadsheets run what begins like a formula: such a text gets
/// an apostrophe in front.
/// </summary>
internal sealed class CsvExport(Stream output) : EntryExport(output)
{
    private const string Heading =
        "time,id,session,prompt,event,user,machine,project,tool,server,skill,agent,agent_type,decision,observed,rules,reason,hosts,paths,input_bytes,output_bytes,sent_bytes,policy,guard,ms,seq";

    public override void Begin() => Output.Write(Encoding.UTF8.GetBytes(Heading + "\r\n"));

    public override void Write(EntryView entry)
    {
        var row = new StringBuilder();
        foreach (var text in (ReadOnlySpan<EntryText>)[entry.TimeText, entry.Id, entry.Session, entry.Prompt, entry.Event, entry.User, entry.Machine, entry.Project, entry.Tool, entry.Server, entry.Skill, entry.Agent, entry.AgentType, entry.Decision, entry.Observed])
            Add(row, text.ToString());
        Add(row, Rules(entry));
        Add(row, entry.Reason.ToString());
        Add(row, Names(entry, static kind => kind.Is("host"u8)));
        Add(row, Names(entry, static kind => kind.Raw.StartsWith("path."u8)));
        foreach (var number in (ReadOnlySpan<long>)[entry.InputBytes, entry.OutputBytes, entry.SentBytes])
            Add(row, number.ToString(CultureInfo.InvariantCulture));
        Add(row, entry.Policy.ToString());
        Add(row, entry.Guard.ToString());
        Add(row, entry.Milliseconds.ToString(CultureInfo.InvariantCulture));
        row.Append(CultureInfo.InvariantCulture, $"{entry.Sequence}\r\n");
        Output.Write(Encoding.UTF8.GetBytes(row.ToString()));
    }

    private static string Rules(EntryView entry)
    {
        var rules = new List<string>();
        foreach (var rule in entry.Rules)
            rules.Add(rule.ToString());
        return string.Join(' ', rules);
    }

    /// <summary>Several names in one cell stand on lines of their own: a space may be part of a path.</summary>
    private static string Names(EntryView entry, Func<EntryText, bool> isOfKind)
    {
        var names = new List<string>();
        foreach (var resource in entry.Resources)
            if (isOfKind(resource.Kind) && !resource.Name.IsEmpty)
                names.Add(resource.Name.ToString());
        return string.Join('\n', names);
    }

    private static void Add(StringBuilder row, string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = "'" + text;
        if (text.AsSpan().ContainsAny(",\"\r\n"))
            row.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            row.Append(text);
        row.Append(',');
    }
}
