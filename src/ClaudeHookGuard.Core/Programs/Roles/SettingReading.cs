using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Settings given as a word: a line of wgetrc (<c>wget -e</c>), a variable of curl.</summary>
internal static class SettingReading
{
    public static void Wget(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (Words.Cut(word, '=') is not var (name, value))
            return;
        value = Words.After(value, value.KnownPrefix.Length - value.KnownPrefix.TrimStart().Length);
        switch (name.Trim().Replace("-", "_", StringComparison.Ordinal).ToLowerInvariant())
        {
            case "http_proxy" or "https_proxy" or "ftp_proxy" or "base":
                HostFacts.Url(effects, value, directory);
                break;
            case "input" or "post_file" or "body_file" or "load_cookies" or "certificate" or "private_key" or "ca_certificate" or "config":
                effects.Read(value, directory);
                break;
            case "output_document" or "logfile" or "dir_prefix" or "save_cookies" or "warc_file" or "hsts_file":
                effects.Write(value, directory);
                break;
            case "use_askpass":
                effects.Run(new RunShell(value, [], false));
                break;
            case "header" or "post_data" or "user_agent" or "user" or "password" or "http_user" or "http_password" or "referer":
                effects.Send(value);
                break;
        }
    }

    public static void CurlVariable(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var text = word.KnownPrefix;
        var at = text.AsSpan().IndexOfAny('=', '@');
        if (text.StartsWith('%'))
            effects.Send(PartialText.Of([new UnknownPart("a variable that curl takes from the environment", text[1..(at < 0 ? text.Length : at)])]));
        if (at >= 0 && text[at] == '@')
            effects.Read(Words.After(word, at + 1), directory);
        else
            effects.Send(word);
    }
}
