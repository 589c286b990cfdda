using System.Diagnostics;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Settings;

/// <summary>Whose settings file is meant.</summary>
public enum SettingsScope
{
    /// <summary>The user's, for every project.</summary>
    User,

    /// <summary>The project's, shared by the team in the repository.</summary>
    Project,

    /// <summary>The user's own for one project, not shared.</summary>
    Local,

    /// <summary>The administrator's; it binds everybody on the machine and no other file can switch its hooks off.</summary>
    Managed,
}

/// <summary>Where the client reads its settings from.</summary>
public static class SettingsPlaces
{
    /// <summary>The names scopes have on the command line, in the order of <see cref="SettingsScope"/>.</summary>
    public static ImmutableArray<string> Names { get; } = ["user", "project", "local", "managed"];

    /// <param name="home">The home directory as the client sees it (<c>$HOME</c>).</param>
    /// <param name="configDirectory"><c>$CLAUDE_CONFIG_DIR</c>, which moves the user's settings; null or empty where it is not set.</param>
    /// <param name="project">The project's directory.</param>
    public static string Of(SettingsScope scope, Platform platform, string home, string? configDirectory, string project) => scope switch
    {
        SettingsScope.User => Join(platform, string.IsNullOrEmpty(configDirectory) ? Join(platform, home, ".claude") : configDirectory, "settings.json"),
        SettingsScope.Project => Join(platform, Join(platform, project, ".claude"), "settings.json"),
        SettingsScope.Local => Join(platform, Join(platform, project, ".claude"), "settings.local.json"),
        SettingsScope.Managed => platform switch
        {
            Platform.Windows => @"C:\Program Files\ClaudeCode\managed-settings.json",
            Platform.MacOS => "/Library/Application Support/ClaudeCode/managed-settings.json",
            _ => "/etc/claude-code/managed-settings.json",
        },
        _ => throw new UnreachableException(),
    };

    private static string Join(Platform platform, string directory, string name)
    {
        var separator = platform == Platform.Windows ? '\\' : '/';
        return directory.EndsWith(separator) ? directory + name : directory + separator + name;
    }
}
