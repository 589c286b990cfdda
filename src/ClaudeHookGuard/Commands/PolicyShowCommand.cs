using System.CommandLine;
using System.Text;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Printing;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Commands;

/// <summary>Prints the effective policy, each rule with the layer, file and line it came from. Exit code 1 where a file is wrong: then every call is refused.</summary>
internal static class PolicyShowCommand
{
    private const int Wrong = 1;

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var toml = new Option<bool>("--toml") { Description = "Print each file in its canonical form." };
        var command = new Command("show", "Print the policy in force here: every rule, where it stands, and whether it holds.") { json, toml };
        command.SetAction(parsed => Run(parsed.GetValue(json), parsed.GetValue(toml)));
        return command;
    }

    private static int Run(bool json, bool toml)
    {
        var surroundings = SurroundingsReader.Here();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var (layers, documents) = (new List<Layer>(), new List<PolicyDocument>());
        foreach (var (layer, file) in PolicyFiles.Of(surroundings))
        {
            var (text, flaw) = PolicyFiles.ReadText(layer, file, surroundings.Files);
            var reading = text is null ? null : PolicyReader.Read(text, PolicyFiles.Shown(file, surroundings), layer, today);
            if (flaw is not null || reading is { Layer: null })
                return Refuse(flaw, reading);
            if (reading is null)
                continue;
            layers.Add(reading.Layer!);
            documents.Add(reading.Document);
        }
        Print(Policy.Combine(layers, today, PolicyFiles.OwnFiles(surroundings, layers), surroundings.Platform, PolicyFiles.KeyFiles(surroundings, layers)), documents, today, json, toml);
        return 0;
    }

    private static int Refuse(string? flaw, PolicyReading? reading)
    {
        Console.Error.WriteLine("hookguard: a policy is broken, so every call is refused");
        if (flaw is not null)
            Console.Error.WriteLine(flaw);
        foreach (var diagnostic in reading?.Diagnostics ?? [])
            Console.Error.WriteLine(diagnostic);
        return Wrong;
    }

    private static void Print(Policy policy, List<PolicyDocument> documents, DateOnly today, bool json, bool toml)
    {
        if (toml)
        {
            foreach (var document in documents)
                Console.Out.Write($"# {document.File}\n{PolicyToml.Print(document)}\n");
            return;
        }
        var rules = PolicyListing.Of(policy, documents, today);
        if (json)
            Console.Out.WriteLine(Encoding.UTF8.GetString(PolicyReport.Json(policy, rules)));
        else
            Console.Out.Write(PolicyReport.Text(policy, rules));
    }
}
