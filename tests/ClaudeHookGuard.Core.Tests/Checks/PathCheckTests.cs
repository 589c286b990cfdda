using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Checks;

public sealed class PathCheckTests
{
    private const string Policy = "[paths]\nread = [\"./**\", \"/usr/**\"]\nwrite = [\"./src/**\"]\ndeny = [\"./secret/**\", \"!./secret/readme.md\"]\ndeny-write = [\"./src/lock\"]";

    [Theory]
    [InlineData("/home/dev/project/a.ts", PathAccess.Read)]
    [InlineData("/home/dev/project/src/../a.ts", PathAccess.Read)]
    [InlineData("/home/dev/project/src/a.ts", PathAccess.Write)]
    [InlineData("/home/dev/project/src/lock", PathAccess.Read)]
    [InlineData("/home/dev/project/secret/readme.md", PathAccess.Read)]
    [InlineData("/dev/null", PathAccess.Write)]
    public void Lets_pass(string path, PathAccess access) => Assert.Empty(Examined.By(new PathCheck(), Examined.Path(path, access), Policy));

    [Theory]
    [InlineData("/etc/hosts", PathAccess.Read, "paths.read Deny")]
    [InlineData("/home/dev/project-evil/a.ts", PathAccess.Read, "paths.read Deny")]
    [InlineData("/home/dev/project/../x", PathAccess.Read, "paths.read Deny")]
    [InlineData("/home/dev/project/a.ts", PathAccess.Write, "paths.write Deny")]
    [InlineData("/home/dev/project/a.ts", PathAccess.Delete, "paths.write Deny")]
    [InlineData("/home/dev/project/secret/key", PathAccess.Read, "paths.deny Deny")]
    [InlineData("/home/dev/project/src//.././secret/key", PathAccess.Read, "paths.deny Deny")]
    [InlineData("/home/dev/project/src/lock", PathAccess.Write, "paths.deny-write Deny")]
    [InlineData("/home/dev/.ssh/id_rsa", PathAccess.Read, "credentials.ssh Deny")]
    [InlineData("/home/dev/.claude/settings.json", PathAccess.Write, "guard.self Deny")]
    public void Refuses(string path, PathAccess access, string finding) => Assert.Contains(finding, Examined.By(new PathCheck(), Examined.Path(path, access), Policy));

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("/home/dev/project/a\0/../../.ssh/id_rsa")]
    public void A_broken_path_is_not_inside_an_allowed_directory(string path) => Assert.NotEmpty(Examined.By(new PathCheck(), Examined.Path(path), Policy));

    [Fact]
    public void A_hole_that_could_climb_out_is_judged_as_unreadable()
    {
        var path = PartialText.Of("/home/dev/project/").Add(PartialText.Unknown("$x is not set"));
        var touched = new PathTouched(PathAccess.Read, path, PathReach.Itself, "/tool_input/command");
        Assert.Contains("unreadable.path-read Deny", Examined.By(new PathCheck(), touched, Policy + "\n[unreadable]\npath-read = \"deny\""));
    }

    [Fact]
    public void A_share_contacts_its_host()
    {
        var findings = new List<Core.Verdicts.Finding>();
        var policy = Policies.Reading.Policy(Policies.Reading.Layer("[network]\nallow = [\"a.example\"]"));
        var touched = Examined.Path(@"\\evil.example\share\x");
        var about = Examined.Before(policy, touched);
        about = about with { Surroundings = Machine.FakeSurroundings.Windows(), Landmarks = new(Machine.FakeSurroundings.Windows()) };
        new PathCheck().Examine(touched, about, findings);
        Assert.Contains(findings, finding => finding.Rule == "network.host");
    }

    [Fact]
    public void A_layer_can_only_tighten_what_another_allows()
    {
        var user = Policies.Reading.Layer("[paths]\nread = [\"/srv/**\"]");
        var project = Policies.Reading.Layer("[paths]\nread = [\"/etc/**\"]", LayerKind.Project);
        var findings = new List<Core.Verdicts.Finding>();
        new PathCheck().Examine(Examined.Path("/etc/hosts"), Examined.Before(Policies.Reading.Policy(user, project), Examined.Path("/")), findings);
        Assert.Equal("paths.read", Assert.Single(findings).Rule);
    }
}
