using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>The file in which a team keeps the findings it has looked at.</summary>
/// <param name="named">The file a person named; null for the project's.</param>
/// <param name="isBegun">Whether a finding is about to be added: then the file may yet have to be made.</param>
internal sealed class AcknowledgedFile(string? named, bool isBegun = false)
{
    /// <summary>Its place in a project.</summary>
    public const string Name = ".claude/hookguard-acknowledged.toml";

    private readonly string file = named ?? Path.Combine(SurroundingsReader.Here().ProjectRoot, Name);

    /// <summary>Null where the file is wrong; what is, stands on standard error. A file that somebody named to be read must be there.</summary>
    public Acknowledgements? Read()
    {
        if ((named is null || isBegun) && !File.Exists(file))
            return Acknowledgements.None;
        try
        {
            var read = Acknowledgements.Read(File.ReadAllText(file), file, out var mistakes);
            foreach (var mistake in mistakes)
                Console.Error.WriteLine(mistake);
            return read;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {file}: {problem.Message}");
            return null;
        }
    }

    /// <summary>Adds a finding; the exit code.</summary>
    public int Add(ImmutableArray<Anomaly> findings, string id, string? reason)
    {
        if (reason is not { Length: > 0 })
            return Refuse("an acknowledgement needs --reason");
        if (findings.FirstOrDefault(anomaly => anomaly.Id == id) is not { } found)
            return Refuse($"no finding has the id {id}");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } directory)
            Directory.CreateDirectory(directory);
        File.AppendAllText(file, (File.Exists(file) ? "\n" : "") + Acknowledgements.Print(found, reason, DateOnly.FromDateTime(DateTime.UtcNow)));
        Console.Error.WriteLine($"hookguard: {id} added to {file}");
        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine("hookguard: " + why);
        return CommandLine.Misused;
    }
}
