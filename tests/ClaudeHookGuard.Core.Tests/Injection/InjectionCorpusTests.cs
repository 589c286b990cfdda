using System.Text.Json;
using ClaudeHookGuard.Core.Injection;

namespace ClaudeHookGuard.Core.Tests.Injection;

/// <summary>What <c>tests/corpus/injection</c> must reach: nearly all hostile outputs found, next to no ordinary one.</summary>
public class InjectionCorpusTests
{
    private const double LeastFoundPercent = 95;
    private const double MostAlarmsPercent = 1;

    private static string File(string name) => Path.Combine(Repository.Root, "tests", "corpus", "injection", name);

    private static bool IsFound(CorpusCase each) => !InjectionReader.Read(JsonSerializer.SerializeToUtf8Bytes(each.Text), Provenance.Of(each.Call)).IsEmpty;

    [Fact]
    public void Hostile_outputs_are_found()
    {
        var cases = CorpusCase.Read(File("hostile.txt")).ToArray();
        var missed = cases.Where(each => !IsFound(each)).Select(each => each.Name).ToArray();
        Assert.True(cases.Length >= 150);
        Assert.True(missed.Length * 100 <= cases.Length * (100 - LeastFoundPercent), $"{missed.Length} of {cases.Length} missed: {string.Join("; ", missed)}");
    }

    [Fact]
    public void Ordinary_outputs_are_left_alone()
    {
        var cases = CorpusCase.Read(File("benign.txt")).ToArray();
        var alarms = cases.Where(IsFound).Select(each => each.Name).ToArray();
        Assert.True(cases.Length >= 300, $"{cases.Length} cases");
        Assert.True(alarms.Length * 100 <= cases.Length * MostAlarmsPercent, $"{alarms.Length} of {cases.Length}: {string.Join("; ", alarms)}");
    }

    /// <summary>This repository is full of words about orders to agents, and gives none but in its corpus and tests.</summary>
    [Fact]
    public void The_sources_of_the_guard_are_left_alone()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToArray();
        var alarms = sources.Where(file => !InjectionReader.ReadText(System.IO.File.ReadAllBytes(file), default).IsEmpty).Select(Path.GetFileName).ToArray();
        Assert.True(alarms.Length * 100 <= sources.Length, string.Join("; ", alarms));
    }

    [Fact]
    public void Nothing_makes_the_reader_throw_and_what_it_finds_lies_in_the_text_in_order()
    {
        var random = new Random(5);
        var pieces = CorpusCase.Read(File("hostile.txt")).Select(each => each.Utf8).ToArray();
        for (var round = 0; round < 2000; round++)
        {
            var text = Mutated(pieces[random.Next(pieces.Length)], random);
            var end = 0;
            foreach (var sighting in InjectionReader.ReadText(text, default))
            {
                Assert.InRange(sighting.Start, end, text.Length);
                Assert.InRange(sighting.End, sighting.Start, text.Length);
                end = sighting.End;
            }
        }
    }

    private static byte[] Mutated(byte[] piece, Random random)
    {
        var text = piece.ToArray();
        for (var change = random.Next(6); change > 0 && text.Length > 0; change--)
            text[random.Next(text.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? text[..random.Next(text.Length + 1)] : text;
    }
}
