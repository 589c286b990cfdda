using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Programs.Rows;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads <c>[programs]</c>: <c>acme = "-o:write 1:read"</c>; further lines of a text are its subcommands.</summary>
internal static class ProgramsReader
{
    public static ImmutableArray<PolicyProgram> Read(Section section)
    {
        var programs = ImmutableArray.CreateBuilder<PolicyProgram>();
        foreach (var entry in section.Entries)
        {
            if (entry.Value is not DocumentText text)
                continue;
            if (!Texts.IsName(entry.Key))
                section.Diagnostics.Error(entry.Position, $"\"{entry.Key}\" is no program name", "write the bare name, without directory");
            else if (IsRight(section, text, Block(entry.Key, text.Text)))
                programs.Add(new(entry.Key, Block(entry.Key, text.Text), section.OriginOf(entry.Position)));
        }
        return programs.DrainToImmutable();
    }

    private static bool IsRight(Section section, DocumentText text, string block)
    {
        var right = true;
        foreach (var error in ProgramRows.Check(block))
            right = section.Diagnostics.Error(text.Position with { Line = text.Position.Line + error.Line - 1 }, $"`{section.Path}`: {error.Message}", error.Hint);
        return right;
    }

    private static string Block(string name, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return $"{name} {string.Join("\n ", lines)}\n";
    }
}
