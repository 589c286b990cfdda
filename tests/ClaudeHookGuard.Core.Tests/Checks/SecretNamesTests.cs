using ClaudeHookGuard.Core.Checks;

namespace ClaudeHookGuard.Core.Tests.Checks;

public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("dbPassword")]
    [InlineData("PGPASSWORD")]
    [InlineData("GHTOKEN")]
    [InlineData("accesstoken")]
    [InlineData("DBSECRET")]
    [InlineData("MYSQL_PWD")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("apikey")]
    [InlineData("GH_PAT")]
    [InlineData("SENTRY_DSN")]
    [InlineData("npm_config__auth")]
    [InlineData("DB_PASS")]
    [InlineData("TOKEN2")]
    [InlineData("CLIENT-SECRET")]
    public void Tell_of_a_secret(string name) => Assert.True(SecretNames.LooksSecret(name));

    [Theory]
    [InlineData("TOKENIZERS_PARALLELISM")]
    [InlineData("KEYBOARD_LAYOUT")]
    [InlineData("SSH_KEY_PATH")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("PATH")]
    [InlineData("HOME")]
    [InlineData("LANG")]
    [InlineData("SSH_AUTH_SOCK")]
    [InlineData("PUBLIC_KEY")]
    [InlineData("PASSENGERS")]
    [InlineData("TOKEN_TTL")]
    [InlineData("MONKEY")]
    [InlineData("")]
    [InlineData("___")]
    [InlineData("123")]
    public void Tell_of_none(string name) => Assert.False(SecretNames.LooksSecret(name));
}
