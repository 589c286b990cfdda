using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>What a program or a program text would do.</summary>
/// <param name="Facts">What it touches by itself.</param>
/// <param name="Next">What it would run in turn; the caller reads that with the reader that fits, to its depth limit.</param>
/// <param name="Output">What it would print, where that can be worked out exactly (<c>echo</c>, <c>base64 -d</c> of known text); else null.</param>
public sealed record Effects(ImmutableArray<Fact> Facts, ImmutableArray<Continuation> Next, PartialText? Output)
{
    public static Effects None { get; } = new([], [], null);
}

/// <summary>Something that is run in turn. The set is closed: every continuation is declared in this file.</summary>
public abstract record Continuation
{
    private protected Continuation() { }
}

/// <summary>A command given as words: <c>sudo CMD ARGS</c>, <c>xargs CMD</c> (what it appends stands as an unknown word), <c>find -exec</c>.</summary>
/// <param name="Words">Program and arguments; never empty.</param>
/// <param name="Directory">The directory it runs in where that differs (<c>env -C</c>, <c>git -C</c>); else null.</param>
/// <param name="Elsewhere">True where it runs on another machine or in a container: its paths are not this machine's, its contacts still count.</param>
public sealed record RunWords(ImmutableArray<PartialText> Words, PartialText? Directory, bool Elsewhere) : Continuation;

/// <summary>Shell text: <c>bash -c TEXT</c>, <c>eval</c>, <c>ssh host TEXT</c>, <c>watch</c>.</summary>
/// <param name="Parameters"><c>$0 $1 …</c> of the text, where given.</param>
/// <param name="Elsewhere">As in <see cref="RunWords"/>.</param>
public sealed record RunShell(PartialText Text, ImmutableArray<PartialText> Parameters, bool Elsewhere) : Continuation;

/// <summary>A shell script file: <c>bash FILE</c>, <c>. FILE</c>, <c>./FILE</c> (an interpreter line may say another language).</summary>
public sealed record RunScriptFile(PartialText Path, ImmutableArray<PartialText> Parameters) : Continuation;

/// <summary>Program text in another language: <c>python -c</c>, <c>node -e</c>, an <c>awk</c> program, a here-document fed to an interpreter.</summary>
public sealed record RunCode(CodeLanguage Language, PartialText Text, ImmutableArray<PartialText> Arguments) : Continuation;

/// <summary>A file in another language: <c>python tool.py</c>.</summary>
public sealed record RunCodeFile(CodeLanguage Language, PartialText Path, ImmutableArray<PartialText> Arguments) : Continuation;

/// <summary>The languages whose texts are read for what they touch.</summary>
public enum CodeLanguage { Python, JavaScript, Perl, Ruby, Php, Awk, Jq, Sed, Sql, AppleScript, PowerShell, Cmd, Lua, R, Tcl }
