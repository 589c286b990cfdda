using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Decides <c>[[ … ]]</c>, <c>[ … ]</c> and <c>test</c> where the values are known; what they test is no use of it.</summary>
internal sealed class TestEvaluator(ShellRun run)
{
    private const int Deepest = 40;

    public bool? Evaluate(TestCommand test, Frame frame)
    {
        var operands = new List<Operand>();
        for (var i = 0; i < test.Words.Length; i++)
        {
            var word = test.Words[i];
            var pattern = i > 0 && test.Words[i - 1].Literal is "=" or "==" or "!=";
            var texts = pattern ? run.Words.Pattern(word, frame) : run.Words.Text(word, frame);
            operands.Add(new Operand(texts, word.Literal));
        }
        var at = 0;
        var result = Or(operands, ref at, 0);
        return at == operands.Count ? result : null;
    }

    public bool? Evaluate(IReadOnlyList<PartialText> words)
    {
        var operands = words.Select(word => new Operand([word], word.Known)).ToList();
        var at = 0;
        var result = Or(operands, ref at, 0);
        return at == operands.Count ? result : null;
    }

    private readonly record struct Operand(ImmutableArray<PartialText> Texts, string? Sign);

    private bool? Or(List<Operand> words, ref int at, int depth)
    {
        var result = And(words, ref at, depth);
        while (at < words.Count && words[at].Sign is "||" or "-o")
        {
            at++;
            var right = And(words, ref at, depth);
            result = result == true || right == true ? true : result is null || right is null ? null : false;
        }
        return result;
    }

    private bool? And(List<Operand> words, ref int at, int depth)
    {
        var result = Not(words, ref at, depth);
        while (at < words.Count && words[at].Sign is "&&" or "-a")
        {
            at++;
            var right = Not(words, ref at, depth);
            result = result == false || right == false ? false : result is null || right is null ? null : true;
        }
        return result;
    }

    private bool? Not(List<Operand> words, ref int at, int depth)
    {
        var negated = false;
        while (at < words.Count - 1 && words[at].Sign == "!")
        {
            negated = !negated;
            at++;
        }
        var result = depth > Deepest ? null : Primary(words, ref at, depth);
        return negated ? !result : result;
    }

    private bool? Primary(List<Operand> words, ref int at, int depth)
    {
        if (at >= words.Count)
            return false;
        if (words[at].Sign == "(" && at + 1 < words.Count && !(at + 2 < words.Count && IsBinary(words[at + 1].Sign)))
        {
            at++;
            var inside = Or(words, ref at, depth + 1);
            at += at < words.Count && words[at].Sign == ")" ? 1 : 0;
            return inside;
        }
        if (at + 2 < words.Count && IsBinary(words[at + 1].Sign))
        {
            at += 3;
            return Compare(words[at - 3].Texts, words[at - 2].Sign!, words[at - 1].Texts);
        }
        if (at + 1 < words.Count && words[at].Sign is { Length: 2 } sign && sign[0] == '-')
        {
            at += 2;
            return Unary(sign, words[at - 1].Texts);
        }
        at++;
        return All(words[at - 1].Texts, IsFilled);
    }

    private static bool IsBinary(string? sign) => sign is "=" or "==" or "!=" or "=~" or "<" or ">" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef";

    private bool? Unary(string sign, ImmutableArray<PartialText> texts) => sign switch
    {
        "-n" => All(texts, IsFilled),
        "-z" => !All(texts, IsFilled),
        "-v" => All(texts, text => text.Known is { } name && run.Variables.Of(name) is [var value] ? value.Kind switch { ValueKind.Inherited => null, ValueKind.Unset => false, _ => true } : null),
        _ => null,
    };

    private static bool? IsFilled(PartialText text)
    {
        if (text.Known is { } known)
            return known.Length > 0;
        return text.Parts.Any(part => part is KnownPart) ? true : null;
    }

    private bool? Compare(ImmutableArray<PartialText> left, string sign, ImmutableArray<PartialText> right) => sign switch
    {
        "=" or "==" => All(left, text => All(right, pattern => ShellPattern.Matches(pattern, text, run.Budget))),
        "!=" => !All(left, text => All(right, pattern => ShellPattern.Matches(pattern, text, run.Budget))),
        "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" => All(left, one => All(right, other => Compare(Arithmetic.Number(one, run), sign, Arithmetic.Number(other, run)))),
        _ => null,
    };

    private static bool? Compare(long? left, string sign, long? right)
    {
        if (left is not { } a || right is not { } b)
            return null;
        return sign switch
        {
            "-eq" => a == b,
            "-ne" => a != b,
            "-lt" => a < b,
            "-le" => a <= b,
            "-gt" => a > b,
            _ => a >= b,
        };
    }

    /// <summary>What holds for each of the texts, or null where they differ.</summary>
    private static bool? All(ImmutableArray<PartialText> texts, Func<PartialText, bool?> test)
    {
        var first = test(texts[0]);
        for (var i = 1; i < texts.Length; i++)
            if (test(texts[i]) != first)
                return null;
        return first;
    }
}
