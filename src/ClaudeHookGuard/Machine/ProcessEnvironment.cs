using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ClaudeHookGuard.Machine;

/// <summary>The process's environment variables, looked up one by one: most calls ask for two or three, and a copy of all costs start-up time.</summary>
internal sealed class ProcessEnvironment : IReadOnlyDictionary<string, string>
{
    private Dictionary<string, string>? all;

    public string this[string key] => Find(key) ?? throw new KeyNotFoundException(key);

    public IEnumerable<string> Keys => All.Keys;

    public IEnumerable<string> Values => All.Values;

    public int Count => All.Count;

    private Dictionary<string, string> All => all ??= Copy();

    /// <summary>The variable's value, or null where it is not set.</summary>
    public static string? Find(string key) => Environment.GetEnvironmentVariable(key);

    public bool ContainsKey(string key) => Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => (value = Find(key)) is not null;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Dictionary<string, string> Copy()
    {
        var copy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            if (variable is { Key: string name, Value: string value })
                copy[name] = value;
        return copy;
    }
}
