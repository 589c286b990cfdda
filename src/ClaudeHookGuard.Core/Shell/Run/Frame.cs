using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Where a command stands while it is run in thought.</summary>
/// <param name="Input">Its standard input.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Place">For facts: where in the call it was read.</param>
/// <param name="Depth">How many functions, texts and programs it stands in.</param>
internal sealed record Frame(Source Input, Sink Output, string Place, int Depth)
{
    /// <summary>True where it runs on another machine or in a container.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>True inside a test: what is printed there is looked at, not shown.</summary>
    public bool InTest { get; init; }

    /// <summary>
    /// True in a script file that stood on the disk before: what cannot be worked out in it says less than in a text somebody just wrote,
    /// so only what it surely touches is reported.
    /// </summary>
    public bool InStoredScript { get; init; }

    /// <summary>True where a pipe reads what is printed.</summary>
    public bool InPipe { get; init; }

    /// <summary>What assignments before the command give it, as text; null where there are none.</summary>
    public string? Given { get; init; }

    /// <summary>True where an alias is being read: it is not replaced again.</summary>
    public bool InAlias { get; init; }

    public bool Printed => !InTest && Output is not Sink.Discarded;
}

/// <summary>Where standard input comes from.</summary>
/// <param name="Id">The <see cref="SlotKind.Input"/> slot that holds what is left of its text; null where nothing is known of it.</param>
internal sealed record Source(InputKind Kind, string? Id)
{
    /// <summary>Of a file that stood there before: its absolute path, where it is known.</summary>
    public string? Path { get; init; }

    public static Source None { get; } = new(InputKind.None, null);
}

/// <summary>Where standard output goes.</summary>
internal abstract record Sink
{
    /// <summary>To the terminal, or anywhere else where somebody reads it.</summary>
    internal sealed record Shown : Sink;

    /// <summary>To <c>/dev/null</c>.</summary>
    internal sealed record Discarded : Sink;

    /// <summary>Into a file.</summary>
    internal sealed record File(PartialText Path) : Sink;

    /// <summary>Into a substitution or pipe, kept in the <see cref="SlotKind.Output"/> slot <paramref name="Id"/>.</summary>
    internal sealed record Captured(string Id) : Sink;

    /// <summary>Over the network (<c>/dev/tcp</c>).</summary>
    internal sealed record Sent(PartialText Host) : Sink;
}

/// <summary>How a command ended.</summary>
/// <param name="Levels">Of a break or continue: how many loops.</param>
internal readonly record struct Outcome(Status Status, Flow Flow, int Levels)
{
    public static Outcome Success => new(Status.Success, Flow.Normal, 0);

    public static Outcome Failure => new(Status.Failure, Flow.Normal, 0);

    public static Outcome Unknown => new(Status.Unknown, Flow.Normal, 0);

    public static Outcome Of(Status status) => new(status, Flow.Normal, 0);

    public static Outcome Of(bool? success) => new(success is { } known ? known ? Status.Success : Status.Failure : Status.Unknown, Flow.Normal, 0);

    public bool Leaves => Flow != Flow.Normal;

    /// <summary>The outcome where either of two ways was taken: it goes on where either does.</summary>
    public Outcome Or(Outcome other)
    {
        var status = Status == other.Status ? Status : Status.Unknown;
        return Flow == other.Flow ? this with { Status = status, Levels = Math.Max(Levels, other.Levels) } : Leaves && other.Leaves ? this : new(status, Flow.Normal, 0);
    }
}

internal enum Status { Success, Failure, Unknown }

internal enum Flow { Normal, Break, Continue, Return, Exit }
