using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Tests.Secrets;

public class JsonMaskerTests
{
    private static readonly byte[] Key = "session"u8.ToArray();

    private static string? Mask(string json) => JsonMasker.Mask(Encoding.UTF8.GetBytes(json), SecretOptions.Default, Key) is { } masked ? Encoding.UTF8.GetString(masked.Json) : null;

    [Fact]
    public void Nothing_found_is_null() => Assert.Null(Mask("""{"a":[1,true,"text",{"b":null}],"content":"hello \u00e9"}"""));

    [Fact]
    public void Only_the_secrets_characters_change()
    {
        var secret = Samples.GitHub;
        var before = """{ "content" : [ {"type":"text","text":"Zeile 1 \u00e9\n\"token\": """;
        var after = """ \ud83d\ude00 Ende äöü"} ],  "n": 1.50e3 }""";
        var masked = Mask(before + secret + after);
        Assert.NotNull(masked);
        Assert.StartsWith(before + "[secret:github-token#", masked, StringComparison.Ordinal);
        Assert.EndsWith("]" + after, masked, StringComparison.Ordinal);
    }

    [Fact]
    public void An_escaped_letter_does_not_hide_a_token_and_is_masked_whole()
    {
        var secret = Samples.GitHub;
        var masked = Mask("{\"a\":\"x \\u0067" + secret[1..20] + "\\u00" + ((int)secret[20]).ToString("x2") + secret[21..] + " y\"}");
        Assert.NotNull(masked);
        Assert.Matches("^\\{\"a\":\"x \\[secret:github-token#[0-9a-f]{4}\\] y\"\\}$", masked);
    }

    [Fact]
    public void A_newline_escape_is_no_part_of_the_token() =>
        Assert.Matches("^\\{\"a\":\"x\\\\n\\[secret:github-token#[0-9a-f]{4}\\]\\\\ny\"\\}$", Mask("{\"a\":\"x\\n" + Samples.GitHub + "\\ny\"}")!);

    [Fact]
    public void The_key_names_the_value() =>
        Assert.Matches("^\\{\"db_password\":\"\\[secret:generic-password#[0-9a-f]{4}\\]\"\\}$", Mask("{\"db_password\":\"" + Samples.Random("n", 14, 2) + "\"}")!);

    [Fact]
    public void A_key_can_hold_a_secret() =>
        Assert.Matches("^\\{\"\\[secret:slack-[a-z-]*#[0-9a-f]{4}\\]\":1\\}$", Mask("{\"" + Samples.Slack + "\":1}")!);

    [Fact]
    public void Json_inside_a_string_stays_json()
    {
        var inner = JsonSerializer.Serialize(new { user = "ann \"a\" \\ b", password = Samples.Random("n", 16, 9), note = "line\nline" });
        var masked = Mask(JsonSerializer.Serialize(new { structuredContent = inner }));
        Assert.NotNull(masked);
        var innerMasked = JsonDocument.Parse(JsonDocument.Parse(masked).RootElement.GetProperty("structuredContent").GetString()!);
        Assert.StartsWith("[secret:", innerMasked.RootElement.GetProperty("password").GetString(), StringComparison.Ordinal);
        Assert.Equal("ann \"a\" \\ b", innerMasked.RootElement.GetProperty("user").GetString());
    }

    [Fact]
    public void One_secret_has_one_mask_however_it_is_escaped()
    {
        var secret = Samples.GitHub;
        var masks = JsonMasker.Mask(Encoding.UTF8.GetBytes($"[\"{secret}\",\"\\u0067{secret[1..]}\"]"), SecretOptions.Default, Key);
        using var document = JsonDocument.Parse(masks!.Json);
        Assert.Equal(document.RootElement[0].GetString(), document.RootElement[1].GetString());
        Assert.NotEqual(document.RootElement[0].GetString(), JsonDocument.Parse(JsonMasker.Mask(Encoding.UTF8.GetBytes($"[\"{secret}\"]"), SecretOptions.Default, "other"u8)!.Json).RootElement[0].GetString());
    }

    [Fact]
    public void The_path_is_a_json_pointer()
    {
        var found = JsonMasker.Find(Encoding.UTF8.GetBytes("{\"a/b\":[0,{\"c~\":\"" + Samples.GitHub + "\"}]}"), SecretOptions.Default);
        Assert.Equal("/a~1b/1/c~0", Assert.Single(found).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("{\"a")]
    [InlineData("\"\\")]
    [InlineData("\"\\u12")]
    [InlineData("]]]}}}\"abcd\"")]
    [InlineData("{\"a\":\"\\ud800 \\udc00 \\ud800\\u0041\"}")]
    public void Broken_text_never_throws(string json) => Assert.Null(Mask(json));

    [Fact]
    public void Random_documents_keep_everything_but_the_secrets()
    {
        for (var seed = 0; seed < 300; seed++)
            Check(seed);
    }

    /// <summary>Puts tokens at random places into strings of random text, and asks for the same document with the tokens replaced.</summary>
    private static void Check(int seed)
    {
        var random = new Random(seed);
        var json = new StringBuilder("[");
        var expected = new StringBuilder("[");
        for (var i = 0; i < 4; i++)
        {
            var (text, replaced) = Leaf(random);
            var separator = i == 0 ? "" : random.Next(2) == 0 ? "," : " ,\n ";
            json.Append(separator).Append("{\"k").Append(i).Append("\": ").Append(text).Append('}');
            expected.Append(separator).Append("{\"k").Append(i).Append("\": ").Append(replaced).Append('}');
        }
        var masked = Mask(json.Append(']').ToString()) ?? json.ToString();
        var plain = System.Text.RegularExpressions.Regex.Replace(masked, @"\[secret:github-token#[0-9a-f]{4}\]", "@@");
        Assert.Equal(expected.Append(']').ToString(), plain);
        JsonDocument.Parse(masked).Dispose();
    }

    private static (string Text, string Replaced) Leaf(Random random)
    {
        string[] pieces = [" ", "ä", "😀", "\\n", "\\\"", "\\\\ ", "\\u00e9", "\\ud83d\\ude00", "word ", "\\t", "日本", "\\/", "; "];
        var text = new StringBuilder("\"");
        var replaced = new StringBuilder("\"");
        for (var i = 0; i < 12; i++)
        {
            if (random.Next(5) == 0)
            {
                text.Append(' ').Append("gh" + "p_" + Samples.Random("n", 36, random.Next(1000))).Append(' ');
                replaced.Append(" @@ ");
            }
            var piece = pieces[random.Next(pieces.Length)];
            text.Append(piece);
            replaced.Append(piece);
        }
        return (text.Append('"').ToString(), replaced.Append('"').ToString());
    }
}
