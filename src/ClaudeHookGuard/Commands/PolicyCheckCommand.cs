using System.CommandLine;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Core.Secrets.Rules;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Commands;

/// <summary>Reads policies as the hook does and beyond, and reports every mistake at once. Exit code 0: right; 1: something is wrong.</summary>
internal static class PolicyCheckCommand
{
    private const int Wrong = 1;

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Policy files; without any, those in force here.", Arity = ArgumentArity.ZeroOrMore };
        var layer = new Option<LayerKind>("--layer") { Description = "What the files are: managed, user or project.", DefaultValueFactory = _ => LayerKind.Project };
        layer.AcceptOnlyFromAmong("managed", "user", "project");
        var command = new Command("check", "Report everything that is wrong in a policy, with file, line and cure.") { files, layer };
        command.SetAction(parsed => Run(parsed.GetValue(files) ?? [], parsed.GetValue(layer)));
        return command;
    }

    private static int Run(FileInfo[] files, LayerKind layer)
    {
        var surroundings = SurroundingsReader.Here();
        var chosen = files.Length > 0 ? [.. files.Select(file => (layer, file.FullName))] : PolicyFiles.Of(surroundings);
        var diagnostics = Check(chosen, surroundings, mustExist: files.Length > 0, out var read);
        foreach (var diagnostic in diagnostics)
            Console.Error.WriteLine(diagnostic);
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        Console.Out.WriteLine(Summary(read, errors, diagnostics.Count - errors));
        return errors > 0 ? Wrong : 0;
    }

    private static List<Diagnostic> Check(ImmutableArray<(LayerKind Layer, string File)> files, Surroundings surroundings, bool mustExist, out int read)
    {
        var diagnostics = new List<Diagnostic>();
        var layers = new List<Layer>();
        read = 0;
        foreach (var (layer, file) in files)
        {
            // Whose file it must be is asked where it is in force, not of a draft.
            var (text, flaw) = PolicyFiles.ReadText(mustExist ? LayerKind.Project : layer, file, surroundings.Files);
            if (flaw is not null || (text is null && mustExist))
                diagnostics.Add(new(file, 0, 0, Severity.Error, flaw ?? $"{file} is not there", null));
            if (text is null)
                continue;
            read++;
            var reading = PolicyReader.Read(text, file, layer, DateOnly.FromDateTime(DateTime.UtcNow));
            diagnostics.AddRange(reading.Diagnostics);
            if (reading.Layer is { } right)
                layers.Add(right);
        }
        var labels = layers.SelectMany(layer => layer.Flow.Labels).Select(label => label.Name).ToHashSet(StringComparer.Ordinal);
        var secretRules = SecretRuleIds();
        diagnostics.AddRange(layers.SelectMany(layer => PolicyProof.Check(layer, labels, secretRules)));
        return diagnostics;
    }

    private static HashSet<string> SecretRuleIds()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in BuiltInRules.Tables)
            foreach (var rule in table)
                ids.Add(rule.Id);
        return ids;
    }

    private static string Summary(int read, int errors, int warnings) => (read, errors, warnings) switch
    {
        (0, 0, _) => "no policy file: the built-in rules hold (`hookguard init` writes one)",
        (_, 0, 0) => $"{Count(read, "policy", "policies")} read, nothing wrong",
        _ => $"{Count(read, "policy", "policies")} read: {Count(errors, "error", "errors")}, {Count(warnings, "warning", "warnings")}",
    };

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
