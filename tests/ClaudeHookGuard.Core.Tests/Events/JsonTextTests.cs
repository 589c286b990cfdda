using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Tests.Events;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData(@"plain", "plain")]
    [InlineData(@"a\n\t\""\\\/b", "a\n\t\"\\/b")]
    [InlineData(@"\u00e9\u20ac", "é€")]
    [InlineData(@"\ud83d\ude00", "😀")]
    [InlineData(@"x\ud800y", "x\uFFFDy")]
    [InlineData(@"\udc00\ud83d", "\uFFFD\uFFFD")]
    [InlineData(@"\ud83d\u0041", "\uFFFDA")]
    public void Escapes_are_undone_and_half_a_pair_never_throws(string inside, string text)
    {
        using var document = JsonDocument.Parse("\"" + inside + "\"");
        Assert.Equal(text, JsonText.Of(document.RootElement));
        Assert.Equal(text, Encoding.UTF8.GetString(JsonText.Utf8(document.RootElement).Span));
    }

    [Theory]
    [InlineData(@"{""a"":""\ud800""}", true)]
    [InlineData(@"{""a"":""\ud83d\ude00""}", false)]
    [InlineData(@"{""a"":""\\ud800""}", false)]
    [InlineData(@"{""a"":""\udc00""}", true)]
    [InlineData(@"{""a"":""x""}", false)]
    public void A_lone_surrogate_is_told(string json, bool lone) => Assert.Equal(lone, JsonText.LoneSurrogate(Encoding.UTF8.GetBytes(json)));
}
