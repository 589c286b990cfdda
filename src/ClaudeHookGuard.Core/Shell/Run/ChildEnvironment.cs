using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// What variables do to the programs that inherit them: name a proxy or registry, a command to run, a file to read. Passing any other
/// value on is no fact.
/// </summary>
internal static class ChildEnvironment
{
    private enum Meaning
    {
        None,

        /// <summary>A URL or host that is contacted; a list is separated by commas, bars or blanks.</summary>
        Host,

        /// <summary>A command line that is run.</summary>
        Command,

        /// <summary>A shell script that is read at the start.</summary>
        Script,

        /// <summary>A file that is read.</summary>
        File,

        /// <summary>A command line with marks before it (<c>||-</c>) that say how it is used.</summary>
        Filter,

        /// <summary>Options of a program: a path in them is read, whatever they do with it.</summary>
        Options,

        /// <summary>A file that is written.</summary>
        Log,
    }

    /// <summary>Reports what giving <paramref name="name"/> the value <paramref name="value"/> means to the program that gets it.</summary>
    public static void Report(string name, PartialText value, ShellRun run, Frame frame)
    {
        if (value.Known is "")
            return;
        switch (MeaningOf(name))
        {
            case Meaning.Host:
                ReportHosts(value, run, frame);
                break;
            case Meaning.Command:
                run.Texts.RunInNewShell(value, [], frame with { Depth = frame.Depth + 1 });
                break;
            case Meaning.Filter:
                var marks = value.KnownPrefix.Length - value.KnownPrefix.TrimStart('|', '-').Length;
                run.Texts.RunInNewShell(Core.Programs.Arguments.Words.After(value, marks), [], frame with { Depth = frame.Depth + 1 });
                break;
            case Meaning.Options:
                foreach (var word in Core.Programs.Arguments.Words.Split(value, ' '))
                    ReportOption(word, run, frame);
                break;
            case Meaning.Script:
                run.Redirects.Touch(PathAccess.Read, value, frame);
                foreach (var path in run.Redirects.Absolute(value))
                    run.Texts.RunFile(path, [], false, frame with { Depth = frame.Depth + 1 });
                break;
            case Meaning.File:
                run.Redirects.Touch(PathAccess.Read, value, frame);
                break;
            case Meaning.Log when value.KnownPrefix.StartsWith('/'):
                run.Redirects.Touch(PathAccess.Write, value, frame);
                break;
        }
    }

    /// <summary><c>--require /x</c>, <c>--require=/x</c>, <c>-r/x</c>.</summary>
    private static void ReportOption(PartialText word, ShellRun run, Frame frame)
    {
        var path = word.KnownPrefix.StartsWith('-') && word.KnownPrefix.IndexOfAny(['/', '~']) is var at and > 0 ? Core.Programs.Arguments.Words.After(word, at) : word;
        if (path.KnownPrefix is ['/' or '~' or '.', ..])
            run.Redirects.Touch(PathAccess.Read, path, frame);
    }

    private static void ReportHosts(PartialText value, ShellRun run, Frame frame)
    {
        if (value.Known is not { } known)
        {
            foreach (var fact in Contacts.OfUrl(value, frame.Place))
                run.Report(fact, frame);
            return;
        }
        foreach (var one in known.Split([',', '|', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (one is not ("direct" or "off" or "none" or "*" or "default"))
                foreach (var fact in Contacts.OfUrl(PartialText.Of(one), frame.Place))
                    run.Report(fact, frame);
    }

    private static Meaning MeaningOf(string name) => name.ToUpperInvariant() switch
    {
        "HTTP_PROXY" or "HTTPS_PROXY" or "FTP_PROXY" or "ALL_PROXY" or "RSYNC_PROXY" or "SOCKS_PROXY" or "NPM_CONFIG_PROXY" or "NPM_CONFIG_HTTPS_PROXY" or "NPM_CONFIG_HTTP_PROXY"
            or "NPM_CONFIG_REGISTRY" or "YARN_REGISTRY" or "YARN_NPM_REGISTRY_SERVER" or "BUN_CONFIG_REGISTRY" or "PIP_INDEX_URL" or "PIP_EXTRA_INDEX_URL" or "PIP_PROXY" or "PIP_FIND_LINKS"
            or "UV_INDEX_URL" or "UV_DEFAULT_INDEX" or "UV_INDEX" or "UV_EXTRA_INDEX_URL" or "UV_PUBLISH_URL" or "TWINE_REPOSITORY_URL" or "GOPROXY" or "GOSUMDB" or "RUBYGEMS_HOST"
            or "DOCKER_HOST" or "CONTAINER_HOST" or "BUILDKIT_HOST" or "KUBERNETES_MASTER" or "AWS_ENDPOINT_URL" or "AWS_ENDPOINT_URL_S3" or "VAULT_ADDR" or "CONSUL_HTTP_ADDR"
            or "NOMAD_ADDR" or "GH_HOST" or "GITLAB_HOST" or "GITLAB_URI" or "SENTRY_URL" or "HF_ENDPOINT" or "OLLAMA_HOST" or "OPENAI_BASE_URL" or "OPENAI_API_BASE" or "ANTHROPIC_BASE_URL"
            or "PGHOST" or "PGHOSTADDR" or "MYSQL_HOST" or "ELECTRON_MIRROR" or "NODEJS_ORG_MIRROR" or "NVM_NODEJS_ORG_MIRROR" or "RUSTUP_DIST_SERVER" or "RUSTUP_UPDATE_ROOT"
            or "HOMEBREW_BOTTLE_DOMAIN" or "HOMEBREW_API_DOMAIN" or "HOMEBREW_BREW_GIT_REMOTE" or "HOMEBREW_CORE_GIT_REMOTE" or "PLAYWRIGHT_DOWNLOAD_HOST" or "PUPPETEER_DOWNLOAD_BASE_URL"
            or "CYPRESS_DOWNLOAD_MIRROR" or "SASS_BINARY_SITE" => Meaning.Host,
        "GIT_SSH_COMMAND" or "GIT_SSH" or "GIT_EDITOR" or "GIT_SEQUENCE_EDITOR" or "GIT_PAGER" or "GIT_EXTERNAL_DIFF" or "GIT_PROXY_COMMAND" or "GIT_ASKPASS" or "SSH_ASKPASS" or "SUDO_ASKPASS"
            or "EDITOR" or "VISUAL" or "SUDO_EDITOR" or "SYSTEMD_EDITOR" or "KUBE_EDITOR" or "PAGER" or "MANPAGER" or "SYSTEMD_PAGER" or "PSQL_EDITOR" or "PSQL_PAGER" or "BROWSER" or "GH_BROWSER"
            or "GH_PAGER" or "GH_EDITOR" or "RSYNC_RSH" or "CVS_RSH" or "SVN_SSH" or "SVN_EDITOR" or "HGEDITOR" or "PROMPT_COMMAND" or "FZF_DEFAULT_COMMAND" or "FZF_CTRL_T_COMMAND"
            or "RUSTC_WRAPPER" or "RUSTC" or "NPM_CONFIG_EDITOR" or "DPKG_PAGER" or "AWS_PAGER" or "BAT_PAGER" or "DELTA_PAGER" or "LESSEDIT" => Meaning.Command,
        "LESSOPEN" or "LESSCLOSE" => Meaning.Filter,
        "NODE_OPTIONS" or "PERL5OPT" or "RUBYOPT" or "JAVA_TOOL_OPTIONS" or "GOFLAGS" or "MAKEFLAGS" => Meaning.Options,
        "BASH_ENV" or "ENV" => Meaning.Script,
        "KUBECONFIG" or "AWS_SHARED_CREDENTIALS_FILE" or "AWS_CONFIG_FILE" or "AWS_WEB_IDENTITY_TOKEN_FILE" or "GOOGLE_APPLICATION_CREDENTIALS" or "CLOUDSDK_CONFIG" or "AZURE_CONFIG_DIR"
            or "LD_PRELOAD" or "DYLD_INSERT_LIBRARIES" or "NPM_CONFIG_USERCONFIG" or "NPM_CONFIG_GLOBALCONFIG" or "PIP_CONFIG_FILE" or "NETRC" or "CURL_HOME" or "WGETRC" or "GIT_CONFIG"
            or "GIT_CONFIG_GLOBAL" or "GIT_CONFIG_SYSTEM" or "DOCKER_CONFIG" or "REGISTRY_AUTH_FILE" or "PGPASSFILE" or "PGSERVICEFILE" or "ANSIBLE_VAULT_PASSWORD_FILE" or "SOPS_AGE_KEY_FILE"
            or "DOTENV_CONFIG_PATH" or "PYTHONSTARTUP" or "GNUPGHOME" or "SSL_CERT_FILE" or "NODE_EXTRA_CA_CERTS" or "REQUESTS_CA_BUNDLE" or "CURL_CA_BUNDLE" or "TF_CLI_CONFIG_FILE" => Meaning.File,
        "GIT_TRACE" or "GIT_TRACE_CURL" or "GIT_TRACE_PACKET" or "GIT_TRACE2" or "GIT_TRACE2_EVENT" or "SSLKEYLOGFILE" => Meaning.Log,
        _ => Meaning.None,
    };
}
