using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Keys;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>What <c>policy check</c> looks at beyond what each call needs: the examples of secret rules, and names that nothing answers to.</summary>
public static class PolicyProof
{
    /// <param name="layer">A layer that was read without an error.</param>
    /// <param name="labels">The labels that some layer describes.</param>
    /// <param name="secretRules">The ids of the built-in secret rules.</param>
    public static ImmutableArray<Diagnostic> Check(Layer layer, IReadOnlyCollection<string> labels, IReadOnlyCollection<string> secretRules)
    {
        var diagnostics = new Diagnostics(layer.File);
        foreach (var shape in layer.Secrets.Rules)
            CheckExamples(shape, diagnostics);
        foreach (var off in layer.Secrets.Off)
            if (!secretRules.Contains(off.Value))
                diagnostics.Error(At(off.Origin), $"there is no secret rule \"{off.Value}\" to switch off", Meant(off.Value, secretRules));
        foreach (var grant in layer.Servers.Named.Concat(layer.Servers.Others is { } others ? [others] : []))
            foreach (var label in grant.Labels)
                if (!labels.Contains(label))
                    diagnostics.Warning(At(grant.Origin), $"the label \"{label}\" of server {grant.Name} is described nowhere, so it restricts nothing", Meant(label, labels) ?? $"add [labels.{label}]");
        return diagnostics.All;
    }

    private static void CheckExamples(SecretShape shape, Diagnostics diagnostics)
    {
        if (shape.Examples.Length == 0)
            diagnostics.Warning(At(shape.Origin), $"the secret rule \"{shape.Id}\" has no examples, so nothing proves that it finds anything", "add examples = [\"…\"] with made-up tokens");
        for (var i = 0; i < shape.Examples.Length; i++)
            if (!shape.Matches(shape.Examples[i]))
                diagnostics.Error(At(shape.Origin), $"the secret rule \"{shape.Id}\" does not find its example {i + 1}", "compare prefix, alphabet and length with the example");
    }

    private static string? Meant(string word, IEnumerable<string> candidates) =>
        Spelling.Nearest(word, candidates) is { } meant ? $"did you mean \"{meant}\"?" : null;

    private static Position At(Origin origin) => new(origin.Line, 1);
}
