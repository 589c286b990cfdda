using System.Text;
using ClaudeHookGuard.Core.Flow;

namespace ClaudeHookGuard.Core.Tests.Flow;

public sealed class LettersTests
{
    [Theory]
    [InlineData("Jane  Doe,\n\"jane\"", "janedoejane")]
    [InlineData("{\\\"name\\\":\\\"Jane\\\\nDoe\\\"}", "{namejanedoe}")]
    [InlineData("Jane%20Doe%2C+x%2540y", "janedoexy")]
    [InlineData("caf\\u00e9 &amp; &#74;ane caf%C3%A9", "caféjanecafé")]
    [InlineData("\u201cJane\u201d \uff2aane \u200bJ\u200bane", "janejanejane")]
    [InlineData("C:\\new C:\\\\new", "cewcew")]
    [InlineData("%zz &; \\u12 \\", "zz;u12")]
    public void A_text_is_reduced_to_what_survives_being_written_differently(string text, string letters) => Assert.Equal(letters, Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Hostile_bytes_neither_throw_nor_outgrow_their_room()
    {
        var random = new Random(2);
        foreach (var unit in new[] { "\u023a", "\u023e", "\u0130", "\\u023a", "%C8%BA", "&#570;", "\ufdfa", "\ud835\udc00", "%", "&", "\\", "\\u", "&#x;", "%25", "\u00df" })
            Of(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 5000))));
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            Of(bytes);
        }
    }

    private static string Of(byte[] utf8)
    {
        using var letters = Letters.Of(utf8);
        Assert.True(letters.Length <= utf8.Length);
        Assert.Equal(letters.Length, letters.Breaks.Length);
        return Encoding.UTF8.GetString(letters.Text);
    }
}
