using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClaudeHookGuard.Cli.Tests.Review;

/// <summary>A headless Chromium, spoken to over its own debugging protocol: what it shows, says and asks the network for.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private readonly string profile = Directory.CreateTempSubdirectory("hookguard-browser-").FullName;
    private string session = "";
    private int lastId;

    private Browser(string program)
    {
        var start = new ProcessStartInfo(program, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        process = Process.Start(start)!;
    }

    /// <summary>Console messages, exceptions and problems of the page shown.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Everything the page asked for beside itself.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<Browser> Start()
    {
        var program = Names.SelectMany(static name => new[] { "/usr/bin/", "/usr/local/bin/", "/snap/bin/" }.Select(folder => folder + name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("this test needs Chromium (apt-get install chromium)");
        var browser = new Browser(program);
        await browser.Connect();
        return browser;
    }

    /// <summary>Shows a page at a width, light or dark, and gives what <paramref name="script"/> makes of it.</summary>
    public async Task<JsonElement> Show(string address, int width, bool dark, string script)
    {
        Complaints.Clear();
        Requests.Clear();
        await Call("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await Call("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) });
        await Call("Page.navigate", new JsonObject { ["url"] = address });
        await Until("Page.loadEventFired");
        var result = await Call("Runtime.evaluate", new JsonObject { ["expression"] = script, ["returnByValue"] = true });
        return result.GetProperty("result").GetProperty("value");
    }

    public void Dispose()
    {
        socket.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private async Task Connect()
    {
        string? line;
        Match found;
        do
        {
            line = await process.StandardError.ReadLineAsync().WaitAsync(Patience);
            found = Regex.Match(line ?? throw new InvalidOperationException("Chromium ended before it listened"), "ws://.*");
        }
        while (!found.Success);
        _ = process.StandardError.ReadToEndAsync();
        await socket.ConnectAsync(new Uri(found.Value.Trim()), CancellationToken.None);
        var target = (await Call("Target.createTarget", new JsonObject { ["url"] = "about:blank" })).GetProperty("targetId").GetString();
        session = (await Call("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true })).GetProperty("sessionId").GetString()!;
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network"])
            await Call(domain + ".enable", []);
    }

    private async Task<JsonElement> Call(string method, JsonObject parameters)
    {
        var id = ++lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session.Length > 0)
            message["sessionId"] = session;
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
        while (true)
        {
            var answer = await Receive();
            if (answer.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
                return answer.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException($"{method}: {answer}");
        }
    }

    private async Task Until(string method)
    {
        while (true)
            if ((await Receive()).TryGetProperty("method", out var told) && told.GetString() == method)
                return;
    }

    private async Task<JsonElement> Receive()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var block = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(block, limit.Token);
            message.Write(block, 0, part.Count);
        }
        while (!part.EndOfMessage);
        var told = JsonDocument.Parse(message.ToArray()).RootElement;
        Note(told);
        return told;
    }

    private void Note(JsonElement told)
    {
        if (!told.TryGetProperty("method", out var method))
            return;
        var parameters = told.GetProperty("params");
        if (method.GetString() is "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Log.entryAdded")
            Complaints.Add(parameters.ToString());
        else if (method.GetString() == "Network.requestWillBeSent" && parameters.GetProperty("type").GetString() != "Document")
            Requests.Add(parameters.GetProperty("request").GetProperty("url").GetString()!);
    }
}
