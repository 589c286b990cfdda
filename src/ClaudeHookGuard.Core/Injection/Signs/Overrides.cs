using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>Orders to leave instructions, rules, the guard or the user aside, and to follow others instead.</summary>
internal static class Overrides
{
    private const int Reach = 14;
    private const int MostUnknown = 3;
    private const int ReachBehind = 6;
    private const int ReachForeign = 12;
    private const WordClass Nouns = WordClass.Instruction | WordClass.Rule;

    public static void Look(Passage passage, Tally tally)
    {
        if (!passage.Sees(WordClass.Override | WordClass.Obey | WordClass.New | WordClass.Void))
            return;
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Is(i, WordClass.Override) && passage.Is(i, WordClass.Foreign))
                LookAround(passage, i, tally);
            if (passage.Is(i, WordClass.Override) && (Clauses.IsOrder(passage, i) || passage.Is(i - 1, WordClass.Instruction)))
                LookBehind(passage, i, tally);
            else if (passage.Is(i, WordClass.Instruction))
                LookForVoid(passage, i, tally);
            else if (passage.Is(i, WordClass.Obey) && Clauses.IsNegated(passage, i))
                LookBehind(passage, i, tally);
            else if (passage.Is(i, WordClass.New))
                LookForNew(passage, i, tally);
        }
    }

    private static void LookBehind(Passage passage, int verb, Tally tally)
    {
        var seen = WordClass.None;
        var unknown = 0;
        var at = verb + 1;
        for (; at < passage.Count && at <= verb + Reach && passage[at].Mark != Mark.Sentence; at++)
        {
            var classes = passage[at].Classes;
            seen |= classes;
            if ((classes & Nouns) != 0 && !IsFollowedByNoun(passage, at))
            {
                Noun(passage, verb, at, seen, unknown, tally);
                return;
            }
            if (passage[at].Mark is Mark.Close or Mark.Shell || IsClauseEnd(passage, at) || (classes == WordClass.None && passage.IsWord(at) && ++unknown > MostUnknown))
                break;
        }
        NoNoun(passage, verb, at, seen, tally);
    }

    /// <summary>"the instructions and rules", "your system prompt guidelines": the last one counts.</summary>
    private static bool IsFollowedByNoun(Passage passage, int at) => passage.Is(at + 1, Nouns | WordClass.Safety);

    private static bool IsClauseEnd(Passage passage, int at) =>
        passage[at].Mark is Mark.Comma or Mark.Colon && !passage.Is(at + 1, WordClass.Former | Nouns) || (passage.Is(at, WordClass.Link) && !passage.Is(at + 1, WordClass.Former | WordClass.All | WordClass.Your | Nouns | WordClass.User) && at > 0 && passage.IsWord(at) && !passage.Is(at, WordClass.Filler));

    private static void Noun(Passage passage, int verb, int noun, WordClass seen, int unknown, Tally tally)
    {
        var scoped = passage.Is(noun + 1, WordClass.Scope) && !passage.Any(noun + 1, noun + 5, WordClass.Your | WordClass.User | WordClass.Authority | WordClass.Agent);
        for (var i = noun + 1; i < passage.Count && i <= noun + ReachBehind && passage[i].Mark is Mark.Word or Mark.Line; i++)
            seen |= passage[i].Classes & (WordClass.Former | WordClass.You | WordClass.Given | WordClass.User);
        var own = WordClass.Former | WordClass.Your | WordClass.You | WordClass.Authority | WordClass.User | WordClass.Agent | WordClass.Safety;
        if (!passage.Is(noun, WordClass.Instruction | WordClass.Given) && (seen & own) == 0)
            return;
        var isOverride = (seen & (own | WordClass.All)) != 0 && !scoped;
        if (!isOverride && unknown > 0)
            return;
        tally.Add(isOverride ? Sign.Override : Sign.OverrideLoosely, verb, noun);
        if (isOverride && unknown == 0 && (seen & (WordClass.All | WordClass.Your | WordClass.Authority | WordClass.User | WordClass.Given)) != 0)
            tally.Add(Sign.OverridesAll);
    }

    private static void NoNoun(Passage passage, int verb, int end, WordClass seen, Tally tally)
    {
        var last = Math.Min(end, passage.Count) - 1;
        if (IsUserObject(passage, verb))
            tally.Add(Sign.OverridesUser, verb, last);
        else if ((seen & WordClass.Safety) != 0 && (seen & (WordClass.Your | WordClass.All)) != 0)
            tally.Add(Sign.Override, verb, last);
        else if ((seen & WordClass.You) != 0 && (seen & WordClass.Given) != 0)
            tally.Add(Sign.Override, verb, last);
        else if (IsAllBefore(passage, verb, end))
            tally.Add(Sign.OverrideLoosely, verb, last);
    }

    /// <summary>"Ignore the above and", "forget everything above.": nothing is named that it could be but what was said.</summary>
    private static bool IsAllBefore(Passage passage, int verb, int end)
    {
        for (var i = verb + 1; i < end && i < passage.Count; i++)
            if (passage.Is(i, WordClass.Former) && (!passage.IsWord(i + 1) || passage.Is(i + 1, WordClass.And)))
                return true;
        return false;
    }

    /// <summary>"All previous instructions are void", "your instructions have changed".</summary>
    private static void LookForVoid(Passage passage, int noun, Tally tally)
    {
        if (!passage.Any(noun + 1, noun + 5, WordClass.Void) || !passage.Any(noun + 1, noun + 4, WordClass.Be | WordClass.Modal) || !passage.Any(noun - 4, noun, WordClass.Former | WordClass.Your))
            return;
        tally.Add(passage.Any(noun - 4, noun, WordClass.Former) ? Sign.Override : Sign.NewOrders, noun, noun + 1);
    }

    /// <summary>"Ignore the user", "disregard your user's …": the user is what is left aside.</summary>
    private static bool IsUserObject(Passage passage, int verb)
    {
        var at = verb + 1;
        while (passage.Is(at, WordClass.Filler | WordClass.All | WordClass.Your | WordClass.To) && !passage.Is(at, WordClass.User))
            at++;
        return passage.Is(at, WordClass.User) && (!passage.IsWord(at + 1) || passage.Is(at + 1, WordClass.And | WordClass.Link | Nouns)) && !passage.Is(at + 1, Mark.Path);
    }

    /// <summary>In other languages the object may stand before the verb.</summary>
    private static void LookAround(Passage passage, int verb, Tally tally)
    {
        var from = Math.Max(passage.SentenceStart(verb), verb - ReachForeign);
        var to = Math.Min(passage.SentenceEnd(verb), verb + ReachForeign);
        if (!passage.Any(from, to, Nouns) || !passage.Any(from, to, WordClass.Former | WordClass.All | WordClass.Your | WordClass.Authority))
            return;
        tally.Add(Sign.Override, verb, verb);
        tally.Add(Sign.OverridesAll);
        for (var i = from; i < to; i++)
            if (passage.Is(i, Nouns))
                tally.Add(Sign.Override, i, i);
    }

    /// <summary>"Your new task is", "new instructions:", "these instructions supersede".</summary>
    private static void LookForNew(Passage passage, int at, Tally tally)
    {
        var noun = at + 1;
        while (noun < at + 4 && passage.IsWord(noun) && !passage.Is(noun, Nouns))
            noun++;
        if (!passage.Is(noun, Nouns))
            return;
        var yours = passage.Any(at - 3, at, WordClass.Your) || passage.Any(noun + 1, noun + 4, WordClass.You | WordClass.Agent);
        if (yours && (passage.Is(noun + 1, WordClass.Be) || passage.Is(noun + 1, Mark.Colon) || passage.Any(noun + 1, noun + 4, WordClass.You | WordClass.Agent))
            || (passage.Is(noun, WordClass.Instruction) && passage.Is(noun + 1, Mark.Colon)))
            tally.Add(Sign.NewOrders, at, noun);
    }
}
