using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary>
/// What programs that only turn text into text would print, where their input and words are wholly known: hidden commands
/// and paths are spelled through them (<c>$(echo … | base64 -d)</c>). Null where it cannot be said exactly.
/// </summary>
internal static class TextCommands
{
    /// <summary>Longer texts are not followed.</summary>
    public const int MaxLength = 1 << 16;

    public static PartialText? OutputOf(string name, Invocation invocation, GivenArguments given) => name switch
    {
        "echo" or "gecho" => Echo.Print(invocation.Arguments),
        "printf" or "gprintf" => PrintfFormat.Print(invocation.Arguments),
        "print" => Words.Join(invocation.Arguments.AsSpan()).Add(Newline),
        "pwd" => invocation.Directory.Add(Newline),
        "cat" or "tee" or "sponge" or "pv" or "buffer" or "less" or "more" => PassOn(name, invocation, given),
        "git" => GitOutput(invocation) ?? FileNames.Listed(name, invocation, given),
        "grep" or "egrep" or "fgrep" or "rg" or "ag" or "ack" or "fd" or "fdfind" when FileNames.Listed(name, invocation, given) is { } names => names,
        "basename" or "dirname" or "readlink" or "realpath" or "greadlink" or "grealpath" => PathText.Print(name, invocation, given),
        _ => OfKnown(name, invocation, given) ?? SomeLines(name, invocation, given),
    };

    /// <summary>Of lines with wildcards in them, programs that drop or order lines pass on some; which, makes no difference to what they may name.</summary>
    private static PartialText? SomeLines(string name, Invocation invocation, GivenArguments given)
    {
        if (invocation.Input.Text is not { IsKnown: false, HasUnknown: false } lines)
            return null;
        return name switch
        {
            "head" or "tail" or "sort" or "uniq" or "tac" or "shuf" when given.Operands.Count == 0 => lines,
            "grep" or "egrep" or "fgrep" or "rg" when given.Operands.Count <= 1 && !given.Has("-o") && !given.Has("-c") && !given.Has("-n") && !given.Has("-r") => lines,
            _ => null,
        };
    }

    private static PartialText Newline => PartialText.Of("\n");

    private static PartialText? PassOn(string name, Invocation invocation, GivenArguments given)
    {
        if (name is "cat" && given.Options.Count > 0)
            return null;
        if (name is not ("tee" or "sponge"))
            foreach (var operand in given.Operands)
                if (operand.Word.Known is not ("-" or "/dev/stdin" or "/dev/fd/0"))
                    return null;
        return invocation.Input.Text;
    }

    /// <summary>The project's root, as git would find it from the working directory.</summary>
    private static PartialText? GitOutput(Invocation invocation)
    {
        var words = invocation.Arguments;
        return words.Length == 2 && words[0].Known == "rev-parse" && words[1].Known == "--show-toplevel"
            ? PartialText.Of(invocation.Surroundings.ProjectRoot + "\n") : null;
    }

    private static PartialText? OfKnown(string name, Invocation invocation, GivenArguments given)
    {
        foreach (var word in invocation.Arguments)
            if (!word.IsKnown)
                return null;
        if (name is "seq" or "gseq")
            return Of(Sequence.Print(given));
        if (name is "expr")
            return Of(Sequence.Calculate(given));
        if (invocation.Input.Text?.Known is not { } input || input.Length > MaxLength)
            return null;
        return Of(OfInput(name, input, invocation.Arguments, given));
    }

    private static string? OfInput(string name, string input, ImmutableArray<PartialText> words, GivenArguments given) => name switch
    {
        "base64" or "gbase64" or "base32" or "basenc" => Encodings.Print(name, input, given),
        "openssl" when Encodings.IsPlain(words, given) => Encodings.Print(name, input, given),
        "xxd" => Encodings.Hex(input, given),
        "rev" => given.Operands.Count == 0 ? Lines.Each(input, Lines.Reverse) : null,
        "tac" => given.Operands.Count == 0 ? Lines.Backwards(input) : null,
        "tr" or "gtr" => Translation.Print(input, given),
        "head" or "ghead" or "tail" or "gtail" => given.Operands.Count == 0 ? Lines.Ends(name.EndsWith("head", StringComparison.Ordinal), input, given) : null,
        "cut" or "gcut" => given.Operands.Count == 0 ? Columns.Print(input, given) : null,
        "sort" or "uniq" => given.Operands.Count == 0 && given.Options.Count == 0 ? Lines.Order(name, input) : null,
        "fold" => given.Operands.Count == 0 ? Lines.Fold(input, given) : null,
        "wc" => given.Operands.Count == 0 ? Lines.Count(input, given) : null,
        "sed" or "gsed" => Substitution.Print(input, given),
        "paste" => given.Has("-s") ? Lines.Paste(input, given) : null,
        _ => null,
    };

    private static PartialText? Of(string? text) => text is null ? null : PartialText.Of(text);
}
