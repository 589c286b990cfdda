using ClaudeHookGuard.Core.Programs.Rows;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>The row of programs that are in no row: what names an output is written, everything else is judged by its look.</summary>
internal static class Unlisted
{
    private const string Row = "? -o,--output,--out,--out-file,--output-file,--outfile,--outdir,--out-dir,--output-dir,--dest,--destination,--log-file:write *:guess";

    private static ProgramRows? rows;

    public static ProgramRows Rows => rows ??= ProgramRows.Of(Row.AsMemory());
}
