using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Settings;

namespace ClaudeHookGuard.Core.Tests.Settings;

/// <summary>The guard's entries go into a settings file and out again, and nothing else in it changes.</summary>
public sealed class InstalledSettings
{
    private const string Binary = "/opt/guard/hookguard";

    private const string Busy = """
        {
            "model": "opus",   "env": {"A":"1"},
            "hooks": {
                "PreToolUse": [
                    { "matcher": "Bash", "hooks": [ {"type":"command","command":"./lint.sh"} ] }
                ],
                "Stop": [{"hooks":[{"type":"command","command":"say done"}]}]
            },
            "permissions": { "deny": ["Read(./.env)"] }
        }

        """;

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("{ }\n")]
    [InlineData("{\"model\":\"opus\"}")]
    [InlineData("{\n\t\"model\": \"opus\"\n}\n")]
    [InlineData("{\r\n  \"hooks\": {}\r\n}\r\n")]
    [InlineData("\ufeff{\"hooks\":{\"PreToolUse\":[]}}")]
    [InlineData(Busy)]
    public void Every_event_has_one_entry_in_exec_form(string? before)
    {
        var after = Install(before);
        using var settings = JsonDocument.Parse(after.TrimStart('\ufeff'));
        foreach (var name in SettingsEdit.Events)
        {
            var entry = settings.RootElement.GetProperty("hooks").GetProperty(name).EnumerateArray().SelectMany(group => group.GetProperty("hooks").EnumerateArray())
                .Single(handler => handler.GetProperty("command").GetString() == Binary);
            Assert.Equal("hook", entry.GetProperty("args")[0].GetString());
            Assert.Equal("block", entry.GetProperty("onFailure").GetString());
            Assert.Equal(10, entry.GetProperty("timeout").GetInt32());
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\n\t\"model\": \"opus\"\n}\n")]
    [InlineData("{\r\n  \"a\": 1\r\n}\r\n")]
    [InlineData("\ufeff{\"model\":\"opus\"}")]
    [InlineData(Busy)]
    public void Taking_it_out_again_leaves_the_file_as_it_was(string before) => Assert.Equal(before, Uninstall(Install(before)));

    [Fact]
    public void Installing_twice_changes_nothing_more()
    {
        var once = Install(Busy);
        Assert.Equal(once, Install(once));
    }

    [Fact]
    public void What_stood_there_stands_there_still()
    {
        var after = Install(Busy);
        foreach (var line in Busy.Split('\n').Where(line => line.Contains("model", StringComparison.Ordinal) || line.Contains("lint", StringComparison.Ordinal) || line.Contains("deny", StringComparison.Ordinal)))
            Assert.Contains(line.TrimEnd(','), after, StringComparison.Ordinal);
        Assert.Contains("\n        \"PostToolUse\": [", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"command","command":"/old/hookguard","args":["hook"]}""")]
    [InlineData("""{"type":"command","command":"/old/hookguard hook"}""")]
    [InlineData("""{"type":"command","command":"\"C:\\Program Files\\hookguard.exe\" hook","timeout":5}""")]
    public void An_older_entry_is_brought_up_to_date(string handler)
    {
        var after = Install("{\"hooks\":{\"PreToolUse\":[{\"matcher\":\"*\",\"hooks\":[" + handler + "]}]}}");
        Assert.DoesNotContain("/old/", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Program Files", after, StringComparison.Ordinal);
        Assert.Equal(after, Install(after));
    }

    [Fact]
    public void An_entry_behind_a_narrow_matcher_does_not_count()
    {
        var narrow = "{\"hooks\":{\"PreToolUse\":[{\"matcher\":\"Bash\",\"hooks\":[{\"type\":\"command\",\"command\":\"" + Binary + "\",\"args\":[\"hook\"],\"timeout\":10,\"onFailure\":\"block\"}]}]}}";
        Assert.Contains("\"matcher\": \"*\"", Install(narrow), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("// x\n{}", 1, "not JSON")]
    [InlineData("{\n  \"a\": 1,\n}", 3, "not JSON")]
    [InlineData("{\n  \"a\": 1", 2, "not JSON")]
    [InlineData("{} {}", 1, "not JSON")]
    [InlineData("[]", 1, "no JSON object")]
    [InlineData("{\"hooks\":{},\n\"hooks\":{}}", 2, "twice")]
    [InlineData("{\"hooks\":\n[]}", 2, "no object")]
    [InlineData("{\"hooks\":{\"PreToolUse\":\n{}}}", 2, "no array")]
    [InlineData("{\"hooks\":{\"PreToolUse\":[\n5]}}", 2, "no \"hooks\" array")]
    public void A_file_the_client_would_drop_is_left_alone(string before, int line, string why)
    {
        var change = SettingsEdit.Install(Encoding.UTF8.GetBytes(before), Binary);
        Assert.Null(change.After);
        Assert.Equal(line, change.Mistake!.Line);
        Assert.Contains(why, change.Mistake.Message, StringComparison.Ordinal);
        Assert.NotEmpty(change.Mistake.Cure);
    }

    [Fact]
    public void Switched_off_hooks_are_pointed_out() =>
        Assert.Contains("disableAllHooks", Assert.Single(SettingsEdit.Install("{\"disableAllHooks\": true}"u8.ToArray(), Binary).Warnings), StringComparison.Ordinal);

    [Fact]
    public void Random_texts_never_throw()
    {
        var random = new Random(11);
        string[] pieces = ["{", "}", "[", "]", ",", ":", "\"hooks\"", "\"PreToolUse\"", "\"command\"", "\"hookguard hook\"", "1", "true", " ", "\n", "\\", "\u00e9"];
        for (var i = 0; i < 5000; i++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)])));
            var installed = SettingsEdit.Install(text, Binary);
            Assert.True(installed.After is null != installed.Mistake is null);
            _ = SettingsEdit.Uninstall(text);
        }
    }

    private static string Install(string? before) => Encoding.UTF8.GetString(SettingsEdit.Install(before is null ? null : Encoding.UTF8.GetBytes(before), Binary).After!);

    private static string Uninstall(string before) => Encoding.UTF8.GetString(SettingsEdit.Uninstall(Encoding.UTF8.GetBytes(before)).After!);
}
