using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Skills;

/// <summary>The list of trusted skills on disk, among the guard's own files.</summary>
internal static class TrustList
{
    private const string FileName = "trusted-skills";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string File(Surroundings surroundings) => Path.Combine(StateDirectory.Of(surroundings), FileName);

    /// <summary>Its text; null where there is none. One that is there and cannot be read is told as a text that is no list.</summary>
    public static string? Read(Surroundings surroundings)
    {
        var file = File(surroundings);
        return surroundings.Files.KindOf(file) == FileKind.Absent && surroundings.Files.ReadLink(file) is null ? null
            : FileSafety.Flaw(file, administrators: false) ?? surroundings.Files.ReadText(file, TrustedSkills.MaxBytes) ?? "unreadable";
    }

    /// <summary>Replaces the list.</summary>
    /// <exception cref="IOException">It could not be written; what was there is there still.</exception>
    public static void Write(Surroundings surroundings, TrustedSkills trusted)
    {
        PrivateFile.MakeDirectory(StateDirectory.Of(surroundings));
        _ = ReplacedFile.Write(File(surroundings), System.Text.Encoding.UTF8.GetBytes(trusted.Print()), OwnerOnly, DateTimeOffset.UtcNow);
    }
}
