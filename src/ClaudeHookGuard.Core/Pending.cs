using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
namespace ClaudeHookGuard.Core.Languages { public sealed class CodeReader : ICodeReader { public Effects Read(RunCode code, Invocation invocation) => Effects.None; } }
