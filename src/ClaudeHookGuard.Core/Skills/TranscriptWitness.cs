using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// The client's transcript as a second witness of which skill acts: its assistant lines carry <c>attributionSkill</c>. It is written behind the call and
/// may lag, so it only ever adds a skill that the session's memory never heard of, such as one that began before the guard was there.
/// </summary>
public static class TranscriptWitness
{
    /// <summary>Bytes at the transcript's end that are looked at.</summary>
    public const int Tail = 64 * 1024;

    /// <summary>The actors with what the transcript adds to them.</summary>
    public static Actors Add(Actors actors, HookEvent hookEvent, SessionMemory memory, SkillShelf shelf, IFileView files)
    {
        var active = actors.Skills;
        foreach (var name in Skills(hookEvent, files))
            if (!IsRemembered(name, hookEvent.PromptId, memory))
                foreach (var began in SkillNotes.Began(name, hookEvent, shelf, default))
                    active = active.Add(new(name, began.Declared, began.File, began.Directory));
        return active.Length == actors.Skills.Length ? actors : actors with { Skills = active };
    }

    /// <summary>What the memory heard of, it also heard the end of.</summary>
    private static bool IsRemembered(string skill, string? prompt, SessionMemory memory)
    {
        foreach (var record in memory.Records)
            if (record is SkillBegan began && began.Skill == skill && began.Prompt == prompt)
                return true;
        return false;
    }

    /// <summary>Skills the transcript names since the user's prompt that the event belongs to began; empty for a subagent, which has a transcript of its own.</summary>
    public static ImmutableArray<string> Skills(HookEvent hookEvent, IFileView files)
    {
        if (hookEvent.AgentId is not null || hookEvent.PromptId is not { } prompt || hookEvent.TranscriptPath is not { } path || files.ReadPart(path, -Tail, Tail) is not { } tail)
            return [];
        var skills = ImmutableArray.CreateBuilder<string>();
        for (var rest = tail.AsSpan(); !rest.IsEmpty;)
        {
            var cut = rest.TrimEnd((byte)'\n').LastIndexOf((byte)'\n');
            var line = rest[(cut + 1)..];
            rest = rest[..(cut + 1)];
            if (line.IndexOf("promptId"u8) < 0 && line.IndexOf("attributionSkill"u8) < 0)
                continue;
            if (Read(line) is not { } said || said.Sidechain)
                continue;
            if (said.Prompt is { } other && other != prompt)
                break;
            if (said.Skill is { } skill && !skills.Contains(skill))
                skills.Add(skill);
        }
        return skills.ToImmutable();
    }

    /// <summary>The members of a line that matter; null where it is no JSON object, as the first one is that the tail begins in.</summary>
    private static (string? Prompt, string? Skill, bool Sidechain)? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            (string? Prompt, string? Skill, bool Sidechain) said = default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (prompt, skill, side) = (reader.ValueTextEquals("promptId"u8), reader.ValueTextEquals("attributionSkill"u8), reader.ValueTextEquals("isSidechain"u8));
                reader.Read();
                if (prompt && reader.TokenType == JsonTokenType.String)
                    said.Prompt = reader.GetString();
                else if (skill && reader.TokenType == JsonTokenType.String)
                    said.Skill = reader.GetString();
                else if (side)
                    said.Sidechain = reader.TokenType == JsonTokenType.True;
                else
                    reader.Skip();
            }
            return said;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
