using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>
/// find(1): starting points, then an expression. It lists names; what it does with them is in its actions. A name test
/// before an action tells which files reach it.
/// </summary>
internal static class FindReader
{
    /// <summary>Commands are handed on for so many starting points; what is touched counts for all.</summary>
    private const int MaxStarts = 32;

    public static void Read(EffectsBuilder effects)
    {
        var words = effects.Invocation.Arguments;
        var at = 0;
        while (at < words.Length && IsLeadingOption(words[at].KnownPrefix))
            at += words[at].Known == "-D" ? 2 : 1;
        var starts = ReadStarts(words, ref at);
        foreach (var start in starts)
            effects.Touch(PathAccess.Read, start, PathReach.Itself, effects.Invocation.Directory);
        new Expression(effects, words, starts).Read(at);
    }

    private static bool IsLeadingOption(string text) => text is "-H" or "-L" or "-P" or "-D" || text.StartsWith("-O", StringComparison.Ordinal);

    private static List<PartialText> ReadStarts(ImmutableArray<PartialText> words, ref int at)
    {
        var starts = new List<PartialText>();
        while (at < words.Length && !IsExpression(words[at].KnownPrefix))
            starts.Add(words[at++]);
        if (starts.Count == 0)
            starts.Add(PartialText.Of("."));
        return starts;
    }

    private static bool IsExpression(string text) => text is "(" or ")" or "!" or "," || (text.Length > 1 && text[0] == '-');

    /// <summary>The tests and actions behind the starting points.</summary>
    private sealed class Expression(EffectsBuilder effects, ImmutableArray<PartialText> words, List<PartialText> starts)
    {
        private PartialText? name;
        private bool shallow;
        private bool acts;
        private bool onlyEmpty;
        private bool nulSeparated;

        public void Read(int at)
        {
            while (at < words.Length)
                at = ReadOne(at);
            if (!acts)
                List();
        }

        private int ReadOne(int at)
        {
            var text = words[at].KnownPrefix;
            var value = at + 1 < words.Length ? words[at + 1] : PartialText.Empty;
            switch (text)
            {
                case "-exec" or "-execdir" or "-ok" or "-okdir":
                    return ReadCommand(at + 1);
                case "-print0":
                    nulSeparated = true;
                    return at + 1;
                case "-delete":
                    acts = true;
                    // A directory is deleted only when it is empty.
                    if (onlyEmpty)
                        foreach (var start in starts)
                            effects.Touch(PathAccess.Write, start, PathReach.Itself, effects.Invocation.Directory);
                    else
                        TouchFound(PathAccess.Delete);
                    return at + 1;
                case "-empty":
                    onlyEmpty = true;
                    return at + 1;
                case "-type" when value.Known is "d":
                    onlyEmpty = true;
                    return at + 2;
                case "-o" or "-or" or ",":
                    name = null;
                    return at + 1;
                case "!" or "-not":
                    return at + 1 < words.Length && words[at + 1].KnownPrefix is "-name" or "-iname" or "-path" or "-ipath" or "-wholename" or "-regex" or "-iregex" ? at + 3 : at + 1;
                case "-name" or "-iname":
                    name = value;
                    return at + 2;
                case "-path" or "-ipath" or "-wholename" or "-iwholename":
                    name = LastSegment(value);
                    return at + 2;
                case "-maxdepth":
                    shallow = value.Known is "0" or "1";
                    return at + 2;
                case "-fprint" or "-fls" or "-fprint0":
                    effects.Write(value, effects.Invocation.Directory);
                    return at + 2;
                case "-fprintf":
                    effects.Write(value, effects.Invocation.Directory);
                    return at + 3;
                case "-files0-from" or "-newer" or "-anewer" or "-cnewer" or "-samefile":
                    effects.Read(value, effects.Invocation.Directory);
                    return at + 2;
                default:
                    return at + (TakesValue(text) ? 2 : 1);
            }
        }

        /// <summary>The command up to <c>;</c> or <c>+</c>; <c>{}</c> in it is a file that was found.</summary>
        private int ReadCommand(int at)
        {
            acts = true;
            var end = at;
            while (end < words.Length && words[end].Known is not ";" && !(words[end].Known == "+" && words[end - 1].Known == "{}"))
                end++;
            foreach (var start in starts.Count <= MaxStarts ? starts : [.. starts.GetRange(0, MaxStarts), PartialText.Unknown("more starting points than are followed")])
            {
                var command = ImmutableArray.CreateBuilder<PartialText>(end - at);
                for (var i = at; i < end; i++)
                    command.Add(Words.Replace(words[i], "{}", Found(start)));
                if (command.Count > 0)
                    effects.Run(new RunWords(command.ToImmutable(), null, false));
            }
            if (Mentions(at, end))
                TouchFound(PathAccess.Read);
            return end + 1;
        }

        private bool Mentions(int at, int end)
        {
            for (var i = at; i < end; i++)
                if (words[i].KnownPrefix.Contains("{}", StringComparison.Ordinal))
                    return true;
            return false;
        }

        /// <summary>A file as the command gets it: of the name asked for, directly below. Deeper ones are facts of their own.</summary>
        private PartialText Found(PartialText start) => Below(start).Add(name is null ? AnyName : Wildcards.Of(name));

        private void TouchFound(PathAccess access)
        {
            foreach (var start in starts)
            {
                if (name is null)
                    effects.Touch(access, start, PathReach.Below, effects.Invocation.Directory);
                else
                    foreach (var path in Named(start))
                        effects.Touch(access, path, PathReach.Itself, effects.Invocation.Directory);
            }
        }

        /// <summary>Files of the name directly below, and in any visible or hidden directory there.</summary>
        private IEnumerable<PartialText> Named(PartialText start)
        {
            var pattern = Wildcards.Of(name!);
            yield return Below(start).Add(pattern);
            if (shallow)
                yield break;
            yield return Below(start).Add(AnyName).Add(Slash).Add(pattern);
            if (LeavesProject(start))
                yield return Below(start).Add(PartialText.Of(".")).Add(AnyName).Add(Slash).Add(pattern);
        }

        /// <summary>Without an action find prints the names: a listing of the directories it enters, and words for a command behind a pipe.</summary>
        private void List()
        {
            foreach (var start in starts)
            {
                if (name is null && !shallow)
                    effects.Touch(PathAccess.Read, start, PathReach.VisibleBelow, effects.Invocation.Directory);
                if (starts.Count > MaxStarts)
                    continue;
                var lines = name is null ? [Found(start)] : Named(start);
                foreach (var line in lines)
                    effects.Output = (effects.Output is { } before ? before.Add(Newline) : PartialText.Empty).Add(line);
            }
        }

        private static PartialText AnyName => PartialText.Of([new AnyRunPart()]);

        private static PartialText Slash => PartialText.Of("/");

        private PartialText Newline => PartialText.Of(nulSeparated ? "\0" : "\n");

        private static PartialText Below(PartialText start) => EndsWithSlash(start) ? start : start.Add(Slash);

        /// <summary>Hidden directories count where the search begins outside the project: there the stores are.</summary>
        private bool LeavesProject(PartialText start)
        {
            var path = PathReading.Absolute(start, effects.Invocation.Directory, effects.Invocation.Surroundings, tilde: true).KnownPrefix;
            return !path.StartsWith(effects.Invocation.Surroundings.ProjectRoot, StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal);
        }

        private static bool EndsWithSlash(PartialText text) => text.Parts.Length > 0 && text.Parts[^1] is KnownPart known && known.Text.EndsWith('/');

        private static PartialText? LastSegment(PartialText path)
        {
            if (path.Known is not { } text)
                return null;
            var last = text[(text.LastIndexOf('/') + 1)..];
            return last is "" or "*" ? null : PartialText.Of(last);
        }

        private static bool TakesValue(string text) => text is "-type" or "-size" or "-mtime" or "-mmin" or "-atime" or "-amin" or "-ctime" or "-cmin" or "-perm" or "-user"
            or "-group" or "-uid" or "-gid" or "-regex" or "-iregex" or "-regextype" or "-mindepth" or "-printf" or "-links" or "-inum" or "-lname" or "-ilname" or "-xtype"
            or "-fstype" or "-context" or "-used" or "-newermt" or "-newerct" or "-neweraa";
    }
}
