namespace ClaudeHookGuard.Simulation.World;

/// <summary>Words the simulated world is made of.</summary>
public static class Names
{
    public static readonly string[] Projects = ["shop", "billing", "search", "mobile", "infra", "reports", "docs-site", "intranet"];

    public static readonly string[] Folders = ["src", "src/api", "src/ui", "src/core", "src/store", "tests", "tests/api", "docs", "scripts", "config"];

    public static readonly string[] Words =
    [
        "account", "basket", "cache", "client", "config", "cursor", "daemon", "editor", "export", "filter", "format", "gateway", "handler", "import", "index", "invoice",
        "journal", "ledger", "loader", "logger", "mailer", "market", "matrix", "metric", "mirror", "module", "notice", "option", "order", "parser", "payment", "picker",
        "planner", "policy", "printer", "profile", "queue", "reader", "record", "render", "report", "router", "sample", "schema", "server", "session", "signal", "socket",
        "source", "stream", "street", "summary", "system", "tablet", "ticket", "timer", "token", "tracker", "upload", "vector", "viewer", "window", "worker", "writer",
    ];

    /// <summary>Hosts that everybody's work needs.</summary>
    public static readonly string[] Hosts =
    [
        "docs.python.org", "developer.mozilla.org", "learn.microsoft.com", "stackoverflow.com", "github.com", "api.github.com", "registry.npmjs.org", "pypi.org", "react.dev",
        "nodejs.org", "postgresql.org", "redis.io", "kubernetes.io", "docs.docker.com", "playwright.dev", "vitejs.dev", "typescriptlang.org", "rust-lang.org", "go.dev",
        "sqlite.org", "nginx.org", "w3.org", "tools.ietf.org", "docs.aws.amazon.com", "cloud.google.com", "tailwindcss.com", "grafana.com", "prometheus.io", "wiki.acme.example",
    ];

    /// <summary>Servers the team begins to use over the year.</summary>
    public static readonly string[] NewServers = ["linear", "notion", "datadog", "confluence", "terraform"];

    private static readonly string[] Tops = ["com", "org", "io", "dev", "net", "co.uk", "de", "github.io", "readthedocs.io"];

    /// <summary>A site nobody of the team knew: some page on some question.</summary>
    public static string Site(Dice dice) => dice.Below(30) switch
    {
        0 => $"d{dice.Text(12)}.cloudfront.net",
        1 => $"{dice.Of(Words)}-git-main-{dice.Of(Words)}.vercel.app",
        2 => $"10.{dice.Below(40)}.{dice.Below(200)}.{dice.Between(1, 250)}",
        _ => $"{(dice.Chance(0.3) ? "docs." : dice.Chance(0.2) ? "www." : "")}{dice.Of(Words)}{(dice.Chance(0.5) ? "-" : "")}{dice.Of(Words)}.{dice.Of(Tops)}",
    };

    public static string File(Dice dice, string project, string folder, string ending = "ts") => $"{project}/{folder}/{dice.Often(Words)}-{dice.Often(Words)}.{ending}";
}
