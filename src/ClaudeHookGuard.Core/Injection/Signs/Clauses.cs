using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>Tells an order from a report by what stands before the verb.</summary>
internal static class Clauses
{
    private const int ReachOfYou = 9;
    private const int LongLine = 50;

    private const WordClass Verbs = WordClass.Override | WordClass.Run | WordClass.Send | WordClass.Show | WordClass.Destroy | WordClass.Give | WordClass.Tell | WordClass.Decode | WordClass.Disable | WordClass.Continue;

    /// <summary>Whether the verb is an order: it begins a clause, "you" or the agent must do it, or it is joined to another order. A negated one is none.</summary>
    public static bool IsOrder(Passage passage, int verb)
    {
        if (passage.Is(verb, WordClass.Foreign))
            return true;
        var before = Before(passage, verb);
        return IsOrderAfter(passage, before) || (passage.Any(before + 1, verb, WordClass.And) && FollowsOrder(passage, before));
    }

    /// <summary>Whether an order stands before in the sentence.</summary>
    private static bool FollowsOrder(Passage passage, int at)
    {
        for (var i = passage.SentenceStart(at); i <= at; i++)
            if (passage.Is(i, Verbs) && IsOrderAfter(passage, Before(passage, i)))
                return true;
        return false;
    }

    /// <summary>Whether a verb is an order for what stands before it.</summary>
    private static bool IsOrderAfter(Passage passage, int before)
    {
        if (before < 0 || passage[before].Mark is not Mark.Word)
            return true;
        if (passage.Is(before, WordClass.Not))
            return false;
        if (passage.Is(before, WordClass.Agent))
            return true;
        if (passage.Is(before, WordClass.Modal | WordClass.To))
            return IsSecondPerson(passage, before);
        return passage.Is(before, WordClass.You) && passage.Is(before - 1, WordClass.Modal);
    }

    /// <summary>Whether a word of negation stands shortly before.</summary>
    public static bool IsNegated(Passage passage, int verb) =>
        passage.Any(Math.Max(passage.SentenceStart(verb), verb - 4), verb, WordClass.Not) || passage.Any(verb - 2, verb, WordClass.Stop);

    /// <summary>The last token before the verb that is none of the words that change nothing: please, and, now.</summary>
    private static int Before(Passage passage, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && (passage.Is(at, WordClass.Link) && !passage.Is(at, WordClass.Not | WordClass.Modal) || IsWrap(passage, at)))
            at--;
        return at;
    }

    /// <summary>A line end inside running text.</summary>
    private static bool IsWrap(Passage passage, int at) =>
        passage.Is(at, Mark.Line) && passage.IsWord(at - 1) && passage[at].Start - LineStart(passage, at - 1) >= LongLine;

    private static int LineStart(Passage passage, int at)
    {
        while (at > 0 && passage[at - 1].Mark != Mark.Line)
            at--;
        return passage[at].Start;
    }

    private static bool IsSecondPerson(Passage passage, int at)
    {
        for (var i = at; i >= 0 && i > at - ReachOfYou && passage[i].Mark != Mark.Sentence; i--)
            if (passage.Is(i, WordClass.Not))
                return false;
            else if (passage.Is(i, WordClass.You | WordClass.Agent | WordClass.AgentLike) && !passage.Is(i - 1, WordClass.Meta))
                return true;
        return false;
    }
}
