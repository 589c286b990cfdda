using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Programs;

public sealed class DestructivePackTests
{
    [Theory]
    [InlineData("git push --force origin main", "git.push-force")]
    [InlineData("git push -fu origin main", "git.push-force")]
    [InlineData("git push origin +main", "git.push-force")]
    [InlineData("git reset --hard HEAD~3", "git.reset-hard")]
    [InlineData("git clean -fdx", "git.clean")]
    [InlineData("/sbin/mkfs.ext4 /dev/sdb1", "disk.format")]
    [InlineData("dd if=/dev/zero of=/dev/sda", "disk.overwrite")]
    [InlineData("rm -rf /", "files.delete-recursive")]
    [InlineData("rm -r -f ~/Documents", "files.delete-recursive")]
    [InlineData("rm --recursive ../other", "files.delete-recursive")]
    [InlineData("rm -fr .git", "files.delete-recursive")]
    [InlineData("find / -name x -delete", "files.delete-recursive")]
    [InlineData("terraform destroy -auto-approve", "cloud.destroy")]
    [InlineData("kubectl -n prod delete ns prod", "kube.delete")]
    [InlineData("redis-cli FLUSHALL", "db.flush")]
    public void It_knows_what_destroys(string command, string id) => Assert.Equal(id, Find(command)?.Id);

    [Theory]
    [InlineData("git push origin main")]
    [InlineData("git push --force-with-lease")]
    [InlineData("git reset --soft HEAD~1")]
    [InlineData("git clean -n")]
    [InlineData("rm -rf build dist")]
    [InlineData("rm -rf /tmp/x")]
    [InlineData("rm /home/dev/a.txt")]
    [InlineData("find . -name '*.pyc' -delete")]
    [InlineData("terraform plan")]
    [InlineData("docker ps")]
    public void It_leaves_the_rest_alone(string command) => Assert.Null(Find(command));

    [Fact]
    public void It_says_how_much_would_go()
    {
        var files = new FakeFileView().File("/home/dev/data/a").File("/home/dev/data/b");
        Assert.Contains("2 entries", Find("rm -rf /home/dev/data", files)!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pattern_is_sound_and_every_line_whole()
    {
        var actions = DestructivePack.Actions().ToArray();
        Assert.True(actions.Length > 100);
        Assert.All(actions, action => Assert.True(CommandPattern.TryParse(action.Pattern, out _, out _)));
        Assert.All(actions, action => Assert.False(action.Pattern.Split(' ')[0] is { Length: <= DestructivePack.FirstLetters } name && name.EndsWith('*')));
    }

    private static DestructiveAction? Find(string command, FakeFileView? files = null)
    {
        var words = command.Split(' ');
        return DestructivePack.Find(
            new CommandRun(PartialText.Of(words[0]), [.. words.Skip(1).Select(PartialText.Of)], ""),
            new Surroundings
            {
                Platform = Platform.Linux,
                WorkingDirectory = Running.Project,
                ProjectRoot = Running.Project,
                Home = "/home/dev",
                Homes = ["/home/dev"],
                Files = files ?? new FakeFileView(),
            });
    }
}
