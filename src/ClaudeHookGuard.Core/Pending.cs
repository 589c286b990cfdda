using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Languages;
namespace ClaudeHookGuard.Core.Shell { public sealed class ShellReader(IProgramTable p, ICodeReader c) { public ImmutableArray<Fact> Read(string s, Surroundings u, string place) { _ = p; _ = c; return [new Unreadable(UnreadableAs.Command, "", "x", place)]; } public ImmutableArray<Fact> Read(RunCode s, Surroundings u, string place) { _ = p; _ = c; return [new Unreadable(UnreadableAs.Command, "", "x", place)]; } } }
namespace ClaudeHookGuard.Core.Languages { public sealed class CodeReader : ICodeReader { public Effects Read(RunCode code, Invocation invocation) => Effects.None; } }
namespace ClaudeHookGuard.Core.Programs { public sealed record DA(string Id, string Reason); public static class DestructivePack { public static DA? Find(CommandRun c, Surroundings s) => null; } }
