using ClaudeHookGuard.Cli.Tests.Published;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Cli.Tests.Examples;

/// <summary>Every policy that is shown to users is one the guard accepts without a word.</summary>
public sealed class PolicyExampleTests
{
    private static readonly string[] Folders = ["hooks-examples", "tests/ClaudeHookGuard.Benchmarks"];

    public static TheoryData<string> Policies =>
        [.. Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(PublishedGuard.Repository, folder), "*.toml", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(PublishedGuard.Repository, file).Replace('\\', '/')).Order()];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Is_read_without_an_error_or_a_warning(string file)
    {
        var managed = file.Contains("locked-down", StringComparison.Ordinal) || file.Contains("reference", StringComparison.Ordinal);
        var layer = managed ? LayerKind.Managed : LayerKind.Project;
        var reading = PolicyReader.Read(File.ReadAllText(Path.Combine(PublishedGuard.Repository, file)), file, layer, new(2026, 11, 22));
        Assert.Empty(reading.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.NotNull(reading.Layer);
    }
}
