using System.Text;

namespace ClaudeHookGuard.Core.Policies.Starters;

/// <summary>The commented policies that <c>init</c> writes, by profile.</summary>
public static class StarterPolicy
{
    /// <summary>The profile for those who choose none.</summary>
    public const string Default = "minimal";

    /// <summary>The profiles with what each is for.</summary>
    public static ImmutableArray<(string Name, string Summary)> Profiles =>
    [
        ("minimal", "writes stay in the project; the built-in rules do the rest"),
        ("web", "package registries and the development server; other hosts are asked about"),
        ("data", "databases are only read, and what they answer stays in the project"),
        ("skills", "each of the usual skills by its profile, all others without network"),
        ("locked-down", "named directories, no network, no servers"),
    ];

    /// <summary>The text of a profile, or null where there is no such profile.</summary>
    public static string? Of(string profile)
    {
        if (!Profiles.Any(each => each.Name == profile))
            return null;
        using var stream = typeof(StarterPolicy).Assembly.GetManifestResourceStream($"starter.{profile}.toml")
            ?? throw new System.Diagnostics.UnreachableException();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
