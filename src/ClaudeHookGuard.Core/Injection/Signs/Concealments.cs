using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>Orders to keep something from the user, or to ask nobody.</summary>
internal static class Concealments
{
    public static void Look(Passage passage, Tally tally)
    {
        if (!passage.Sees(WordClass.Not | WordClass.Without | WordClass.Quiet | WordClass.Hide))
            return;
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Is(i, WordClass.Tell) && passage.Is(i + 1, WordClass.Not) && Clauses.IsOrder(passage, i))
                tally.Add(Sign.Quietly, i, i + 1);
            if (passage.Is(i, WordClass.Not))
                Negated(passage, i, tally);
            else if (passage.Is(i, WordClass.Without))
                Without(passage, i, tally);
            else if (passage.Is(i, WordClass.Hide) && Clauses.IsOrder(passage, i) && passage.Any(i + 1, i + 8, WordClass.User))
                tally.Add(Sign.HidesFromUser, i, i + 1);
            else if (passage.Is(i, WordClass.Quiet) && passage.Any(passage.SentenceStart(i), passage.SentenceEnd(i), WordClass.Run | WordClass.Send | WordClass.Show | WordClass.Destroy | WordClass.Give))
                tally.Add(Sign.Quietly, i, i);
        }
    }

    /// <summary>"Do not tell the user", "never mention this", "the user must not know", "do not ask for confirmation".</summary>
    private static void Negated(Passage passage, int at, Tally tally)
    {
        var end = Math.Min(passage.SentenceEnd(at), at + 9);
        for (var i = at + 1; i < end && i <= at + 4; i++)
        {
            if (passage.Is(i, WordClass.Know) && passage.Any(at - 4, at, WordClass.User))
                tally.Add(Sign.HidesFromUser, at, i);
            if (!passage.Is(i, WordClass.Tell))
                continue;
            // Not to tell the user a secret, or what the assistant was told, keeps something safe.
            var hidesUser = passage.Any(i + 1, end, WordClass.User) && !passage.Any(i + 1, end, WordClass.Instruction | WordClass.Secret);
            if (hidesUser)
                tally.Add(Sign.HidesFromUser, at, i);
            else if (passage.Any(i + 1, i + 3, WordClass.Filler))
                tally.Add(Sign.Quietly, at, i);
            return;
        }
        if (passage.Any(at + 1, end, WordClass.Leave) && passage.Any(at + 1, at + 3, WordClass.Reading | WordClass.Given | WordClass.Leave) is false && passage.Any(at + 1, end, WordClass.User | WordClass.Leave) && IsAsk(passage, at + 1))
            tally.Add(Sign.Quietly, at, at + 1);
    }

    /// <summary>"ask", "wait", "request": whatever verb asks for what is in <see cref="WordClass.Leave"/>.</summary>
    private static bool IsAsk(Passage passage, int verb) => passage.IsWord(verb) && passage.Any(verb + 1, verb + 4, WordClass.Scope | WordClass.Filler | WordClass.User);

    private static void Without(Passage passage, int at, Tally tally)
    {
        if (!passage.Any(at + 1, at + 5, WordClass.Leave | WordClass.Tell))
            return;
        tally.Add(passage.Any(at + 1, at + 6, WordClass.User) ? Sign.HidesFromUser : Sign.Quietly, at, at + 1);
    }
}
