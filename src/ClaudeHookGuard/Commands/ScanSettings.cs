using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Hook;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Commands;

/// <summary>What a scan by hand looks for: what the hook would, under the policy that holds here.</summary>
internal static class ScanSettings
{
    /// <param name="personal">Personal data as well, whatever the policy says.</param>
    public static SecretOptions Options(bool personal)
    {
        var load = LiveStages.PolicyOf(SurroundingsReader.Here());
        var options = load.Policy is { } policy ? SecretSettings.Options(policy) : SecretOptions.Default;
        return options with { PersonalData = personal || options.PersonalData, Hashed = options.Hashed ?? ProjectList() };
    }

    private static HashedValues? ProjectList()
    {
        try
        {
            return File.Exists(HashedValues.FileName) ? HashedValues.Read(File.ReadAllText(HashedValues.FileName), out _) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
