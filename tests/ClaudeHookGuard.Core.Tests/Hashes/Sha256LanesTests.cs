using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Tests.Hashes;

public sealed class Sha256LanesTests
{
    [Fact]
    public void Gives_the_digests_that_one_at_a_time_gives()
    {
        var random = new Random(7);
        var buffer = new byte[100_000];
        random.NextBytes(buffer);
        var texts = Enumerable.Range(0, 500).Select(number => (At: random.Next(90_000), Length: number < 200 ? number : random.Next(9_000))).ToArray();
        var digests = new byte[texts.Length * Sha256.Size];
        new Sha256Lanes().Hash(buffer, texts, digests);
        for (var text = 0; text < texts.Length; text++)
            Assert.Equal(Sha256.Hex(buffer.AsSpan(texts[text].At, texts[text].Length)), Convert.ToHexStringLower(digests.AsSpan(text * Sha256.Size, Sha256.Size)));
    }

    [Fact]
    public void Goes_on_from_a_state_in_the_middle()
    {
        var lanes = new Sha256Lanes();
        var buffer = new byte[300];
        new Random(8).NextBytes(buffer);
        var digest = new byte[Sha256.Size];
        lanes.Hash(buffer, [(64, 236)], digest, lanes.Behind(buffer.AsSpan(0, 64)));
        Assert.Equal(Sha256.Hex(buffer), Convert.ToHexStringLower(digest));
    }

    [Fact]
    public void Of_nothing_is_nothing() => new Sha256Lanes().Hash([], [], []);
}
