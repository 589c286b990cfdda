using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>
/// Environment variables that programs take for settings: given before a command (<c>GIT_SSH_COMMAND=… git fetch</c>) or exported they name a command
/// that is run, a host that is contacted or a file that is read, as the option of that meaning would.
/// </summary>
public static class VariableSettings
{
    /// <summary>What setting <paramref name="name"/> to <paramref name="value"/> for <paramref name="invocation"/> would do; mostly nothing.</summary>
    public static Effects Read(string name, PartialText value, Invocation invocation)
    {
        if (KindOf(name) is not { } kind || value.Parts.Length == 0)
            return Effects.None;
        var effects = new EffectsBuilder(invocation, $"{invocation.Place}: {name}");
        Read(effects, kind, value);
        return effects.Build();
    }

    private static void Read(EffectsBuilder effects, Kind kind, PartialText value)
    {
        var directory = effects.Invocation.Directory;
        switch (kind)
        {
            case Kind.Command:
                effects.Run(new RunShell(value.KnownPrefix.StartsWith('|') ? Words.After(value, 1) : value, [], false));
                break;
            case Kind.Host:
                foreach (var one in Words.Split(value, ','))
                    if (one.Known is not ("" or "direct" or "off" or "none" or "false"))
                        HostFacts.Host(effects, one);
                break;
            case Kind.File:
                effects.Touch(PathAccess.Read, value, PathReach.Itself, directory, tilde: true);
                break;
            case Kind.Script:
                effects.Touch(PathAccess.Read, value, PathReach.Itself, directory, tilde: true);
                effects.Run(new RunScriptFile(PathReading.Absolute(value, directory, effects.Invocation.Surroundings, tilde: true), []));
                break;
            case Kind.NodeOptions:
                effects.Run(new RunWords([PartialText.Of("node"), .. Words.Split(value, ' '), PartialText.Of("--version")], null, false));
                break;
        }
    }

    private static Kind? KindOf(string name) => name switch
    {
        "GIT_SSH_COMMAND" or "GIT_SSH" or "GIT_EDITOR" or "GIT_SEQUENCE_EDITOR" or "GIT_PAGER" or "GIT_EXTERNAL_DIFF" or "GIT_ASKPASS" or "GIT_PROXY_COMMAND"
            or "PAGER" or "MANPAGER" or "SYSTEMD_PAGER" or "EDITOR" or "VISUAL" or "BROWSER" or "LESSOPEN" or "LESSCLOSE" or "PROMPT_COMMAND" or "SUDO_ASKPASS"
            or "SSH_ASKPASS" or "FZF_DEFAULT_COMMAND" or "npm_config_script_shell" or "RUSTC_WRAPPER" or "BAT_PAGER" or "GH_PAGER" or "AWS_PAGER" or "PSQL_PAGER" => Kind.Command,
        "http_proxy" or "https_proxy" or "all_proxy" or "ftp_proxy" or "HTTP_PROXY" or "HTTPS_PROXY" or "ALL_PROXY" or "FTP_PROXY"
            or "npm_config_registry" or "NPM_CONFIG_REGISTRY" or "npm_config_proxy" or "npm_config_https_proxy" or "YARN_REGISTRY" or "YARN_NPM_REGISTRY_SERVER"
            or "PIP_INDEX_URL" or "PIP_EXTRA_INDEX_URL" or "PIP_PROXY" or "UV_INDEX_URL" or "UV_DEFAULT_INDEX" or "UV_INDEX" or "UV_EXTRA_INDEX_URL" or "TWINE_REPOSITORY_URL"
            or "GOPROXY" or "BUNDLE_MIRROR__ALL" or "RUBYGEMS_HOST" or "DOCKER_HOST" or "CONTAINER_HOST" or "AWS_ENDPOINT_URL" or "AWS_ENDPOINT_URL_S3" or "VAULT_ADDR"
            or "PGHOST" or "REDISCLI_HOST" or "GH_HOST" or "HOMEBREW_BOTTLE_DOMAIN" or "HOMEBREW_API_DOMAIN" or "CARGO_HTTP_PROXY" or "RUSTUP_DIST_SERVER" or "HF_ENDPOINT" => Kind.Host,
        "KUBECONFIG" or "AWS_SHARED_CREDENTIALS_FILE" or "AWS_CONFIG_FILE" or "AWS_WEB_IDENTITY_TOKEN_FILE" or "GOOGLE_APPLICATION_CREDENTIALS" or "DOCKER_CONFIG"
            or "npm_config_userconfig" or "NPM_CONFIG_USERCONFIG" or "PIP_CONFIG_FILE" or "GIT_CONFIG_GLOBAL" or "GIT_CONFIG_SYSTEM" or "GIT_CONFIG" or "WGETRC" or "NETRC"
            or "GNUPGHOME" or "LD_PRELOAD" or "DYLD_INSERT_LIBRARIES" or "PYTHONSTARTUP" or "SSLKEYLOGFILE" or "PGPASSFILE" or "SSH_IDENTITY" or "SOPS_AGE_KEY_FILE" or "ANSIBLE_VAULT_PASSWORD_FILE" => Kind.File,
        "BASH_ENV" or "ENV" => Kind.Script,
        "NODE_OPTIONS" => Kind.NodeOptions,
        _ => name.StartsWith("CARGO_REGISTRIES_", StringComparison.Ordinal) && name.EndsWith("_INDEX", StringComparison.Ordinal) ? Kind.Host : null,
    };

    private enum Kind { Command, Host, File, Script, NodeOptions }
}
