namespace ClaudeHookGuard.Core.Tests;

/// <summary>The files of this repository that tests load.</summary>
internal static class Repository
{
    private const string Landmark = "ClaudeHookGuard.sln";

    /// <summary>The directory of the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string ReadText(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
            if (File.Exists(Path.Combine(directory, Landmark)))
                return directory;
        throw new DirectoryNotFoundException($"{Landmark} is not above {AppContext.BaseDirectory}");
    }
}
