namespace ClaudeHookGuard.Core.Machine;

/// <summary>A disk of which nothing is known: for judging what a log names, perhaps of another machine, by the letter.</summary>
public sealed class NoFiles : IFileView
{
    public string? ReadLink(string path) => null;

    public FileKind KindOf(string path) => FileKind.Absent;

    public FileIdentity? IdentityOf(string path) => null;

    public ImmutableArray<string> Names(string directory, int limit) => [];

    public string? ReadText(string path, int maxBytes) => null;

    public byte[]? ReadPart(string path, long from, int count) => null;
}
