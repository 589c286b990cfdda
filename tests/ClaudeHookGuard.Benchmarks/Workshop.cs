using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Benchmarks;

/// <summary>Builds the programs that are measured, once, under <c>artifacts/bench</c> of the repository.</summary>
internal sealed class Workshop
{
    private readonly string repository;

    public Workshop()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "ClaudeHookGuard.sln")))
            folder = Path.GetDirectoryName(folder);
        repository = folder ?? throw new InvalidOperationException("the benchmarks run from a build inside the repository");
        Bench = Path.Combine(repository, "artifacts", "bench");
        Directory.CreateDirectory(Bench);
    }

    /// <summary>The folder of everything that is built or written by a measurement.</summary>
    public string Bench { get; }

    /// <summary>A file of this project, by its path below the project's folder.</summary>
    public string Source(string name) => Path.Combine(repository, "tests", "ClaudeHookGuard.Benchmarks", name);

    /// <summary>A file of the corpus, by its path below it.</summary>
    public string Corpus(string name) => Path.Combine(repository, "tests", "corpus", name);

    /// <summary>Publishes the guard as <c>publish.sh</c> does and returns the binary.</summary>
    public string PublishGuard()
    {
        var target = Path.Combine(Bench, "guard");
        Run("dotnet", "publish", Path.Combine(repository, "src", "ClaudeHookGuard"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "-o", target, "-p:RunAnalyzers=false", "-v", "quiet", "-nologo");
        return Path.Combine(target, "hookguard");
    }

    /// <summary>Publishes what <c>dotnet new console --aot</c> makes, untouched.</summary>
    public static string PublishHello()
    {
        // Outside the repository: its Directory.Build.props would make the stock program something else.
        var project = Path.Combine(Path.GetTempPath(), "hookguard-bench-hello");
        var binary = Path.Combine(project, "out", "hello");
        if (File.Exists(binary))
            return binary;
        Run("dotnet", "new", "console", "--aot", "-n", "hello", "-o", project, "--force");
        Run("dotnet", "publish", project, "-o", Path.Combine(project, "out"), "-v", "quiet", "-nologo");
        return binary;
    }

    /// <summary>Compiles one C file of this project to a static program.</summary>
    public string Compile(string name)
    {
        var binary = Path.Combine(Bench, Path.GetFileNameWithoutExtension(name));
        var compiler = OnPath("gcc") ?? OnPath("clang") ?? throw new InvalidOperationException("a C compiler is missing (gcc or clang)");
        Run(compiler, "-O2", "-static", "-o", binary, Source(name));
        return binary;
    }

    /// <summary>Where a program of that name is, or null.</summary>
    public static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{said}");
    }
}
