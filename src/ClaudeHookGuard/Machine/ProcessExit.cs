using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Machine;

/// <summary>Ends the process at once with a given code, whatever other threads are doing.</summary>
internal static partial class ProcessExit
{
    public static void Now(int code)
    {
        if (OperatingSystem.IsWindows())
            Environment.Exit(code);
        else
            UnixExit(code);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void UnixExit(int code);
}
