using System.Text;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>How names are brought to a form that can be compared by code unit.</summary>
internal enum NameForm
{
    /// <summary>As spelled.</summary>
    Exact,

    /// <summary>Canonically decomposed: the two spellings of <c>é</c> are one.</summary>
    Folded,

    /// <summary>Decomposed, without case, and without the characters that HFS+ skips when it compares names.</summary>
    Lowered,
}

/// <summary>
/// Brings names to a <see cref="NameForm"/>. The runtime's own normalization is not there without culture data, so the table is ours
/// (Unicode Standard Annex 15, form D).
/// </summary>
internal static class NameFold
{
    private const int HangulFirst = 0xAC00, HangulLast = 0xD7A3, LeadFirst = 0x1100, VowelFirst = 0x1161, TrailFirst = 0x11A7, Vowels = 21, Trails = 28;

    /// <summary>The form of <paramref name="name"/>; the same string where nothing changes.</summary>
    public static string Of(string name, NameForm form)
    {
        if (form == NameForm.Exact)
            return name;
        if (!Ascii.IsValid(name))
            name = Decompose(name);
        return form == NameForm.Lowered ? Lower(name) : name;
    }

    private static string Lower(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
            if (!IsSkipped(character))
                text.Append(character == 'ſ' ? 's' : char.ToLowerInvariant(character));
        return text.Equals(name) ? name : text.ToString();
    }

    /// <summary>Joiners, direction marks and the byte order mark: <c>.ss‍h</c> with a joiner inside names <c>.ssh</c> on HFS+.</summary>
    private static bool IsSkipped(char character) =>
        character is (>= '\u200C' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u206A' and <= '\u206F') or '\uFEFF';

    private static string Decompose(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var rune in name.EnumerateRunes())
            Append(text, rune.Value);
        Reorder(text);
        return text.Equals(name) ? name : text.ToString();
    }

    private static void Append(StringBuilder text, int code)
    {
        if (code is >= HangulFirst and <= HangulLast)
        {
            var index = code - HangulFirst;
            text.Append((char)(LeadFirst + (index / (Vowels * Trails)))).Append((char)(VowelFirst + (index % (Vowels * Trails) / Trails)));
            if (index % Trails != 0)
                text.Append((char)(TrailFirst + (index % Trails)));
        }
        else if (code >= 0xC0 && CanonicalTable.Codes.BinarySearch(code) is var at and >= 0)
        {
            var start = at == 0 ? 0 : CanonicalTable.Ends[at - 1];
            foreach (var unit in CanonicalTable.Units[start..CanonicalTable.Ends[at]])
                text.Append((char)unit);
        }
        else
        {
            text.Append(new Rune(code).ToString());
        }
    }

    /// <summary>Sorts each run of combining marks by class, marks of one class in their order. Marks beyond the Basic Multilingual Plane stay where they are.</summary>
    private static void Reorder(StringBuilder text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var mark = text[i];
            var combining = ClassOf(mark);
            if (combining == 0)
                continue;
            var to = i;
            while (to > 0 && ClassOf(text[to - 1]) > combining && i - to < MaxMarks)
            {
                text[to] = text[to - 1];
                to--;
            }
            text[to] = mark;
        }
    }

    /// <summary>Marks one mark may move past: names have a few, and sorting stays linear.</summary>
    private const int MaxMarks = 32;

    private static int ClassOf(char character)
    {
        if (character < 0x300)
            return 0;
        var at = CanonicalTable.ClassFirst.BinarySearch((int)character);
        if (at < 0)
            at = ~at - 1;
        return at >= 0 && character <= CanonicalTable.ClassLast[at] ? CanonicalTable.Class[at] : 0;
    }
}
