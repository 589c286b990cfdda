using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Review.Questions;

namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>A ClickHouse server of its own on loopback, with the table and the view that hooks-examples/fleet has.</summary>
internal sealed class ClickHouseDatabase : IDatabase, IDisposable
{
    private static readonly string[] Programs = ["/usr/bin/clickhouse-server", "/usr/sbin/clickhouse-server", "/usr/bin/clickhouse"];

    private readonly string root = Directory.CreateTempSubdirectory("hookguard-clickhouse-").FullName;
    private readonly int port = FreePort();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly Process process;

    public ClickHouseDatabase()
    {
        var program = Programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("this test needs a ClickHouse server (apt-get install clickhouse-server)");
        File.WriteAllText(Path.Combine(root, "users.xml"), """
            <yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password/><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>
            """);
        File.WriteAllText(Path.Combine(root, "config.xml"), $"""
            <yandex><logger><level>error</level><console>1</console></logger><http_port>{port}</http_port><tcp_port>{FreePort()}</tcp_port><listen_host>127.0.0.1</listen_host>
            <path>{root}/data/</path><tmp_path>{root}/tmp/</tmp_path><users_config>{root}/users.xml</users_config><default_profile>default</default_profile>
            <default_database>default</default_database><mark_cache_size>67108864</mark_cache_size></yandex>
            """);
        string[] arguments = program.EndsWith("/clickhouse", StringComparison.Ordinal) ? ["server"] : [];
        process = Process.Start(new ProcessStartInfo(program, [.. arguments, "--config-file=" + Path.Combine(root, "config.xml")]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = root })!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        WaitUntilItAnswers();
        foreach (var statement in EntriesView.Sql(Engine.ClickHouse, "").Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            Post(statement, "");
    }

    /// <summary>Whether there is a server to start on this machine.</summary>
    public static bool IsHere => Programs.Any(File.Exists);

    /// <summary>Inserts lines in the form the shippers send them.</summary>
    public void Insert(IEnumerable<string> lines)
    {
        foreach (var block in lines.Chunk(20_000))
            Post("INSERT INTO lines (line) FORMAT JSONEachRow", string.Concat(block.Select(static line => $"{{\"line\":{JsonSerializer.Serialize(line)}}}\n")));
    }

    public IReadOnlyList<string[]> Ask(string sql) =>
        [.. Post(sql + " FORMAT TabSeparated", "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t'))];

    public void Dispose()
    {
        http.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private void WaitUntilItAnswers()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                Post("SELECT 1", "");
                return;
            }
            catch (HttpRequestException) when (tries < 100 && !process.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private string Post(string query, string body)
    {
        using var content = new StringContent(body.Length == 0 ? query : body, Encoding.UTF8);
        var address = $"http://127.0.0.1:{port}/" + (body.Length == 0 ? "" : "?query=" + Uri.EscapeDataString(query));
        using var answer = http.PostAsync(new Uri(address), content).GetAwaiter().GetResult();
        var text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
