using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// Finds the skills the client would load: of the administrator, the user, the project and its directories, and installed plugins. Skills that
/// are part of the client itself lie nowhere, and are not found.
/// </summary>
public sealed class InstalledSkills(Surroundings surroundings)
{
    /// <summary>The file that makes a directory a skill.</summary>
    public const string FileName = "SKILL.md";

    private const int MaxNames = 1024;
    private const int MaxLevels = 64;
    private const int MaxCommandDepth = 3;
    private const int MaxPluginListBytes = 4 * 1024 * 1024;
    private const string CommandSuffix = ".md";

    private readonly IFileView files = surroundings.Files;
    private ImmutableArray<SkillPlace> places;

    private ImmutableArray<SkillPlace> Places => places.IsDefault ? places = FindPlaces() : places;

    /// <summary>All of them, place by place; of equal names each is listed.</summary>
    public ImmutableArray<InstalledSkill> All()
    {
        var found = ImmutableArray.CreateBuilder<InstalledSkill>();
        foreach (var place in Places)
        {
            foreach (var name in Sorted(place.Below("skills")))
                AddSkill(place, name, found);
            AddCommands(place, place.Below("commands"), "", found);
        }
        return found.ToImmutable();
    }

    /// <summary>Those that <paramref name="name"/> may mean. A name without a plugin may mean a plugin's skill too.</summary>
    public ImmutableArray<InstalledSkill> Named(string name)
    {
        var found = ImmutableArray.CreateBuilder<InstalledSkill>();
        foreach (var place in Places)
        {
            if (!MayHold(place, name, out var own))
                continue;
            AddSkill(place, own, found);
            var file = SpelledPath.Join(place.Below("commands"), own.Replace(':', '/') + CommandSuffix);
            if (files.KindOf(file) == FileKind.File)
                found.Add(new(place.Qualified(own), place.Scope, file, null));
        }
        return found.ToImmutable();
    }

    /// <summary>Whether a skill of that name can be in the place at all; a name is never a way out of it.</summary>
    private static bool MayHold(SkillPlace place, string name, out string own)
    {
        own = place.Plugin is { } plugin && name.StartsWith(plugin + ":", StringComparison.Ordinal) ? name[(plugin.Length + 1)..] : name;
        return own.Length > 0 && own[0] != '.' && !own.AsSpan().ContainsAny('/', '\\', '\0') && !own.Contains("..", StringComparison.Ordinal);
    }

    private void AddSkill(SkillPlace place, string name, ImmutableArray<InstalledSkill>.Builder found)
    {
        var directory = SpelledPath.Join(place.Below("skills"), name);
        var file = SpelledPath.Join(directory, FileName);
        if (files.KindOf(file) == FileKind.File)
            found.Add(new(place.Qualified(name), place.Scope, file, directory));
    }

    private void AddCommands(SkillPlace place, string directory, string before, ImmutableArray<InstalledSkill>.Builder found, int depth = 0)
    {
        foreach (var name in Sorted(directory))
        {
            var path = SpelledPath.Join(directory, name);
            if (name.EndsWith(CommandSuffix, StringComparison.Ordinal) && files.KindOf(path) == FileKind.File)
                found.Add(new(place.Qualified(before + name[..^CommandSuffix.Length]), place.Scope, path, null));
            else if (depth < MaxCommandDepth && files.KindOf(path) == FileKind.Directory)
                AddCommands(place, path, $"{before}{name}:", found, depth + 1);
        }
    }

    private ImmutableArray<string> Sorted(string directory) => files.Names(directory, MaxNames).Sort(StringComparer.Ordinal);

    private ImmutableArray<SkillPlace> FindPlaces()
    {
        var found = ImmutableArray.CreateBuilder<SkillPlace>();
        found.Add(new(SkillScope.Managed, SpelledPath.Join(ManagedDirectory, ".claude"), null));
        foreach (var home in surroundings.Homes)
            found.Add(new(SkillScope.User, SpelledPath.Join(home, ".claude"), null));
        AddProject(found);
        foreach (var home in surroundings.Homes)
            AddPlugins(SpelledPath.Join(home, ".claude/plugins/installed_plugins.json"), found);
        return found.ToImmutable();
    }

    private string ManagedDirectory => surroundings.Platform switch
    {
        Platform.Windows => "C:/Program Files/ClaudeCode",
        Platform.MacOS => "/Library/Application Support/ClaudeCode",
        _ => "/etc/claude-code",
    };

    /// <summary>The working directory and every one above it, as the client looks; the project's root where that is none of them.</summary>
    private void AddProject(ImmutableArray<SkillPlace>.Builder found)
    {
        var levels = 0;
        var root = false;
        for (var at = surroundings.WorkingDirectory; !string.IsNullOrEmpty(at) && levels++ < MaxLevels; at = Path.GetDirectoryName(at))
        {
            root |= at == surroundings.ProjectRoot;
            if (!surroundings.Homes.Contains(at))
                found.Add(new(SkillScope.Project, SpelledPath.Join(at, ".claude"), null));
        }
        if (!root)
            found.Add(new(SkillScope.Project, SpelledPath.Join(surroundings.ProjectRoot, ".claude"), null));
    }

    /// <summary>The client's own list of what is installed: <c>plugins</c>, by <c>name@marketplace</c>, with an <c>installPath</c> for each installation.</summary>
    private void AddPlugins(string list, ImmutableArray<SkillPlace>.Builder found)
    {
        if (files.ReadText(list, MaxPluginListBytes) is not { } text)
            return;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Bounds.JsonDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("plugins", out var plugins) || plugins.ValueKind != JsonValueKind.Object)
                return;
            foreach (var plugin in plugins.EnumerateObject())
                JsonLeaves.Visit(plugin.Value, "", (leaf, place) =>
                {
                    if (place.EndsWith("/installPath", StringComparison.Ordinal) && leaf.ValueKind == JsonValueKind.String)
                        found.Add(new(SkillScope.Plugin, JsonText.Of(leaf), plugin.Name.Split('@')[0]));
                });
        }
        catch (JsonException)
        {
            // A list the client cannot read either installs nothing.
            return;
        }
    }

    /// <summary>A directory with <c>skills</c> and <c>commands</c> in it.</summary>
    private sealed record SkillPlace(SkillScope Scope, string Directory, string? Plugin)
    {
        public string Below(string name) => SpelledPath.Join(Directory, name);

        public string Qualified(string name) => Plugin is null ? name : $"{Plugin}:{name}";
    }
}
