using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>One component of a path that a call touches.</summary>
/// <param name="Name">The name where it is known, else empty.</param>
/// <param name="Tokens">What stands for the name where it is not known, else empty.</param>
internal readonly record struct PathItem(ItemKind Kind, string Name, NameToken[] Tokens)
{
    /// <summary>Any number of directories with any names: a hole that fills a whole component.</summary>
    public static PathItem Anything { get; } = new(ItemKind.Hole, "", [NameToken.Hole]);

    public static PathItem Of(string name) => new(ItemKind.Known, name, []);

    public static PathItem Of(NameToken[] tokens)
    {
        var kind = ItemKind.Glob;
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Hole)
                kind = ItemKind.Hole;
        if (kind == ItemKind.Glob && tokens.Length > 1 && Array.TrueForAll(tokens, token => token.Kind == TokenKind.AnyRun))
            kind = ItemKind.AnyDirectories;
        return new(kind, "", tokens);
    }

    public bool Is(string name) => Kind == ItemKind.Known && Name == name;

    /// <summary>Whether it is a hole and nothing else.</summary>
    public bool IsBareHole => Kind == ItemKind.Hole && Tokens.Length == 1;

    public PathItem Fold(NameForm form) => Kind switch
    {
        ItemKind.Known => NameFold.Of(Name, form) is var name && ReferenceEquals(name, Name) ? this : new(Kind, name, Tokens),
        _ => form == NameForm.Lowered ? new(Kind, "", Array.ConvertAll(Tokens, token => token.Lower())) : this,
    };
}

/// <summary>What is known of a component.</summary>
internal enum ItemKind
{
    /// <summary>Its name.</summary>
    Known,

    /// <summary>A name with wildcards.</summary>
    Glob,

    /// <summary><c>**</c>: any number of directories whose names have no leading dot.</summary>
    AnyDirectories,

    /// <summary>There is a hole in it, which may hold separators.</summary>
    Hole,
}

/// <summary>A character of a name, or what stands for characters.</summary>
internal readonly record struct NameToken(TokenKind Kind, char Character, CharacterClassPart? Class)
{
    public static NameToken AnyCharacter { get; } = new(TokenKind.AnyCharacter, '\0', null);

    public static NameToken AnyRun { get; } = new(TokenKind.AnyRun, '\0', null);

    public static NameToken Hole { get; } = new(TokenKind.Hole, '\0', null);

    public static NameToken Of(char character) => new(TokenKind.Character, character, null);

    public static NameToken Of(CharacterClassPart part) => new(TokenKind.Class, '\0', part);

    public bool IsRun => Kind is TokenKind.AnyRun or TokenKind.Hole;

    /// <summary>Whether it can stand for one <paramref name="character"/>.</summary>
    public bool Fits(char character) => Kind switch
    {
        TokenKind.Character => Character == character,
        TokenKind.Class => Holds(character),
        _ => true,
    };

    /// <summary>Without case. A class keeps its ranges and gets their other case beside them.</summary>
    public NameToken Lower() => Kind switch
    {
        TokenKind.Character => Of(char.ToLowerInvariant(Character)),
        TokenKind.Class => Of(Class! with { Ranges = [.. Class.Ranges, .. Class.Ranges.Select(Lower)] }),
        _ => this,
    };

    private static CharacterRange Lower(CharacterRange range) => new(char.ToLowerInvariant(range.First), char.ToLowerInvariant(range.Last));

    private bool Holds(char character)
    {
        foreach (var range in Class!.Ranges)
            if (character >= range.First && character <= range.Last)
                return !Class.Negated;
        return Class.Negated;
    }
}

/// <summary>What a <see cref="NameToken"/> stands for.</summary>
internal enum TokenKind { Character, AnyCharacter, AnyRun, Class, Hole }
