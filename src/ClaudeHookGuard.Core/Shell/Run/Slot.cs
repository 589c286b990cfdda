using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>A named place of a shell's state.</summary>
internal readonly record struct Slot(SlotKind Kind, string Name)
{
    public static Slot Directory { get; } = new(SlotKind.Directory, "");

    public static Slot Variable(string name) => new(SlotKind.Variable, name);
}

/// <summary>What a <see cref="Slot"/> holds.</summary>
internal enum SlotKind
{
    Variable,
    Function,
    Alias,

    /// <summary>The working directory.</summary>
    Directory,

    /// <summary>The stack of <c>pushd</c>, by level.</summary>
    DirectoryStack,

    /// <summary>What a redirected descriptor holds: a file's path.</summary>
    Descriptor,

    /// <summary>The text of a file that this command text wrote, by absolute path.</summary>
    File,

    /// <summary>Where a link leads that this command text made, by its absolute path.</summary>
    Link,

    /// <summary>What was printed into a substitution or pipe.</summary>
    Output,

    /// <summary>What is left of a standard input.</summary>
    Input,

    /// <summary>A command that <c>trap</c> keeps for a signal.</summary>
    Trap,

    /// <summary>An option of <c>set</c> that matters to reading.</summary>
    Option,
}

/// <summary>What a <see cref="Slot"/> may hold, after any of the ways the run may have gone.</summary>
internal abstract record SlotValue
{
    /// <summary>What it may hold where two ways meet; null stands for a slot nobody has set.</summary>
    public abstract SlotValue Join(SlotValue? other);
}

/// <summary>Texts, one of which it is.</summary>
internal sealed record Texts(ImmutableArray<PartialText> Values) : SlotValue
{
    public static Texts Nothing { get; } = new([PartialText.Empty]);

    public static Texts Of(PartialText text) => new([text]);

    public static Texts Unknown(string why) => new([PartialText.Unknown(why)]);

    public override SlotValue Join(SlotValue? other) => other is Texts texts ? new Texts(Alternatives.Union(Values, texts.Values)) : this;
}

/// <summary>Sets of possible texts, kept small.</summary>
internal static class Alternatives
{
    public static ImmutableArray<PartialText> Union(ImmutableArray<PartialText> one, ImmutableArray<PartialText> other)
    {
        if (one.Equals(other) || other.IsEmpty)
            return one;
        var all = one.ToBuilder();
        foreach (var text in other)
            if (!all.Contains(text))
                all.Add(text);
        return all.Count > ShellLimits.Alternatives ? [PartialText.Unknown("it may have too many values")] : all.ToImmutable();
    }
}
