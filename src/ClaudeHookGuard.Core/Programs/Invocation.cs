using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>A program about to be run, with its words as it would get them: what a shell, or another program, hands to the program table.</summary>
/// <param name="Program">The program as named: a bare name or a path.</param>
/// <param name="Arguments">Its arguments, quotes undone, expansions worked out as far as they can be.</param>
/// <param name="Input">What it would read from its standard input.</param>
/// <param name="Directory">The working directory at this point, absolute; unknown parts where a <c>cd</c> could not be followed.</param>
/// <param name="Printed">True where its standard output is shown or kept (terminal, pipe to a shower, file); false where it goes to <c>/dev/null</c> or into a test.</param>
/// <param name="Place">Where in the call the command stands (see <see cref="Facts.Fact.Place"/>).</param>
public sealed record Invocation(
    PartialText Program,
    ImmutableArray<PartialText> Arguments,
    StandardInput Input,
    PartialText Directory,
    bool Printed,
    string Place,
    Surroundings Surroundings);

/// <summary>What a program would read from its standard input.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">What is known of it: of a here-document, here-string or a pipe whose writer could be worked out. Null where nothing is known.</param>
public sealed record StandardInput(InputKind Kind, PartialText? Text)
{
    public static StandardInput None { get; } = new(InputKind.None, null);
}

/// <summary>Where standard input comes from.</summary>
public enum InputKind
{
    /// <summary>Nothing is fed to it (terminal, <c>/dev/null</c>).</summary>
    None,

    /// <summary>A here-document or here-string.</summary>
    Literal,

    /// <summary>A pipe from another command.</summary>
    Pipe,

    /// <summary>A file, by redirection (the read itself is a fact already).</summary>
    File,
}
