namespace ClaudeHookGuard.Core.Policies.BuiltIn;

/// <summary>The built-in path rules, as data: where credentials, keys and histories lie on Linux, macOS and Windows, and where the guard itself does.</summary>
internal static class BaselineTable
{
    public static ImmutableArray<BaselineGroup> Build() =>
    [
        Closed("credentials.ssh", "SSH keys, configuration and known hosts", [
            "~/.ssh/**", "/root/.ssh/**", "/home/*/.ssh/**", "/Users/*/.ssh/**", "C:/Users/*/.ssh/**", "/etc/ssh/ssh_host_*_key",
            "C:/ProgramData/ssh/ssh_host_*_key"]),

        Closed("credentials.cloud", "cloud command lines and their tokens", [
            "~/.aws/**", "/root/.aws/**", "/home/*/.aws/**", "/Users/*/.aws/**", "~/.awsvault/**", "~/.saml2aws",
            "~/.config/gcloud/**", "~/AppData/Roaming/gcloud/**", "~/.boto", "~/.azure/**", "~/.oci/**", "~/.bluemix/**", "~/.aliyun/**", "~/.tccli/**",
            "~/.config/doctl/**", "~/Library/Application Support/doctl/**", "~/.config/hcloud/**", "~/.config/linode-cli", "~/.config/scw/**",
            "~/.config/exoscale/**", "~/.config/vultr-cli.yaml", "~/.ovh.conf", "~/.config/openstack/**", "~/.fly/**", "~/.config/flyctl/**",
            "~/.local/share/heroku/**", "~/.config/netlify/**", "~/.netlify/**", "~/.local/share/com.vercel.cli/**", "~/.vercel/**",
            "~/Library/Application Support/com.vercel.cli/**", "~/.wrangler/**", "~/.config/.wrangler/**", "~/.cloudflared/**", "~/.railway/**",
            "~/.config/configstore/firebase-tools.json", "~/.config/configstore/@google-cloud/**", "~/.terraform.d/credentials.tfrc.json", "~/.terraformrc",
            "~/AppData/Roaming/terraform.rc", "~/.pulumi/credentials.json", "~/.s3cfg", "~/.config/rclone/**", "~/.rclone.conf", "~/.mc/config.json",
            "~/.ossutilconfig", "~/.passwd-s3fs", "/etc/passwd-s3fs", "~/.databrickscfg", "~/.snowflake/**", "~/.snowsql/**", "~/.config/ngrok/**",
            "~/.ngrok2/**", "~/Library/Application Support/ngrok/**", "~/.tailscale/**", "/var/lib/tailscale/**"]),

        Closed("credentials.kubernetes", "cluster access", [
            "~/.kube/**", "/root/.kube/**", "/home/*/.kube/**", "/Users/*/.kube/**", "/etc/kubernetes/**/*.conf", "/etc/kubernetes/pki/**",
            "/etc/rancher/{k3s,rke2}/*.yaml", "/var/run/secrets/**", "/run/secrets/**", "~/.minikube/**/*.key", "~/.config/argocd/**", "~/.rancher/**"]),

        Closed("credentials.containers", "container registry logins", [
            "~/.docker/config.json", "/root/.docker/config.json", "/home/*/.docker/config.json", "/Users/*/.docker/config.json",
            "~/.config/containers/auth.json", "/run/containers/*/auth.json", "/run/user/*/containers/auth.json", "~/.config/helm/registry/config.json",
            "~/.config/helm/repositories.yaml", "/etc/docker/key.json"]),

        Closed("credentials.vcs", "logins of git, its hosts and other version control", [
            "~/.git-credentials", "~/.config/git/credentials", "~/.netrc", "~/_netrc", "~/.authinfo", "~/.authinfo.gpg", "~/.config/gh/hosts.yml",
            "~/AppData/Roaming/GitHub CLI/hosts.yml", "~/.config/hub", "~/.config/glab-cli/**", "~/.config/tea/**", "~/.subversion/auth/**",
            "~/AppData/Roaming/Subversion/auth/**", "~/.gcm/**", "~/.config/gcm/**", "/root/.netrc", "/root/.git-credentials"]),

        Closed("credentials.packages", "publishing rights at package registries", [
            "~/.npmrc", "~/.yarnrc.yml", "~/.pypirc", "~/.config/pypoetry/auth.toml", "~/Library/Application Support/pypoetry/auth.toml",
            "~/.local/share/uv/credentials/**", "~/.gem/credentials", "~/.local/share/gem/credentials", "~/.bundle/config", "~/.cargo/credentials",
            "~/.cargo/credentials.toml", "~/.m2/settings.xml", "~/.m2/settings-security.xml", "~/.gradle/gradle.properties", "~/.ivy2/.credentials",
            "~/.sbt/.credentials", "~/.composer/auth.json", "~/.config/composer/auth.json", "~/AppData/Roaming/Composer/auth.json",
            "~/.nuget/NuGet/NuGet.Config", "~/.config/NuGet/NuGet.Config", "~/AppData/Roaming/NuGet/NuGet.Config", "~/.hex/hex.config",
            "~/.config/dart/pub-credentials.json", "~/.pub-cache/credentials.json", "~/.jfrog/**", "~/.conan2/credentials.json", "~/.cpan/CPAN/MyConfig.pm",
            "~/.condarc", "~/.config/anaconda*/**", "~/.continuum/**", "~/.luarocks/upload_config.lua"]),

        Closed("credentials.ai", "logins of AI tools", [
            "~/.claude/.credentials.json", "~/.codex/auth.json", "~/.gemini/oauth_creds.json", "~/.gemini/google_accounts.json", "~/.config/anthropic/**",
            "~/.config/openai/**", "~/.config/github-copilot/**", "~/AppData/Local/github-copilot/**", "~/.cache/huggingface/token",
            "~/.cache/huggingface/stored_tokens", "~/.huggingface/token", "~/.kaggle/kaggle.json", "~/.config/kaggle/kaggle.json", "~/.ollama/id_ed25519",
            "~/.local/share/opencode/auth.json", "~/.config/io.datasette.llm/keys.json", "~/.aws/amazonq/**", "~/.mcp-auth/**"]),

        Closed("credentials.databases", "database passwords", [
            "~/.pgpass", "~/.pg_service.conf", "~/AppData/Roaming/postgresql/pgpass.conf", "~/.my.cnf", "~/.mylogin.cnf", "/root/.my.cnf", "/etc/mysql/debian.cnf",
            "~/AppData/Roaming/MySQL/.mylogin.cnf", "~/.influxdbv2/configs", "~/.local/share/DBeaverData/**/credentials-config.json",
            "~/Library/DBeaverData/**/credentials-config.json", "~/AppData/Roaming/DBeaverData/**/credentials-config.json", "~/.mongodb/**/credentials*"]),

        Closed("credentials.vaults", "password managers, key rings and encryption keys", [
            "~/.gnupg/**", "/root/.gnupg/**", "/home/*/.gnupg/**", "/Users/*/.gnupg/**", "~/AppData/Roaming/gnupg/**", "~/.password-store/**", "~/.vault-token",
            "~/.local/share/keyrings/**", "~/.gnome2/keyrings/**", "~/.local/share/kwalletd/**", "~/.kde*/share/apps/kwallet/**", "~/Library/Keychains/**",
            "/Library/Keychains/**", "/System/Library/Keychains/**", "~/.config/op/**", "~/.op/**", "~/.config/1Password/**",
            "~/Library/Application Support/1Password/**", "~/Library/Group Containers/*1password*/**", "~/AppData/Local/1Password/**", "~/.config/Bitwarden*/**",
            "~/Library/Application Support/Bitwarden*/**", "~/AppData/Roaming/Bitwarden*/**", "~/.config/keepassxc/**", "**/*.kdbx", "**/*.kdb", "~/.lastpass/**",
            "~/.local/share/lpass/**", "~/.config/enpass/**", "~/.config/sops/**", "~/Library/Application Support/sops/**", "~/AppData/Roaming/sops/**",
            "~/.config/age/**", "~/.age/**", "~/AppData/{Local,Roaming}/Microsoft/{Credentials,Protect,Vault,Crypto}/**", "~/.config/Authy*/**",
            "~/.config/Yubico/**", "~/.pki/**"]),

        Closed("credentials.browsers", "browser profiles: cookies, saved passwords, history", [
            "~/.mozilla/**", "~/.librewolf/**", "~/.zen/**", "~/.waterfox/**", "~/.config/google-chrome*/**", "~/.config/chromium*/**", "~/.config/BraveSoftware/**",
            "~/.config/microsoft-edge*/**", "~/.config/opera*/**", "~/.config/vivaldi*/**", "~/snap/{firefox,chromium,brave,opera}/**",
            "~/.var/app/{org.mozilla.*,com.google.Chrome*,org.chromium.*,com.brave.*,com.microsoft.Edge*}/**",
            "~/Library/Application Support/{Google,Firefox,Chromium,BraveSoftware,Microsoft Edge,Arc,Vivaldi,com.operasoftware.Opera,zen,LibreWolf}/**",
            "~/Library/{Safari,Cookies}/**", "~/Library/Containers/com.apple.Safari/**", "~/Library/WebKit/**",
            "~/AppData/Local/{Google/Chrome,Chromium,BraveSoftware/Brave-Browser,Microsoft/Edge,Vivaldi}/**",
            "~/AppData/Roaming/{Mozilla,Opera Software,LibreWolf}/**", "~/AppData/Local/{Mozilla,Packages/TheBrowserCompany*}/**"]),

        Closed("credentials.apps", "chat, mail and phone data of desktop apps", [
            "~/.thunderbird/**", "~/AppData/Roaming/Thunderbird/**", "~/Library/{Thunderbird,Mail,Messages}/**",
            "~/.config/{Slack,discord,Signal,Element,teams-for-linux,Microsoft/Microsoft Teams}/**",
            "~/Library/Application Support/{Slack,discord,Signal,Element,MobileSync}/**", "~/AppData/Roaming/{Slack,discord,Signal,Element}/**",
            "~/.local/share/TelegramDesktop/**", "~/.purple/**", "~/.local/share/evolution/**", "~/.mutt/**", "~/.muttrc", "~/.msmtprc", "~/.fetchmailrc",
            "~/.config/filezilla/**", "~/AppData/Roaming/FileZilla/**", "~/.config/remmina/**", "~/.local/share/remmina/**"]),

        Closed("credentials.system", "password hashes and keys of the machine", [
            "/etc/shadow*", "/etc/gshadow*", "/etc/master.passwd", "/etc/spwd.db", "/etc/security/opasswd", "/etc/sudoers", "/etc/sudoers.d/**",
            "/var/db/dslocal/**", "/etc/krb5.keytab", "/tmp/krb5cc_*", "/etc/ppp/*-secrets", "/etc/wireguard/**", "/etc/openvpn/**/*.key", "/etc/ipsec.secrets",
            "/etc/NetworkManager/system-connections/**", "/etc/wpa_supplicant/**", "/etc/netplan/**", "/etc/ssl/private/**", "/etc/pki/tls/private/**",
            "/etc/letsencrypt/{live,archive,keys,accounts}/**", "/etc/exim4/passwd.client", "/etc/postfix/sasl_passwd*", "/dev/mem", "/dev/kmem", "/proc/kcore",
            "C:/Windows/System32/config/**", "C:/Windows/NTDS/**", "C:/Windows/repair/**", "C:/Windows/Panther/**"]),

        Closed("files.env", ".env files, but for the examples among them",
            ["**/.env", "**/.env.*", "**/.envrc"], ["**/.env.{example,sample,template}"]),

        Closed("files.private-keys", "private keys and key stores", [
            "**/*.pem", "**/id_{rsa,dsa,ecdsa,ed25519}*", "**/id_ecdsa_sk*", "**/id_ed25519_sk*", "**/*.{p12,pfx,ppk,jks,keystore,keytab}", "**/.htpasswd",
            "**/{service-account,service_account,serviceAccount}*.json"]),

        Closed("files.history", "histories of shells and database clients", [
            "~/.*_history", "~/.histfile", "~/.zsh_sessions/**", "~/.bash_sessions/**", "~/.local/share/fish/fish_history", "~/.config/fish/fish_history",
            "~/.config/nushell/history.*", "~/.local/share/atuin/**", "~/.local/share/powershell/PSReadLine/**",
            "~/AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/**", "~/.ipython/profile_*/history.sqlite", "/root/.*_history"]),

        Closed("files.process", "environments and memory of processes", [
            "/proc/*/environ", "/proc/*/task/*/environ", "/proc/*/mem", "/proc/*/task/*/mem", "/proc/*/auxv"]),

        Guarded(GuardSelf, "the guard itself: its policies, log and state, and the settings that call it", [
            "~/.claude/settings*.json", "**/.claude/settings*.json", "~/.claude.json", "**/.claude/hookguard*", "**/.claude/hooks/**", "~/.claude/plugins/**",
            "**/hooks/hooks.json", "/etc/claude-code/**", "/Library/Application Support/ClaudeCode/**", "C:/Program Files/ClaudeCode/**",
            "C:/ProgramData/ClaudeCode/**", "**/managed-settings.json", "**/managed-settings.d/**", "~/.config/hookguard/**", "~/.local/state/hookguard/**",
            "~/.local/share/hookguard/**", "~/.cache/hookguard/**", "~/Library/Application Support/hookguard/**", "~/AppData/{Local,Roaming}/hookguard/**",
            "~/.claude/projects/**/tool-results/**"]),
    ];

    /// <summary>The one group that nobody can relax.</summary>
    public const string GuardSelf = "guard.self";

    private static BaselineGroup Closed(string id, string summary, ImmutableArray<string> patterns, ImmutableArray<string> except = default) =>
        new(id, summary, BaselineAccess.All, patterns, except.IsDefault ? [] : except);

    private static BaselineGroup Guarded(string id, string summary, ImmutableArray<string> patterns) =>
        new(id, summary, BaselineAccess.Writing, patterns, []);
}
