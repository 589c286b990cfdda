namespace ClaudeHookGuard.Core.Languages;

/// <summary>How languages spell the environment: <c>os.environ["X"]</c>, <c>process.env.X</c>, <c>$ENV{X}</c>, <c>getenv("X")</c>.</summary>
internal static class EnvironmentNames
{
    /// <summary>Names of the whole environment.</summary>
    public static bool IsWhole(string path) => path is "os.environ" or "os.environb" or "environ" or "process.env" or "Deno.env" or "Bun.env" or "ENV" or "%ENV" or "$ENV" or "$_ENV" or "$_SERVER" or "ENVIRON" or "import.meta.env";

    /// <summary>Names of functions that give one variable.</summary>
    public static bool IsGetter(string path) => path is "os.getenv" or "getenv" or "os.environ.get" or "environ.get" or "os.environ.pop" or "Sys.getenv" or "Deno.env.get" or "ENV.fetch" or "System.getenv" or "os.environ.__getitem__";

    /// <summary>The variable that an interpolated piece of code gives, or null.</summary>
    public static string? In(string source)
    {
        foreach (var marker in (ReadOnlySpan<string>)["environ[", "environ.get(", "getenv(", "process.env.", "process.env[", "ENV[", "ENV{", "env("])
            if (source.IndexOf(marker, StringComparison.Ordinal) is var found and >= 0)
            {
                var name = source.AsSpan(found + marker.Length).TrimStart("'\"");
                var end = 0;
                while (end < name.Length && (char.IsLetterOrDigit(name[end]) || name[end] == '_'))
                    end++;
                return end > 0 ? name[..end].ToString() : "*";
            }
        return null;
    }
}
