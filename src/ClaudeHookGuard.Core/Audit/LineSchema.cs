namespace ClaudeHookGuard.Core.Audit;

/// <summary>The form of the log's lines as a JSON Schema (draft 2020-12).</summary>
public static class LineSchema
{
    private const string Resource = "audit.line.schema.json";

    public static string Text()
    {
        using var stream = typeof(LineSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
