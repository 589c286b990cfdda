using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.FileTypes;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>A skill that is granted file types reads and writes no others: what a file is, its content says.</summary>
public sealed class FileTypeCheck : ICheck
{
    private const string Rule = "skills.file-types";

    /// <summary>A command that makes directories; what it makes has no type.</summary>
    private const string MakesDirectories = ": mkdir";

    public ImmutableArray<string> Rules => [Rule];

    public string Summary => "A skill touches only files of the types it is granted, judged by their content.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not PathTouched touched || StandardDevices.Is(touched.Path))
            return;
        TouchedPath? path = null;
        foreach (var grant in about.Grants)
            if (grant.FileTypes is { } types)
            {
                path ??= TouchedPath.Of(touched, about.Landmarks);
                if (path.Flaw is null && !(grant.Own is { } own && touched.Access == PathAccess.Read && own.Covers(path)) && Objection(path, touched, types, about) is { } objection)
                    findings.Add(new(Decision.Deny, Rule, $"{objection}, and {Acting.Name(grant)} is granted {string.Join(", ", types)}", grant.Origin.ToString(), touched));
            }
    }

    private static string? Objection(TouchedPath path, PathTouched touched, ImmutableArray<string> types, Hearing about)
    {
        if (path.Files is not { } files)
            return $"nobody can tell which file {touched.Path} is";
        foreach (var file in files)
            if (Objection(file, touched, types, about) is { } objection)
                return objection;
        return null;
    }

    private static string? Objection(string file, PathTouched touched, ImmutableArray<string> types, Hearing about)
    {
        var view = about.Surroundings.Files;
        switch (view.KindOf(file))
        {
            case FileKind.Directory:
                return touched.Reach == PathReach.Itself ? null : $"{file} is read with all that is in it, of whatever type";
            case FileKind.Absent:
                return touched.Access == PathAccess.Write ? OfNew(file, touched, types, about.Event) : null;
            case FileKind.Other:
                return $"{file} is no file";
            default:
                var type = FileType.Of(file, view);
                return type is not null && FileType.IsAllowed(type, file, types) ? null : $"{file} is {Told(type)}";
        }
    }

    /// <summary>A file that is yet to be: its content where the call carries it, else its name is all there is.</summary>
    private static string? OfNew(string file, PathTouched touched, ImmutableArray<string> types, HookEvent hookEvent)
    {
        if (hookEvent.Calls is [{ Tool: "Write", Server: null } call] && JsonText.Field(call.Input, "content") is { } content)
            return FileType.IsAllowed(content.Length == 0 ? FileType.Empty : FileType.Text, file, types) ? null : $"{file} would hold text";
        return touched.Place.EndsWith(MakesDirectories, StringComparison.Ordinal) || FileType.MayBecome(file, types) ? null : $"{file} has another name";
    }

    private static string Told(string? type) => type switch
    {
        null => "a file that cannot be read",
        FileType.Unknown => "of no known type",
        _ => $"of type {type}",
    };
}
