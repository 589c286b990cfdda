using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// The hash of everything a skill consists of: SHA-256 over one line for each file below its directory, in the order of their paths, with the
/// path and the SHA-256 of the content. So a changed script changes the skill as a changed instruction does.
/// </summary>
/// <param name="Hash">64 lower-case hexadecimal digits; null where it cannot be told.</param>
/// <param name="Flaw">Why not, in words that follow "the skill".</param>
public sealed record SkillContent(string? Hash, string? Flaw)
{
    public const int MaxFiles = 2000;
    public const long MaxBytes = 64 * 1024 * 1024;
    private const int MaxDepth = 16;
    private const int MaxNames = 4096;

    public static SkillContent Of(InstalledSkill skill, IFileView files)
    {
        var reading = new Reading(files);
        if (skill.Directory is { } directory)
            reading.Add(directory, "", 0);
        else
            reading.AddFile(skill.File, InstalledSkills.FileName);
        return reading.Flaw is { } flaw ? new(null, flaw) : new(Sha256.Hex(reading.Lines), null);
    }

    /// <summary>The files below a skill's directory, as paths relative to it; at most <see cref="MaxFiles"/>.</summary>
    public static ImmutableArray<string> FilesOf(InstalledSkill skill, IFileView files)
    {
        if (skill.Directory is not { } directory)
            return [];
        var reading = new Reading(files) { NamesOnly = true };
        reading.Add(directory, "", 0);
        return [.. reading.Found];
    }

    private sealed class Reading(IFileView files)
    {
        private readonly StringBuilder lines = new();
        private long bytes;

        public bool NamesOnly { get; init; }

        public List<string> Found { get; } = [];

        public string Lines => lines.ToString();

        public string? Flaw { get; private set; }

        public void Add(string directory, string below, int depth)
        {
            if (depth > MaxDepth)
            {
                Flaw = $"has directories nested more than {MaxDepth} deep";
                return;
            }
            foreach (var name in files.Names(directory, MaxNames).Sort(StringComparer.Ordinal))
            {
                var (path, relative) = (SpelledPath.Join(directory, name), below + name);
                if (Flaw is not null)
                    return;
                if (files.KindOf(path) != FileKind.Directory)
                    AddFile(path, relative);
                else if (files.ReadLink(path) is null)
                    Add(path, relative + "/", depth + 1);
                else
                    Flaw = $"has a link to a directory, {relative}, whose content is not its own";
            }
        }

        public void AddFile(string path, string relative)
        {
            Found.Add(relative);
            if (Found.Count > MaxFiles)
                Flaw = $"has more than {MaxFiles} files";
            else if (NamesOnly)
                return;
            else if (files.ReadPart(path, 0, (int)(MaxBytes - bytes) + 1) is { } content)
                Take(relative, content);
            else
                Flaw = $"has a file that cannot be read, {relative}";
        }

        private void Take(string relative, byte[] content)
        {
            bytes += content.Length;
            if (bytes > MaxBytes)
                Flaw = $"is larger than {MaxBytes / 1024 / 1024} MB";
            lines.Append(Sha256.Hex(content)).Append("  ").Append(relative).Append('\n');
        }
    }
}
