using System.Text;

namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>Writes a page. Text is always escaped; only what is written here and in the sections is markup.</summary>
internal sealed class Html
{
    private readonly StringBuilder page = new();

    public override string ToString() => page.ToString();

    /// <summary>Markup as it stands: never anything from a log.</summary>
    public Html Raw(string markup)
    {
        page.Append(markup);
        return this;
    }

    public Html Text(string text)
    {
        foreach (var letter in Shown.OneLine(text))
            _ = letter switch
            {
                '<' => page.Append("&lt;"),
                '>' => page.Append("&gt;"),
                '&' => page.Append("&amp;"),
                '"' => page.Append("&quot;"),
                '\'' => page.Append("&#39;"),
                _ => page.Append(letter),
            };
        return this;
    }

    public Html Element(string name, string text) => Raw($"<{name}>").Text(text).Raw($"</{name}>");

    /// <summary>A table with a caption for those who cannot see the heading above it. The first cell of a row heads it.</summary>
    public Html Table(string caption, ReadOnlySpan<string> heads, IEnumerable<string[]> rows)
    {
        Raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").Text(caption).Raw("\"><table><caption class=\"hidden\">").Text(caption).Raw("</caption><thead><tr>");
        foreach (var head in heads)
            Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        Raw("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr><th scope=\"row\">").Text(row[0]).Raw("</th>");
            foreach (var cell in row.AsSpan(1))
                Raw(IsNumber(cell) ? "<td class=\"number\">" : "<td>").Text(cell).Raw("</td>");
            Raw("</tr>\n");
        }
        return Raw("</tbody></table></div>\n");
    }

    private static bool IsNumber(string cell) => cell.Length > 0 && cell.AsSpan().IndexOfAnyExcept("0123456789,.") < 0;
}
