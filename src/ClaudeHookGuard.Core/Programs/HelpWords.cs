using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>
/// Whether a command only asks for help: <c>git clean -h</c>, <c>npm unpublish --help</c>. That holds for programs whose first words are subcommands
/// and nothing else; <c>bash build --help</c> runs a file.
/// </summary>
internal static class HelpWords
{
    private const int MostSubcommands = 3;

    public static bool Only(string program, ImmutableArray<PartialText> words)
    {
        if (words.Length is 0 or > MostSubcommands + 1 || !Asks(program, words[^1].Known) || !HasSubcommands(program))
            return false;
        foreach (var word in words.AsSpan()[..^1])
            if (!IsSubcommand(word.Known))
                return false;
        return true;
    }

    private static bool Asks(string program, string? last) => last == "--help" || (last == "-h" && program == "git");

    private static bool HasSubcommands(string program) => program
        is "git" or "npm" or "pnpm" or "yarn" or "docker" or "podman" or "kubectl" or "helm" or "dotnet" or "cargo" or "go" or "gh" or "terraform" or "aws" or "az" or "gcloud" or "brew" or "pip" or "uv" or "poetry";

    private static bool IsSubcommand(string? word)
    {
        if (word is not { Length: > 0 } || !char.IsAsciiLetterLower(word[0]) || word is "run" or "exec" or "x" or "dlx" or "tool")
            return false;
        foreach (var letter in word)
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
                return false;
        return true;
    }
}
