using ClaudeHookGuard.Core.Programs;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Library functions by name, for all languages together: what reads like <c>unlink</c> unlinks wherever it comes from.</summary>
internal static class CallTable
{
    /// <param name="path">The function's whole dotted name, as far as it is known.</param>
    /// <param name="name">Its last part.</param>
    public static CallKind KindOf(string path, string name, CodeLanguage language) => name switch
    {
        "print" or "printf" or "println" or "puts" or "pp" or "say" or "echo" or "print_r" or "var_dump" or "var_export" or "warn" or "die" or "printenv"
            or "pprint" or "dump" or "Dumper" or "cat" or "message" or "inspect" => CallKind.Print,
        "p" when language == CodeLanguage.Ruby => CallKind.Print,
        "log" or "error" or "info" or "debug" or "dir" or "table" or "warning" when path.StartsWith("console.", StringComparison.Ordinal) || path.StartsWith("logging.", StringComparison.Ordinal) => CallKind.Print,
        "write" when path.Contains("stdout", StringComparison.OrdinalIgnoreCase) || path.Contains("stderr", StringComparison.OrdinalIgnoreCase) || path is "io.write" => CallKind.Print,

        "open" or "fopen" or "openSync" or "createReadStream" or "io.open" or "sysopen" or "FileIO" or "OpenText" or "file" => CallKind.Open,
        "readFile" or "readFileSync" or "read_text" or "read_bytes" or "file_get_contents" or "readfile" or "readlines" or "readLines" or "binread" or "readTextFile"
            or "readTextFileSync" or "slurp" or "parse_ini_file" or "show_source" or "highlight_file" or "read.csv" or "scan" or "source" or "load_file" or "loadtxt"
            or "dofile" or "loadfile" or "require_relative" or "load" or "include" or "include_once" or "require_once" or "lines" or "foreach"
            or "ReadAllText" or "ReadAllLines" or "ReadAllBytes" or "dotenv_values" or "load_dotenv" or "read_csv" or "read_json" or "openpyxl" or "linecache.getline" => CallKind.Read,
        "listdir" or "scandir" or "readdir" or "readdirSync" or "entries" or "children" or "opendir" or "opendirSync" or "iterdir" or "list.files" => CallKind.List,
        "walk" or "rglob" or "copytree" or "find" when path.Contains('.') || name != "find" => CallKind.Walk,
        "make_archive" => CallKind.Walk,

        "writeFile" or "writeFileSync" or "appendFile" or "appendFileSync" or "createWriteStream" or "write_text" or "write_bytes" or "file_put_contents" or "binwrite"
            or "writeTextFile" or "writeLines" or "mkdir" or "mkdirSync" or "makedirs" or "mkdir_p" or "chmod" or "chmodSync" or "chown" or "chownSync" or "utime" or "utimes"
            or "touch" or "truncate" or "truncateSync" or "mkfifo" or "WriteAllText" or "AppendAllText" or "write.csv" or "sink" => CallKind.Write,
        "unlink" or "unlinkSync" or "rmtree" or "rmSync" or "rmdir" or "rmdirSync" or "rm_rf" or "rm_r" or "rm_f" or "removedirs" or "remove_tree" or "file.remove" => CallKind.Delete,
        "remove" or "rm" or "delete" when IsFileModule(path) => CallKind.Delete,
        "copyfile" or "copy" or "copy2" or "copyFile" or "copyFileSync" or "cp" or "cpSync" or "cp_r" or "symlink" or "symlinkSync" or "link" or "linkSync" or "ln_s" or "file.copy" => CallKind.Copy,
        "move" or "rename" or "renameSync" or "mv" or "replace" when IsFileModule(path) || (name == "rename" && !path.Contains('.')) => CallKind.Move,

        "system" or "popen" or "popen2" or "shell_exec" or "passthru" or "proc_open" or "execSync" or "getoutput" or "getstatusoutput" or "check_output" or "check_call"
            or "Popen" or "spawnSync" or "execFile" or "execFileSync" or "execvp" or "execv" or "execl" or "execlp" or "execve" or "execute" or "readpipe" or "capture2" or "capture3"
            or "capture2e" or "startfile" or "pcntl_exec" or "system2" or "shell" => CallKind.Command,
        "run" or "call" or "exec" or "spawn" or "fork" or "Command" or "start" or "sh" when IsProcessModule(path, language) => CallKind.Command,
        "eval" or "execScript" or "Function" or "instance_eval" or "class_eval" or "runInNewContext" or "runInThisContext" or "compile" or "load_string" or "loadstring" => CallKind.Evaluate,
        "exec" when language == CodeLanguage.Python && path == "exec" => CallKind.Evaluate,

        "urlopen" or "urlretrieve" or "fetch" or "axios" or "wget" or "curl_init" or "getURL" or "download.file" or "UploadFile" or "DownloadString" or "DownloadFile" or "UploadString"
            or "WebSocket" or "EventSource" or "sendBeacon" or "open_uri" or "url" or "getstore" or "URI.open" => CallKind.Request,
        "get" or "post" or "put" or "patch" or "head" or "request" or "delete" or "stream" or "post_form" or "get_response" or "GET" or "POST" when IsWebModule(path) => CallKind.Request,
        "connect" or "create_connection" or "createConnection" or "HTTPConnection" or "HTTPSConnection" or "fsockopen" or "stream_socket_client" or "pfsockopen" or "TCPSocket" or "UDPSocket"
            or "SMTP" or "SMTP_SSL" or "FTP" or "FTP_TLS" or "IMAP4_SSL" or "Telnet" or "gethostbyname" or "getaddrinfo" or "gethostbyname_ex" or "lookup" or "resolve4" or "dns_get_record"
            or "checkdnsrr" or "getHostByName" or "sendto" or "socketConnect" or "ftp_connect" or "ssh2_connect" => CallKind.Connect,
        "new" or "open" or "start" when path.Contains("TCPSocket", StringComparison.Ordinal) || path.Contains("IO.Socket", StringComparison.Ordinal) || path.Contains("Net.", StringComparison.Ordinal) => CallKind.Connect,

        "len" or "length" or "bool" or "Boolean" or "defined" or "isset" or "empty" or "exists" or "existsSync" or "isfile" or "isdir" or "is_file" or "file_exists" or "typeof"
            or "array_key_exists" or "has" or "includes" or "startswith" or "startsWith" or "endswith" or "endsWith" or "nil?" or "key?" or "exist?" or "sizeof" or "strlen" or "count" or "hash" => CallKind.Test,
        "split" or "match" or "test" or "replace" or "sub" or "gsub" or "search" or "findall" or "fullmatch" or "index" or "indexOf" or "join" or "strip" or "loads" or "dumps"
            or "parse" or "stringify" or "encode" or "decode" or "compile" or "preg_match" or "preg_replace" or "explode" or "implode" or "json_encode" or "json_decode" or "describe" or "it"
            or "append" or "push" or "add" or "set" or "setdefault" or "insert" or "exit" or "sprintf" or "format" or "grep" or "map" or "filter" or "raise" or "Error" or "throw" or "strftime" => CallKind.Text,
        _ => CallKind.Other,
    };

    private static bool IsFileModule(string path) => HasPart(path, ["os", "fs", "shutil", "File", "FileUtils", "fsPromises", "promises", "Deno", "Path", "pathlib", "fsp", "fse", "Dir", "IO", "file"]);

    private static bool IsProcessModule(string path, CodeLanguage language) =>
        HasPart(path, ["subprocess", "child_process", "cp", "os", "Open3", "IO", "Process", "pty", "commands", "Bun", "Deno", "execa", "asyncio", "sh"])
        || (!path.Contains('.') && language is CodeLanguage.Perl or CodeLanguage.Ruby or CodeLanguage.Php);

    private static bool IsWebModule(string path) =>
        HasPart(path, ["requests", "httpx", "http", "https", "axios", "session", "Session", "urllib3", "got", "superagent", "HTTP", "ua", "UserAgent", "LWP", "HTTParty", "Faraday", "RestClient", "client", "aiohttp", "$ua", "http2", "needle", "phin", "net", "Net", "Simple", "Tiny"])
        || path is "get" or "GET" or "POST";

    private static bool HasPart(string path, ReadOnlySpan<string> parts)
    {
        foreach (var range in path.AsSpan().Split('.'))
            foreach (var part in parts)
                if (path.AsSpan(range).SequenceEqual(part))
                    return true;
        return false;
    }
}
