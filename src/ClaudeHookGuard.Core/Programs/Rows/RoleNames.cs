namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>The words of the row language for roles and languages.</summary>
internal static class RoleNames
{
    public static Role? RoleOf(ReadOnlySpan<char> name) => name switch
    {
        "value" => Role.Value,
        "read" => Role.Read,
        "write" => Role.Write,
        "delete" => Role.Delete,
        "dir" => Role.Directory,
        "key-read" => Role.KeyRead,
        "at-read" => Role.AtRead,
        "mount" => Role.Mount,
        "mount-pairs" => Role.MountPairs,
        "url" => Role.Url,
        "if-url" => Role.IfUrl,
        "url-or-read" => Role.UrlOrRead,
        "url-or-write" => Role.UrlOrWrite,
        "repo" => Role.Repository,
        "package" => Role.Package,
        "remote-read" => Role.RemoteRead,
        "remote-write" => Role.RemoteWrite,
        "host" => Role.Host,
        "mail" => Role.Mail,
        "module" => Role.Module,
        "image" => Role.Image,
        "push-image" => Role.PushImage,
        "socket" => Role.SocketAddress,
        "text" => Role.Text,
        "send" => Role.Send,
        "data" => Role.Data,
        "form" => Role.Form,
        "shell" => Role.Shell,
        "shell-away" => Role.ShellAway,
        "shell-rest" => Role.ShellRest,
        "shell-rest-away" => Role.ShellRestAway,
        "words" => Role.Words,
        "words-away" => Role.WordsAway,
        "env-words" => Role.EnvironmentWords,
        "script" => Role.Script,
        "code" => Role.Code,
        "code-file" => Role.CodeFile,
        "commands" => Role.CodeRead,
        "env" => Role.Environment,
        "pass-env" => Role.PassEnvironment,
        "sql" => Role.Sql,
        "paths" => Role.Paths,
        "ssh-option" => Role.SshOption,
        "git-setting" => Role.GitSetting,
        "revision-path" => Role.RevisionPath,
        "editor" => Role.Editor,
        "curl-config" => Role.CurlConfig,
        "cloud-read" => Role.CloudRead,
        "cloud-write" => Role.CloudWrite,
        "url-glob" => Role.UrlGlob,
        "resolve" => Role.Resolve,
        "connect-to" => Role.ConnectTo,
        "dns" => Role.DnsName,
        "url-or-database" => Role.Database,
        "pair-text" => Role.PairText,
        "pair-read" => Role.PairRead,
        "pairs-read" => Role.PairsRead,
        "pairs-write" => Role.PairsWrite,
        "container-read" => Role.ContainerRead,
        "container-write" => Role.ContainerWrite,
        "host-path" => Role.HostPath,
        "transfer" => Role.Transfer,
        "foreign" => Role.Foreign,
        "read-each" => Role.ReadEach,
        "cookie" => Role.Cookie,
        "list" => Role.List,
        "bare-host" => Role.BareHost,
        "media" => Role.Media,
        "template" => Role.Template,
        "wget-setting" => Role.WgetSetting,
        "curl-variable" => Role.CurlVariable,
        "inventory" => Role.Inventory,
        "mail-server" => Role.MailServer,
        "guess" => Role.Guess,
        _ => null,
    };

    public static CodeLanguage? LanguageOf(ReadOnlySpan<char> name) => name switch
    {
        "python" => CodeLanguage.Python,
        "javascript" => CodeLanguage.JavaScript,
        "perl" => CodeLanguage.Perl,
        "ruby" => CodeLanguage.Ruby,
        "php" => CodeLanguage.Php,
        "awk" => CodeLanguage.Awk,
        "jq" => CodeLanguage.Jq,
        "sed" => CodeLanguage.Sed,
        "sql" => CodeLanguage.Sql,
        "applescript" => CodeLanguage.AppleScript,
        "powershell" => CodeLanguage.PowerShell,
        "cmd" => CodeLanguage.Cmd,
        "lua" => CodeLanguage.Lua,
        "r" => CodeLanguage.R,
        "tcl" => CodeLanguage.Tcl,
        _ => null,
    };

    public static RowTraits? TraitOf(ReadOnlySpan<char> name) => name switch
    {
        "!net" => RowTraits.Sends,
        "!dash" => RowTraits.SingleDash,
        "!bundle" => RowTraits.OldBundle,
        "!posix" => RowTraits.OptionsFirst,
        "!args" => RowTraits.NoOptions,
        _ => null,
    };

    /// <summary>True for roles whose word may be a path with wildcards in it.</summary>
    public static bool IsPath(Role role) => role is Role.Read or Role.Write or Role.Delete or Role.Directory or Role.RemoteRead or Role.RemoteWrite or Role.CodeRead
        or Role.CloudRead or Role.CloudWrite or Role.ContainerRead or Role.ContainerWrite or Role.Guess or Role.List or Role.Media or Role.Paths or Role.RevisionPath;

    /// <summary>True for roles that take their word and all after it.</summary>
    public static bool TakesRest(Role role) => role is Role.Words or Role.WordsAway or Role.EnvironmentWords or Role.ShellRest
        or Role.ShellRestAway or Role.Script or Role.CodeFile;

    /// <summary>True for roles of options that take two words, of which the second counts.</summary>
    public static bool TakesTwo(Role role) => role is Role.PairText or Role.PairRead;

    public static bool NeedsLanguage(Role role) => role is Role.Code or Role.CodeFile or Role.CodeRead;
}
