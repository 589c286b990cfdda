using System.Text;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Tests.Secrets.Rules;

/// <summary>Makes up texts that a shape describes. No sample stands in the sources: all are put together while the tests run.</summary>
internal sealed class ShapeSample(int seed)
{
    private const int OpenEndedExtra = 30;
    private const string Scheme = "https://";

    /// <summary>Letters and digits that every run begins with, so that a sample's beginning is met whatever comes later.</summary>
    private const int SolidBeginning = 16;

    /// <summary>The head of a web token whose inside is looked at: <c>{"alg":"HS256"}</c>.</summary>
    private static string JwtHead => Convert.ToBase64String(Encoding.ASCII.GetBytes("""{"alg":"HS256"}"""));

    private readonly Random random = new(seed);

    /// <summary>A text that <paramref name="rule"/> describes, and the part of it that is the secret. The scheme of a URL is none.</summary>
    public (string Text, string Secret) Of(SecretRule rule)
    {
        var shape = rule.Check == SecretCheck.Jwt ? JwtHead + rule.Shape[rule.Shape.IndexOf('.')..] : rule.Shape;
        var (text, secret) = Of(shape);
        return (text, secret.StartsWith(Scheme, StringComparison.Ordinal) ? secret[Scheme.Length..] : secret);
    }

    /// <summary>One text for the first pattern of <paramref name="shape"/>; what the shape marks as the secret is the second value.</summary>
    public (string Text, string Secret) Of(string shape)
    {
        var pattern = shape.Split(' ')[0];
        var text = new StringBuilder();
        var secretStart = 0;
        var secretEnd = -1;
        for (var i = 0; i < pattern.Length; i++)
            switch (pattern[i])
            {
                case '{':
                    text.Append(Run(Inside(pattern, ref i, '}')));
                    break;
                case '(':
                    text.Append(Inside(pattern, ref i, ')').Split('|')[0]);
                    break;
                case '<':
                    secretStart = text.Length;
                    break;
                case '>':
                    secretEnd = text.Length;
                    break;
                default:
                    text.Append(pattern[i]);
                    break;
            }
        var whole = text.ToString();
        return (whole, whole[secretStart..(secretEnd < 0 ? whole.Length : secretEnd)]);
    }

    /// <summary>The characters that a shape's letter stands for, as the format's description lists them.</summary>
    public static string AlphabetOf(char letter)
    {
        const string digits = "0123456789";
        const string lower = "abcdefghijklmnopqrstuvwxyz";
        const string upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return letter switch
        {
            'd' => digits,
            'x' => digits + "abcdef",
            'X' => digits + "ABCDEF",
            'h' => digits + "abcdefABCDEF",
            'l' => lower,
            'L' => upper,
            'a' => digits + lower,
            'A' => digits + upper,
            'n' => digits + lower + upper,
            'B' => upper + "234567",
            'w' => digits + lower + upper + "_",
            'g' => digits + lower + upper + "-",
            'u' => digits + lower + upper + "_-",
            'b' => digits + lower + upper + "+/",
            't' => digits + lower + upper + "_-.",
            'e' => digits + lower + upper + "_-=+/.~",
            'p' => digits + lower + upper + "!#$%&*+-.:=?@^_~",
            _ => "",
        };
    }

    private string Run(string inside)
    {
        if (inside == "uuid")
            return new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray()).ToString();
        var bounds = inside[1..].Split('-');
        var least = int.Parse(bounds[0]);
        if (bounds.Length == 2 && bounds[1].Length == 0)
            least += OpenEndedExtra;
        return Characters(AlphabetOf(inside[0]), least);
    }

    /// <summary>The beginning and the last are letters or digits, so that no sample runs into the punctuation around it.</summary>
    private string Characters(string alphabet, int length)
    {
        var solid = string.Concat(alphabet.Where(char.IsAsciiLetterOrDigit));
        return string.Create(length, this, (span, self) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var from = i < SolidBeginning || i == span.Length - 1 ? solid : alphabet;
                span[i] = from[self.random.Next(from.Length)];
            }
        });
    }

    private static string Inside(string pattern, ref int i, char close)
    {
        var end = pattern.IndexOf(close, i);
        var inside = pattern[(i + 1)..end];
        i = end;
        return inside;
    }
}
