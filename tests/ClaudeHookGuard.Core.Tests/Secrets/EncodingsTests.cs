using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Tests.Secrets;

public class EncodingsTests
{
    public static TheoryData<string> Encodings =>
    [
        "base64", "base64url", "unpadded", "wrapped", "offset 1", "offset 2", "cut", "twice", "hex", "percent", "html", "html hex", "unicode", "shell", "octal",
        "gzip", "zlib", "deflate", "utf-16", "utf-16 base64", "rot13", "reversed", "hyphens", "groups", "zero width", "full width", "cyrillic", "spaced hex",
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_token_is_found_behind(string encoding)
    {
        var found = SecretScanner.Scan(Encode(encoding, "token " + Samples.GitHub + " ok"), SecretOptions.Default);
        Assert.Contains(found, sighting => sighting.Rule == "github-token" && sighting.Encoding.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_mask(string encoding)
    {
        var text = Encode(encoding, "token " + Samples.GitHub + " ok");
        var found = SecretScanner.Scan(text, SecretOptions.Default).First(static sighting => sighting.Rule == "github-token");
        var plain = Encoding.UTF8.GetBytes(Samples.GitHub);
        Assert.Equal(SecretMask.Of(new("github-token", 0, plain.Length, Confidence.High), plain, "k"u8), SecretMask.Of(found, text, "k"u8));
    }

    [Fact]
    public void Encoded_noise_raises_no_alarm()
    {
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var noise = new byte[24 + random.Next(300)];
            random.NextBytes(noise);
            Assert.Empty(SecretScanner.Scan(Encoding.UTF8.GetBytes("x " + Convert.ToBase64String(noise) + " y " + Convert.ToHexStringLower(noise)), SecretOptions.Default));
        }
    }

    [Fact]
    public void Hostile_bytes_never_throw()
    {
        var random = new Random(12);
        string[] pieces = ["\\u12", "%", "%4", "&#", "&#x;", "H4sIAAAA", "eJw", "AAAAA", "-----BEGIN PRIVATE KEY-----", "://", ":@", "eyJ", "\\", "\0", "g-h-p-_-", "=\"", "password="];
        for (var i = 0; i < 2000; i++)
        {
            var text = new List<byte>();
            for (var k = 0; k < 12; k++)
            {
                text.AddRange(Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                text.AddRange(Enumerable.Range(0, random.Next(30)).Select(_ => (byte)random.Next(256)));
            }
            SecretScanner.Scan(text.ToArray(), SecretOptions.Default);
            JsonMasker.Find(text.ToArray(), SecretOptions.Default);
        }
    }

    [Fact]
    public void A_token_cut_over_neighbouring_strings_is_masked_in_all_of_them()
    {
        var secret = Samples.GitHub;
        var masked = JsonMasker.Mask(Encoding.UTF8.GetBytes($"{{\"args\":[\"{secret[..9]}\",\"{secret[9..25]}\",\"{secret[25..]}\",\"end\"]}}"), SecretOptions.Default, "k"u8);
        using var document = JsonDocument.Parse(masked!.Json);
        var pieces = document.RootElement.GetProperty("args").EnumerateArray().Select(static piece => piece.GetString()!).ToArray();
        Assert.All(pieces[..3], static piece => Assert.StartsWith("[secret:github-token#", piece, StringComparison.Ordinal));
        Assert.Equal("end", pieces[3]);
    }

    private static byte[] Encode(string encoding, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return encoding switch
        {
            "base64" => Ascii(Convert.ToBase64String(bytes)),
            "base64url" => Ascii(Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_')),
            "unpadded" => Ascii("x: " + Convert.ToBase64String(bytes).TrimEnd('=') + " y"),
            "wrapped" => Ascii(string.Join("\n", Convert.ToBase64String(Ascii(text + text)).Chunk(76).Select(static line => new string(line)))),
            "offset 1" => Ascii(Convert.ToBase64String(Ascii("." + text))),
            "offset 2" => Ascii(Convert.ToBase64String(Ascii(".." + text))),
            "cut" => Ascii(Convert.ToBase64String(Ascii("abc" + text))[2..]),
            "twice" => Ascii(Convert.ToBase64String(Ascii(Convert.ToBase64String(bytes)))),
            "hex" => Ascii(Convert.ToHexStringLower(bytes)),
            "percent" => Ascii(Each(bytes, static b => $"%{b:X2}")),
            "html" => Ascii(Each(bytes, static b => $"&#{b};")),
            "html hex" => Ascii(Each(bytes, static b => $"&#x{b:x};")),
            "unicode" => Ascii(Each(bytes, static b => $"\\u{b:x4}")),
            "shell" => Ascii("$'" + Each(bytes, static b => $"\\x{b:x2}") + "'"),
            "octal" => Ascii(Each(bytes, static b => "\\" + Convert.ToString(b, 8).PadLeft(3, '0'))),
            "gzip" => Packed(bytes, static to => new GZipStream(to, CompressionLevel.Optimal)),
            "zlib" => Packed(bytes, static to => new ZLibStream(to, CompressionLevel.Optimal)),
            "deflate" => Packed(bytes, static to => new DeflateStream(to, CompressionLevel.Optimal)),
            "utf-16" => Encoding.Unicode.GetBytes(text),
            "utf-16 base64" => Ascii(Convert.ToBase64String(Encoding.Unicode.GetBytes(text))),
            "rot13" => Ascii(string.Concat(text.Select(static c => char.IsAsciiLetter(c) ? (char)((c & 32) | (((c & ~32) - 65 + 13) % 26 + 65)) : c))),
            "reversed" => Ascii(new string([.. text.Reverse()])),
            "hyphens" => Ascii(string.Join('-', text.AsEnumerable())),
            "groups" => Ascii(string.Join('.', text.Chunk(4).Select(static group => new string(group)))),
            "zero width" => Ascii(string.Join('\u200b', text.AsEnumerable())),
            "full width" => Ascii(string.Concat(text.Select(static c => c is > ' ' and < '\u007f' ? (char)(c + 0xFEE0) : c))),
            "cyrillic" => Ascii(text.Replace('p', '\u0440').Replace('o', '\u043e').Replace('a', '\u0430')),
            "spaced hex" => Ascii(string.Join(' ', bytes.Select(static b => b.ToString("x2")))),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
        };
    }

    private static byte[] Ascii(string text) => Encoding.UTF8.GetBytes(text);

    private static string Each(byte[] bytes, Func<byte, string> write) => string.Concat(bytes.Select(write));

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> packer)
    {
        var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write([.. bytes, .. bytes]);
        return Ascii(Convert.ToBase64String(packed.ToArray()));
    }
}
