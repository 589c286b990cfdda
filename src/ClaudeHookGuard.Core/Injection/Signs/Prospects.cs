using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>A first look at a passage by the words it has, whatever their order: most passages hold nothing that could be meant for an agent.</summary>
internal static class Prospects
{
    public static bool MayBeOrder(Passage passage) =>
        passage.Sees(WordClass.Override | WordClass.Agent)
        || Sees(passage, WordClass.AgentLike, WordClass.OfAgent | WordClass.Heading | WordClass.Reading | WordClass.You | WordClass.Your)
        || Sees(passage, WordClass.Before | WordClass.Former, WordClass.Answer | WordClass.Continue)
        || Sees(passage, WordClass.Your, WordClass.Reply)
        || Sees(passage, WordClass.Tool, WordClass.Run)
        || Sees(passage, WordClass.User, WordClass.Not | WordClass.Without | WordClass.Hide)
        || Sees(passage, WordClass.New | WordClass.Void, WordClass.Instruction | WordClass.Rule)
        || Sees(passage, WordClass.You, WordClass.Unbound | WordClass.Role)
        || Sees(passage, WordClass.Decode, WordClass.Run | WordClass.Obey)
        || Sees(passage, WordClass.Obey, WordClass.Not | WordClass.Stop)
        || passage.Disguised > 1;

    private static bool Sees(Passage passage, WordClass one, WordClass other) => passage.Sees(one) && passage.Sees(other);
}
