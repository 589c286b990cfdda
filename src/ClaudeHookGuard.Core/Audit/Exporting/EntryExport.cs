using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Audit.Exporting;

/// <summary>Writes entries in a form that other programs read.</summary>
/// <param name="output">Takes the text, UTF-8; not closed.</param>
public abstract class EntryExport(Stream output)
{
    /// <summary>The forms there are.</summary>
    public static ImmutableArray<string> Formats { get; } = ["csv", "json", "jsonl", "ocsf", "otlp"];

    protected Stream Output { get; } = output;

    public static EntryExport Of(string format, Stream output) => format switch
    {
        "csv" => new CsvExport(output),
        "json" => new JsonExport(output),
        "jsonl" => new LineExport(output),
        "ocsf" => new OcsfExport(output),
        "otlp" => new OtlpExport(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>What stands before the first entry.</summary>
    public virtual void Begin()
    {
    }

    public abstract void Write(EntryView entry);

    /// <summary>What stands behind the last entry.</summary>
    public virtual void Finish()
    {
    }
}

/// <summary>The lines of the log as they are.</summary>
internal sealed class LineExport(Stream output) : EntryExport(output)
{
    public override void Write(EntryView entry)
    {
        Output.Write(entry.Line);
        Output.WriteByte((byte)'\n');
    }
}

/// <summary>The lines of the log as one JSON array.</summary>
internal sealed class JsonExport(Stream output) : EntryExport(output)
{
    private bool isFirst = true;

    public override void Begin() => Output.Write("["u8);

    public override void Write(EntryView entry)
    {
        Output.Write(isFirst ? "\n"u8 : ",\n"u8);
        Output.Write(entry.Line);
        isFirst = false;
    }

    public override void Finish() => Output.Write("\n]\n"u8);
}
