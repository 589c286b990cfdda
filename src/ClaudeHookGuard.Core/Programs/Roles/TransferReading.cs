using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Commands of an FTP or SFTP session, apart at newlines and semicolons: what is sent up, fetched, opened, or run here.</summary>
internal static class TransferReading
{
    public static void Read(EffectsBuilder effects, PartialText text, PartialText directory)
    {
        foreach (var line in Words.Split(text, '\n'))
            foreach (var command in Words.Split(line, ';'))
                ReadCommand(effects, command, directory);
    }

    private static void ReadCommand(EffectsBuilder effects, PartialText command, PartialText directory)
    {
        var words = Words.Split(command, ' ').FindAll(word => word.Parts.Length > 0);
        if (words.Count == 0)
            return;
        var name = words[0].KnownPrefix;
        if (name.StartsWith('!'))
        {
            effects.Run(new RunShell(Words.After(command, command.KnownPrefix.IndexOf('!') + 1), [], false));
            return;
        }
        var operands = words.FindAll(word => !word.KnownPrefix.StartsWith('-') && !ReferenceEquals(word, words[0]));
        switch (name)
        {
            case "put" or "mput" or "reput" or "send" or "append" or "pput" when operands.Count > 0:
                effects.Touch(PathAccess.Read, operands[0], PathReach.Below, directory, tilde: true);
                break;
            case "mirror" when operands.Count > 0 && words.Exists(word => word.KnownPrefix.StartsWith("-R", StringComparison.Ordinal) || word.Known == "--reverse"):
                effects.Touch(PathAccess.Read, operands[0], PathReach.Below, directory, tilde: true);
                break;
            case "get" or "mget" or "reget" or "recv" when operands.Count > 1:
                effects.Touch(PathAccess.Write, operands[1], PathReach.Itself, directory, tilde: true);
                break;
            case "open" or "connect" or "o" when operands.Count > 0:
                HostFacts.Host(effects, operands[0]);
                break;
        }
    }
}
