using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class PolicyReaderRejects
{
    [Theory]
    [InlineData("[pahts]\nread = [\"./a\"]", 2, "no key `pahts`", "did you mean `paths`?")]
    [InlineData("[paths]\nraed = [\"./a\"]", 3, "`paths` has no key `raed`", "did you mean `read`?")]
    [InlineData("[paths]\ndeny_write = [\"./a\"]", 3, "`paths` has no key `deny_write`", "did you mean `deny-write`?")]
    [InlineData("[servers.x]\nzzzzzz = 1", 3, "`servers.x` has no key `zzzzzz`", "it may have: decision")]
    [InlineData("[paths]\nread = \"./a\"", 3, "`paths.read` is text where a list of texts belongs", "write read = [\"…\"]")]
    [InlineData("[paths]\nread = [1]", 3, "an entry of paths.read` is a number where text belongs", "read")]
    [InlineData("paths = 3", 2, "`paths` is a number where a table belongs", "[paths]")]
    [InlineData("[servers]\nx = 3", 3, "`servers.x` is a number where a table belongs", null)]
    [InlineData("[[exceptions]]\nrule = \"network.host\"\nreason = \"x\"\nexpires = 2027-01-01T10:00:00Z", 5, "`exceptions.expires` is a time where a date belongs", "2027-03-31")]
    [InlineData("[secrets]\nenvironment = \"yes\"", 3, "`secrets.environment` is text where true or false belongs", null)]
    [InlineData("[limits]\ncalls-per-minute = 1.5", 3, "a number with a fraction where a whole number belongs", null)]
    [InlineData("[limits]\ncalls-per-minute = 0", 3, "`limits.calls-per-minute` is 0", "at least 1")]
    [InlineData("mode = \"enforced\"", 2, "`mode` cannot be \"enforced\"", "did you mean \"enforce\"?")]
    [InlineData("[network]\notherwise = \"block\"", 3, "`network.otherwise` cannot be \"block\"", "one of \"deny\", \"ask\", \"allow\"")]
    [InlineData("[paths]\nread = [\"a\"]\n[paths]\nwrite = [\"b\"]", 4, "the table [paths] stands twice", "line 2")]
    [InlineData("[paths]\nread = [\"a\"]\nread = [\"b\"]", 4, "`read` is set twice", "line 3")]
    [InlineData("[paths]\nread = [\"\"]", 3, "", null)]
    [InlineData("[paths]\nread = [\"/**\"]", 3, "allows everything that matters", "leave the key out")]
    [InlineData("[paths]\nread = [\"**\"]", 3, "allows everything that matters", "leave the key out")]
    [InlineData("[paths]\nread = [\"!./secret\"]", 3, "every pattern of the list has a !", null)]
    [InlineData("[paths]\nread = [\"./a\"]\ndeny = [\"./a\"]", 3, "\"./a\" is in `paths.read` and in `deny`", "line 4")]
    [InlineData("[paths]\notherwise = \"ask\"", 3, "`paths.otherwise` has no list to speak about", "read or write")]
    [InlineData("[network]\nallow = [\"*\"]", 3, "would match every host", "otherwise = \"allow\"")]
    [InlineData("[network]\nallow = [\"*.com\"]", 3, "would match the hosts of everybody", null)]
    [InlineData("[network]\nallow = [\"https://example.com/\"]", 3, "has a scheme", "write the host alone")]
    [InlineData("[tools]\nallow = [\"*\"]", 3, "allows everything", "leave the key out")]
    [InlineData("[tools]\nallow = [\"a b\"]", 3, "a name has no spaces", null)]
    [InlineData("[commands]\nallow = [\"* foo\"]", 3, "allows programs of any name", "name the program")]
    [InlineData("[commands]\ndeny = [\"  \"]", 3, "the pattern is empty", "git push")]
    [InlineData("[servers.\"git*\"]\nread-only = true", 2, "a name here is exact", "\"*\" alone")]
    [InlineData("[[exceptions]]\nrule = \"network.host\"", 2, "`exceptions` has no `reason`", "write reason")]
    [InlineData("[[exceptions]]\nrule = \"network.host\"\nreason = \" \"", 4, "`exceptions.reason` is empty", null)]
    [InlineData("[[exceptions]]\nrule = \"*\"\nreason = \"x\"", 3, "`exceptions.rule`: \"*\" is no name", null)]
    [InlineData("[[exceptions]]\nrule = \"network\"\nreason = \"x\"", 3, "names no rule", "network.*")]
    [InlineData("[[exceptions]]\nrule = \"guard.self\"\nreason = \"x\"", 3, "the guard's own files have no exceptions", null)]
    [InlineData("[baseline]\nrelax = [\"credentials.shs\"]", 3, "no group \"credentials.shs\"", "did you mean \"credentials.ssh\"?")]
    [InlineData("[baseline]\nrelax = [\"guard.self\"]", 3, "no group \"guard.self\" to relax", null)]
    [InlineData("[managed]\nallow-exceptions = false", 2, "`managed` can only stand in the managed policy", null)]
    [InlineData("[skills.x]\npin = \"abc\"", 3, "`skills.x.pin` is no SHA-256", "64")]
    [InlineData("[audit]\npath = \"log\"", 3, "`audit.path` is \"log\"", "from the root")]
    [InlineData("[programs]\n\"a b\" = \"1:read\"", 3, "is no program name", null)]
    [InlineData("[[secrets.rule]]\nid = \"x\"", 2, "neither prefix nor pattern", null)]
    [InlineData("[[secrets.rule]]\nid = \"x\"\nprefix = \"acme_\"", 2, "says no length", null)]
    [InlineData("[[secrets.rule]]\nid = \"x\"\nprefix = \"a\"\nlength = 3", 4, "cannot be looked for", null)]
    [InlineData("[[secrets.rule]]\nid = \"x\"\nprefix = \"acme_\"\nlength = 3\nmin-length = 3", 5, "length beside min-length", null)]
    [InlineData("[[secrets.rule]]\nid = \"x\"\nprefix = \"acme_\"\nmin-length = 9\nmax-length = 3", 6, "less than min-length", null)]
    [InlineData("[[secrets.rule]]\nid = \"x\"\npattern = \"(a)\\\\1\"", 4, "the pattern cannot be used", "backreferences")]
    [InlineData("[[secrets.rule]]\nid = \"x\"\npattern = \"a*\"", 4, "matches an empty text", null)]
    [InlineData("[[secrets.rule]]\nid = \"x\"\npattern = \"a+\"\nprefix = \"aa\"", 5, "has a pattern and prefix", null)]
    [InlineData("[[secrets.allow]]\nreason = \"x\"", 2, "without condition", null)]
    public void What_nobody_can_mean(string text, int line, string message, string? hint)
    {
        var reading = Reading.Of("version = 1\n" + text);
        Assert.Null(reading.Layer);
        Assert.Contains(reading.Diagnostics, each =>
            each.Severity == Severity.Error && each.Line == line && each.Column > 0
            && each.Message.Contains(message, StringComparison.Ordinal) && (hint is null || each.Hint?.Contains(hint, StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("[[exceptions]]\nrule = \"network.host\"\nreason = \"x\"")]
    [InlineData("[baseline]\nrelax = [\"credentials.ssh\"]")]
    [InlineData("[audit]\non-failure = \"allow\"")]
    [InlineData("[environment.allow]\nX = [\"example.com\"]")]
    [InlineData("[environment]\npublic = [\"X_KEY\"]")]
    [InlineData("[secrets]\noff = [\"github-token\"]")]
    [InlineData("[[secrets.allow]]\nrule = \"x\"\nreason = \"y\"")]
    [InlineData("[programs]\ncurl = \"1:read\"")]
    public void Loosening_by_a_project(string text)
    {
        Assert.NotNull(Reading.Layer(text).File);
        var reading = Reading.Of("version = 1\n" + text, LayerKind.Project);
        Assert.Null(reading.Layer);
        Assert.Contains(reading.Diagnostics, each => each.Message.Contains("may only tighten", StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_at_once_in_the_order_of_the_file()
    {
        var reading = Reading.Of("version = 2\nmode = 3\n[paths]\nread = [\"*\", 7]\nfoo = 1\n[network]\nallow = [\"*.com\"]\n");
        Assert.Equal([1, 2, 4, 4, 5, 7], reading.Diagnostics.Select(each => each.Line));
    }

    [Fact]
    public void Every_syntax_mistake_at_once()
    {
        var reading = Reading.Of("version = 1\nmode = enforce\n[paths\nread = [\"a\"]\nwrite = [\"b\n");
        Assert.Null(reading.Layer);
        Assert.True(reading.Diagnostics.Length >= 2);
        Assert.All(reading.Diagnostics, each => Assert.InRange(each.Line, 2, 6));
    }

    [Fact]
    public void A_policy_without_version() =>
        Assert.Contains(Reading.Of("mode = \"enforce\"").Diagnostics, each => each.Message == "the policy has no `version`" && each.Hint == "write version = 1");

    [Theory]
    [InlineData("version = 1\nmode = \"enforce\0\"")]
    [InlineData("version = 1\n\u0001")]
    [InlineData("\0")]
    public void Control_characters(string text) =>
        Assert.Contains(Reading.Of(text).Diagnostics, each => each.Message.Contains("control character", StringComparison.Ordinal));

    [Fact]
    public void Tables_without_end() => Assert.Null(Reading.Of("version = 1\na" + string.Concat(Enumerable.Repeat(".a", 5000)) + " = 1").Layer);

    [Fact]
    public void Lists_without_end() => Assert.Null(Reading.Of("version = 1\na = " + new string('[', 400) + new string(']', 400)).Layer);

    [Fact]
    public void Broken_texts_without_an_exception()
    {
        const string good = "version = 1\n[servers.x]\nread = [\"./a\", \"b\"]\nlimits = { bytes-out = 5 }\n[[exceptions]]\nrule = \"a.b\"\nreason = '''x'''\nexpires = 2027-01-01\n";
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var text = new System.Text.StringBuilder(good);
            for (var change = random.Next(1, 6); change > 0; change--)
                text[random.Next(text.Length)] = "[]{}\"'=.,#\n\\ \ta1-\u00e9\ud83d\uffff"[random.Next(20)];
            Assert.NotNull(Reading.Of(text.ToString()).Document);
        }
    }
}
