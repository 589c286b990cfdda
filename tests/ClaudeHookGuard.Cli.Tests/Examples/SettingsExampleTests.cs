using System.Text.Json;
using System.Text.Json.Nodes;
using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Examples;

/// <summary>The settings and the plugin in <c>hooks-examples</c>: one wrong word in them and the client drops the whole file.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class SettingsExampleTests(PublishedGuard guard)
{
    private static string Examples { get; } = Path.Combine(PublishedGuard.Repository, "hooks-examples");

    public static TheoryData<string> Registrations =>
        ["settings/project.settings.json", "settings/user.settings.json", "settings/managed-settings.json", "plugin/hooks/hooks.json"];

    public static TheoryData<string> JsonFiles =>
        [.. Directory.GetFiles(Examples, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Examples, file)).Order()];

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public void Every_JSON_file_is_one_object_without_a_member_twice(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Examples, file)), new() { AllowDuplicateProperties = false });
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Theory]
    [MemberData(nameof(Registrations))]
    public void An_example_registers_exactly_what_install_writes(string file)
    {
        using var playground = new Playground(guard);
        Assert.Equal(0, playground.Run(guard.Binary, ["install", "--scope", "project", "--home", playground.Home], []).ExitCode);
        var installed = File.ReadAllText(Path.Combine(playground.Project, ".claude", "settings.json"));
        var command = Handlers(file).First().GetProperty("command").GetString()!;
        var expected = JsonNode.Parse(installed.Replace(guard.Binary, command, StringComparison.Ordinal))!["hooks"];
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(Hooks(file).GetRawText())), $"{file} differs from what hookguard install writes:\n{expected}");
    }

    [Theory]
    [MemberData(nameof(Registrations))]
    public void Every_handler_starts_the_binary_itself_and_blocks_when_it_fails(string file)
    {
        foreach (var handler in Handlers(file))
        {
            Assert.Equal("command", handler.GetProperty("type").GetString());
            Assert.EndsWith("hookguard", handler.GetProperty("command").GetString(), StringComparison.Ordinal);
            Assert.Equal("""["hook"]""", JsonSerializer.Serialize(handler.GetProperty("args")));
            Assert.Equal("block", handler.GetProperty("onFailure").GetString());
            Assert.InRange(handler.GetProperty("timeout").GetInt32(), 5, 60);
            Assert.Equal(5, handler.EnumerateObject().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Registrations))]
    public void Every_tool_is_matched(string file)
    {
        foreach (var group in Hooks(file).EnumerateObject().SelectMany(member => member.Value.EnumerateArray()))
            Assert.True(!group.TryGetProperty("matcher", out var matcher) || matcher.GetString() == "*");
    }

    [Fact]
    public void The_marketplace_offers_the_plugin_under_its_own_name()
    {
        var plugin = Read("plugin/.claude-plugin/plugin.json").GetProperty("name").GetString();
        var offered = Read(".claude-plugin/marketplace.json").GetProperty("plugins").EnumerateArray().Single();
        Assert.Equal(plugin, offered.GetProperty("name").GetString());
        Assert.True(Directory.Exists(Path.Combine(Examples, offered.GetProperty("source").GetString()!)));
    }

    [Fact]
    public void Every_server_of_the_MCP_example_is_named_in_the_policy_beside_it()
    {
        var policy = File.ReadAllText(Path.Combine(Examples, "mcp", "hookguard.toml"));
        foreach (var server in Read("mcp/.mcp.json").GetProperty("mcpServers").EnumerateObject())
            Assert.Contains($"[servers.{server.Name}]", policy, StringComparison.Ordinal);
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Examples, file))).RootElement;

    private static JsonElement Hooks(string file) => Read(file).GetProperty("hooks");

    private static IEnumerable<JsonElement> Handlers(string file) =>
        Hooks(file).EnumerateObject().SelectMany(member => member.Value.EnumerateArray()).SelectMany(group => group.GetProperty("hooks").EnumerateArray());
}
