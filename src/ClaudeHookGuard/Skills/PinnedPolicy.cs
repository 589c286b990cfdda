using System.Text;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Skills;

/// <summary>Brings the pin of a skill in a policy file up to date: the one hash is put in the place of the other, and nothing else changes.</summary>
internal static class PinnedPolicy
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>False, with the reason told, where the file cannot be changed: then a person has to.</summary>
    public static bool Update(Origin origin, string old, string fresh, Surroundings surroundings)
    {
        foreach (var (layer, file) in PolicyFiles.Of(surroundings))
            if (layer == origin.Layer && surroundings.Files.ReadText(file, PolicyFiles.MaxBytes) is { } text)
                try
                {
                    _ = ReplacedFile.Write(file, Encoding.UTF8.GetBytes(text.Replace("sha256:" + old, "sha256:" + fresh, StringComparison.Ordinal)), Readable, DateTimeOffset.UtcNow);
                    Console.Out.WriteLine($"{PolicyFiles.Shown(file, surroundings)}: the pin is now sha256:{fresh}");
                    return true;
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                {
                    Console.Error.WriteLine($"hookguard: {file} pins the skill and cannot be changed ({problem.Message}); write pin = \"sha256:{fresh}\" there");
                    return false;
                }
        Console.Error.WriteLine($"hookguard: {origin} pins the skill; write pin = \"sha256:{fresh}\" there");
        return false;
    }
}
