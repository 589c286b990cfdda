using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>Orders to do what harms: send off, run, destroy, grant, read what is secret, switch the guard off.</summary>
internal static class Orders
{
    private const WordClass Verbs = WordClass.Run | WordClass.Send | WordClass.Show | WordClass.Destroy | WordClass.Give | WordClass.Decode | WordClass.Disable;
    private const int Reach = 48;
    private const int ReachOfGrant = 9;

    public static void Look(Passage passage, Tally tally)
    {
        if (!passage.Sees(Verbs))
            return;
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Is(i, Verbs) && Clauses.IsOrder(passage, i))
                Order(passage, i, Around(passage, i), tally);
            if (passage.Is(i, WordClass.Decode) && RunsProduct(passage, i) is > 0 and var run)
                tally.Add(Sign.DecodesAndRuns, i, run);
        }
    }

    /// <summary>The objects of an order. Other languages put them on either side of the verb.</summary>
    private static (int From, int To) Around(Passage passage, int verb)
    {
        var from = passage.Is(verb, WordClass.Foreign) ? Math.Max(passage.SentenceStart(verb), verb - Reach / 2) : verb + 1;
        return (from, Math.Min(passage.SentenceEnd(verb), verb + Reach));
    }

    private static void Order(Passage passage, int verb, (int From, int To) range, Tally tally)
    {
        var (from, to) = range;
        var secret = HoldsSecret(passage, from, to) || (passage.Is(verb, WordClass.Send | WordClass.Show) && HoldsPrompt(passage, from, to));
        var outside = passage.Any(from, to, Mark.Url) || passage.Any(from, to, Mark.Mail);
        var data = passage.Any(from, to, WordClass.Data);
        var last = Math.Max(to - 1, verb);
        if (passage.Is(verb, WordClass.Send) && (secret || outside || data))
            tally.Add(secret ? Sign.SendsSecret : Sign.SendsOut, verb, last);
        if (passage.Is(verb, WordClass.Show) && secret)
            tally.Add(outside ? Sign.SendsSecret : Sign.ReadsSecret, verb, last);
        else if (passage.Is(verb, WordClass.Show) && outside && data)
            tally.Add(Sign.SendsOut, verb, last);
        if (passage.Is(verb, WordClass.Destroy) && (data || secret || passage.Any(from, to, WordClass.All) || passage.Any(from, to, Mark.Path)))
            tally.Add(Sign.Destroys, verb, last);
        if (passage.Is(verb, WordClass.Send) && passage.Any(verb + 1, Math.Min(to, verb + ReachOfGrant), WordClass.Access))
            tally.Add(Sign.Grants, verb, last);
        if (passage.Is(verb, WordClass.Give) && (passage.Any(verb + 1, Math.Min(to, verb + ReachOfGrant), WordClass.Access) || (passage.Any(from, to, Mark.Mail) && to - verb > 2)))
            tally.Add(Sign.Grants, verb, last);
        if (passage.Is(verb, WordClass.Disable) && passage.Any(verb + 1, Math.Min(to, verb + 5), WordClass.Safety))
            tally.Add(Sign.DisablesGuard, verb, last);
        if (passage.Is(verb, WordClass.Run))
            Running(passage, verb, from, to, secret, tally);
    }

    private static void Running(Passage passage, int verb, int from, int to, bool secret, Tally tally)
    {
        var program = passage.Any(from, to, WordClass.Program);
        var outside = passage.Any(from, to, Mark.Url) || passage.Any(from, to, Mark.Mail);
        var shell = passage.Any(from, to, Mark.Shell);
        var command = passage.Any(verb + 1, Math.Min(to, verb + 9), Mark.Backtick) || passage.Any(verb + 1, Math.Min(to, verb + 9), Mark.Path);
        if (program && (outside || shell || secret))
            tally.Add(Sign.RunsDangerous, verb, Math.Max(to - 1, verb));
        else if (secret)
            tally.Add(Sign.ReadsSecret, verb, Math.Max(to - 1, verb));
        else if (program || command || shell || outside)
            tally.Add(Sign.RunsCommand, verb, Math.Max(to - 1, verb));
    }

    /// <summary>Where what was decoded is to be run or followed; 0 where it is not.</summary>
    private static int RunsProduct(Passage passage, int decode)
    {
        for (var i = decode + 1; i < decode + Reach && i < passage.Count; i++)
            if (passage.Is(i, WordClass.Run | WordClass.Obey) && passage.Any(i + 1, i + 4, WordClass.Product | WordClass.Instruction))
                return i;
        return 0;
    }

    private static bool HoldsSecret(Passage passage, int from, int to)
    {
        for (var i = from; i < to && i < passage.Count; i++)
            if (passage.Is(i, WordClass.Secret) || (passage.Is(i, WordClass.Key) && passage.Any(i - 2, i, WordClass.OfKey)))
                return true;
        return false;
    }

    /// <summary>The assistant's own instructions: "system prompt", "developer message".</summary>
    private static bool HoldsPrompt(Passage passage, int from, int to)
    {
        for (var i = from; i < to && i < passage.Count; i++)
            if (passage.Is(i, WordClass.Instruction) && passage.Any(i - 2, i, WordClass.Authority) && !passage.Is(i, WordClass.Heading))
                return true;
        return false;
    }
}
