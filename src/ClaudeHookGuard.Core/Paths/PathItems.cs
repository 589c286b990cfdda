using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>Cuts a path text into components, empty ones left out.</summary>
internal static class PathItems
{
    /// <param name="backslash">Whether <c>\</c> separates as well.</param>
    public static List<PathItem> Split(PartialText path, bool backslash) =>
        path.Known is { } known ? Split(known, backslash) : SplitParts(path, backslash);

    public static List<PathItem> Split(string path, bool backslash)
    {
        var items = new List<PathItem>(8);
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
            if (i == path.Length || IsSeparator(path[i], backslash))
            {
                if (i > start)
                    items.Add(PathItem.Of(path[start..i]));
                start = i + 1;
            }
        return items;
    }

    public static bool IsSeparator(char character, bool backslash) => character == '/' || (backslash && character == '\\');

    private static List<PathItem> SplitParts(PartialText path, bool backslash)
    {
        var items = new List<PathItem>();
        var tokens = new List<NameToken>();
        foreach (var part in path.Parts)
            if (part is KnownPart known)
                foreach (var character in known.Text)
                    if (IsSeparator(character, backslash))
                        Finish(items, tokens);
                    else
                        tokens.Add(NameToken.Of(character));
            else
                tokens.Add(TokenOf(part));
        Finish(items, tokens);
        return items;
    }

    private static NameToken TokenOf(TextPart part) => part switch
    {
        AnyRunPart => NameToken.AnyRun,
        AnyCharacterPart => NameToken.AnyCharacter,
        CharacterClassPart set => NameToken.Of(set),
        _ => NameToken.Hole,
    };

    private static void Finish(List<PathItem> items, List<NameToken> tokens)
    {
        if (tokens.Count == 0)
            return;
        items.Add(tokens.TrueForAll(token => token.Kind == TokenKind.Character) ? PathItem.Of(Text(tokens)) : PathItem.Of([.. tokens]));
        tokens.Clear();
    }

    private static string Text(List<NameToken> tokens)
    {
        var text = new StringBuilder(tokens.Count);
        foreach (var token in tokens)
            text.Append(token.Character);
        return text.ToString();
    }
}
