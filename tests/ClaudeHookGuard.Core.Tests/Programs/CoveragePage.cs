using System.Text;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Programs;

/// <summary>Makes <c>tests/corpus/coverage.md</c> of the hostile lines in the corpus: technique by technique what is refused, and what is not.</summary>
internal static class CoveragePage
{
    private sealed record Technique(string Name, string Tool, List<string> Lines)
    {
        public List<string> Missed { get; } = [.. Lines.Where(line => Decided.ByCanonicalPolicy.Of(line, Tool) == Decision.Allow)];

        public string State => Missed.Count == 0 ? "covered" : Missed.Count < Lines.Count ? "partly" : "not";
    }

    public static string Text()
    {
        Technique[] techniques =
        [
            .. Techniques(),
            new("What each program does with its words", "Bash", [.. Decided.Lines("programs/refused.txt")]),
            new("The PowerShell tool", "PowerShell", [.. Decided.Lines("programs/powershell-refused.txt")]),
        ];
        var page = new StringBuilder();
        page.Append("# What the reading of commands covers\n\n");
        page.Append("Made by a test from `tests/corpus/techniques.txt` and `tests/corpus/programs`: every line there would read a protected file, write outside of the\n");
        page.Append("project, contact a host that is not allowed or show a secret variable under `tests/corpus/canonical.hookguard.toml`. A line counts as covered\n");
        page.Append("where the guard refuses it. What it does not refuse is listed below; add a line to the corpus where you find another.\n\n");
        page.Append($"{techniques.Sum(each => each.Lines.Count - each.Missed.Count)} of {techniques.Sum(each => each.Lines.Count)} lines are refused.\n\n");
        page.Append("| technique | | refused | of |\n| --- | --- | ---: | ---: |\n");
        foreach (var each in techniques)
            page.Append($"| {each.Name} | {each.State} | {each.Lines.Count - each.Missed.Count} | {each.Lines.Count} |\n");
        page.Append("\n## Not refused\n\n");
        foreach (var each in techniques)
            foreach (var line in each.Missed)
                page.Append($"- {each.Name}: `` {line.Replace('↵', '⏎')} ``\n");
        return page.ToString();
    }

    private static List<Technique> Techniques()
    {
        var found = new List<(string Name, List<string> Lines)>();
        foreach (var line in Repository.ReadText("tests/corpus/techniques.txt").Split('\n'))
            if (line.StartsWith("## ", StringComparison.Ordinal))
                found.Add((line[3..], []));
            else if (line.Length > 0 && line[0] != '#')
                found[^1].Lines.Add(line);
        return [.. found.Select(each => new Technique(each.Name, "Bash", each.Lines))];
    }
}
