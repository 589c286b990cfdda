using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class PolicyProves
{
    [Theory]
    [InlineData("[[secrets.rule]]\nid = \"acme\"\nprefix = \"acme_\"\nlength = 4\nexamples = [\"acme_a1B2\"]", null)]
    [InlineData("[[secrets.rule]]\nid = \"acme\"\nprefix = \"acme_\"\nlength = 4\nexamples = [\"acme_a1B2\", \"acme_a1\"]", "does not find its example 2")]
    [InlineData("[[secrets.rule]]\nid = \"acme\"\npattern = \"k-[0-9]+\"\nexamples = [\"k-\"]", "does not find its example 1")]
    [InlineData("[[secrets.rule]]\nid = \"acme\"\nprefix = \"acme_\"\nlength = 4", "has no examples")]
    [InlineData("[secrets]\noff = [\"githib-token\"]", "there is no secret rule \"githib-token\"")]
    [InlineData("[secrets]\noff = [\"github-token\"]", null)]
    [InlineData("[servers.pg]\nlabels = [\"row\"]\n[labels.rows]\nmay-reach = []", "the label \"row\" of server pg is described nowhere")]
    public void What_a_policy_promises(string text, string? message)
    {
        var layer = Reading.Layer(text);
        var diagnostics = PolicyProof.Check(layer, [.. layer.Flow.Labels.Select(label => label.Name)], ["github-token"]);
        if (message is null)
            Assert.Empty(diagnostics);
        else
            Assert.Contains(message, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_row_that_is_wrong_where_it_is_read() =>
        Assert.Contains(Reading.Of("version = 1\n[programs]\nacme = \"1:raed\"").Diagnostics, each => each.Severity == Severity.Error && each.Line == 3);

    [Fact]
    public void A_fingerprint_in_the_form_findings_print_it()
    {
        var print = Core.Secrets.SecretFingerprint.Of("x"u8);
        Assert.Equal(print, Assert.Single(Reading.Layer($"[[secrets.allow]]\nfingerprint = \"{print}\"\nreason = \"y\"").Secrets.Allow).Fingerprint);
    }
}
