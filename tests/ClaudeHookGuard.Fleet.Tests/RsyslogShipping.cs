using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ClaudeHookGuard.Simulation;

namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>The rsyslog examples, run by two real rsyslogd on loopback: what arrives is what was written, byte for byte.</summary>
public sealed class RsyslogShipping : IDisposable
{
    private const string Program = "/usr/sbin/rsyslogd";

    private readonly string root = Directory.CreateTempSubdirectory("hookguard-rsyslog-").FullName;
    private readonly List<Process> running = [];

    [Fact]
    public void Every_line_arrives_as_it_was_written()
    {
        Assert.True(File.Exists(Program), "this test needs rsyslog (apt-get install rsyslog)");
        var port = FreePort();
        Start("server", Example("rsyslog-server.conf").Replace("port=\"6514\"", $"port=\"{port}\" address=\"127.0.0.1\"", StringComparison.Ordinal).Replace("/var/log/hookguard", Path.Combine(root, "gathered"), StringComparison.Ordinal));
        var log = Path.Combine(root, "home", "ana", ".local", "state", "hookguard", "audit");
        WrittenLog.Write(log, new Year(seed: 5, days: 5, people: 2, incidents: 0).Days());
        Start("client", Example("rsyslog-client.conf").Replace("/home/*", Path.Combine(root, "home", "*"), StringComparison.Ordinal).Replace("logs.example.com", "127.0.0.1", StringComparison.Ordinal).Replace("port=\"6514\"", $"port=\"{port}\"", StringComparison.Ordinal));

        var written = Lines(log);
        string[] arrived = [];
        for (var tries = 0; tries < 300 && arrived.Length < written.Length; tries++)
        {
            Thread.Sleep(100);
            arrived = Lines(Path.Combine(root, "gathered"));
        }
        Assert.Equal(written.Order(StringComparer.Ordinal), arrived.Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        foreach (var process in running)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
        Directory.Delete(root, recursive: true);
    }

    private static string Example(string file) => File.ReadAllText(Path.Combine(ExampleFiles.Folder, "shippers", file));

    private void Start(string name, string configuration)
    {
        var state = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        var file = Path.Combine(state, "rsyslog.conf");
        File.WriteAllText(file, configuration.Replace("/var/lib/rsyslog", state, StringComparison.Ordinal));
        var process = Process.Start(new ProcessStartInfo(Program, ["-n", "-f", file, "-i", Path.Combine(state, "pid")]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        running.Add(process);
    }

    private static string[] Lines(string directory) =>
        Directory.Exists(directory) ? [.. Directory.GetFiles(directory, "*.jsonl", SearchOption.AllDirectories).SelectMany(Shared)] : [];

    /// <summary>The whole lines of a file that somebody else may be writing.</summary>
    private static string[] Shared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
