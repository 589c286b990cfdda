using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Commands;

/// <summary><c>secrets rules</c> and <c>secrets add</c>.</summary>
internal static class SecretsCommand
{
    public static Command Create() => new("secrets", "List the kinds of secrets that are found; share values as hashes.")
    {
        Rules(),
        Add(),
    };

    private static Command Rules()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var command = new Command("rules", "List every rule with its provider and where the format is documented.") { json };
        command.SetAction(parsed => Console.Out.Write(parsed.GetValue(json) ? RulesAsJson() : RulesAsText()));
        return command;
    }

    private static IEnumerable<SecretRule> All() => BuiltInRules.Tables.ToArray().SelectMany(static table => table);

    private static string RulesAsText()
    {
        var text = new StringBuilder();
        foreach (var rule in All())
            text.Append(rule.Id.PadRight(44)).Append(' ').Append(rule.Provider.PadRight(24)).Append(' ').Append(rule.What.PadRight(36)).Append(' ').Append(rule.Source).Append('\n');
        return text.ToString();
    }

    private static string RulesAsJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (var rule in All())
            {
                writer.WriteStartObject();
                writer.WriteString("id", rule.Id);
                writer.WriteString("provider", rule.Provider);
                writer.WriteString("what", rule.What);
                writer.WriteString("shape", rule.Shape);
                writer.WriteBoolean("context", rule.Context != SecretContext.None);
                writer.WriteString("source", rule.Source);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static Command Add()
    {
        var file = new Option<string>("--file") { Description = "The list; it may be committed.", DefaultValueFactory = static _ => HashedValues.FileName };
        var command = new Command("add", "Read secret values from standard input, one a line, and add their salted hashes to the project's list.") { file };
        command.SetAction(parsed => AddValues(parsed.GetValue(file)!));
        return command;
    }

    private static int AddValues(string file)
    {
        if (Load(file) is not { } list)
            return CommandLine.Misused;
        int added = 0, refused = 0;
        while (Console.In.ReadLine() is { } line)
            if (line.Trim() is { Length: > 0 } value)
                _ = list.Add(Encoding.UTF8.GetBytes(value)) ? added++ : refused++;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } directory)
            Directory.CreateDirectory(directory);
        File.WriteAllText(file, list.Print());
        Console.Error.WriteLine($"hookguard: {added} added to {file}" + (refused > 0 ? $", {refused} refused: a value has {HashedValues.Shortest} to {HashedValues.Longest} bytes, and there are at most {HashedValues.MostLengths} lengths" : ""));
        return refused > 0 ? 1 : 0;
    }

    private static HashedValues? Load(string file)
    {
        if (!File.Exists(file))
            return new(Guid.NewGuid().ToByteArray());
        var list = HashedValues.Read(File.ReadAllText(file), out var flaw);
        if (list is null)
            Console.Error.WriteLine($"hookguard: {file}: {flaw}");
        return list;
    }
}
