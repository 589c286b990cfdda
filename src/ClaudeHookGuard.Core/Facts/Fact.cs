using ClaudeHookGuard.Core.Sql;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>
/// One thing a tool call would do, or did. The policy speaks about facts only, never about the shape of one tool's JSON.
/// The set is closed: every fact is declared in this file.
/// </summary>
/// <param name="Place">
/// Where in the call it was read: a JSON pointer (RFC 6901) such as <c>/tool_input/file_path</c>; facts read inside a command or a
/// program text add what they stand in, such as <c>/tool_input/command: cat</c>.
/// </param>
public abstract record Fact(string Place);

/// <summary>A file or directory is read, written or deleted.</summary>
/// <param name="Access">What is done to it. Moving a file is a read and a delete of the source and a write of the target.</param>
/// <param name="Path">
/// Absolute (after <c>~</c> and the working directory in force at that point), otherwise as spelled: <c>..</c>, links and odd spellings
/// are the path check's business. May hold wildcards and unknown parts.
/// </param>
/// <param name="Reach">How far below the path the access goes.</param>
public sealed record PathTouched(PathAccess Access, PartialText Path, PathReach Reach, string Place) : Fact(Place);

/// <summary>What is done to a path. Changing its mode, owner or times is a write; listing a directory is a read.</summary>
public enum PathAccess { Read, Write, Delete }

/// <summary>How far an access goes.</summary>
public enum PathReach
{
    /// <summary>The path itself; of a directory, its list of names.</summary>
    Itself,

    /// <summary>Everything below, but for hidden and git-ignored files, which the tool leaves out unless told otherwise (ripgrep's habit).</summary>
    VisibleBelow,

    /// <summary>Everything below.</summary>
    Below,
}

/// <summary>A host is contacted: a connection, a request, a name look-up of a chosen name.</summary>
/// <param name="Host">In canonical form (see the network reader): lower-case ASCII name without trailing dot, or an IP address.</param>
/// <param name="Port">1 to 65535, or null where the call names none.</param>
/// <param name="Scheme">Lower-case URL scheme, or null where the call names none.</param>
public sealed record HostContacted(PartialText Host, int? Port, string? Scheme, string Place) : Fact(Place);

/// <summary>A program is run, with its arguments as it would get them.</summary>
public sealed record CommandRun(PartialText Program, ImmutableArray<PartialText> Arguments, string Place) : Fact(Place);

/// <summary>The value of an environment variable is shown or sent (testing one, or passing it to a child, is no use in this sense).</summary>
/// <param name="Name">The variable's name, or <c>*</c> for a dump of all.</param>
/// <param name="To">The host it is sent to, in canonical form, or null where it is printed, logged or written.</param>
public sealed record EnvironmentShown(string Name, string? To, string Place) : Fact(Place);

/// <summary>Text goes out of the session.</summary>
/// <param name="To">Where to.</param>
/// <param name="Utf8">The text, escapes of the wire form undone. Never logged.</param>
public sealed record TextSent(TextDestination To, ReadOnlyMemory<byte> Utf8, string Place) : Fact(Place);

/// <summary>All arguments of a call go out together: a secret cut apart over several strings shows only here.</summary>
/// <param name="Json">The arguments' JSON text as the client wrote it. Never logged.</param>
public sealed record ArgumentsSent(ReadOnlyMemory<byte> Json, string Place) : Fact(Place);

/// <summary>Where a text goes.</summary>
public enum TextDestination
{
    /// <summary>To a server, a host, another service: out of this machine.</summary>
    Outside,

    /// <summary>Into a file.</summary>
    File,

    /// <summary>To another agent, task or skill of this session.</summary>
    Agent,

    /// <summary>To the model: a prompt.</summary>
    Model,

    /// <summary>To a program run here, which by what is known sends nothing on.</summary>
    Program,
}

/// <summary>Text came in: the output of a tool.</summary>
public sealed record TextReceived(ReadOnlyMemory<byte> Utf8, string Place) : Fact(Place);

/// <summary>A tool is used.</summary>
/// <param name="Tool">The tool's own name: of an MCP tool without <c>mcp__server__</c>.</param>
/// <param name="Server">The MCP server it belongs to; null for a built-in tool.</param>
/// <param name="Effect">Whether the tool changes anything beyond its answer.</param>
public sealed record ToolUsed(string Tool, McpServer? Server, ToolEffect Effect, string Place) : Fact(Place);

/// <summary>An MCP server as the client names it.</summary>
/// <param name="Name">Its name in the configuration. Anybody may choose it, so a name alone proves no origin.</param>
/// <param name="Source">Where the client got it from (<c>project</c>, <c>user</c>, <c>plugin</c> …, an open set); null where the client does not say.</param>
public sealed record McpServer(string Name, string? Source);

/// <summary>Whether a tool only reads.</summary>
public enum ToolEffect { Reads, Writes, Unknown }

/// <summary>A skill or slash command begins.</summary>
public sealed record SkillEntered(string Skill, string Place) : Fact(Place);

/// <summary>A subagent is started.</summary>
public sealed record AgentStarted(string AgentType, string Place) : Fact(Place);

/// <summary>SQL is run.</summary>
/// <param name="Dialect">Whose SQL it is, where the tool or program tells.</param>
public sealed record SqlRun(string Sql, string Place, SqlDialect Dialect = SqlDialect.Unknown) : Fact(Place);

/// <summary>A configuration file of the client changed under it.</summary>
/// <param name="Source">The client's word for the kind of file, such as <c>project_settings</c>.</param>
/// <param name="Danger">What it would do to the guard, in words (<c>switches all hooks off</c>); null where it leaves the guard alone.</param>
public sealed record ConfigurationChanged(string Source, string? File, string? Danger, string Place) : Fact(Place);

/// <summary>A part of the call nobody could read. It is a fact too, so that it is judged and never lost.</summary>
/// <param name="As">What it would have been, had it been read: this decides which rule judges it.</param>
/// <param name="Part">The known text of it, shortened; never a secret's.</param>
/// <param name="Why">Why it could not be read, in words.</param>
public sealed record Unreadable(UnreadableAs As, string Part, string Why, string Place) : Fact(Place);

/// <summary>What an unreadable part stands for.</summary>
public enum UnreadableAs
{
    /// <summary>A path that is read; the path has no known part worth judging.</summary>
    PathRead,

    /// <summary>A path that is written or deleted.</summary>
    PathWrite,

    /// <summary>A host that is contacted.</summary>
    Host,

    /// <summary>A program or program text that is run.</summary>
    Command,

    /// <summary>SQL.</summary>
    Sql,

    /// <summary>The call as a whole, or a structure that could hold anything: never allowed.</summary>
    Call,
}
