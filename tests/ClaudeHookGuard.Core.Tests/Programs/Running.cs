using System.Collections.Immutable;
using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Programs;

/// <summary>Runs a program past the table and writes down what it does, a short line an effect, so that cases read as tables.</summary>
internal static class Running
{
    public const string Project = "/home/dev/project";

    public static ProgramTable Table { get; } = ProgramTable.BuiltIn();

    public static Effects Effects(string words, string? input = null, ProgramTable? table = null)
    {
        var all = Split(words);
        return Run(table ?? Table, all[0], [.. all.Skip(1)], input);
    }

    public static Effects Run(ProgramTable table, string program, string[] words, string? input) =>
        Run(table, PartialText.Of(program), [.. words.Select(PartialText.Of)], input);

    private static Effects Run(ProgramTable table, PartialText program, ImmutableArray<PartialText> words, string? input) => table.Read(new Invocation(
        program,
        words,
        input is null ? StandardInput.None : new(InputKind.Literal, PartialText.Of(input)),
        PartialText.Of(Project),
        Printed: true,
        "/tool_input/command",
        new Surroundings
        {
            Platform = Platform.Linux,
            WorkingDirectory = Project,
            ProjectRoot = Project,
            Home = "/home/dev",
            Homes = ["/home/dev"],
            Files = new FakeFileView(),
        }));

    /// <summary>All effects, in order: <c>read PATH</c>, <c>write PATH</c>, <c>host NAME</c>, <c>env NAME</c>, <c>run WORDS</c> …</summary>
    public static string[] Lines(string words, string? input = null)
    {
        var effects = Effects(words, input);
        return [.. effects.Facts.Select(Line), .. effects.Next.Select(Line)];
    }

    public static string? Output(string words, string? input = null) => Effects(words, input).Output?.Known;

    /// <summary>Words apart at blanks; <c>'…'</c> keeps them; <c>$NAME</c> is an environment variable, a single <c>?</c> a hole.</summary>
    private static List<PartialText> Split(string line)
    {
        var words = new List<PartialText>();
        var current = new StringBuilder();
        var quoted = false;
        foreach (var letter in line + " ")
        {
            if (letter == '\'')
                quoted = !quoted;
            else if (letter == ' ' && !quoted)
            {
                if (current.Length > 0)
                    words.Add(Word(current.ToString()));
                current.Clear();
            }
            else
                current.Append(letter);
        }
        return words;
    }

    private static PartialText Word(string text)
    {
        if (text == "?")
            return PartialText.Unknown("not known");
        var dollar = text.IndexOf('$', StringComparison.Ordinal);
        if (dollar < 0 || dollar + 1 >= text.Length || !char.IsAsciiLetterUpper(text[dollar + 1]))
            return PartialText.Of(text);
        return PartialText.Of(text[..dollar]).Add(PartialText.Of([new UnknownPart("a variable", text[(dollar + 1)..])]));
    }

    private static string Line(Fact fact) => fact switch
    {
        PathTouched path => path.Access.ToString().ToLowerInvariant() + (path.Reach == PathReach.Itself ? " " : path.Reach == PathReach.Below ? "/ " : "~ ") + path.Path,
        HostContacted host => "host " + host.Host,
        EnvironmentShown shown => "env " + shown.Name + (shown.To is null ? "" : " to " + shown.To),
        TextSent sent => "sent " + Encoding.UTF8.GetString(sent.Utf8.Span).Replace('\n', ' '),
        SqlRun sql => "sql " + sql.Sql,
        Unreadable hole => "unreadable " + hole.As,
        _ => fact.ToString(),
    };

    private static string Line(Continuation next) => next switch
    {
        RunWords words => (words.Elsewhere ? "away " : "run ") + string.Join(' ', words.Words),
        RunShell shell => (shell.Elsewhere ? "shell-away " : "shell ") + shell.Text,
        RunScriptFile script => "script " + script.Path,
        RunCode code => code.Language + " " + code.Text,
        RunCodeFile file => file.Language + "-file " + file.Path,
        _ => next.ToString(),
    };
}
