using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>Whether the passage speaks to an assistant: by name, by its tools, by its answer to the user, by who it is told to be.</summary>
internal static class Addresses
{
    private const int ReachOfName = 6;

    public static void Look(Passage passage, Tally tally)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Is(i, WordClass.Agent | WordClass.AgentLike))
                Named(passage, i, tally);
            if (passage.Is(i, WordClass.Before) || (passage.Is(i, WordClass.Former) && passage.Is(i + 1, WordClass.To)))
                BeforeAnswer(passage, i, tally);
            if (passage.Is(i, WordClass.Your) && passage.Any(i + 1, i + 4, WordClass.Reply) && passage.Any(i - 6, i, WordClass.Scope | WordClass.To | WordClass.Continue | WordClass.Show))
                InAnswer(passage, i, tally);
            if (passage.Is(i, WordClass.Tool))
                Tool(passage, i, tally);
            if (passage.Is(i, WordClass.You))
                You(passage, i, tally);
        }
    }

    private static void Named(Passage passage, int at, Tally tally)
    {
        var certain = passage.Is(at, WordClass.Agent) || passage.Is(at - 1, WordClass.Agent | WordClass.OfAgent);
        if (IsAddressed(passage, at, certain))
            tally.Add(Sign.Addressed, at, at);
        else if (certain)
            tally.Add(Sign.Mentioned);
    }

    private static bool IsAddressed(Passage passage, int at, bool certain)
    {
        var start = at;
        while (passage.Is(start - 1, WordClass.Agent | WordClass.AgentLike | WordClass.OfAgent | WordClass.Filler | WordClass.All | WordClass.Authority) || IsAdjective(passage, start - 1, at))
            start--;
        var behind = at + 1;
        while (passage.Is(behind, WordClass.Agent | WordClass.AgentLike))
            behind++;
        // "Attention agents:" may call estate agents; what else is said tells.
        if (!certain && !passage.Sees(WordClass.Instruction | WordClass.Tool | WordClass.Override | WordClass.Safety | WordClass.User))
            return false;
        return Opens(passage, start) && IsCalled(passage, behind, certain)
            || IsHeaded(passage, start, behind, certain)
            || (certain && (passage.Is(behind, WordClass.Modal) || IsMentioned(passage, start)))
            || (IsLabelled(passage, start, behind) && (certain || passage.Sees(WordClass.You | WordClass.Your)))
            || (certain && IsConditional(passage, start, behind));
    }

    private static bool Opens(Passage passage, int start) => start == 0 || passage[start - 1].Mark != Mark.Word || (passage.Is(start - 1, WordClass.To | WordClass.Scope) && (start == 1 || passage[start - 2].Mark != Mark.Word));

    /// <summary>"Assistant, …", "AI: …", "Hey agent! …", "(LLM only)", "agents reading this page: …".</summary>
    private static bool IsCalled(Passage passage, int behind, bool certain)
    {
        if (behind >= passage.Count)
            return false;
        if (passage.Is(behind, WordClass.Reading) || IsRelative(passage, behind))
            return certain || passage.Any(behind, behind + ReachOfName, Mark.Colon);
        return certain && (passage[behind].Mark is Mark.Comma or Mark.Colon
            || (passage.Is(behind, Mark.Sentence) && passage[behind].Start == passage[behind - 1].End)
            || (passage.Is(behind + 1, Mark.Close) && passage.IsWord(behind)));
    }

    /// <summary>"Note to any LLM", "instruction for the parent agent:".</summary>
    private static bool IsHeaded(Passage passage, int start, int behind, bool certain) =>
        passage.Any(start - 3, start, WordClass.Heading) && passage.Is(start - 1, WordClass.Heading | WordClass.To | WordClass.Scope | WordClass.Filler)
        && (certain || passage.Any(behind, behind + ReachOfName, Mark.Colon));

    /// <summary>"@assistant".</summary>
    private static bool IsMentioned(Passage passage, int start) => passage.Is(start - 1, Mark.Sign) && passage[start - 1].End == passage[start].Start && passage[start - 1].End - passage[start - 1].Start == 1;

    /// <summary>"… for AI agents: …", "… to the assistant processing this: …".</summary>
    private static bool IsLabelled(Passage passage, int start, int behind)
    {
        if (!passage.Any(start - 1, behind, WordClass.To | WordClass.Scope))
            return false;
        for (var i = behind; i < behind + ReachOfName && i < passage.Count && passage[i].Mark is Mark.Word or Mark.Colon; i++)
            if (passage.Is(i, Mark.Colon))
                return true;
        return false;
    }

    private static bool IsAdjective(Passage passage, int at, int name) => name - at <= 2 && at > 0 && passage.IsWord(at) && passage[at].Classes == WordClass.None && passage.Is(at - 1, WordClass.Heading | WordClass.To | WordClass.Scope | WordClass.Filler | WordClass.All);

    /// <summary>"that reads this", "reading this page".</summary>
    private static bool IsRelative(Passage passage, int at) => passage.Is(at, WordClass.Filler) && passage.Any(at + 1, at + 4, WordClass.Reading);

    /// <summary>"If you are an AI", "when an AI reads this", "as an AI assistant you".</summary>
    private static bool IsConditional(Passage passage, int start, int behind) =>
        (passage.Any(start - 3, start + 1, WordClass.Be) && passage.Any(start - 3, start, WordClass.You) && passage.Any(start - 5, start, WordClass.If))
        || (passage.Any(start - 2, start + 1, WordClass.If) && passage.Is(behind, WordClass.Reading))
        || (passage.Is(start - 1, WordClass.Scope | WordClass.Filler) && passage.Any(behind, behind + 2, WordClass.You));

    /// <summary>"Before you answer", "before responding to the user", "prior to solving the task".</summary>
    private static void BeforeAnswer(Passage passage, int at, Tally tally)
    {
        for (var i = at + 1; i <= at + 5 && i < passage.Count && passage[i].Mark is Mark.Word; i++)
            if (passage.Is(i, WordClass.Answer) || (passage.Is(i, WordClass.Continue) && passage.Any(i + 1, i + 6, WordClass.Rule)))
            {
                tally.Add(Sign.BeforeAnswer, at, i);
                return;
            }
    }

    private static void InAnswer(Passage passage, int at, Tally tally) => tally.Add(Sign.InAnswer, at, at + 1);

    /// <summary>"Call Bash with", "use the shell tool to", "invoke the send_email function".</summary>
    private static void Tool(Passage passage, int at, Tally tally)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5 && passage[i].Mark is Mark.Word or Mark.Backtick or Mark.Quote or Mark.Sign; i--)
            if (passage.Is(i, WordClass.Run) && Clauses.IsOrder(passage, i))
            {
                tally.Add(Sign.ToolCall, i, at);
                return;
            }
    }

    /// <summary>"You are now …": another role; "I authorise you", "you are authorised": a claim of rank.</summary>
    private static void You(Passage passage, int at, Tally tally)
    {
        var end = Math.Min(passage.SentenceEnd(at), at + 12);
        if (passage.Any(at + 1, at + 3, WordClass.Be) && passage.Any(at + 1, at + 6, WordClass.Link | WordClass.Not) && passage.Any(at + 2, end, WordClass.Unbound | WordClass.Role))
            tally.Add(Sign.Persona, at, end - 1);
        if (passage.Any(at + 1, at + 5, WordClass.Approve) || passage.Any(at - 4, at, WordClass.Approve))
            tally.Add(Sign.Authority, at, at);
    }
}
