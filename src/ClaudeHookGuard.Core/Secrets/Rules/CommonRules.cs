namespace ClaudeHookGuard.Core.Secrets.Rules;

/// <summary>The kinds that are met most often.</summary>
internal static class CommonRules
{
    public static readonly SecretRule[] All =
    [
        new("aws-access-key-id", "AWS", "access key id", "(AKIA|ASIA|ABIA|ACCA){B16}", Check: SecretCheck.AwsKeyId, Source: "docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"),
        new("aws-secret-access-key", "AWS", "secret access key", "{b40}", SecretContext.ProviderAndSecretWord, "aws|amazon", Source: "docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"),
        new("github-token", "GitHub", "access token", "(ghp|gho|ghu|ghs|ghr)_{n36}", Check: SecretCheck.Crc32Base62, Source: "github.blog/2021-04-05-behind-githubs-new-authentication-token-formats"),
        new("github-fine-grained-token", "GitHub", "fine-grained personal access token", "github_pat_{w82}", Source: "docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens"),
        new("gitlab-token", "GitLab", "personal access token", "glpat-{u20}", Source: "docs.gitlab.com/security/tokens"),
        new("openai-api-key", "OpenAI", "API key", "sk-{n20}T3BlbkFJ{n20} sk-(proj|svcacct|admin)-{u20-120}T3BlbkFJ{u20-120}", Source: "platform.openai.com/docs/api-reference/authentication"),
        new("anthropic-api-key", "Anthropic", "API key", "sk-ant-(api03|admin01|sid01|oat01)-{u80-120}", Source: "docs.anthropic.com/en/api/overview"),
        new("slack-token", "Slack", "bot or user token", "xox(a|b|e|o|p|r|s)-{d8-14}-{g20-100}", Source: "api.slack.com/authentication/token-types"),
        new("slack-webhook", "Slack", "incoming webhook", "https://hooks.slack.com/services/T{A8-12}/B{A8-12}/{n20-30}", Source: "api.slack.com/messaging/webhooks"),
        new("stripe-secret-key", "Stripe", "secret or restricted key", "(sk|rk)_(live|test|prod)_{n10-99}", Source: "docs.stripe.com/keys"),
        new("google-api-key", "Google", "API key", "AIza{u35}", Source: "cloud.google.com/docs/authentication/api-keys"),
        new("npm-token", "npm", "access token", "npm_{n36}", Check: SecretCheck.Crc32Base62, Source: "docs.npmjs.com/about-access-tokens"),
        new("pypi-token", "PyPI", "upload token", "pypi-AgEIcHlwaS5vcmc{u50-1000}", Source: "pypi.org/help/#apitoken"),
        new("jwt", "JSON Web Token", "signed token", "eyJ{u10-}.eyJ{u10-}.{u10-}", Check: SecretCheck.Jwt, Source: "www.rfc-editor.org/rfc/rfc7519"),
        new("sendgrid-api-key", "SendGrid", "API key", "SG.{u22}.{u43}", Source: "www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"),
        new("twilio-api-key", "Twilio", "API key", "SK{x32}", Source: "www.twilio.com/docs/iam/api-keys"),
        new("telegram-bot-token", "Telegram", "bot token", "{d8-10}:AA{u33}", Source: "core.telegram.org/bots/api#authorizing-your-bot"),
        new("discord-bot-token", "Discord", "bot token", "(M|N|O){u23-25}.{u6}.{u27-38}", SecretContext.Provider, "discord|bot", Source: "discord.com/developers/docs/reference#authentication"),
        new("hugging-face-token", "Hugging Face", "access token", "hf_{n34} api_org_{n34}", Source: "huggingface.co/docs/hub/security-tokens"),
        new("digitalocean-token", "DigitalOcean", "API token", "do(o|p|r)_v1_{x64}", Source: "docs.digitalocean.com/reference/api/create-personal-access-token"),
        new("azure-storage-key", "Azure", "storage account key", "AccountKey=<{b86}==>", Source: "learn.microsoft.com/azure/storage/common/storage-account-keys-manage"),
        new("messagebird-api-token", "MessageBird", "access key", "{a25}", SecretContext.ProviderAndSecretWord, "messagebird", Source: "developers.messagebird.com/api"),
    ];
}
