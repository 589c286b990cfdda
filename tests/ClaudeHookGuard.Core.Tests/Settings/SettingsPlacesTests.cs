using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Settings;

namespace ClaudeHookGuard.Core.Tests.Settings;

public sealed class SettingsPlacesTests
{
    [Theory]
    [InlineData(SettingsScope.User, Platform.Linux, null, "/home/dev/.claude/settings.json")]
    [InlineData(SettingsScope.User, Platform.Linux, "", "/home/dev/.claude/settings.json")]
    [InlineData(SettingsScope.User, Platform.Linux, "/cfg", "/cfg/settings.json")]
    [InlineData(SettingsScope.Project, Platform.Linux, "/cfg", "/p/.claude/settings.json")]
    [InlineData(SettingsScope.Local, Platform.Linux, null, "/p/.claude/settings.local.json")]
    [InlineData(SettingsScope.Managed, Platform.Linux, "/cfg", "/etc/claude-code/managed-settings.json")]
    [InlineData(SettingsScope.Managed, Platform.MacOS, null, "/Library/Application Support/ClaudeCode/managed-settings.json")]
    [InlineData(SettingsScope.Managed, Platform.Windows, null, @"C:\Program Files\ClaudeCode\managed-settings.json")]
    public void Are_those_the_client_reads(SettingsScope scope, Platform platform, string? configDirectory, string place) =>
        Assert.Equal(place, SettingsPlaces.Of(scope, platform, "/home/dev", configDirectory, "/p"));

    [Fact]
    public void Every_scope_has_a_name() => Assert.Equal(Enum.GetNames<SettingsScope>().Select(name => name.ToLowerInvariant()), SettingsPlaces.Names);
}
