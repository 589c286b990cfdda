using System.Text;
using System.Text.RegularExpressions;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Tests.Secrets;

public class PatternRuleTests
{
    private static readonly SecretOptions Options = new() { Patterns = [new("acme", new Regex("ACME-[0-9]{6}", RegexOptions.NonBacktracking))] };

    [Fact]
    public void Only_the_secret_changes_behind_letters_of_several_bytes()
    {
        var masked = TextMasker.Mask("é ACME-123456 €"u8, Options, new byte[32]);
        Assert.Matches("^é \\[secret:acme#[0-9a-f]{4}\\] €$", Encoding.UTF8.GetString(masked!));
    }

    [Fact]
    public void Bytes_that_are_no_text_hide_nothing() =>
        Assert.Equal((2, 11), Assert.Single(SecretScanner.Scan([0xFF, 0xFE, .. "ACME-123456"u8], Options)) is var found ? (found.Start, found.Length) : default);

    [Fact]
    public void An_allowance_by_rule_takes_back_that_rule_alone()
    {
        Assert.Empty(SecretScanner.Scan("ACME-123456"u8, Options with { Allowed = [new(null, "acme")] }));
        Assert.Single(SecretScanner.Scan("ACME-123456"u8, Options with { Allowed = [new(null, "other")] }));
    }
}
