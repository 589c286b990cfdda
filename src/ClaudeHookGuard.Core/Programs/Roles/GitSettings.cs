using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Settings of git that run something, reach a host or read a file (git-config(1)), and the ways git spells content.</summary>
internal static class GitSettings
{
    /// <summary><c>section.key=value</c>, as in <c>git -c</c>.</summary>
    public static void Read(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (Words.Cut(word, '=') is var (key, value))
            Read(effects, key, value, directory);
    }

    /// <summary>A setting and its value.</summary>
    public static void Read(EffectsBuilder effects, string key, PartialText value, PartialText directory)
    {
        var name = key.ToLowerInvariant();
        var section = name[..Math.Max(0, name.IndexOf('.'))];
        var last = name[(name.LastIndexOf('.') + 1)..];
        if (section == "alias")
        {
            if (value.KnownPrefix.StartsWith('!'))
                effects.Run(new RunShell(Words.After(value, 1), [], false));
        }
        else if (last is "insteadof" or "pushinsteadof")
            HostFacts.Repository(effects, PartialText.Of(key[(section.Length + 1)..^(last.Length + 1)]), directory);
        else if (IsCommand(name, section, last))
            effects.Run(new RunShell(value.KnownPrefix.StartsWith('!') ? Words.After(value, 1) : value, [], false));
        else if ((section == "remote" && last is "url" or "pushurl") || name is "submodule.url")
            HostFacts.Repository(effects, value, directory);
        else if (last == "proxy" || name == "sendemail.smtpserver")
            HostFacts.Host(effects, value);
        else if (IsFile(name, section, last))
            effects.Touch(PathAccess.Read, value, PathReach.Itself, directory, tilde: true);
    }

    /// <summary><c>REVISION:PATH</c>, <c>:PATH</c>, <c>:N:PATH</c>; a word without a colon is a revision unless it looks like a path.</summary>
    public static void RevisionPath(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var text = word.KnownPrefix;
        var colon = text.LastIndexOf(':');
        if (colon < 0 || text.StartsWith(":(", StringComparison.Ordinal) || text.StartsWith(":!", StringComparison.Ordinal) || text.StartsWith(":/", StringComparison.Ordinal))
            PathOrName(effects, text.StartsWith(":/", StringComparison.Ordinal) ? Words.After(word, 2) : word, directory);
        else if (colon + 1 < text.Length || !word.IsKnown)
            effects.Read(Words.After(word, colon + 1), directory);
    }

    private static void PathOrName(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var text = word.KnownPrefix;
        if (text.Length == 0 || text.Contains("..", StringComparison.Ordinal) && !text.StartsWith("../", StringComparison.Ordinal))
            return;
        if (text[0] is '/' or '.' or '~' || Looks.Exists(word, directory, effects.Invocation) || text.Contains("/.", StringComparison.Ordinal) || Looks.HasFileEnding(text))
            effects.Touch(PathAccess.Read, word, PathReach.VisibleBelow, directory);
    }

    private static bool IsCommand(string name, string section, string last) => name is "core.sshcommand" or "core.editor" or "core.pager" or "core.askpass"
        or "core.fsmonitor" or "core.gitproxy" or "sequence.editor" or "diff.external" or "gpg.program" or "interactive.difffilter" or "uploadpack.packobjectshook"
        or "sendemail.tocmd" or "sendemail.cccmd" or "ssh.variant" or "gc.recentobjectshook" or "core.alternaterefscommand"
        || (section == "pager" && name.Length > 6)
        || (section == "credential" && last == "helper")
        || (section == "gpg" && last is "program" or "defaultkeycommand")
        || (section is "diff" && last is "command" or "textconv")
        || (section is "filter" && last is "clean" or "smudge" or "process")
        || (section is "merge" && last == "driver")
        || (section is "mergetool" or "difftool" or "browser" or "man" or "guitool" && last is "cmd" or "path")
        || (section is "remote" && last is "uploadpack" or "receivepack" or "vcs")
        || (section is "submodule" && last == "update")
        || (section is "tar" && last == "command")
        || (section is "trailer" && last is "command" or "cmd");

    private static bool IsFile(string name, string section, string last) => name is "include.path" or "core.attributesfile" or "core.excludesfile" or "commit.template"
        or "core.hookspath" or "gpg.ssh.allowedsignersfile" or "blame.ignorerevsfile" or "mailmap.file" or "init.templatedir" or "http.cookiefile"
        || (section == "includeif" && last == "path")
        || (section == "http" && last is "sslkey" or "sslcert" or "sslcainfo" or "sslcapath" or "cookiefile");
}
