namespace ClaudeHookGuard.Core.Injection.Words;

/// <summary>What a word can stand for in an order to an agent. One word may be several of these; the signs combine them.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    /// <summary>Tells somebody to leave orders aside: ignore, disregard, forget.</summary>
    Override = 1UL << 0,

    /// <summary>Earlier ones: previous, above, original.</summary>
    Former = 1UL << 1,

    /// <summary>Without exception: all, every, everything.</summary>
    All = 1UL << 2,

    /// <summary>What an assistant is told: instructions, prompt, guidelines.</summary>
    Instruction = 1UL << 3,

    /// <summary>What anybody may be told: rule, task, request.</summary>
    Rule = 1UL << 4,

    /// <summary>An assistant by a name that means nothing else: AI, LLM, Claude.</summary>
    Agent = 1UL << 5,

    /// <summary>A word that means an assistant among other things: agent, model, bot.</summary>
    AgentLike = 1UL << 6,

    /// <summary>Whom the assistant works for: user, human, operator.</summary>
    User = 1UL << 7,

    You = 1UL << 8,
    Your = 1UL << 9,

    /// <summary>tell, mention, inform.</summary>
    Tell = 1UL << 10,

    /// <summary>not, never, and contractions.</summary>
    Not = 1UL << 11,

    /// <summary>silently, secretly.</summary>
    Quiet = 1UL << 12,

    /// <summary>run, execute, call.</summary>
    Run = 1UL << 13,

    /// <summary>send, upload, e-mail.</summary>
    Send = 1UL << 14,

    /// <summary>read, print, reveal, include.</summary>
    Show = 1UL << 15,

    /// <summary>delete, erase, revoke.</summary>
    Destroy = 1UL << 16,

    /// <summary>grant, transfer, invite.</summary>
    Give = 1UL << 17,

    /// <summary>Credentials and what is as good as one.</summary>
    Secret = 1UL << 18,

    /// <summary>key, keys: a secret where a word like API or SSH stands before it.</summary>
    Key = 1UL << 19,

    /// <summary>What makes a key a secret: API, SSH, private.</summary>
    OfKey = 1UL << 20,

    /// <summary>What may be taken away or destroyed: files, data, conversation, repository.</summary>
    Data = 1UL << 21,

    /// <summary>What may be granted: access, permissions, money.</summary>
    Access = 1UL << 22,

    /// <summary>What the assistant does for its user: answer, respond, summarise.</summary>
    Answer = 1UL << 23,

    /// <summary>continue, proceed.</summary>
    Continue = 1UL << 24,

    Before = 1UL << 25,

    /// <summary>Who may give orders, or says so: system, administrator, developer.</summary>
    Authority = 1UL << 26,

    /// <summary>new, real, updated.</summary>
    New = 1UL << 27,

    /// <summary>Talk about attacks: injection, attacker, payload.</summary>
    Meta = 1UL << 28,

    /// <summary>Talk about words: phrase, example, says.</summary>
    Describe = 1UL << 29,

    /// <summary>must, should, need.</summary>
    Modal = 1UL << 30,

    To = 1UL << 31,

    /// <summary>The agent's own tools.</summary>
    Tool = 1UL << 32,

    Decode = 1UL << 33,

    /// <summary>follow, obey, comply.</summary>
    Obey = 1UL << 34,

    /// <summary>Words that may stand before a verb without changing whose order it is: please, then, and, now.</summary>
    Link = 1UL << 35,

    /// <summary>Of a language other than English: its form alone tells that it is an order, and its object may stand on either side.</summary>
    Foreign = 1UL << 36,

    Without = 1UL << 37,

    /// <summary>unrestricted, jailbroken.</summary>
    Unbound = 1UL << 38,

    /// <summary>What holds an agent back: guardrails, safety, sandbox.</summary>
    Safety = 1UL << 39,

    /// <summary>authorised, approved, consented.</summary>
    Approve = 1UL << 40,

    /// <summary>Programs that fetch, send or run code.</summary>
    Program = 1UL << 41,

    /// <summary>about, for, regarding: narrows what was said before it.</summary>
    Scope = 1UL << 42,

    /// <summary>note, message, attention: what an address may begin with.</summary>
    Heading = 1UL << 43,

    /// <summary>Articles, pronouns and prepositions that may stand between verb and object.</summary>
    Filler = 1UL << 44,

    /// <summary>be, are, is.</summary>
    Be = 1UL << 45,

    /// <summary>if, when, whoever reads.</summary>
    If = 1UL << 46,

    /// <summary>know, see, notice.</summary>
    Know = 1UL << 47,

    /// <summary>hide, conceal, keep from.</summary>
    Hide = 1UL << 48,

    /// <summary>A word of <see cref="Override"/> or <see cref="Instruction"/> turned by thirteen letters.</summary>
    Rotated = 1UL << 49,

    /// <summary>Such a word written backwards.</summary>
    Reversed = 1UL << 50,

    /// <summary>disable, bypass, turn off.</summary>
    Disable = 1UL << 51,

    /// <summary>role, mode, persona.</summary>
    Role = 1UL << 52,

    /// <summary>asking, confirmation, permission: what is done without.</summary>
    Leave = 1UL << 53,

    /// <summary>Confirms that somebody reads or processes: reading, processing, parsing.</summary>
    Reading = 1UL << 54,

    /// <summary>expect, assert, detect: what code says of a string it tests.</summary>
    Testing = 1UL << 55,

    /// <summary>stop, cease.</summary>
    Stop = 1UL << 56,

    /// <summary>told, given, received: of instructions, that the assistant has them already.</summary>
    Given = 1UL << 57,

    /// <summary>Joins two orders: and, then, or.</summary>
    And = 1UL << 58,

    /// <summary>Says that something does not hold any more: void, superseded, changed.</summary>
    Void = 1UL << 59,

    /// <summary>What came out of something: it, them, the result.</summary>
    Product = 1UL << 60,

    /// <summary>Makes <see cref="AgentLike"/> an assistant: language, coding, orchestrating.</summary>
    OfAgent = 1UL << 61,

    /// <summary>What the user gets: reply, response, summary.</summary>
    Reply = 1UL << 62,
}
