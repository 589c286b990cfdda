using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell.Run;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell;

/// <summary>
/// Reads a command text as a shell would run it, without running it: the facts of all it would touch, however it is written. What cannot be
/// worked out becomes <see cref="Unreadable"/>; reaching one of the <see cref="ShellLimits"/> does too.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>in the text</term><description>facts</description></listheader>
/// <item><term>a simple command, in whatever nesting</term><description>command run, and what the table of programs says of it</description></item>
/// <item><term><c>&lt; &gt; &gt;&gt; &amp;&gt;</c></term><description>path read or written; <c>/dev/tcp/host/port</c>: host contacted</description></item>
/// <item><term><c>echo $X</c>, <c>declare -p</c>, <c>set</c>, <c>${!x}</c> that is printed</term><description>environment shown</description></item>
/// <item><term><c>bash -c</c>, <c>eval</c>, <c>source</c>, <c>x | sh</c>, script files, wrappers, other languages</term><description>those of what is run in turn</description></item>
/// <item><term>a test, an assignment, a comment, a quoted here-document to a file</term><description>none but what they run or write</description></item>
/// </list>
/// <see cref="Invocation.Surroundings"/> shows programs the files as the text has left them so far: what was written, what a process
/// substitution holds (<c>/dev/fd/63</c>), and <c>/dev/stdin</c>.
/// </remarks>
public sealed class ShellReader(IProgramTable programs, ICodeReader code)
{
    /// <summary>The facts of running <paramref name="command"/> in the session's working directory. Never throws.</summary>
    /// <param name="place">Where in the call it stands: see <see cref="Fact.Place"/>.</param>
    public ImmutableArray<Fact> Read(string command, Surroundings surroundings, string place) => Read(command, surroundings, place, out _);

    /// <summary>As <see cref="Read(string, Surroundings, string)"/>, with the work it took: characters looked at, nodes visited, words made.</summary>
    public ImmutableArray<Fact> Read(string command, Surroundings surroundings, string place, out long steps) => Read(PartialText.Of(command), surroundings, place, out steps);

    /// <summary>As <see cref="Read(string, Surroundings, string)"/>, for a text of which parts are not known.</summary>
    public ImmutableArray<Fact> Read(PartialText command, Surroundings surroundings, string place) => Read(command, surroundings, place, out _);

    private ImmutableArray<Fact> Read(PartialText command, Surroundings surroundings, string place, out long steps)
    {
        var run = NewRun(surroundings, place, out var frame);
        run.Texts.Run(command, frame);
        run.Texts.RunTraps(frame);
        steps = run.Budget.Steps;
        return Finish(run, frame);
    }

    /// <summary>The facts of running a program text in another language, and of what it would run in turn.</summary>
    public ImmutableArray<Fact> Read(RunCode text, Surroundings surroundings, string place)
    {
        var run = NewRun(surroundings, place, out var frame);
        run.Programs.RunCode(text, frame);
        return Finish(run, frame);
    }

    private ShellRun NewRun(Surroundings surroundings, string place, out Frame frame)
    {
        frame = new Frame(Source.None, new Sink.Shown(), place, 0);
        return new ShellRun(programs, code, surroundings);
    }

    private static ImmutableArray<Fact> Finish(ShellRun run, Frame frame)
    {
        if (run.Budget.Reached is { } ceiling)
            run.ReportUnreadable(UnreadableAs.Command, "", ceiling, frame);
        return run.Facts;
    }
}
