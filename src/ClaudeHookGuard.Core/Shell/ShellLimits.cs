namespace ClaudeHookGuard.Core.Shell;

/// <summary>
/// The ceilings of reading shell text. Reaching one is never silent: what lies beyond is reported as unreadable, with the ceiling as
/// the reason. They are far above what people write, and low enough that crafted input ends in milliseconds.
/// </summary>
public static class ShellLimits
{
    /// <summary>Characters of one command text, 4 Mi: twice what Linux lets a program be started with.</summary>
    public const int TextLength = 4 << 20;

    /// <summary>How deep substitutions, quotes and compound commands may stand in each other.</summary>
    public const int Nesting = 120;

    /// <summary>Words, commands and expansions in one command text.</summary>
    public const int Nodes = 250_000;

    /// <summary>Work of the parser per character of text: above one because a <c>$((</c> that proves to be a subshell is read again.</summary>
    public const int ParseStepsPerCharacter = 24;

    /// <summary>Work of the parser any text may cost, however short.</summary>
    public const int ParseStepsFree = 100_000;

    /// <summary>Simple commands run, each turn of a loop counted.</summary>
    public const int Commands = 4_000;

    /// <summary>Steps of the run: characters read, nodes visited, characters expanded and words made.</summary>
    public const long RunSteps = 16_000_000;

    /// <summary>Steps that one word of a command counts.</summary>
    public const int StepsOfWord = 12;

    /// <summary>How deep functions, <c>eval</c>, sourced files and programs that run programs may call each other.</summary>
    public const int Calls = 24;

    /// <summary>Turns of one loop that are followed one by one; beyond, the loop's variable stands for all of them.</summary>
    public const int LoopTurns = 300;

    /// <summary>How often the body of a loop of unknown length is read, each time with what the time before may have changed.</summary>
    public const int LoopReadings = 3;

    /// <summary>Words that one word may become (braces, splitting, globs).</summary>
    public const int WordsOfOne = 5_000;

    /// <summary>Characters of one variable's value or one command's known output, 1 Mi.</summary>
    public const int ValueLength = 1 << 20;

    /// <summary>Values one variable or word may have at one point, by the ways the run may have gone.</summary>
    public const int Alternatives = 8;

    /// <summary>Readings of one command, by the values its words may have.</summary>
    public const int ReadingsOfOne = 16;

    /// <summary>Names listed for one wildcard.</summary>
    public const int NamesListed = 256;

    /// <summary>Bytes of a script file that is read because it is run, 1 Mi.</summary>
    public const int ScriptBytes = 1 << 20;
}
