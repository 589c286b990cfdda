using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Cli.Tests.Published;

/// <summary>The native binary as a user gets it: published once for all tests of this project, and again only when its sources changed.</summary>
public sealed class PublishedGuard
{
    public PublishedGuard()
    {
        var project = Path.Combine(Repository, "tests", "ClaudeHookGuard.Cli.Tests");
        var folder = Path.Combine(project, "obj", "published");
        Publish(folder);
        Binary = Path.Combine(folder, OperatingSystem.IsWindows() ? "hookguard.exe" : "hookguard");
    }

    /// <summary>The top folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public string Binary { get; }

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ClaudeHookGuard.sln")))
                return folder;
        throw new InvalidOperationException("these tests run from a build inside the repository");
    }

    private static void Publish(string folder)
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var identifier = $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        // Its own folder for intermediate files: other projects may be building the same sources at this moment. The build has run the analyzers.
        string[] arguments =
        [
            "publish", Path.Combine(Repository, "src", "ClaudeHookGuard"), "-c", "Release", "-r", identifier, "-o", folder,
            "--artifacts-path", Path.Combine(folder, "intermediate"), "-p:DebugType=none", "-p:RunAnalyzers=false", "-v", "quiet", "-nologo", "-nodeReuse:false",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        // The test runner's own build settings are not for this build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"the native binary could not be published: these tests need the .NET 10 SDK and a C linker (clang or gcc; ./publish.sh says what is missing)\n{output}");
    }
}

/// <summary>All tests that run the published binary share it.</summary>
[CollectionDefinition(Name)]
public sealed class OnePublishedGuard : ICollectionFixture<PublishedGuard>
{
    public const string Name = "the published binary";
}
