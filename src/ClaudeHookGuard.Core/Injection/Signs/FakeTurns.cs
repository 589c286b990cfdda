using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>Marks that belong to the client's and the models' own message formats, and labels that feign a message of the system.</summary>
internal static class FakeTurns
{
    private const int ReachOfLabel = 4;

    /// <param name="ended">Whether the end of the tool's output was feigned before; kept from passage to passage.</param>
    public static void Look(ReadOnlySpan<byte> text, Passage passage, Tally tally, ref bool ended)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Is(i, Mark.Open) && MayBeMark(text, passage[i].End))
                Bracket(text[passage[i].Start..], i, tally, ref ended);
            if (!BeginsLine(passage, i))
                continue;
            if (IsEndLabel(text, passage, i))
                ended = true;
            else if (IsRole(text, passage, i, out var isSystem))
                Label(passage, i, isSystem, tally, ended);
        }
    }

    private static bool MayBeMark(ReadOnlySpan<byte> text, int behind) =>
        behind < text.Length && text[behind] is (byte)'/' or (byte)'|' or (byte)'<' or (byte)'s' or (byte)'S' or (byte)'I' or (byte)'f' or (byte)'F' or (byte)'t' or (byte)'T' or (byte)'i' or (byte)'u' or (byte)'U' or (byte)'h' or (byte)'H' or (byte)'d' or (byte)'D' or (byte)'a' or (byte)'A';

    private static void Bracket(ReadOnlySpan<byte> at, int token, Tally tally, ref bool ended)
    {
        var closes = Starts(at, "</tool_result") || Starts(at, "</function_result") || Starts(at, "</tool_output") || Starts(at, "</tool_response") || Starts(at, "</untrusted") || Starts(at, "</external_content") || Starts(at, "</mcp_result");
        var begins = Starts(at, "<system>") || Starts(at, "<system-reminder") || Starts(at, "<system_") || Starts(at, "<|im_start|>") || Starts(at, "<|system|>") || Starts(at, "<|start_header_id|>") || Starts(at, "<|user|>")
            || at.StartsWith("[INST]"u8) || Starts(at, "<<sys>>") || Starts(at, "<function_calls>") || Starts(at, "<tool_call>") || Starts(at, "<invoke ") || Starts(at, "[system]") || Starts(at, "[system message")
            || Starts(at, "<user_message") || Starts(at, "<human>") || Starts(at, "<developer>") || Starts(at, "<admin") || Starts(at, "<|endoftext|>") || Starts(at, "<|im_end|>") || Starts(at, "</system");
        if (begins || closes)
            tally.Add(Sign.FakeTurn, token, token);
        if (begins && ended)
            tally.Add(Sign.Breakout, token, token);
        ended |= closes;
    }

    private static bool Starts(ReadOnlySpan<byte> text, string mark) => Ascii.StartsWithFolded(text, mark);

    private static bool BeginsLine(Passage passage, int at)
    {
        if (!passage.IsWord(at))
            return false;
        var before = at - 1;
        while (before >= 0 && passage[before].Mark is Mark.Sign or Mark.Open)
            before--;
        return before < 0 || passage[before].Mark == Mark.Line;
    }

    /// <summary>"End of tool output", "end of document".</summary>
    private static bool IsEndLabel(ReadOnlySpan<byte> text, Passage passage, int at) =>
        IsText(text, passage, at, "end") && IsText(text, passage, at + 1, "of") && passage.IsWord(at + 2)
        && passage.Any(at + 2, at + 6, WordClass.Tool | WordClass.Data | WordClass.Rule | WordClass.User | WordClass.Answer | WordClass.Instruction | WordClass.Meta);

    private static bool IsRole(ReadOnlySpan<byte> text, Passage passage, int at, out bool isSystem)
    {
        isSystem = IsText(text, passage, at, "system") || IsText(text, passage, at, "developer");
        if (!isSystem && !IsText(text, passage, at, "human") && !IsText(text, passage, at, "user") && !IsText(text, passage, at, "assistant"))
            return false;
        for (var i = at + 1; i <= at + ReachOfLabel && i < passage.Count; i++)
            if (passage.Is(i, Mark.Colon))
                return true;
            else if (!passage.Is(i, WordClass.Rule | WordClass.Instruction | WordClass.Heading | WordClass.Authority | WordClass.Override | WordClass.Safety) && passage[i].Mark is not (Mark.Close or Mark.Sign))
                return false;
        return false;
    }

    private static void Label(Passage passage, int at, bool isSystem, Tally tally, bool ended)
    {
        if (ended)
            tally.Add(Sign.Breakout, at, at);
        else if (isSystem && passage.Any(at + 1, passage.Count, WordClass.You | WordClass.Your | WordClass.User | WordClass.Override | WordClass.Agent | WordClass.AgentLike))
            tally.Add(Sign.FakeTurn, at, at);
    }

    private static bool IsText(ReadOnlySpan<byte> text, Passage passage, int at, string word) =>
        passage.IsWord(at) && Ascii.EqualsFolded(text[passage[at].Start..passage[at].End], word);
}
