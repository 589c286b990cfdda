using System.Text;
using ClaudeHookGuard.Core.Programs;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>
/// Reads PowerShell twice: its commands as words (<see cref="Cmdlets"/> says what each does with them), and its expressions, where methods of
/// .NET do the rest, as program text.
/// </summary>
internal static class PowerShellReader
{
    public static void Read(string script, EffectsBuilder effects)
    {
        var text = WithHome(script, effects.Invocation.Surroundings.Homes[^1]);
        foreach (var command in PowerShellWords.Commands(text))
            Cmdlets.Read(command, effects);
        new CodeRun(text, CodeLanguage.PowerShell, effects, []).Run();
    }

    /// <summary>The home directory is known under several names; the rest of the environment is not.</summary>
    private static string WithHome(string script, string home)
    {
        var text = new StringBuilder(script);
        foreach (var name in (ReadOnlySpan<string>)["$HOME", "$home", "$env:HOME", "$env:USERPROFILE", "${HOME}", "${env:HOME}", "${env:USERPROFILE}", "$Env:USERPROFILE", "$ENV:USERPROFILE"])
            text.Replace(name, home);
        return text.ToString();
    }
}
