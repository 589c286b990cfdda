using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run.Builtins;

/// <summary><c>read</c> and <c>mapfile</c>: lines of standard input become variables.</summary>
internal sealed class ReadBuiltins(ShellRun run)
{
    public Outcome? TryRun(string name, ImmutableArray<PartialText> arguments, Frame frame) => name switch
    {
        "read" => Read(arguments, frame),
        "mapfile" or "readarray" => ReadAll(arguments, frame),
        _ => null,
    };

    private Outcome Read(ImmutableArray<PartialText> arguments, Frame frame)
    {
        var (raw, array, delimiter, count) = (false, (string?)null, "\n", -1);
        var names = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var word = arguments[i].Known ?? "";
            if (word.Length < 2 || word[0] != '-')
            {
                names.Add(word);
                continue;
            }
            raw |= word.Contains('r');
            var takes = word[^1] is 'a' or 'd' or 'n' or 'N' or 'p' or 't' or 'u' or 'i' or 'A';
            if (!takes || i + 1 >= arguments.Length)
                continue;
            var value = arguments[++i].Known ?? "";
            if (word[^1] == 'p')
                run.Show(arguments[i], frame);
            else if (word[^1] is 'a' or 'A')
                array = value;
            else if (word[^1] == 'd')
                delimiter = value.Length == 0 ? "\0" : value[..1];
            else if (word[^1] is 'n' or 'N')
                count = int.TryParse(value, out var number) ? number : -1;
        }
        var (line, status) = TakeLine(frame, delimiter[0], count, raw);
        Assign(array, names, line);
        return Outcome.Of(status);
    }

    /// <summary>The next line, or null where it is not known; whether there is one.</summary>
    private (PartialText? Line, bool? Found) TakeLine(Frame frame, char delimiter, int count, bool raw)
    {
        if (run.Remaining(frame.Input) is not { } text)
            return (Stored(frame), null);
        if (text.Known is "")
            return (PartialText.Empty, false);
        var line = PartialText.Empty;
        for (var i = 0; i < text.Parts.Length; i++)
        {
            if (text.Parts[i] is not KnownPart known)
            {
                line = line.Add(PartialText.Of([text.Parts[i]]));
                continue;
            }
            var end = End(known.Text, delimiter, count, raw);
            if (end < 0)
            {
                line = line.Add(PartialText.Of(known.Text));
                continue;
            }
            Keep(frame.Input, PartialText.Of([new KnownPart(known.Text[Math.Min(known.Text.Length, end + (count < 0 ? 1 : 0))..]), .. text.Parts.Skip(i + 1)]));
            return (Unescaped(line.Add(PartialText.Of(known.Text[..end])), raw), text.HasUnknown ? null : true);
        }
        Keep(frame.Input, text.HasUnknown ? text : PartialText.Empty);
        return (Unescaped(line, raw), text.HasUnknown ? null : line.Parts.IsEmpty ? false : Found(delimiter));
    }

    /// <summary>A text without delimiter at its end is read, and the status is that of the end; most loops look at the variable as well.</summary>
    private static bool? Found(char delimiter) => delimiter == '\n' ? null : false;

    private static int End(string text, char delimiter, int count, bool raw)
    {
        if (count >= 0)
            return Math.Min(count, text.Length);
        var end = text.IndexOf(delimiter);
        while (!raw && end > 0 && text[end - 1] == '\\' && delimiter == '\n')
            end = text.IndexOf(delimiter, end + 1);
        return end;
    }

    private static PartialText Unescaped(PartialText line, bool raw) =>
        raw ? line : PartialTexts.Map(line, known => known.Replace("\\\n", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal));

    private void Keep(Source input, PartialText rest) => run.State[new Slot(SlotKind.Input, input.Id!)] = Texts.Of(rest);

    private static PartialText? Stored(Frame frame) => frame.Input.Kind == InputKind.None ? null : PartialText.Unknown("it is read from a file or a pipe that is not known");

    private void Assign(string? array, List<string> names, PartialText? line)
    {
        line ??= PartialText.Unknown("it is typed in, or read from what is not known");
        if (array is not null)
        {
            run.Variables.Set(array, [ShellValue.List([.. Split(line)])]);
            return;
        }
        if (names.Count == 0)
            names.Add("REPLY");
        if (names.Count == 1)
        {
            run.Variables.Set(names[0], names[0] == "REPLY" ? line : Trim(line));
            return;
        }
        if (line.Known is { } known)
        {
            AssignKnown(names, known);
            return;
        }
        var fields = Split(line);
        for (var i = 0; i < names.Count; i++)
            run.Variables.Set(names[i], i == names.Count - 1 ? Rest(fields, i) : i < fields.Count ? fields[i] : Missing(line));
    }

    /// <summary>Each variable gets a field, and the last all that is left, with the separators as they stand in it.</summary>
    private void AssignKnown(List<string> names, string line)
    {
        var separators = run.Variables.Separators;
        var rest = line.AsSpan().TrimStart(Blanks(separators));
        for (var i = 0; i < names.Count - 1; i++)
        {
            var length = rest.IndexOfAny(separators) is var end and >= 0 ? end : rest.Length;
            run.Variables.Set(names[i], PartialText.Of(rest[..length].ToString()));
            rest = rest[length..].TrimStart(Blanks(separators));
            // One separator that is no blank, with the blanks around it, ends a field.
            if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]) && separators.Contains(rest[0]))
                rest = rest[1..].TrimStart(Blanks(separators));
        }
        run.Variables.Set(names[^1], PartialText.Of(rest.TrimEnd(Blanks(separators)).ToString()));
    }

    private static string Blanks(string separators)
    {
        var blanks = "";
        foreach (var c in " \t\n")
            if (separators.Contains(c))
                blanks += c;
        // A span is trimmed of blanks by default; of nothing by a character no line holds.
        return blanks.Length == 0 ? "\0" : blanks;
    }

    private static PartialText Missing(PartialText line) => line.HasUnknown ? PartialTexts.Changed(line, "it is read from what is not known") : PartialText.Empty;

    private PartialText Rest(List<PartialText> fields, int from)
    {
        var separators = run.Variables.Separators;
        var rest = PartialText.Empty;
        for (var i = from; i < fields.Count; i++)
            rest = rest.Parts.IsEmpty ? fields[i] : rest.Add(PartialText.Of(separators.Length == 0 ? "" : separators[..1])).Add(fields[i]);
        return rest;
    }

    private PartialText Trim(PartialText line)
    {
        var blanks = run.Variables.Separators.Where(char.IsWhiteSpace).ToArray();
        if (line.Known is { } known)
            return PartialText.Of(blanks.Length == 0 ? known : known.Trim(blanks));
        return line;
    }

    private List<PartialText> Split(PartialText line)
    {
        // Wildcards mean nothing here: the text is quoted but for the separators.
        var fields = new FieldSplitter(run.Variables.Separators, run.Budget).Split([new Piece(PieceKind.Expanded, line)]);
        return [.. fields.Select(field => field.Parts.Any(part => part is AnyRunPart or AnyCharacterPart) && line.Known is not null ? PartialText.Of(field.ToString()) : field)];
    }

    private Outcome ReadAll(ImmutableArray<PartialText> arguments, Frame frame)
    {
        var trims = false;
        var name = "MAPFILE";
        for (var i = 0; i < arguments.Length; i++)
            if (arguments[i].Known is { Length: > 1 } option && option[0] == '-')
            {
                trims |= option.Contains('t');
                i += option[^1] is 'd' or 'n' or 'O' or 's' or 'u' or 'C' or 'c' ? 1 : 0;
            }
            else
                name = arguments[i].Known ?? name;
        run.Variables.Set(name, [ShellValue.List(Lines(run.Remaining(frame.Input), trims))]);
        return Outcome.Success;
    }

    private static ImmutableArray<PartialText> Lines(PartialText? text, bool trims)
    {
        if (text is null)
            return [PartialText.Unknown("it is read from what is not known")];
        if (text.Known is not { } known)
            return [text];
        var lines = known.Split('\n').ToList();
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return [.. lines.Take(ShellLimits.WordsOfOne).Select(line => PartialText.Of(trims ? line : line + "\n"))];
    }
}
