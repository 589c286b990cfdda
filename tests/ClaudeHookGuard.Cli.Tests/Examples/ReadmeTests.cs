using System.Text.Json;
using System.Text.RegularExpressions;
using ClaudeHookGuard.Cli.Tests.Published;
using ClaudeHookGuard.Commands;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Cli.Tests.Examples;

/// <summary>What the README says is what the product does.</summary>
public sealed class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(PublishedGuard.Repository, "README.md"));

    [Fact]
    public void Every_command_is_in_its_table()
    {
        foreach (var command in CommandLine.Root().Subcommands)
            Assert.Matches($@"\| `hookguard [^|]*\b{Regex.Escape(command.Name)}\b", Text);
    }

    [Fact]
    public void Its_table_names_no_command_that_is_not_there()
    {
        foreach (Match row in Regex.Matches(Text, @"^\| `hookguard (\w+)( (\w+))?`", RegexOptions.Multiline))
        {
            var command = Assert.Single(CommandLine.Root().Subcommands, command => command.Name == row.Groups[1].Value);
            if (row.Groups[3].Success)
                Assert.Contains(command.Subcommands, inner => inner.Name == row.Groups[3].Value);
        }
    }

    [Fact]
    public void Its_policy_is_a_policy()
    {
        var policy = Regex.Match(Text, "```toml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var reading = PolicyReader.Read(policy, "README.md", LayerKind.Project, new DateOnly(2026, 1, 1));
        Assert.Empty(reading.Diagnostics);
        Assert.NotNull(reading.Layer);
    }

    [Fact]
    public void Its_audit_line_is_one()
    {
        using var line = JsonDocument.Parse(Regex.Match(Text, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
        foreach (var key in (string[])["v", "time", "session", "event", "project", "tool", "decision", "rules", "reason", "resources", "input_bytes", "output_bytes", "policy", "guard", "ms"])
            Assert.True(line.RootElement.TryGetProperty(key, out _), key);
    }
}
