using ClaudeHookGuard.Core.Languages.PowerShell;
using ClaudeHookGuard.Core.Programs;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Reads PowerShell: the tool of that name, <c>pwsh -c</c>, encoded commands, script files.</summary>
internal static class PowerShellReader
{
    public static void Read(string script, EffectsBuilder effects) => new ScriptRun(effects).Run(script);
}
