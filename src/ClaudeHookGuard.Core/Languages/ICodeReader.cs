using ClaudeHookGuard.Core.Programs;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Reads program texts that are no shell text for what running them would touch.</summary>
public interface ICodeReader
{
    /// <summary>
    /// What running <paramref name="code"/> would do; <paramref name="invocation"/> gives directory, standard input, surroundings and place.
    /// What it would run as a shell command or another program comes back in <see cref="Effects.Next"/>.
    /// </summary>
    Effects Read(RunCode code, Invocation invocation);
}
