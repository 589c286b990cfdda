using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Paths;

/// <summary>A protected path is reached however it is spelled, and nothing else is.</summary>
public sealed class DeniedPath
{
    [Theory]
    [InlineData("~/.ssh/**", "/home/dev/.ssh/id_rsa")]
    [InlineData("~/.ssh/**", "/home/dev/.ssh")]
    [InlineData("~/.ssh/**", "//home//dev//.ssh//id_rsa/")]
    [InlineData("~/.ssh/**", "/home/nobody/../dev/./.ssh/x")]
    [InlineData("~/.ssh/**", "/proc/self/root/home/dev/.ssh/x")]
    [InlineData("~/.ssh/**", "/proc/thread-self/root/home/dev/.ssh/x")]
    [InlineData("~/.ssh/**", "/proc/1/root/proc/self/root/home/dev/.ssh/x")]
    [InlineData("~/.ssh/**", "/proc/$/cwd/../.ssh/id_rsa")]
    [InlineData("~/.ssh/**", "/proc/self/task/7/cwd/../.ssh/id_rsa")]
    [InlineData("~/.ssh", "/home/dev/.ssh/id_rsa")]
    [InlineData("~/.netrc", "/home/dev/project/../.netrc")]
    [InlineData("**/.env", "/home/dev/project/.env")]
    [InlineData("**/.env", "/.env")]
    [InlineData("**/.env.*", "/x/.env.local")]
    [InlineData("**/*.pem", "/home/dev/project/certs/dev.pem")]
    [InlineData("**/id_rsa*", "/home/dev/.ss\u04bb/id_rsa")]
    [InlineData("/proc/*/environ", "/proc/self/environ")]
    [InlineData("/proc/*/environ", "/proc/self/task/1/environ")]
    [InlineData("/proc/*/environ", "/proc/$/environ")]
    [InlineData("/proc/*/environ", "/proc/[12]*/environ")]
    [InlineData("./.claude/settings*.json", "/home/dev/project/.claude/settings.local.json")]
    [InlineData("./other/../.env", "/home/dev/project/.env")]
    [InlineData("./{a,b/{c,d}}/x", "/home/dev/project/b/d/x")]
    [InlineData("**/secrets/**", "/srv/secrets/db/key")]
    [InlineData("~/caf\u00e9/**", "/home/dev/cafe\u0301/x")]
    [InlineData("~/cafe\u0301/**", "/home/dev/caf\u00e9/x")]
    public void Is_reached(string pattern, string path) => Assert.True(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Theory]
    [InlineData("~/.ssh/**", "/home/dev/.ssh-old/x")]
    [InlineData("~/.ssh/**", "/home/dev/.SSH/x")]
    [InlineData("~/.ssh/**", "/home/dev/project/.ssh/x")]
    [InlineData("~/.ssh/**", "/home/dev")]
    [InlineData("**/.env", "/home/dev/project/.environment")]
    [InlineData("**/.env", "/home/dev/project/src/env")]
    [InlineData("/proc/*/environ", "/home/dev/project/src/proc/environ")]
    [InlineData("/proc/*/environ", "/proc/self/status")]
    [InlineData("/etc/shadow", "/etc/passwd")]
    [InlineData("**/*.pem", "/home/dev/project/pem")]
    public void Leaves_others_alone(string pattern, string path) => Assert.False(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Theory]
    [InlineData("~/.ssh/**", "/home/*/.ss[h]/id_rsa")]
    [InlineData("~/.ssh/**", "/home/dev/.s*")]
    [InlineData("~/.ssh/**", "/home/dev/.*")]
    [InlineData("~/.ssh/**", "/home/dev/.ssh/*")]
    [InlineData("./.claude/settings*.json", "/home/dev/project/.claude/*")]
    [InlineData("/etc/shadow", "/etc/sha?ow")]
    [InlineData("/etc/shadow", "/e*/*")]
    [InlineData("**/.env", "/home/dev/project/.e*")]
    [InlineData("**/.env", "/home/dev/project/.en?")]
    [InlineData("**/.env", "/home/dev/project/.???")]
    [InlineData("**/*.pem", "/home/dev/project/*.pem")]
    [InlineData("**/*.pem", "/home/dev/project/*/*.p[e]m")]
    [InlineData("**/id_rsa*", "/home/dev/backup/id_*")]
    [InlineData("**/.aws/credentials", "/x/.aws/*")]
    [InlineData("**/token*.json", "/home/dev/project/tok*")]
    [InlineData("**/secrets", "/home/dev/project/secrets/*")]
    [InlineData("~/.ssh", "/home/dev/.s*/id_rsa")]
    public void Is_reached_by_wildcards_that_could_name_it(string pattern, string path) => Assert.True(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Theory]
    [InlineData("~/.ssh/**", "/home/dev/*")]
    [InlineData("~/.ssh/**", "/home/dev/?ssh/id")]
    [InlineData("~/.ssh/**", "/home/dev/project/*")]
    [InlineData("**/.env", "/home/dev/project/*")]
    [InlineData("**/.env", "/home/dev/project/????")]
    [InlineData("**/*.pem", "/home/dev/project/*")]
    [InlineData("**/*.pem", "/home/dev/project/src/app.*")]
    [InlineData("**/*.pem", "/home/dev/project/*.ts")]
    [InlineData("**/secrets/**", "/home/dev/project/*/x")]
    [InlineData("**/id_rsa*", "/home/dev/project/*.json")]
    [InlineData("**/.env.*", "/home/dev/project/.[ab]*rc")]
    [InlineData("/etc/shadow*", "/etc/*release")]
    [InlineData("**/token*.json", "/home/dev/project/*.json")]
    [InlineData("**/.env", "/home/dev/project/.*/package.json")]
    public void Is_not_suspected_behind_wildcards_that_tell_nothing(string pattern, string path) => Assert.False(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Theory]
    [InlineData("~/.ssh/**", "/home/dev/.ssh/$")]
    [InlineData("~/.ssh/**", "$/.ssh/id_rsa")]
    [InlineData("~/.ssh/**", "/home/$/.ssh/id_rsa")]
    [InlineData("~/.ssh/**", "/home/dev/.s$/id_ed25519")]
    [InlineData("~/.docker/config.json", "/home/dev/.docker/$")]
    [InlineData("~/.docker/config.json", "$/.docker/config.json")]
    [InlineData("~/.config/gcloud/**", "$/gcloud/credentials.db")]
    [InlineData("~/.netrc", "$/.netrc")]
    [InlineData("**/.env", "$/.env")]
    [InlineData("**/.env", "$.env")]
    [InlineData("**/.env.*", "/home/dev/project/.env.$")]
    [InlineData("**/*.pem", "/home/dev/project/$.pem")]
    [InlineData("**/id_rsa*", "/x/id_$")]
    [InlineData("/etc/shadow", "$/etc/shadow")]
    [InlineData("~/.docker/config.json", "/home/$/.docker/$")]
    [InlineData("./.claude/settings*.json", "$/.claude/settings.json")]
    public void Is_reached_by_a_hole_beside_its_telling_name(string pattern, string path) => Assert.True(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Theory]
    [InlineData("~/.docker/config.json", "$/config.json")]
    [InlineData("~/.docker/config.json", "/home/dev/project/$/config.json")]
    [InlineData("~/.config/gcloud/**", "/home/dev/.config/$/settings")]
    [InlineData("~/.ssh/**", "$")]
    [InlineData("~/.ssh/**", "/home/dev/project/$")]
    [InlineData("~/.ssh/**", "/home/dev/$")]
    [InlineData("**/.env", "$")]
    [InlineData("**/.env", "$/$")]
    [InlineData("**/.env", "/home/dev/project/$")]
    [InlineData("**/.env.*", "/home/dev/project/.$.bak")]
    [InlineData("**/*.pem", "/home/dev/project/$.$")]
    [InlineData("/proc/*/environ", "/proc/$")]
    [InlineData("/etc/shadow", "/etc/$")]
    [InlineData("/proc/kcore", "/proc/$/status")]
    [InlineData("/tmp/krb5cc_*", "/tmp/$")]
    [InlineData("~/.config/linode-cli", "/home/dev/.config/$")]
    [InlineData("/proc/*/environ", "/proc/$/status")]
    [InlineData("/usr/local/bin/hookguard", "$/bin/$")]
    public void Is_not_suspected_behind_a_hole_alone(string pattern, string path) => Assert.False(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux())));

    [Theory]
    [InlineData("~/.ssh/**", "/home/dev")]
    [InlineData("~/.ssh/**", "/")]
    [InlineData("~/.ssh/**", "/home/$")]
    [InlineData("~/.config/gcloud/**", "/home/$/.config")]
    [InlineData("**/.claude/hooks/**", "/x/.claude")]
    [InlineData("./.claude/settings*.json", "/home/dev/project/.cl*")]
    [InlineData("./.claude/settings*.json", "/home/dev/project")]
    [InlineData("/proc/*/environ", "/proc")]
    public void Is_reached_by_an_access_that_goes_below_a_directory_above(string pattern, string path)
    {
        Assert.True(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux(), PathReach.Below)));
        Assert.True(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux(), access: PathAccess.Delete)));
    }

    [Theory]
    [InlineData("~/.ssh/**", "/home/dev/project")]
    [InlineData("~/.ssh/**", "$")]
    [InlineData("~/.ssh/**", "/home/dev/$")]
    [InlineData("**/.env", "/home/dev/project")]
    [InlineData("**/secrets/**", "/home/dev/*")]
    [InlineData("**/*.pem", "/home/dev/project/VERSION=$")]
    [InlineData("~/.config/gcloud/**", "/home/dev/$")]
    [InlineData("~/.ssh/**", "$/$")]
    [InlineData("**/.claude/hooks/**", "/tmp/$")]
    [InlineData("**/.claude/hooks/**", "/tmp/*")]
    [InlineData("**/secrets/x", "/tmp/*")]
    [InlineData("**/.env", "/home/dev/project/a$b")]
    public void Is_not_reached_below_other_directories(string pattern, string path) => Assert.False(Spelled.Reaches(pattern, Spelled.Path(path, FakeSurroundings.Linux(), PathReach.Below)));

    [Fact]
    public void A_search_that_leaves_hidden_files_out_does_not_reach_them()
    {
        Assert.False(Spelled.Reaches("~/.ssh/**", Spelled.Path("/home/dev", FakeSurroundings.Linux(), PathReach.VisibleBelow)));
        Assert.True(Spelled.Reaches("~/.ssh/**", Spelled.Path("/home/dev/.ssh", FakeSurroundings.Linux(), PathReach.VisibleBelow)));
        Assert.True(Spelled.Reaches("~/keys/**", Spelled.Path("/home/dev", FakeSurroundings.Linux(), PathReach.VisibleBelow)));
    }
}
