namespace ClaudeHookGuard.Core.Network;

/// <summary>What a URL scheme does with the text behind it.</summary>
internal enum SchemeKind
{
    /// <summary>Not known: a host follows where <c>//</c> does.</summary>
    Other,

    /// <summary>WHATWG "special": any number of slashes, backslashes count as slashes.</summary>
    Web,

    /// <summary>A local file, or a share of the named host.</summary>
    File,

    /// <summary>A path of a local socket or database file.</summary>
    LocalPath,

    /// <summary>Another URL follows.</summary>
    Wrapper,

    /// <summary>Program text.</summary>
    Script,

    /// <summary>Nothing is contacted.</summary>
    Inert,

    /// <summary>Mail addresses follow.</summary>
    Mail,

    /// <summary>A name within one well-known service follows.</summary>
    Service,
}

/// <summary>What is known of URL schemes.</summary>
internal static class Schemes
{
    internal static SchemeKind KindOf(string scheme) => scheme switch
    {
        "http" or "https" or "ws" or "wss" or "ftp" => SchemeKind.Web,
        "file" or "git+file" or "hg+file" or "svn+file" => SchemeKind.File,
        "unix" or "http+unix" or "npipe" or "sqlite" or "sqlite3" or "duckdb" => SchemeKind.LocalPath,
        "jar" or "view-source" or "blob" or "filesystem" or "feed" or "jdbc" or "url" or "web+http" or "web+https" => SchemeKind.Wrapper,
        "javascript" or "vbscript" or "livescript" => SchemeKind.Script,
        "data" or "about" or "tel" or "sms" or "urn" or "cid" or "mid" or "tag" or "doi" or "isbn" or "chrome" or "chrome-extension" or "edge"
            or "moz-extension" or "resource" or "devtools" or "memo" or "memory" or "ui" or "vscode" => SchemeKind.Inert,
        "mailto" => SchemeKind.Mail,
        _ => ServiceHost(scheme) is null ? SchemeKind.Other : SchemeKind.Service,
    };

    /// <summary>The host behind a scheme whose text names something within one service.</summary>
    internal static string? ServiceHost(string scheme) => scheme switch
    {
        "s3" or "s3a" or "s3n" => "s3.amazonaws.com",
        "gs" or "gcs" => "storage.googleapis.com",
        "az" or "azure" => "blob.core.windows.net",
        "r2" => "r2.cloudflarestorage.com",
        "b2" => "backblazeb2.com",
        "hf" => "huggingface.co",
        "ipfs" or "ipns" => "ipfs.io",
        "github" or "gh" => "github.com",
        "gitlab" => "gitlab.com",
        "bitbucket" => "bitbucket.org",
        "gist" => "gist.github.com",
        "npm" => "registry.npmjs.org",
        "pypi" => "pypi.org",
        _ => null,
    };

    /// <summary>The port a scheme stands for, or null.</summary>
    internal static int? DefaultPort(string? scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" or "git+https" => 443,
        "ftp" => 21,
        "ssh" or "git+ssh" or "sftp" or "scp" => 22,
        "git" => 9418,
        "postgres" or "postgresql" => 5432,
        "mysql" or "mariadb" => 3306,
        "redis" => 6379,
        "rediss" => 6380,
        "mongodb" => 27017,
        "amqp" => 5672,
        "ldap" => 389,
        "ldaps" => 636,
        "smtp" => 25,
        "smtps" => 465,
        "imap" => 143,
        "imaps" => 993,
        "telnet" => 23,
        "gopher" => 70,
        _ => null,
    };
}
