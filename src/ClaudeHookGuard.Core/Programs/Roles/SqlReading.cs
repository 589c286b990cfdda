using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>SQL given to a database client: a fact for the SQL rules, and, for what the client does with its own commands in it, code.</summary>
internal static class SqlReading
{
    public static void Read(EffectsBuilder effects, PartialText word)
    {
        if (word.Known is { } sql)
            effects.Add(new SqlRun(sql, effects.Place));
        else
            effects.Unreadable(UnreadableAs.Sql, word, "the SQL is not wholly known");
        effects.Run(new RunCode(CodeLanguage.Sql, word, []));
    }
}
