namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>
/// What a program does with one word. In a row a role is written as the lower-case word given here; <see cref="RowParser"/> in
/// the same folder describes the language.
/// </summary>
public enum Role
{
    /// <summary><c>value</c>: a word that names nothing the guard judges: a number, a pattern, a label.</summary>
    Value,

    /// <summary><c>read</c>, and <c>read/</c> with all below, <c>read~</c> with the visible files below.</summary>
    Read,

    /// <summary><c>write</c>, <c>write/</c>.</summary>
    Write,

    /// <summary><c>delete</c>, <c>delete/</c>.</summary>
    Delete,

    /// <summary><c>dir</c>: the directory from which later paths start.</summary>
    Directory,

    /// <summary><c>key-read</c>: <c>NAME=PATH</c>, the path is read.</summary>
    KeyRead,

    /// <summary><c>at-read</c>: <c>@PATH</c> is read (and <c>@-</c> is standard input); any other word names nothing.</summary>
    AtRead,

    /// <summary><c>mount</c>: <c>SOURCE:TARGET[:OPTIONS]</c> of a container; a source that is a path is read with all below, and written unless the options say <c>ro</c>.</summary>
    Mount,

    /// <summary><c>mount-pairs</c>: <c>type=bind,src=PATH,dst=…</c>.</summary>
    MountPairs,

    /// <summary><c>url</c>: contacted, with or without a scheme.</summary>
    Url,

    /// <summary><c>if-url</c>: contacted where it has a scheme; names nothing otherwise.</summary>
    IfUrl,

    /// <summary><c>url-or-read</c>: a URL where it has a scheme, else a path that is read.</summary>
    UrlOrRead,

    /// <summary><c>url-or-write</c>: a URL where it has a scheme, else a path that is written.</summary>
    UrlOrWrite,

    /// <summary><c>repo</c>: a repository: URL, <c>user@host:path</c>, path, or the name of a configured remote.</summary>
    Repository,

    /// <summary><c>package</c>: a package: URL, <c>git+ssh://…</c>, a path that begins with a dot, slash or tilde, or a name in the tool's own registry.</summary>
    Package,

    /// <summary><c>remote-read</c>: <c>[user@]host:path</c> or a path that is read, as scp takes it.</summary>
    RemoteRead,

    /// <summary><c>remote-write</c>: the same, written.</summary>
    RemoteWrite,

    /// <summary><c>host</c>: <c>[user@]host[:port]</c>, contacted.</summary>
    Host,

    /// <summary><c>mail</c>: <c>user@host</c>, whose host is contacted in the end.</summary>
    Mail,

    /// <summary><c>module</c>: <c>host/path[@version]</c> where the first segment has a dot (Go modules): contacted; else a name or path.</summary>
    Module,

    /// <summary><c>image</c>: a container image; contacted where it names a registry, else the tool's own.</summary>
    Image,

    /// <summary><c>push-image</c>: a container image sent away; without a registry to <c>docker.io</c>.</summary>
    PushImage,

    /// <summary><c>socket</c>: an address of socat: <c>TCP:host:port</c>, <c>EXEC:command</c>, <c>OPEN:path</c> …</summary>
    SocketAddress,

    /// <summary><c>text</c>: shown or kept: a variable in it is an environment use.</summary>
    Text,

    /// <summary><c>send</c>: text that goes out.</summary>
    Send,

    /// <summary><c>data</c>: <c>@PATH</c> is read and sent, anything else is sent as it is.</summary>
    Data,

    /// <summary><c>form</c>: <c>NAME=@PATH</c>, <c>NAME=&lt;PATH</c>, <c>NAME@PATH</c>: the file is read and sent; anything else is sent as it is.</summary>
    Form,

    /// <summary><c>shell</c>: shell text that is run.</summary>
    Shell,

    /// <summary><c>shell-away</c>: shell text that is run on another machine.</summary>
    ShellAway,

    /// <summary><c>shell-rest</c>: this word and all after it, joined by spaces, are shell text.</summary>
    ShellRest,

    /// <summary><c>shell-rest-away</c>: the same on another machine.</summary>
    ShellRestAway,

    /// <summary><c>words</c>: this word and all after it are a command.</summary>
    Words,

    /// <summary><c>words-away</c>: the same in a container or on another machine.</summary>
    WordsAway,

    /// <summary><c>env-words</c>: <c>NAME=VALUE</c> words, then a command.</summary>
    EnvironmentWords,

    /// <summary><c>script</c>: a shell script file; the words after it are its parameters.</summary>
    Script,

    /// <summary><c>code=LANGUAGE</c>: program text.</summary>
    Code,

    /// <summary><c>code-file=LANGUAGE</c>: a program file that is read and run; the words after it are its parameters.</summary>
    CodeFile,

    /// <summary><c>commands=LANGUAGE</c>: a program file that is read and run, without parameters (<c>awk -f</c>).</summary>
    CodeRead,

    /// <summary><c>env</c>: the name of an environment variable whose value is shown.</summary>
    Environment,

    /// <summary><c>pass-env</c>: <c>NAME</c> or <c>NAME=VALUE</c> handed to a child: no use in this sense.</summary>
    PassEnvironment,

    /// <summary><c>sql</c>: SQL that is run.</summary>
    Sql,

    /// <summary><c>paths</c>: (standard input) a list of paths, one a line, which are read.</summary>
    Paths,

    /// <summary><c>ssh-option</c>: <c>Keyword=value</c> of ssh_config.</summary>
    SshOption,

    /// <summary><c>git-setting</c>: <c>section.key=value</c> as in <c>git -c</c>.</summary>
    GitSetting,

    /// <summary><c>revision-path</c>: <c>REVISION:PATH</c> or <c>:PATH</c> of git, whose content is read; a word without a colon is a path or a revision.</summary>
    RevisionPath,

    /// <summary><c>editor</c>: an editor's command-line command, as in <c>vim -c</c>.</summary>
    Editor,

    /// <summary><c>curl-config</c>: a file of curl options; what is known of it is read as such.</summary>
    CurlConfig,

    /// <summary><c>cloud-read</c>: a bucket URL (<c>s3://…</c>) or a path that is read with all below.</summary>
    CloudRead,

    /// <summary><c>cloud-write</c>: the same, written.</summary>
    CloudWrite,

    /// <summary><c>url-glob</c>: a URL in which curl itself undoes <c>{a,b}</c>: each is contacted.</summary>
    UrlGlob,

    /// <summary><c>resolve</c>: curl's <c>host:port:address[,address]</c>; the addresses are contacted.</summary>
    Resolve,

    /// <summary><c>connect-to</c>: curl's <c>host:port:host:port</c>; the second host is contacted.</summary>
    ConnectTo,

    /// <summary><c>dns</c>: a name that is looked up, <c>@server</c> that is asked, or a word of a query (<c>MX</c>, <c>+short</c>).</summary>
    DnsName,

    /// <summary><c>url-or-database</c>: a URL, a connection string with <c>host=</c> in it, or a database's name.</summary>
    Database,

    /// <summary><c>pair-text</c>: two words, a name and a value that is shown.</summary>
    PairText,

    /// <summary><c>pair-read</c>: two words, a name and a path that is read.</summary>
    PairRead,

    /// <summary><c>pairs-read</c>: <c>id=x,src=PATH</c>: the path is read.</summary>
    PairsRead,

    /// <summary><c>pairs-write</c>: <c>type=local,dest=PATH</c>, or a path: written.</summary>
    PairsWrite,

    /// <summary><c>container-read</c>: <c>container:path</c>, which is elsewhere, or a path that is read with all below.</summary>
    ContainerRead,

    /// <summary><c>container-write</c>: the same, written.</summary>
    ContainerWrite,

    /// <summary><c>host-path</c>: <c>[user@]host[:path]</c> where there is always a host.</summary>
    HostPath,

    /// <summary><c>transfer</c>: commands of an FTP or SFTP session, a line each.</summary>
    Transfer,

    /// <summary><c>foreign</c>: program text in a language nobody here reads: its string literals are judged by their look.</summary>
    Foreign,

    /// <summary><c>read-each</c>: a path that is read, in which curl undoes <c>{a,b}</c>.</summary>
    ReadEach,

    /// <summary><c>cookie</c>: <c>name=value</c> that is sent, or a file of such, which is read.</summary>
    Cookie,

    /// <summary><c>list</c>: a path whose name is listed; of one with wildcards the directory is.</summary>
    List,

    /// <summary><c>bare-host</c>: contacted where it is spelled like a host; else it names nothing.</summary>
    BareHost,

    /// <summary><c>media</c>: a file with what some tools allow before its name: <c>png:x</c>, <c>label:@x</c>, <c>concat:a|b</c>; or a URL.</summary>
    Media,

    /// <summary><c>template</c>: text in which <c>$NAME</c> stands for the value of a variable, which is shown.</summary>
    Template,

    /// <summary><c>wget-setting</c>: <c>key = value</c> of wgetrc.</summary>
    WgetSetting,

    /// <summary><c>curl-variable</c>: <c>NAME=TEXT</c>, <c>NAME@FILE</c> or <c>%NAME</c>, which is the environment's.</summary>
    CurlVariable,

    /// <summary><c>inventory</c>: hosts apart by commas (a last comma makes it so), or a file of hosts.</summary>
    Inventory,

    /// <summary><c>mail-server</c>: a host, or the path of a program that is given the mail.</summary>
    MailServer,

    /// <summary><c>guess</c>: judged by its look alone, as for a program that is not in the table.</summary>
    Guess,
}
