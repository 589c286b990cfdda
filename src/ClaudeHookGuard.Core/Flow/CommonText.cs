using System.Text;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// Text that stands in so many projects that a copy of it comes from nowhere in particular: licences, the beginnings of programs, usual messages. It is
/// read when a passage of a call was found in a labelled output, which few calls come to.
/// </summary>
internal static class CommonText
{
    private const string Resource = "flow.common.txt";

    private static byte[]? letters;

    public static bool Contains(ReadOnlySpan<byte> passage) => (letters ??= Read()).AsSpan().IndexOf(passage) >= 0;

    private static byte[] Read()
    {
        using var stream = typeof(CommonText).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var common = Letters.Of(Encoding.UTF8.GetBytes(reader.ReadToEnd()));
        return common.Text.ToArray();
    }
}
