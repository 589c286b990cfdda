using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Paths;

/// <summary>Whatever is spelled ends in an answer, within bounds, and never in an exception.</summary>
public sealed class HostilePath
{
    [Theory]
    [InlineData("/tmp/a\0.txt", "NUL")]
    [InlineData("", "empty")]
    public void Is_flawed(string path, string why) => Assert.Contains(why, Spelled.Path(path, FakeSurroundings.Linux()).Flaw, StringComparison.Ordinal);

    [Fact]
    public void Is_flawed_when_too_long_or_too_deep()
    {
        Assert.NotNull(Spelled.Path("/" + new string('a', TouchedPath.MaxLength), FakeSurroundings.Linux()).Flaw);
        Assert.NotNull(Spelled.Path(string.Concat(Enumerable.Repeat("/a", PathWalker.MaxComponents + 1)), FakeSurroundings.Linux()).Flaw);
    }

    [Fact]
    public void Many_wildcards_and_holes_end()
    {
        var stars = Spelled.Path("/" + string.Concat(Enumerable.Repeat("*a", 60)) + string.Concat(Enumerable.Repeat("/*$*", 100)), FakeSurroundings.Linux());
        foreach (var pattern in (string[])["**/" + string.Concat(Enumerable.Repeat("*a", 60)), "**/a/**/b/**/c/**/*.pem", "~/" + string.Concat(Enumerable.Repeat("*/", 50)) + "x"])
            _ = Spelled.Reaches(pattern, stars);
    }

    [Fact]
    public void Random_paths_and_patterns_never_throw()
    {
        var random = new Random(7);
        const string letters = "/.*?[]$~a\\:{},!-s\u00e9\ud800\u0301 ";
        string Next(int length) => string.Concat(Enumerable.Range(0, random.Next(length)).Select(_ => letters[random.Next(letters.Length)]));
        foreach (var surroundings in new[] { FakeSurroundings.Linux(), FakeSurroundings.MacOS(), FakeSurroundings.Windows() })
            for (var i = 0; i < 3000; i++)
            {
                var path = TouchedPath.Of(new PathTouched((PathAccess)random.Next(3), i % 2 == 0 ? PartialText.Of(Next(20)) : Spelled.Text(Next(20)), (PathReach)random.Next(3), "/t"), surroundings);
                if (!PathPattern.TryParse(Next(16), PatternBase.Project, out var pattern, out _, out _))
                    continue;
                Assert.True(pattern.Reaches(path) || !pattern.Covers(path), $"{pattern} covers but does not reach {path.Fact.Path}");
            }
    }

    [Fact]
    public void The_quick_look_loses_nothing()
    {
        var random = new Random(5);
        string[] names = [".ssh", "a", "b", ".env", "x.pem", "..", "secrets", "*", "**", "?", "{a,b}", "[ab]", "A"];
        string Next(string start, int count) => start + string.Join('/', Enumerable.Range(0, random.Next(1, count)).Select(_ => names[random.Next(names.Length)]));
        var surroundings = FakeSurroundings.Linux(new FakeFileView().Link("/home/dev/a", "/home/dev/secrets").Link("/b", "/home/dev/.ssh").File("/home/dev/secrets/x.pem"));
        for (var i = 0; i < 3000; i++)
        {
            var path = Spelled.Known(Next("/home/dev/", 5).Replace("*", "b", StringComparison.Ordinal), surroundings);
            if (PathPattern.TryParse(Next(new[] { "~/", "./", "**/", "/home/dev/", "/" }[random.Next(5)], 5), PatternBase.Project, out var pattern, out _, out _))
                Assert.True(pattern.Reaches(path) == PathJudge.Reaches(pattern, path, null), $"{pattern} and {path.Fact.Path}");
        }
    }

    [Fact]
    public void A_hundred_patterns_on_one_path_allocate_little()
    {
        var patterns = Enumerable.Range(0, 100).Select(i => PathPattern.Of(i % 2 == 0 ? $"**/*.x{i}" : $"~/.tool{i}/**")).ToArray();
        var landmarks = new Landmarks(FakeSurroundings.Linux());
        var path = TouchedPath.Of(new PathTouched(PathAccess.Read, PartialText.Of("/home/dev/project/src/app.ts"), PathReach.Itself, "/t"), landmarks);
        foreach (var pattern in patterns)
            Assert.False(pattern.Reaches(path));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var pattern in patterns)
            Assert.False(pattern.Reaches(path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 256);
    }
}
