namespace ClaudeHookGuard.Core.Facts;

/// <summary>A row of the table of built-in tools.</summary>
/// <param name="Effect">Whether it changes anything beyond its answer.</param>
/// <param name="Arguments">Its named arguments.</param>
/// <param name="Rest">What every string is that stands under no named argument.</param>
/// <param name="Service">The host of the client's own service that the tool uploads to, or null.</param>
public sealed record BuiltInTool(ToolEffect Effect, ImmutableArray<BuiltInArgument> Arguments, ArgumentRole Rest = ArgumentRole.Plain, string? Service = null);

/// <summary>A named argument; where it is a list or object, the role is that of every string in it.</summary>
public readonly record struct BuiltInArgument(string Name, ArgumentRole Role);
