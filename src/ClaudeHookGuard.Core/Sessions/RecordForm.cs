using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace ClaudeHookGuard.Core.Sessions;

/// <summary>
/// Records as bytes: a kind, the time, then the members in the order of their declaration. Integers are little-endian; a text is its UTF-8 length in two
/// bytes and the text, a missing one has the length 0xFFFF.
/// </summary>
internal static class RecordForm
{
    /// <summary>Bytes of one text; a longer one (a name made up to be long) is cut.</summary>
    public const int LongestText = 2048;

    /// <summary>Bytes of what a skill declared; a skill that declares more does not begin.</summary>
    private const int LongestDeclaration = Skills.SkillShelf.LongestDeclaration;

    private const ushort Missing = 0xFFFF;

    private enum Kind : byte
    {
        SessionBegan = 1,
        PromptSeen,
        SkillBegan,
        SkillLeft,
        AgentCalled,
        AgentBegan,
        AgentEnded,
        LabelRead,
        UntrustedRead,
        FileLabelled,
        ValueSent,
        PrintsBegan,
    }

    public static byte[] Write(SessionRecord record)
    {
        var bytes = new List<byte>(96);
        switch (record)
        {
            case SessionBegan began:
                Start(bytes, Kind.SessionBegan, record, began.Session, began.Project);
                Add(bytes, began.Lost ? 1 : 0);
                break;
            case PromptSeen prompt:
                Start(bytes, Kind.PromptSeen, record, prompt.Prompt);
                Add(bytes, prompt.ByUser ? 1 : 0);
                break;
            case SkillBegan skill:
                Start(bytes, Kind.SkillBegan, record, skill.Skill, skill.Prompt, skill.Agent, skill.Call, skill.File, skill.Directory);
                Add(bytes, skill.Forks ? 1 : 0);
                Add(bytes, skill.Declared, LongestDeclaration);
                break;
            case SkillLeft skill:
                Start(bytes, Kind.SkillLeft, record, skill.Skill, skill.Prompt, skill.Agent, skill.Into, skill.Call);
                break;
            case AgentCalled agent:
                Start(bytes, Kind.AgentCalled, record, agent.AgentType, agent.Caller, agent.Call);
                Add(bytes, agent.Depth);
                break;
            case AgentBegan agent:
                Start(bytes, Kind.AgentBegan, record, agent.Agent, agent.AgentType, agent.Parent, agent.Prompt);
                Add(bytes, agent.Depth);
                break;
            case AgentEnded agent:
                Start(bytes, Kind.AgentEnded, record, agent.Agent);
                break;
            case LabelRead label:
                Start(bytes, Kind.LabelRead, record, label.Label, label.Tool, label.Call);
                break;
            case UntrustedRead untrusted:
                Start(bytes, Kind.UntrustedRead, record, untrusted.Tool, untrusted.Call);
                Add(bytes, untrusted.Suspect ? 1 : 0);
                break;
            case FileLabelled file:
                Start(bytes, Kind.FileLabelled, record, file.Path, file.Label, file.Tool, file.Call);
                break;
            case ValueSent value:
                Start(bytes, Kind.ValueSent, record, value.Label);
                Add(bytes, value.Source);
                Add(bytes, (int)(value.Print >> 32));
                Add(bytes, (int)value.Print);
                Add(bytes, value.Weight);
                break;
            case PrintsBegan:
                Start(bytes, Kind.PrintsBegan, record);
                break;
            default:
                throw new UnreachableException();
        }
        return [.. bytes];
    }

    /// <summary>The record, or null where the bytes are none of this version's.</summary>
    public static SessionRecord? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new Reader(bytes);
        var kind = (Kind)reader.Byte();
        var time = reader.Time();
        SessionRecord? record = kind switch
        {
            Kind.SessionBegan => new SessionBegan(time, reader.Text(), reader.Text(), reader.Number() != 0),
            Kind.PromptSeen => new PromptSeen(time, reader.Text(), reader.Number() != 0),
            Kind.SkillBegan => SkillBegan(time, ref reader),
            Kind.SkillLeft => new SkillLeft(time, reader.Text(), reader.Optional(), reader.Optional()) { Into = reader.Optional(), Call = reader.Optional() },
            Kind.AgentCalled => AgentCalled(time, ref reader),
            Kind.AgentBegan => AgentBegan(time, ref reader),
            Kind.AgentEnded => new AgentEnded(time, reader.Text()),
            Kind.LabelRead => new LabelRead(time, reader.Text(), reader.Text(), reader.Optional()),
            Kind.UntrustedRead => new UntrustedRead(time, reader.Text(), reader.Optional(), reader.Number() != 0),
            Kind.FileLabelled => new FileLabelled(time, reader.Text(), reader.Text(), reader.Text(), reader.Optional()),
            Kind.ValueSent => new ValueSent(time, reader.Text(), reader.Number(), ((ulong)(uint)reader.Number() << 32) | (uint)reader.Number(), reader.Number()),
            Kind.PrintsBegan => new PrintsBegan(time),
            _ => null,
        };
        return reader.Sound ? record : null;
    }

    private static SkillBegan SkillBegan(DateTimeOffset time, ref Reader reader) =>
        new(time, reader.Text(), reader.Optional(), reader.Optional())
        {
            Call = reader.Optional(),
            File = reader.Optional(),
            Directory = reader.Optional(),
            Forks = reader.Number() != 0,
            Declared = reader.Text(),
        };

    private static AgentCalled AgentCalled(DateTimeOffset time, ref Reader reader)
    {
        var (type, caller, call) = (reader.Text(), reader.Optional(), reader.Optional());
        return new(time, type, caller, reader.Number(), call);
    }

    private static AgentBegan AgentBegan(DateTimeOffset time, ref Reader reader)
    {
        var (agent, type, parent, prompt) = (reader.Text(), reader.Text(), reader.Optional(), reader.Optional());
        return new(time, agent, type, parent, reader.Number(), prompt);
    }

    private static void Start(List<byte> bytes, Kind kind, SessionRecord record, params ReadOnlySpan<string?> texts)
    {
        bytes.Add((byte)kind);
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(time, record.Time.ToUnixTimeMilliseconds());
        bytes.AddRange(time);
        foreach (var text in texts)
            Add(bytes, text);
    }

    private static void Add(List<byte> bytes, string? text, int longest = LongestText)
    {
        var utf8 = text is null ? [] : Encoding.UTF8.GetBytes(text);
        var length = Math.Min(utf8.Length, longest);
        Span<byte> head = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(head, text is null ? Missing : (ushort)length);
        bytes.AddRange(head);
        bytes.AddRange(utf8.AsSpan(0, length));
    }

    private static void Add(List<byte> bytes, int number)
    {
        Span<byte> value = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(value, number);
        bytes.AddRange(value);
    }

    /// <summary>Takes members off the front; what is not there is empty, and the reading then not sound.</summary>
    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> rest = bytes;
        private bool ranOut;

        public readonly bool Sound => !ranOut && rest.IsEmpty;

        public byte Byte() => Take(1) is [var value] ? value : (byte)0;

        public int Number() => Take(sizeof(int)) is { Length: sizeof(int) } value ? BinaryPrimitives.ReadInt32LittleEndian(value) : 0;

        public DateTimeOffset Time()
        {
            var value = Take(sizeof(long));
            var milliseconds = value.IsEmpty ? 0 : BinaryPrimitives.ReadInt64LittleEndian(value);
            if (milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
                return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            ranOut = true;
            return default;
        }

        public string Text()
        {
            if (Optional() is { } text)
                return text;
            ranOut = true;
            return "";
        }

        public string? Optional()
        {
            var head = Take(sizeof(ushort));
            var length = head.IsEmpty ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(head);
            return length == Missing ? null : Encoding.UTF8.GetString(Take(length));
        }

        private ReadOnlySpan<byte> Take(int count)
        {
            if (count > rest.Length)
            {
                ranOut = true;
                rest = default;
                return default;
            }
            var taken = rest[..count];
            rest = rest[count..];
            return taken;
        }
    }
}
