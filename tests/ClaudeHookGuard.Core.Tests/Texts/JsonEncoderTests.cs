using System.Text.Json;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Texts;

public class JsonEncoderTests
{
    [Fact]
    public void Every_character_comes_back_as_it_was()
    {
        for (var scalar = 0; scalar <= 0x10FFFF; scalar += scalar < 0x3000 ? 1 : 61)
            if (scalar is < 0xD800 or > 0xDFFF)
            {
                var text = $"a{char.ConvertFromUtf32(scalar)}b";
                Assert.Equal(text, JsonDocument.Parse(Write(text)).RootElement.GetString());
            }
    }

    [Theory]
    [InlineData("plain text, é and 漢字 and 😀")]
    public void What_deceives_nobody_stands_as_it_is(string text) => Assert.Equal($"\"{text}\"", Write(text));

    [Theory]
    [InlineData("\u001b[31m", "\"\\u001b[31m\"")]
    [InlineData("a\nb\t\"\\", "\"a\\nb\\t\\\"\\\\\"")]
    [InlineData("\u202Eevil", "\"\\u202eevil\"")]
    [InlineData("\u2028\u009b\u200b", "\"\\u2028\\u009b\\u200b\"")]
    [InlineData("\U000E0041", "\"\\udb40\\udc41\"")]
    public void What_a_terminal_or_an_eye_is_deceived_by_is_escaped(string text, string expected) => Assert.Equal(expected, Write(text));

    [Fact]
    public void Half_a_surrogate_pair_does_not_throw() => Assert.Contains("x", JsonDocument.Parse(Write("\uD83Dx")).RootElement.GetString(), StringComparison.Ordinal);

    private static string Write(string text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JsonEncoder.Instance }))
            json.WriteStringValue(text);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
