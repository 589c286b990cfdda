using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection;

/// <summary>What a text is, as a whole. Asked only where a passage of it is suspicious.</summary>
internal ref struct Talk(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _aboutAttacks = -1;

    /// <summary>JSON: its strings are data, not quotations.</summary>
    public readonly bool IsData => _text.TrimStart(" \n\r\t"u8) is [(byte)'{' or (byte)'[', ..];

    /// <summary>Words that talk about attacks.</summary>
    public int AboutAttacks(Vocabulary vocabulary)
    {
        if (_aboutAttacks >= 0)
            return _aboutAttacks;
        _aboutAttacks = 0;
        var passage = new Passage();
        var reader = new PassageReader(_text, vocabulary, passage);
        while (reader.MoveNext())
            for (var i = 0; i < passage.Count; i++)
                if (passage.Is(i, WordClass.Meta))
                    _aboutAttacks++;
        return _aboutAttacks;
    }
}
