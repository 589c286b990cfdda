using System.Text.RegularExpressions;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Core.Tests.Secrets.Rules;

public sealed class BuiltInRulesTests
{
    /// <summary>What the product promises to know.</summary>
    private const int PromisedKinds = 600;
    private const int PromisedProviders = 400;

    private static readonly SecretRule[] All = BuiltInRules.Tables.ToArray().SelectMany(table => table).ToArray();

    [Fact]
    public void Ids_are_unique() =>
        Assert.Empty(All.GroupBy(rule => rule.Id).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Ids_are_lower_case_words_with_hyphens() =>
        Assert.All(All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Id));

    [Fact]
    public void There_are_as_many_kinds_as_promised() => Assert.True(All.Length >= PromisedKinds, $"{All.Length} kinds");

    [Fact]
    public void There_are_as_many_providers_as_promised()
    {
        var providers = All.Select(rule => rule.Provider).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        Assert.True(providers >= PromisedProviders, $"{providers} providers");
    }

    [Fact]
    public void Every_rule_says_what_it_is_and_where_that_is_written() =>
        Assert.Empty(All.Where(rule => rule.Provider.Length == 0 || rule.What.Length == 0 || !IsAddress(rule.Source)).Select(rule => rule.Id));

    [Fact]
    public void Every_shape_is_written_in_the_shape_language() =>
        Assert.Empty(All.Where(rule => !rule.Shape.Split(' ').All(IsWellFormed)).Select(rule => rule.Id));

    [Fact]
    public void A_rule_that_leans_on_a_provider_names_its_words()
    {
        var wordless = All.Where(rule => NeedsWords(rule) != (rule.Words.Length > 0)).Select(rule => rule.Id);
        Assert.Empty(wordless);
    }

    [Fact]
    public void Words_are_lower_case_letters_and_digits_only() =>
        Assert.All(All, rule => Assert.Matches("^([a-z0-9]{2,}([|][a-z0-9]{2,})*)?$", rule.Words));

    private static bool NeedsWords(SecretRule rule) => rule.Context is SecretContext.Provider or SecretContext.ProviderAndSecretWord;

    private static bool IsAddress(string source) => source == "observed" || Regex.IsMatch(source, @"^[a-z0-9.-]+\.[a-z]{2,}(/\S*)?$");

    /// <summary>Literals, <c>{uuid}</c>, runs with a known alphabet and sound bounds, choices, and at most one marked part.</summary>
    private static bool IsWellFormed(string pattern)
    {
        const string token = @"(\{uuid\}|\{(?<letter>[a-zA-Z])(?<least>\d+)(-(?<most>\d*))?\}|\([^(){}<> ]*\)|[^(){}<>\s])";
        var match = Regex.Match(pattern, $"^{token}*(<{token}+>{token}*)?$");
        return match.Success && match.Groups["letter"].Captures.All(letter => ShapeSample.AlphabetOf(letter.Value[0]).Length > 0);
    }
}
