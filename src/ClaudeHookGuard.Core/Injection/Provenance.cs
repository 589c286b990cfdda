using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Injection;

/// <summary>What the call itself tells of the text it brought.</summary>
/// <param name="IsOwnWords">The tool gives back what the model wrote itself.</param>
/// <param name="IsTestMaterial">A file of tests, fixtures or documentation of the project.</param>
/// <param name="IsGuidance">The project's own file of instructions for agents, whose purpose is to address them.</param>
public readonly record struct Provenance(bool IsOwnWords, bool IsTestMaterial, bool IsGuidance)
{
    public static Provenance Of(ToolCall call)
    {
        if (call.Server is not null)
            return default;
        if (call.Tool is "Write" or "NotebookEdit" or "TodoWrite" or "ExitPlanMode" or "AskUserQuestion" or "Skill")
            return new(true, false, false);
        if (call.Tool is not ("Read" or "Grep" or "Glob" or "Bash" or "Edit" or "MultiEdit" or "PowerShell") || call.Input.ValueKind != JsonValueKind.Object)
            return default;
        var input = JsonText.Whole(call.Input);
        if (IsForeign(input))
            return default;
        return new(false, Has(input, "test") || Has(input, "spec") || Has(input, "fixture") || Has(input, "corpus") || Has(input, "security") || Has(input, "injection"), IsGuidanceFile(input));
    }

    /// <summary>Files of dependencies, downloads, and what a command fetches.</summary>
    private static bool IsForeign(ReadOnlySpan<byte> input) =>
        Has(input, "node_modules") || Has(input, "site-packages") || Has(input, "vendor/") || Has(input, "http") || Has(input, "download") || Has(input, "curl") || Has(input, "gh ");

    private static bool IsGuidanceFile(ReadOnlySpan<byte> input) =>
        Has(input, "claude.md") || Has(input, "claude.local.md") || Has(input, "agents.md") || Has(input, "gemini.md") || Has(input, "skill.md") || Has(input, ".cursorrules") || Has(input, ".cursor/rules")
        || Has(input, ".windsurfrules") || Has(input, ".clinerules") || Has(input, "copilot-instructions") || Has(input, ".claude/") || Has(input, "prompts/") || Has(input, "prompt.md");

    private static bool Has(ReadOnlySpan<byte> input, string word) => Ascii.ContainsFolded(input, word);

    /// <summary>Members of an output that repeat the call's own arguments.</summary>
    public static bool IsEcho(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("prompt"u8) || key.SequenceEqual("newString"u8) || key.SequenceEqual("oldString"u8) || key.SequenceEqual("query"u8);
}
