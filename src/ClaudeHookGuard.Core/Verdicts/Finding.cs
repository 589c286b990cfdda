using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Verdicts;

/// <summary>One check's view of one fact.</summary>
/// <param name="Decision">What it asks for.</param>
/// <param name="Rule">The dotted, stable rule id, the same in TOML, audit and docs: <c>paths.read</c>, <c>network.host</c> …</param>
/// <param name="Reason">Why, in words for the model and the user: what was refused and what may be done instead. Never content.</param>
/// <param name="Stands">Where the rule stands, for people: <c>.claude/hookguard.toml:7</c> or <c>baseline</c>.</param>
/// <param name="Fact">What was judged.</param>
public sealed record Finding(Decision Decision, string Rule, string Reason, string Stands, Fact Fact);
