namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>
/// One thing in a passage that speaks for an order to the agent. Each says something on two questions: is the agent meant, and does it go against
/// the user or the policy. Only a passage with enough of both is a finding (<see cref="Weight"/>).
/// </summary>
internal enum Sign
{
    /// <summary>Earlier instructions, the user's or the guard's, are to be left aside.</summary>
    Override,

    /// <summary>All of them, or expressly the agent's own.</summary>
    OverridesAll,

    /// <summary>Something is to be left aside that may be instructions: what is above, everything so far.</summary>
    OverrideLoosely,

    /// <summary>The user is to be left aside.</summary>
    OverridesUser,

    /// <summary>Other instructions come in the place of those there are.</summary>
    NewOrders,

    /// <summary>An assistant is addressed by name.</summary>
    Addressed,

    /// <summary>An assistant is named.</summary>
    Mentioned,

    /// <summary>Something is to be done before the user gets an answer.</summary>
    BeforeAnswer,

    /// <summary>Something is to stand in the agent's next answer.</summary>
    InAnswer,

    /// <summary>The user is not to know.</summary>
    HidesFromUser,

    /// <summary>It is to be done without a word or a question.</summary>
    Quietly,

    /// <summary>A tool of the agent is to be called.</summary>
    ToolCall,

    /// <summary>The agent is told to be another, without bounds.</summary>
    Persona,

    /// <summary>The writer claims the right to give orders.</summary>
    Authority,

    /// <summary>A mark that only the client's own messages have.</summary>
    FakeTurn,

    /// <summary>The end of the tool's output is feigned, and another voice begins.</summary>
    Breakout,

    SendsSecret,
    SendsOut,

    /// <summary>What a command fetched or decoded is run, or a command sends something off.</summary>
    RunsDangerous,

    RunsCommand,
    ReadsSecret,
    Destroys,
    Grants,
    DecodesAndRuns,
    DisablesGuard,

    /// <summary>It stands where no reader sees it.</summary>
    Hidden,

    /// <summary>It was encoded.</summary>
    Encoded,

    /// <summary>Its words are written so that a plain search misses them.</summary>
    Disguised,
}
