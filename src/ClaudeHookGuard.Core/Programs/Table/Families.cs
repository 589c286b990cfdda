namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>The built-in rows, a constant a family of programs.</summary>
internal static class Families
{
    public static ImmutableArray<string> All =>
    [
        Readers.Rows, Writers.Rows, Searchers.Rows, Wrappers.Rows, Shells.Rows, Interpreters.Rows, Archivers.Rows, Network.Rows, VersionControl.Rows, Forges.Rows,
        Packages.Rows, Builds.Rows, Containers.Rows, Cloud.Rows, Databases.Rows, Editors.Rows, SystemTools.Rows, Cryptography.Rows, Debuggers.Rows, Desktop.Rows, Silent.Rows,
    ];
}
