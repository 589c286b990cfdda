using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Tilde expansion: whose home directory, or which directory of the shell, stands at the start of a word.</summary>
internal static class Tilde
{
    /// <param name="text">Begins with a tilde.</param>
    /// <param name="length">How many characters the prefix has.</param>
    /// <returns>What takes its place, or null where the tilde stands for itself.</returns>
    public static ImmutableArray<PartialText>? Home(string text, ShellRun run, out int length)
    {
        length = text.IndexOf('/') is var slash and >= 0 ? slash : text.Length;
        return text[1..length] switch
        {
            "" => Own(run),
            "+" => run.Directories,
            "-" => run.Variables.Of("OLDPWD") is [{ First: { } old }] ? [old] : [PartialText.Unknown("the directory before is not known")],
            var name when IsAccount(name) => OfAccount(name, run),
            _ => null,
        };
    }

    private static ImmutableArray<PartialText> Own(ShellRun run)
    {
        var homes = run.Variables.Of("HOME");
        if (homes is [{ Kind: ValueKind.Inherited or ValueKind.Unset }])
            return Inherited.Value("HOME", run);
        return [.. homes.Select(home => home.First ?? PartialText.Of(run.Surroundings.Home))];
    }

    private static bool IsAccount(string name)
    {
        foreach (var c in name)
            if (!(char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
                return false;
        return true;
    }

    /// <summary>Accounts other than this one and root are taken to live beside this one.</summary>
    private static ImmutableArray<PartialText> OfAccount(string name, ShellRun run)
    {
        var around = run.Surroundings;
        if (name == Inherited.Account(around))
            return [.. around.Homes.Select(PartialText.Of)];
        return [PartialText.Of(name == "root" ? "/root" : around.Home[..(around.Home.LastIndexOf('/') + 1)] + name)];
    }
}
