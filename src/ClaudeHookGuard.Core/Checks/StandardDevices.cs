using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Device files that hold nothing and keep nothing: a stream of the process itself, a source of noise, a sink.</summary>
public static class StandardDevices
{
    public static bool Is(PartialText path) => path.Known is
        "/dev/null" or "/dev/zero" or "/dev/full" or "/dev/random" or "/dev/urandom" or "/dev/tty" or "/dev/stdin" or "/dev/stdout" or "/dev/stderr"
        or "/dev/fd/0" or "/dev/fd/1" or "/dev/fd/2" or "/proc/self/fd/0" or "/proc/self/fd/1" or "/proc/self/fd/2" or "NUL";
}
