using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Machine;

/// <summary>Where the guard keeps what it writes: below the account's real home, so that no variable of a project moves it.</summary>
internal static class StateDirectory
{
    public static string Of(Surroundings surroundings) => surroundings.Platform == Platform.Windows
        ? Path.Combine(surroundings.Home, "AppData", "Local", "hookguard")
        : Path.Combine(surroundings.Home, ".local", "state", "hookguard");

    /// <summary>The directory of the audit log: the policy's, or <c>audit</c> in the state directory.</summary>
    /// <param name="told">As the policy writes it; <c>~</c> is the account's home, a relative path starts in the state directory.</param>
    public static string Audit(string? told, Surroundings surroundings) => told is null ? Path.Combine(Of(surroundings), "audit") : Place(told, surroundings);

    /// <summary>A file or directory as the policy writes it, likewise.</summary>
    public static string Place(string told, Surroundings surroundings) => told switch
    {
        "~" => surroundings.Home,
        ['~', '/', .. var below] => Path.Combine(surroundings.Home, below),
        _ => Path.Combine(Of(surroundings), told),
    };
}
