using System.Text;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Core.Tests.Secrets.Rules;

public sealed class EveryRuleTests
{
    private const int Seed = 20261122;

    private static readonly SecretRule[] All = BuiltInRules.Tables.ToArray().SelectMany(table => table).ToArray();

    [Fact]
    public void Finds_a_sample_of_its_own_shape_where_it_belongs()
    {
        var sample = new ShapeSample(Seed);
        var missed = new List<string>();
        foreach (var rule in All)
        {
            var (token, secret) = sample.Of(rule);
            var text = InContext(rule, token);
            if (!Covers(text, text.IndexOf(secret, StringComparison.Ordinal), secret.Length))
                missed.Add($"{rule.Id}: {rule.Shape}");
        }
        Assert.True(missed.Count == 0, string.Join("\n", missed));
    }

    [Fact]
    public void Stays_quiet_where_its_provider_is_not_named()
    {
        var sample = new ShapeSample(Seed);
        var fired = All.Where(rule => rule.Context != SecretContext.None)
            .Where(rule => Rules($"see {sample.Of(rule).Text} there").Contains(rule.Id))
            .Select(rule => rule.Id);
        Assert.True(!fired.Any(), string.Join("\n", fired));
    }

    [Fact]
    public void Does_not_take_a_longer_word_for_a_token_of_fixed_length()
    {
        var sample = new ShapeSample(Seed);
        var fired = All.Where(rule => rule.Shape.EndsWith('}') && !rule.Shape.EndsWith("{uuid}", StringComparison.Ordinal) && !rule.Shape.Contains(' ') && !rule.Shape.Contains('-'))
            .Where(rule => Rules(InContext(rule, sample.Of(rule).Text + sample.Of(LastRun(rule)).Text)).Contains(rule.Id))
            .Select(rule => rule.Id);
        Assert.True(!fired.Any(), string.Join("\n", fired));
    }

    [Fact]
    public void Is_silent_about_ordinary_texts()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "tests/corpus/secrets/benign"));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal([], Rules(File.ReadAllText(file))));
    }

    private static string LastRun(SecretRule rule) => rule.Shape[rule.Shape.LastIndexOf('{')..];

    private static string InContext(SecretRule rule, string token) => rule.Context switch
    {
        SecretContext.Provider or SecretContext.ProviderAndSecretWord => $"{rule.Words.Split('|')[0]}_token = \"{token}\"\n",
        SecretContext.SecretWord => $"token = \"{token}\"\n",
        _ => $"value \"{token}\"\n",
    };

    private static IEnumerable<string> Rules(string text) =>
        SecretScanner.Scan(Encoding.UTF8.GetBytes(text), SecretOptions.Default).Select(sighting => sighting.Rule);

    private static bool Covers(string text, int start, int length) =>
        SecretScanner.Scan(Encoding.UTF8.GetBytes(text), SecretOptions.Default)
            .Any(sighting => sighting.Start <= start && sighting.End >= start + length);
}
