using System.CommandLine;
using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Shows one entry whole.</summary>
internal static class AuditShowCommand
{
    /// <summary>Fewest digits of an id: fewer fit too many.</summary>
    private const int FewestDigits = 4;

    /// <summary>Entries that are named where several fit.</summary>
    private const int MostNamed = 20;

    public static Command Create()
    {
        var choice = new LogChoice();
        var id = new Argument<string>("id") { Description = "The id of an entry, its first or last digits, or its number in the chain." };
        var json = new Option<bool>("--json") { Description = "Print the line as it stands in the log." };
        var command = new Command("show", "Show one entry whole.") { id, json };
        choice.AddLogTo(command);
        command.SetAction(parsed => choice.Read(parsed) is { } chosen ? Run(chosen, parsed.GetValue(id)!, parsed.GetValue(json)) : CommandLine.Misused);
        return command;
    }

    private static int Run(ChosenLog chosen, string id, bool json)
    {
        var number = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var digits = id.Replace("-", "", StringComparison.Ordinal);
        var byNumber = new List<byte[]>();
        var byId = new List<byte[]>();
        var damaged = chosen.Each(static _ => true, entry =>
        {
            if (number > 0 && entry.Sequence == number)
                byNumber.Add(entry.Line.ToArray());
            else if (digits.Length >= FewestDigits && byId.Count < MostNamed && Fits(entry.Id, digits))
                byId.Add(entry.Line.ToArray());
        });
        if (damaged is null)
            return CommandLine.Misused;
        var found = byNumber.Count > 0 ? byNumber : byId;
        damaged.Tell();
        if (found.Count != 1)
            return NotOne(found, id, chosen.Zone);
        Console.Out.WriteLine(json ? Encoding.UTF8.GetString(found[0]) : EntryDetail.Of(Read(found[0]), chosen.Zone));
        return 0;
    }

    private static bool Fits(EntryText id, string digits)
    {
        Span<char> plain = stackalloc char[32];
        return Guid.TryParseExact(id.ToString(), "D", out var guid) && guid.TryFormat(plain, out _, "N")
            && (((ReadOnlySpan<char>)plain).EndsWith(digits, StringComparison.OrdinalIgnoreCase) || ((ReadOnlySpan<char>)plain).StartsWith(digits, StringComparison.OrdinalIgnoreCase));
    }

    private static int NotOne(List<byte[]> found, string id, TimeZoneInfo zone)
    {
        Console.Error.WriteLine(found.Count == 0 ? $"hookguard: no entry is called {id}" : $"hookguard: {id} fits several entries:");
        foreach (var line in found.Take(MostNamed))
            Console.Error.WriteLine($"  {Read(line).Copy().Id}  {EntryRow.Of(Read(line).Copy(), zone)}");
        return CommandLine.Misused;
    }

    private static EntryView Read(byte[] line)
    {
        var view = new EntryView();
        _ = view.TryRead(line, 0, line.Length);
        return view;
    }
}
