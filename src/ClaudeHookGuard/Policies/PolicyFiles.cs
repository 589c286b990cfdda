using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Hook;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Policies;

/// <summary>Where the policies lie, and reading them. A missing file is fine; one that cannot be read, or that others may write, is a flaw that refuses every call.</summary>
internal static class PolicyFiles
{
    /// <summary>Bytes of one policy file.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The files of the three layers, whether they exist or not.</summary>
    public static ImmutableArray<(LayerKind Layer, string File)> Of(Surroundings surroundings) =>
    [
        (LayerKind.Managed, Managed(surroundings.Platform)),
        (LayerKind.User, User(surroundings)),
        (LayerKind.Project, Path.Combine(surroundings.ProjectRoot, SurroundingsReader.ProjectPolicy)),
    ];

    /// <summary>The effective policy, or the first flaw of each file in words.</summary>
    public static PolicyLoad Load(Surroundings surroundings, DateOnly today)
    {
        var layers = new List<Layer>();
        foreach (var (layer, file) in Of(surroundings))
            switch (Read(layer, file, surroundings, today))
            {
                case (_, { } flaw):
                    return new(null, flaw);
                case ({ } read, _):
                    layers.Add(read);
                    break;
            }
        return new(Policy.Combine(layers, today, OwnFiles(surroundings, layers), surroundings.Platform, KeyFiles(surroundings, layers)), null);
    }

    /// <summary>The effective policy with the documents it was read from, or the first flaw in words.</summary>
    public static (Policy? Policy, List<PolicyDocument> Documents, string? Flaw) LoadWithDocuments(Surroundings surroundings, DateOnly today)
    {
        var (layers, documents) = (new List<Layer>(), new List<PolicyDocument>());
        foreach (var (layer, file) in Of(surroundings))
        {
            var (text, flaw) = ReadText(layer, file, surroundings.Files);
            var reading = text is null ? null : PolicyReader.Read(text, Shown(file, surroundings), layer, today);
            if (flaw is not null || reading is { Layer: null })
                return (null, documents, flaw ?? Errors(reading!));
            if (reading is null)
                continue;
            layers.Add(reading.Layer!);
            documents.Add(reading.Document);
        }
        return (Policy.Combine(layers, today, OwnFiles(surroundings, layers), surroundings.Platform, KeyFiles(surroundings, layers)), documents, null);
    }

    /// <summary>The text of a policy file; nothing at all where there is no file.</summary>
    public static (string? Text, string? Flaw) ReadText(LayerKind layer, string file, IFileView files)
    {
        if (files.KindOf(file) == FileKind.Absent && files.ReadLink(file) is null)
            return (null, null);
        if (files.KindOf(file) != FileKind.File)
            return (null, $"{file} is no file");
        if (FileSafety.Flaw(file, layer == LayerKind.Managed) is { } unsafely)
            return (null, unsafely);
        return files.ReadText(file, MaxBytes) is { } text ? (text, null) : (null, $"{file} cannot be read as UTF-8 text of at most {MaxBytes} bytes");
    }

    /// <summary>What the guard is made of and keeps; nobody writes it through the agent.</summary>
    public static List<string> OwnFiles(Surroundings surroundings, List<Layer> layers)
    {
        var own = new List<string> { StateDirectory.Of(surroundings) };
        foreach (var (_, file) in Of(surroundings))
            own.Add(file);
        if (Environment.ProcessPath is { } binary)
            own.Add(binary);
        foreach (var layer in layers)
            if (layer.Audit?.Path is { } audit)
                own.Add(StateDirectory.Audit(audit, surroundings));
        return own;
    }

    /// <summary>What makes masks and the log's chain what they are: nobody reads it through the agent.</summary>
    public static List<string> KeyFiles(Surroundings surroundings, List<Layer> layers)
    {
        var keys = new List<string> { MaskKey.FileOf(surroundings) };
        foreach (var layer in layers)
            if (layer.Audit?.KeyFile is { } key)
                keys.Add(StateDirectory.Place(key, surroundings));
        return keys;
    }

    private static (Layer? Layer, string? Flaw) Read(LayerKind layer, string file, Surroundings surroundings, DateOnly today)
    {
        var (text, flaw) = ReadText(layer, file, surroundings.Files);
        if (text is null)
            return (null, flaw);
        var reading = PolicyReader.Read(text, Shown(file, surroundings), layer, today);
        return reading.Layer is { } read ? (read, null) : (null, Errors(reading));
    }

    private static string Errors(PolicyReading reading)
    {
        var errors = reading.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToArray();
        return errors.Length == 1 ? errors[0].ToString() : $"{errors[0]} (and {errors.Length - 1} more)";
    }

    /// <summary>As people know the file: below the project relative to it.</summary>
    public static string Shown(string file, Surroundings surroundings) =>
        file == Path.Combine(surroundings.ProjectRoot, SurroundingsReader.ProjectPolicy) ? SurroundingsReader.ProjectPolicy : file;

    private static string Managed(Platform platform) => platform switch
    {
        Platform.Windows => @"C:\Program Files\ClaudeCode\hookguard.toml",
        Platform.MacOS => "/Library/Application Support/ClaudeCode/hookguard.toml",
        _ => "/etc/claude-code/hookguard.toml",
    };

    private static string User(Surroundings surroundings) => surroundings.Platform == Platform.Windows
        ? Path.Combine(surroundings.Home, "AppData", "Roaming", "hookguard", "policy.toml")
        : Path.Combine(surroundings.Home, ".config", "hookguard", "policy.toml");
}
