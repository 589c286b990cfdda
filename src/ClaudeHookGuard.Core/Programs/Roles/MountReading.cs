using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Directories a container is given: what runs in it may read all below, and write it unless it is mounted read-only.</summary>
internal readonly ref struct MountReading(EffectsBuilder effects, PartialText directory)
{
    /// <summary><c>SOURCE:TARGET[:OPTIONS]</c>; a source without a slash is a volume's name.</summary>
    public void ReadShort(PartialText word)
    {
        var pieces = Words.Split(word, ':');
        if (pieces.Count > 1)
            Touch(pieces[0], pieces.Count > 2 && HasReadOnly(pieces[2].KnownPrefix));
    }

    /// <summary><c>type=bind,source=PATH,target=PATH[,readonly]</c>.</summary>
    public void ReadPairs(PartialText word)
    {
        PartialText? source = null;
        var readOnly = false;
        foreach (var pair in Words.Split(word, ','))
        {
            var text = pair.KnownPrefix;
            if (text.StartsWith("src=", StringComparison.Ordinal) || text.StartsWith("source=", StringComparison.Ordinal))
                source = Words.Cut(pair, '=')?.After;
            readOnly |= text is "readonly" or "ro" or "readonly=true" or "ro=true";
        }
        if (source is not null)
            Touch(source, readOnly);
    }

    /// <summary><c>id=NAME,src=PATH</c> of a build secret.</summary>
    public void ReadSource(PartialText word)
    {
        foreach (var pair in Words.Split(word, ','))
            if (Words.Cut(pair, '=') is ("src" or "source" or "default", var path))
                effects.Touch(PathAccess.Read, path, PathReach.Itself, directory, tilde: true);
    }

    /// <summary><c>type=local,dest=PATH</c> of a build's output; a word without pairs is the path.</summary>
    public void WriteTarget(PartialText word)
    {
        if (Words.Cut(word, '=') is null && word.Known is not "-")
            effects.Touch(PathAccess.Write, word, PathReach.Below, directory, tilde: true);
        foreach (var pair in Words.Split(word, ','))
            if (Words.Cut(pair, '=') is ("dest", var path) && path.Known is not "-")
                effects.Touch(PathAccess.Write, path, PathReach.Below, directory, tilde: true);
    }

    private static bool HasReadOnly(string options)
    {
        foreach (var option in options.AsSpan().Split(','))
            if (options.AsSpan()[option] is "ro")
                return true;
        return false;
    }

    private void Touch(PartialText source, bool readOnly)
    {
        var text = source.KnownPrefix;
        if (text.Length > 0 && text[0] is not ('/' or '.' or '~') && !text.Contains('\\') && !text.Contains('/'))
            return;
        effects.Touch(PathAccess.Read, source, PathReach.Below, directory, tilde: true);
        if (!readOnly)
            effects.Touch(PathAccess.Write, source, HoldsProject(source) ? PathReach.Itself : PathReach.Below, directory, tilde: true);
    }

    /// <summary>
    /// Working on the project in a container is everyday work, although the guard's own files lie below it; a mount of the directories they are in is
    /// judged with all below.
    /// </summary>
    private bool HoldsProject(PartialText source)
    {
        var root = effects.Invocation.Surroundings.ProjectRoot;
        return PathReading.Absolute(source, directory, effects.Invocation.Surroundings, tilde: true).Known?.TrimEnd('/') is { } path && (path == root || path == root + "/.");
    }
}
