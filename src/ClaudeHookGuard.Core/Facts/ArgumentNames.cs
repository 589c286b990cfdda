namespace ClaudeHookGuard.Core.Facts;

/// <summary>What an argument's name says about its value.</summary>
internal enum ArgumentHint { None, Path, Url, Host }

/// <summary>Reads the names of arguments of tools that no table knows.</summary>
internal static class ArgumentNames
{
    /// <summary>By the last word of the name, whatever its case and separators: <c>outputFile</c>, <c>target_dir</c>, <c>webhook-url</c>.</summary>
    internal static ArgumentHint HintOf(string name) => LastWord(name) switch
    {
        "path" or "paths" or "file" or "files" or "filename" or "filenames" or "filepath" or "filepaths" or "dir" or "directory" or "directories" or "folder" or "folders"
            or "cwd" or "workdir" or "workspace" or "root" or "roots" or "pathname" or "dirname" or "basedir" or "outfile" or "infile" or "logfile" => ArgumentHint.Path,
        "url" or "urls" or "uri" or "uris" or "href" or "link" or "links" or "endpoint" or "webhook" or "callback" or "baseurl" or "imageurl" => ArgumentHint.Url,
        "host" or "hosts" or "hostname" or "hostnames" or "domain" or "domains" or "proxy" or "ip" or "ipaddress" or "fqdn" => ArgumentHint.Host,
        _ => ArgumentHint.None,
    };

    /// <summary>The last word of a name, in lower case: <c>targetDir</c> and <c>target_dir</c> both end in <c>dir</c>.</summary>
    internal static string LastWord(string name)
    {
        var end = name.Length;
        while (end > 0 && !char.IsAsciiLetter(name[end - 1]))
            end--;
        var start = end;
        while (start > 0 && char.IsAsciiLetter(name[start - 1]) && !IsBoundary(name, start, end))
            start--;
        return name[start..end].ToLowerInvariant();
    }

    private static bool IsBoundary(string name, int at, int end) =>
        at < end && char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]);
}
