using System.Collections.Immutable;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Shell;

/// <summary>Reading a command text on a machine whose files the test names.</summary>
internal static class Reading
{
    public const string Project = "/home/dev/project";

    private static readonly ProgramTable Table = ProgramTable.BuiltIn();

    public static ImmutableArray<Fact> Facts(string command, FakeFileView? files = null) =>
        new ShellReader(Table, new NoCode()).Read(command, Around(files ?? new FakeFileView()), "/c");

    /// <summary>The facts as short lines: <c>run git status</c>, <c>read /a</c>, <c>write /a</c>, <c>host a.example</c>, <c>env X</c>, <c>unreadable command</c>.</summary>
    public static string[] Lines(string command, FakeFileView? files = null) => [.. Facts(command, files).Select(Line)];

    /// <summary>The programs named <c>s0</c> to <c>s9</c> that are run, with their arguments.</summary>
    public static string[] Stubs(string command) =>
        [.. Facts(command).OfType<CommandRun>().Where(run => IsStub(run.Program.Known)).Select(run => Shown(run.Program.Known!, run.Arguments.Select(word => word.ToString())))];

    public static bool IsStub(string? program) => program is { Length: 2 } && program[0] == 's' && char.IsAsciiDigit(program[1]);

    public static string Shown(string program, IEnumerable<string> arguments) => program + string.Concat(arguments.Select(word => " <" + word + ">"));

    public static Surroundings Around(FakeFileView files) => new()
    {
        Platform = Platform.Linux,
        WorkingDirectory = Project,
        ProjectRoot = Project,
        Home = "/home/dev",
        Homes = ["/home/dev"],
        Files = files,
    };

    private static string Line(Fact fact) => fact switch
    {
        CommandRun run => string.Join(' ', run.Arguments.Select(word => word.ToString()).Prepend("run " + run.Program)),
        PathTouched path => $"{path.Access.ToString().ToLowerInvariant()} {path.Path}",
        HostContacted host => $"host {host.Host}",
        EnvironmentShown shown => $"env {shown.Name}",
        Unreadable unreadable => $"unreadable {unreadable.As.ToString().ToLowerInvariant()}",
        _ => fact.GetType().Name,
    };

    private sealed class NoCode : ICodeReader
    {
        public Effects Read(RunCode code, Invocation invocation) => Effects.None;
    }
}
