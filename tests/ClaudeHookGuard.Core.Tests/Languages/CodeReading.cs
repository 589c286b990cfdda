using System.Collections.Immutable;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Languages;

/// <summary>Reads one program text in the project of <c>/home/dev</c> and tells its effects in words.</summary>
internal static class CodeReading
{
    public static ImmutableArray<string> Of(CodeLanguage language, string code)
    {
        var invocation = new Invocation(
            PartialText.Of("interpreter"), [], StandardInput.None, PartialText.Of("/home/dev/project"), true, "/tool_input/command", FakeSurroundings.Linux());
        var effects = new CodeReader().Read(new RunCode(language, PartialText.Of(code), []), invocation);
        return [.. effects.Facts.Select(Tell), .. effects.Next.Select(Tell)];
    }

    private static string Tell(Fact fact) => fact switch
    {
        PathTouched path => $"{path.Access.ToString().ToLowerInvariant()} {path.Path}",
        HostContacted host => $"host {host.Host}",
        EnvironmentShown shown => shown.To is null ? $"shows {shown.Name}" : $"sends {shown.Name} to {shown.To}",
        Unreadable unreadable => $"unreadable {unreadable.As}",
        TextSent => "sends text",
        _ => fact.GetType().Name,
    };

    private static string Tell(Continuation next) => next switch
    {
        RunShell shell => $"shell {shell.Text}",
        RunWords words => $"runs {string.Join(' ', words.Words)}",
        RunCode code => $"code {code.Text}",
        _ => next.GetType().Name,
    };
}
