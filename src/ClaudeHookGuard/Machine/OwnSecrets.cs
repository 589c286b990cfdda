using System.Text;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Machine;

/// <summary>
/// The values that are secret on this machine: of secret-looking variables, of the project's <c>.env</c> files, of the files the policy names, and the
/// project's shared list of hashes. A file that is absent, too large or no text adds nothing.
/// </summary>
internal static class OwnSecrets
{
    private const int MaxFileBytes = 256 * 1024;
    private const int MaxNames = 2000;

    public static SecretOptions Add(SecretOptions options, Policy policy, Surroundings surroundings)
    {
        var values = new ExactValues();
        if (SecretSettings.Environment(policy))
        {
            AddVariables(values, surroundings);
            foreach (var name in surroundings.Files.Names(surroundings.ProjectRoot, MaxNames))
                if (name == ".env" || name.StartsWith(".env.", StringComparison.Ordinal))
                    AddEntries(values, Path.Combine(surroundings.ProjectRoot, name), surroundings.Files, named: false);
        }
        foreach (var layer in policy.Layers)
            foreach (var file in layer.Secrets.Files)
                if (Place(file.Pattern, surroundings) is { } place)
                    AddEntries(values, place, surroundings.Files, named: true);
        var list = surroundings.Files.ReadText(Path.Combine(surroundings.ProjectRoot, HashedValues.FileName), MaxFileBytes);
        return options with { Exact = values.Count > 0 ? values : null, Hashed = list is null ? null : HashedValues.Read(list, out _) };
    }

    /// <summary>The client's own variables stand in the environment of every call and are told to every program; they are no secrets of the user's.</summary>
    private static void AddVariables(ExactValues values, Surroundings surroundings)
    {
        foreach (var (name, value) in surroundings.Environment)
            if (!name.StartsWith("CLAUDE_", StringComparison.Ordinal) && SecretNames.LooksSecret(name))
                values.Add(Encoding.UTF8.GetBytes(value));
    }

    /// <param name="named">The policy names the file: all its entries are secrets. Else those whose names look it.</param>
    private static void AddEntries(ExactValues values, string file, IFileView files, bool named)
    {
        if (files.ReadText(file, MaxFileBytes) is not { } text)
            return;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var entry = line.Trim();
            if (entry.StartsWith("export "))
                entry = entry[7..];
            var sign = entry.IndexOfAny('=', ':');
            if (sign > 0 && entry[0] is not ('#' or ';') && (named || SecretNames.LooksSecret(entry[..sign].Trim())))
                values.Add(Encoding.UTF8.GetBytes(Unquoted(entry[(sign + 1)..].Trim()).ToString()));
        }
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> value)
    {
        if (value.Length > 1 && value[0] is '"' or '\'' && value[1..].IndexOf(value[0]) is >= 0 and var close)
            return value.Slice(1, close);
        var comment = value.IndexOf(" #");
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    /// <summary>The one file a pattern without wildcards names; one with wildcards names none that could be read at every call.</summary>
    private static string? Place(PathPattern pattern, Surroundings surroundings)
    {
        if (pattern.Text.AsSpan().ContainsAny("*?[{"))
            return null;
        var start = pattern.Where == PatternBase.Home ? surroundings.Home : surroundings.ProjectRoot;
        return pattern.Text.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(surroundings.Home, pattern.Text[2..]) : Path.GetFullPath(pattern.Text, start);
    }
}
