using System.Diagnostics.CodeAnalysis;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// A pattern over paths, as a policy writes it. It owns its comparison: whole components only, so <c>/allowed</c> never covers
/// <c>/allowed-evil</c>.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>~/x</c></term><description>below each of the account's homes</description></item>
/// <item><term><c>./x</c>, <c>x</c></term><description>below the directory the policy speaks for (<see cref="PatternBase"/>)</description></item>
/// <item><term><c>**/x</c></term><description>anywhere on the machine: a floating pattern, as opposed to an anchored one</description></item>
/// <item><term><c>/x</c>, <c>C:\x</c>, <c>C:/x</c></term><description>that place</description></item>
/// <item><term><c>**</c></term><description>as a whole component: any number of directories, none included; <c>x/**</c> covers <c>x</c> itself</description></item>
/// <item><term><c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c></term><description>within one component; a leading dot is nothing special</description></item>
/// <item><term><c>{a,b}</c></term><description>either, also nested</description></item>
/// </list>
/// A pattern whose last component is plain covers that path and everything below it: <c>read = ["./src"]</c> means the directory.
/// A wildcard or bracket is taken literally inside a class: <c>[*]</c>.
/// </remarks>
public sealed class PathPattern : IEquatable<PathPattern>
{
    /// <summary>The longest pattern text, in characters.</summary>
    public const int MaxLength = 1024;

    /// <summary>The most paths the braces of one pattern may stand for.</summary>
    public const int MaxAlternatives = 64;

    /// <summary>The most components of one pattern.</summary>
    public const int MaxComponents = 60;

    private PatternPath[]? exact;
    private PatternPath[]? folded;
    private PatternPath[]? lowered;

    private PathPattern(string text, PatternBase where, PatternPath[]? alternatives) => (Text, Where, exact) = (text, where, alternatives);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>What a relative text was taken to start from.</summary>
    public PatternBase Where { get; }

    /// <summary>
    /// Whether it is too wide for an allow-list: it covers the whole machine or a whole home (<c>*</c>, <c>**</c>, <c>/**</c>, <c>/*</c>, <c>~</c>,
    /// <c>~/**</c>, <c>C:/**</c> and spellings of these; in a user's policy <c>./**</c> too), and so restricts nothing that matters.
    /// </summary>
    public bool IsTooWide => Text is "*" || Array.Exists(Exact, path => path.IsTooWide);

    /// <summary>Reads a pattern; where it cannot be one, <paramref name="error"/> says why and <paramref name="hint"/> what to write instead.</summary>
    public static bool TryParse(
        string text,
        PatternBase where,
        [NotNullWhen(true)] out PathPattern? pattern,
        [NotNullWhen(false)] out string? error,
        [NotNullWhen(false)] out string? hint)
    {
        if (PatternReader.Read(text, where, out var alternatives) is { } mistake)
        {
            (pattern, error, hint) = (null, mistake.Message, mistake.Hint);
            return false;
        }
        (pattern, error, hint) = (new(text, where, alternatives), null, null);
        return true;
    }

    /// <summary>A pattern of the product's own, known to be right.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static PathPattern Of(string text, PatternBase where = PatternBase.None) =>
        TryParse(text, where, out var pattern, out var error, out _) ? pattern : throw new ArgumentException($"{text}: {error}", nameof(text));

    /// <summary>
    /// The same, read only when a path comes near it: the hundreds of built-in patterns are not paid for by calls that do not concern them.
    /// Reading it throws as <see cref="Of"/> does; a test reads them all.
    /// </summary>
    public static PathPattern Deferred(string text) => new(text, PatternBase.None, null);

    /// <summary>Whether the touched path, with all that its wildcards, unknown parts and reach stand for, could be or hold something this pattern covers.</summary>
    public bool Reaches(TouchedPath path) => Telltale.MayConcern(Text, path) && PathJudge.Reaches(this, path, spared: null);

    /// <summary>Whether all that the touched path stands for is covered, for certain: in each of its spellings.</summary>
    public bool Covers(TouchedPath path) => CoverageOf(path) == Coverage.Whole;

    /// <summary>How far the touched path is covered: see <see cref="Coverage"/>.</summary>
    public Coverage CoverageOf(TouchedPath path) => PathJudge.CoverageOf(this, path);

    /// <summary>The alternatives in the form that paths are compared in.</summary>
    internal ReadOnlySpan<PatternPath> Alternatives(NameForm form) => form switch
    {
        NameForm.Exact => Exact,
        NameForm.Folded => folded ??= Fold(form),
        _ => lowered ??= Fold(form),
    };

    public bool Equals(PathPattern? other) => other is not null && Text == other.Text && Where == other.Where;

    public override bool Equals(object? obj) => Equals(obj as PathPattern);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private PatternPath[] Exact =>
        exact ??= PatternReader.Read(Text, Where, out var alternatives) is { } mistake ? throw new InvalidOperationException($"{Text}: {mistake.Message}") : alternatives;

    private PatternPath[] Fold(NameForm form)
    {
        var exact = Exact;
        PatternPath[]? changed = null;
        for (var i = 0; i < exact.Length; i++)
            if (exact[i].Fold(form) is var path && path != exact[i])
                (changed ??= [.. exact])[i] = path;
        return changed ?? exact;
    }
}

/// <summary>What a relative pattern starts from.</summary>
public enum PatternBase
{
    /// <summary>Nothing: a relative pattern is refused (the baseline and the managed policy speak for no directory).</summary>
    None,

    /// <summary>The project's root.</summary>
    Project,

    /// <summary>The user's home.</summary>
    Home,
}
