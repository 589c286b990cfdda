using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Exporting;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Tests.Audit.Exporting;

public sealed class ExportTests
{
    [Fact]
    public void Json_is_one_array()
    {
        using var json = JsonDocument.Parse(Export("json", Made.Full(), Made.Entry()));
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal("github", json.RootElement[0].GetProperty("server").GetString());
        using var empty = JsonDocument.Parse(Export("json"));
        Assert.Equal(0, empty.RootElement.GetArrayLength());
    }

    [Fact]
    public void Json_lines_are_the_log_s_own()
    {
        Assert.Equal(Encoding.UTF8.GetString(AuditLine.Write(Made.Full()).Span) + "\n", Export("jsonl", Made.Full()));
    }

    [Fact]
    public void Csv_has_a_heading_and_quotes_what_needs_it()
    {
        var rows = Export("csv", Made.Full()).Split("\r\n");
        Assert.Equal(rows[0].Split(',').Length, Cells(rows[1]).Count);
        Assert.Equal("time", rows[0].Split(',')[0]);
        Assert.Contains("a \"quoted\" reason with \\ and \u00e9", Cells(rows[1]));
        Assert.Contains("paths.deny network.host", Cells(rows[1]));
        Assert.Contains("example.com:443", Cells(rows[1]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    public void Csv_cells_run_no_formula(string name) => Assert.Contains($"'{name},", Export("csv", Made.Entry() with { Tool = name }), StringComparison.Ordinal);

    [Fact]
    public void Ocsf_events_have_what_the_class_asks_for()
    {
        using var json = JsonDocument.Parse(Export("ocsf", Made.Entry() with { User = "me", Machine = "box", Tool = "Read", Resources = [new("path.read", "/a", new('a', 64), null)] }));
        var ocsf = json.RootElement;
        Assert.Equal(6003, ocsf.GetProperty("class_uid").GetInt32());
        Assert.Equal(6, ocsf.GetProperty("category_uid").GetInt32());
        Assert.Equal(600302, ocsf.GetProperty("type_uid").GetInt64());
        Assert.Equal(1795343400123, ocsf.GetProperty("time").GetInt64());
        Assert.Equal(2, ocsf.GetProperty("action_id").GetInt32());
        Assert.Equal("1.6.0", ocsf.GetProperty("metadata").GetProperty("version").GetString());
        Assert.Equal("hookguard", ocsf.GetProperty("metadata").GetProperty("product").GetProperty("name").GetString());
        Assert.Equal("me", ocsf.GetProperty("actor").GetProperty("user").GetProperty("name").GetString());
        Assert.Equal("Read", ocsf.GetProperty("api").GetProperty("operation").GetString());
        Assert.Equal("box", ocsf.GetProperty("src_endpoint").GetProperty("hostname").GetString());
        Assert.True(ocsf.GetProperty("severity_id").GetInt32() > 1);
    }

    [Fact]
    public void Otlp_lines_are_log_data()
    {
        var lines = Export("otlp", [.. Enumerable.Repeat(Made.Full(), 501)]).TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        using var json = JsonDocument.Parse(lines[0]);
        var logs = json.RootElement.GetProperty("resourceLogs")[0];
        Assert.Contains("service.name", logs.GetProperty("resource").GetRawText(), StringComparison.Ordinal);
        var records = logs.GetProperty("scopeLogs")[0].GetProperty("logRecords");
        Assert.Equal(500, records.GetArrayLength());
        Assert.Equal("1795343400123000000", records[0].GetProperty("timeUnixNano").GetString());
        Assert.Equal(9, records[0].GetProperty("severityNumber").GetInt32());
        var attributes = records[0].GetProperty("attributes").EnumerateArray().ToDictionary(each => each.GetProperty("key").GetString()!, each => each.GetProperty("value"));
        Assert.Equal("github", attributes["hookguard.server"].GetProperty("stringValue").GetString());
        Assert.Equal("8", attributes["hookguard.output_bytes"].GetProperty("intValue").GetString());
        Assert.Equal(2, attributes["hookguard.rules"].GetProperty("arrayValue").GetProperty("values").GetArrayLength());
    }

    /// <summary>The cells of a row, quotes undone.</summary>
    private static List<string> Cells(string row)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < row.Length; at++)
            if (row[at] == '"' && quoted && at + 1 < row.Length && row[at + 1] == '"')
                cell.Append(row[at++]);
            else if (row[at] == '"')
                quoted = !quoted;
            else if (row[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(row[at]);
        cells.Add(cell.ToString());
        return cells;
    }

    private static string Export(string format, params AuditEntry[] entries)
    {
        using var output = new MemoryStream();
        var export = EntryExport.Of(format, output);
        export.Begin();
        foreach (var entry in entries)
        {
            var view = new EntryView();
            var line = AuditLine.Write(entry).ToArray();
            Assert.True(view.TryRead(line, 0, line.Length));
            export.Write(view);
        }
        export.Finish();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
