namespace ClaudeHookGuard.Core.Network;

/// <summary>Last labels of host names, as far as a reader of free text needs them. A selection: it decides whether a word without a scheme is taken for a host.</summary>
internal static class HostEndings
{
    // Country codes and common generic endings, each between spaces.
    private const string Known =
        " com net org edu gov mil int info biz name pro aero coop museum arpa io co ai me tv cc ly gg sh to fm im is it in us uk de fr " +
        "nl eu ru cn jp br au ca ch at be dk no se fi es pt pl cz sk hu ro bg gr tr il ae sa za ng ke eg ma pk bd lk th vn my sg id ph " +
        "kr tw hk nz mx ar cl pe ve ua by kz ge am az uz md rs hr si ba mk al lt lv ee ie lu li mc ad sm va mt cy fo gl tk ml ga cf gq " +
        "ws su st la vc ag nu cx ms tc sx bz pw dev app page cloud site online store shop xyz top club space website tech live life " +
        "world today news blog link click host hosting digital agency email network systems solutions services support academy media " +
        "studio design run zone rocks ninja guru wtf lol fun icu cyou buzz sbs rest quest bond cfd monster chat social video wiki " +
        "works team group company center codes software engineering technology build tools security finance money bank pay exchange " +
        "market trade art gallery photo photos pics music games game bot bio earth eco energy health care clinic dental fit fitness " +
        "food cafe bar pub restaurant pizza beer wine travel tours flights hotel vacations estate house land rent auto car cars bike " +
        "test example invalid localhost local internal onion mobi tel asia cat jobs xxx zip mov foo new day how soy ing dad phd prof " +
        "nexus ";

    // A name with one of these is a host even alone and with two labels.
    private const string Unmistakable =
        " com net org edu gov mil ru cn xyz icu tk gq onion biz example cyou sbs cfd buzz monster ";

    // Also endings of files.
    private const string Files =
        " sh py rs md pl cc ps so zip mov cs app vi ml mm st as ai bz gz la ga bat pub js ts go rb kt hs in ";

    // Also names that members of objects have.
    private const string Members =
        " name top click store cloud site online shop club style plus best one info id is in to at me it no im be do so page link host email test data day new support services tools network media " +
        "art video group team zone today live world fit how run build foo bar local internal ";

    // What chains of members begin with in program text, and package names (com.example.app).
    private const string Roots =
        " this self process window document config app req res ctx state props module exports console event obj data settings options args params user item row node el " +
        "element style import context request response session store model view math system java javax kotlin android com org net io edu gov dev ";

    internal static bool IsKnown(ReadOnlySpan<char> ending)
    {
        foreach (var c in ending)
            if (c >= 0x80)
                return true;
        return ending.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || Has(Known, ending);
    }

    internal static bool IsUnmistakable(ReadOnlySpan<char> ending) => Has(Unmistakable, ending) || ending.StartsWith("xn--", StringComparison.OrdinalIgnoreCase);

    internal static bool IsFileEnding(ReadOnlySpan<char> ending) => Has(Files, ending);

    internal static bool IsMemberName(ReadOnlySpan<char> ending) => Has(Members, ending);

    /// <summary>True for the first word of a chain of members or of a package name.</summary>
    internal static bool IsRoot(ReadOnlySpan<char> word) => Has(Roots, word);

    private static bool Has(string list, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 16 || word.Contains(' '))
            return false;
        Span<char> key = stackalloc char[word.Length + 2];
        key[0] = key[^1] = ' ';
        word.ToLowerInvariant(key[1..]);
        return list.AsSpan().IndexOf(key, StringComparison.Ordinal) >= 0;
    }
}
