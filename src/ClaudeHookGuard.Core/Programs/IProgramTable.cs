namespace ClaudeHookGuard.Core.Programs;

/// <summary>What programs do with their arguments: the built-in table, and what a policy adds to it.</summary>
public interface IProgramTable
{
    /// <summary>What running <paramref name="invocation"/> would do. A program the table does not know is read with care, never refused for that alone.</summary>
    Effects Read(Invocation invocation);
}
