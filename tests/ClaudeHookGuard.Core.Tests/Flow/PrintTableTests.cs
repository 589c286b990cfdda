using System.Text;
using ClaudeHookGuard.Core.Flow;

namespace ClaudeHookGuard.Core.Tests.Flow;

public sealed class PrintTableTests
{
    [Fact]
    public void A_writer_killed_between_two_stores_leaves_a_table_that_is_known_for_what_it_is()
    {
        var words = Filled();
        var page = PrintTable.PageWords;
        var slot = Enumerable.Range(page + 1, PrintTable.PageEntries).First(at => words[at] == 0);
        words[slot] = PrintEntry.Of(0x123_4567, PrintKind.Passage, 1, 3).Bits;
        Assert.True(new PrintTable(words).IsSound);
        new PrintTable(words).Mend();
        Assert.True(new PrintTable(words).IsSound);
        words[slot] = 0;
        Assert.False(new PrintTable(words).IsSound);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(PrintTable.PageWords)]
    public void A_word_of_the_head_or_a_check_word_that_changed_is_harm(int word)
    {
        var words = Filled();
        words[word] ^= 0x40;
        Assert.False(new PrintTable(words).IsSound);
    }

    [Fact]
    public void A_page_of_zeros_and_a_table_cut_short_are_harm()
    {
        var words = Filled();
        words.AsSpan(PrintTable.PageWords, PrintTable.PageWords).Clear();
        Assert.False(new PrintTable(words).IsSound);
        Assert.False(new PrintTable(Filled().AsSpan(0, PrintTable.SizeOf(4))).IsSound);
        Assert.False(new PrintTable([]).IsSound);
    }

    [Fact]
    public void Forty_megabytes_of_labelled_outputs_stay_below_four_of_state_and_long_copies_are_still_found()
    {
        var session = new RememberedSession();
        var random = new Random(3);
        var kept = new List<string>();
        for (var output = 0; output < 2000; output++)
        {
            var text = Words(random, 20 * 1024);
            if (output % 100 == 0)
                kept.Add(text.Substring(4000, 2000));
            session.Keep(new(Encoding.UTF8.GetBytes(text), ["x"], "Read", $"t{output}"), ["x"], DateTimeOffset.UnixEpoch);
        }
        Assert.True(session.Bytes < 4_000_000, $"{session.Bytes} bytes");
        Assert.True(kept.Count(text => session.Prints!.Trace(Encoding.UTF8.GetBytes(text)).From("x") is not null) >= kept.Count * 95 / 100);
        Assert.Null(session.Prints!.Trace(Encoding.UTF8.GetBytes(Words(random, 20 * 1024))).From("x"));
    }

    [Fact]
    public void Text_that_stands_in_every_project_tells_nothing()
    {
        var session = new RememberedSession();
        var licence = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files"u8.ToArray();
        session.Keep(new(licence, ["x"], "Read", "t"), ["x"], DateTimeOffset.UnixEpoch);
        Assert.Null(session.Prints!.Trace(licence).From("x"));
    }

    [Fact]
    public void What_the_user_said_or_an_open_source_had_before_tells_nothing()
    {
        var text = "the quick brown fox told the lazy dog about the plan for the northern depot"u8.ToArray();
        foreach (var open in new OutputReading[] { new(text, [], "Read", "t1"), new(text, [], "prompt", "") { IsPublic = true } })
        {
            var session = new RememberedSession();
            session.Keep(open, ["x"], DateTimeOffset.UnixEpoch);
            session.Keep(new(text, ["x"], "Read", "t2"), ["x"], DateTimeOffset.UnixEpoch);
            Assert.Null(session.Prints!.Trace(text).From("x"));
        }
    }

    [Fact]
    public void A_copy_that_a_tool_printed_carries_the_label_on_and_makes_nothing_open()
    {
        var text = Encoding.UTF8.GetBytes(Words(new Random(5), 3000));
        var session = new RememberedSession();
        session.Keep(new(text, ["x"], "mcp__db__query", "t1") { IsData = true }, ["x"], DateTimeOffset.UnixEpoch);
        session.Keep(new(text, [], "Bash", "t2"), ["x"], DateTimeOffset.UnixEpoch);
        Assert.NotNull(session.Prints!.Trace(text).From("x"));
        Assert.Equal(["mcp__db__query", "Bash"], session.Sources.Select(source => source.Tool));
    }

    [Fact]
    public void The_same_text_under_two_labels_has_both()
    {
        var text = Encoding.UTF8.GetBytes(Words(new Random(6), 3000));
        var session = new RememberedSession();
        session.Keep(new(text, ["a"], "Read", "t1"), ["a", "b"], DateTimeOffset.UnixEpoch);
        session.Keep(new(text, ["b"], "Bash", "t2"), ["a", "b"], DateTimeOffset.UnixEpoch);
        Assert.NotNull(session.Prints!.Trace(text).From("a"));
        Assert.NotNull(session.Prints!.Trace(text).From("b"));
    }

    private static ulong[] Filled()
    {
        var session = new RememberedSession();
        session.Keep(new(Encoding.UTF8.GetBytes(Words(new Random(4), 4000)), ["x"], "Read", "t"), ["x"], DateTimeOffset.UnixEpoch);
        return session.Table;
    }

    private static string Words(Random random, int characters)
    {
        var text = new StringBuilder();
        while (text.Length < characters)
        {
            for (var letter = random.Next(2, 9); letter > 0; letter--)
                text.Append((char)('a' + random.Next(26)));
            text.Append(' ');
        }
        return text.ToString(0, characters);
    }
}
