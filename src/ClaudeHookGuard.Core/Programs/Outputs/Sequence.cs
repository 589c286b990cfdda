using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary><c>seq</c> of whole numbers, and <c>expr</c> of one operator.</summary>
internal static class Sequence
{
    private const int MaxNumbers = 4096;

    public static string? Print(GivenArguments given)
    {
        var numbers = new List<long>();
        foreach (var operand in given.Operands)
        {
            if (!long.TryParse(operand.Word.Known, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }
        if (given.Options.Count > 0 || numbers.Count is 0 or > 3)
            return null;
        var first = numbers.Count > 1 ? numbers[0] : 1;
        var step = numbers.Count > 2 ? numbers[1] : 1;
        if (step == 0 || Int128.Abs((Int128)numbers[^1] - first) / Int128.Abs(step) > MaxNumbers)
            return null;
        var text = new StringBuilder();
        for (Int128 i = first; step > 0 ? i <= numbers[^1] : i >= numbers[^1]; i += step)
            text.Append(i.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return text.ToString();
    }

    public static string? Calculate(GivenArguments given)
    {
        if (given.Operands.Count != 3 || given.Operands[1].Word.Known is not { } sign
            || !long.TryParse(given.Operands[0].Word.Known, out var left) || !long.TryParse(given.Operands[2].Word.Known, out var right))
            return null;
        long? value = sign switch
        {
            "+" => unchecked(left + right),
            "-" => unchecked(left - right),
            "*" => unchecked(left * right),
            "/" when right is not (0 or -1) => left / right,
            "%" when right is not (0 or -1) => left % right,
            _ => null,
        };
        return value?.ToString(CultureInfo.InvariantCulture) + (value is null ? "" : "\n") is { Length: > 0 } text ? text : null;
    }
}
