using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Core.Policies.Starters;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class StarterPolicies
{
    public static TheoryData<string> Profiles => [.. StarterPolicy.Profiles.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Are_right_as_the_projects_and_as_the_users(string profile)
    {
        foreach (var layer in (LayerKind[])[LayerKind.Project, LayerKind.User])
        {
            var reading = PolicyReader.Read(StarterPolicy.Of(profile)!, profile, layer, Reading.Today);
            Assert.Empty(reading.Diagnostics);
            Assert.Empty(PolicyProof.Check(reading.Layer!, [.. reading.Layer!.Flow.Labels.Select(label => label.Name)], []));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Say_what_they_are_for(string profile) => Assert.Contains("#", StarterPolicy.Of(profile), StringComparison.Ordinal);

    [Fact]
    public void Of_no_such_profile() => Assert.Null(StarterPolicy.Of("../minimal"));
}
