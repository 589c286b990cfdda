namespace ClaudeHookGuard.Core.Sessions;

/// <summary>
/// What the guard remembers of a session at one moment. Memory that came to harm answers strictly: every label counts as read, untrusted text
/// as seen, and whoever asks for more must do likewise.
/// </summary>
public sealed class SessionMemory
{
    public static SessionMemory Empty { get; } = new([], null);

    private SessionMemory(ImmutableArray<SessionRecord> records, string? damage)
    {
        Records = records;
        Damage = damage;
    }

    /// <summary>In the order they were written.</summary>
    public ImmutableArray<SessionRecord> Records { get; }

    /// <summary>What is wrong with the memory, in words; null where it is whole.</summary>
    public string? Damage { get; }

    /// <summary>True where the session may have read what is not remembered: the memory came to harm, or the session is older than it.</summary>
    public bool IsIncomplete
    {
        get
        {
            if (Damage is not null)
                return true;
            foreach (var record in Records)
                if (record is SessionBegan { Lost: true })
                    return true;
            return false;
        }
    }

    /// <summary>Whether fingerprints are kept for the session.</summary>
    public bool HasPrints
    {
        get
        {
            foreach (var record in Records)
                if (record is PrintsBegan)
                    return true;
            return false;
        }
    }

    public static SessionMemory Of(ImmutableArray<SessionRecord> records) => records.IsEmpty ? Empty : new(records, null);

    /// <param name="damage">What is wrong, in words that fit "the session's memory …": <c>is cut off</c>.</param>
    public static SessionMemory Damaged(string damage) => new([], damage);

    /// <summary>
    /// The records of a long session in a shorter form: what was read and written stays, of who acted the last part. An agent or skill from before that part counts as
    /// one nobody saw begin, which is judged strictly.
    /// </summary>
    public ImmutableArray<SessionRecord> Shorten()
    {
        const int actors = 1000, pieces = 512;
        var (actor, piece) = (0, 0);
        var kept = new List<SessionRecord>();
        for (var i = Records.Length - 1; i >= 0; i--)
            if (Records[i] switch
            {
                SessionBegan or LabelRead or UntrustedRead { Suspect: false } or FileLabelled or PrintsBegan => true,
                ValueSent => piece++ < pieces,
                _ => actor++ < actors,
            })
                kept.Add(Records[i]);
        kept.Reverse();
        return [.. kept];
    }

    /// <summary>The first reading of something labelled <paramref name="label"/>, or null.</summary>
    public LabelRead? FirstRead(string label)
    {
        foreach (var record in Records)
            if (record is LabelRead read && read.Label == label)
                return read;
        return null;
    }

    /// <summary>The first reading of text from outside, or null.</summary>
    public UntrustedRead? FirstUntrusted
    {
        get
        {
            foreach (var record in Records)
                if (record is UntrustedRead read)
                    return read;
            return null;
        }
    }

    /// <summary>Whether something labelled <paramref name="label"/> was read, or may have been.</summary>
    public bool MayHaveRead(string label) => IsIncomplete || FirstRead(label) is not null;

    /// <summary>Levels of a subagent below the session: 0 for the main thread, and for an agent nobody saw begin the deepest there was.</summary>
    public int DepthOf(string? agent)
    {
        if (agent is null)
            return 0;
        var deepest = 1;
        for (var i = Records.Length - 1; i >= 0; i--)
            if (Records[i] is AgentBegan began)
            {
                if (began.Agent == agent)
                    return began.Depth;
                deepest = Math.Max(deepest, began.Depth);
            }
        return deepest;
    }
}
