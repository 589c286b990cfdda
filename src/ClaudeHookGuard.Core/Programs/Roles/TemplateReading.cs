using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Text in which a program itself puts the values of variables (<c>envsubst</c>): <c>$NAME</c> and <c>${NAME}</c>.</summary>
internal static class TemplateReading
{
    public static void Read(EffectsBuilder effects, PartialText text)
    {
        if (!effects.Invocation.Printed)
            return;
        foreach (var part in text.Parts)
            if (part is KnownPart known)
                ReadNames(effects, known.Text);
    }

    private static void ReadNames(EffectsBuilder effects, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('$') is var dollar and >= 0)
        {
            text = text[(dollar + 1)..];
            if (text.StartsWith("{"))
                text = text[1..];
            var length = Shell.Syntax.Characters.NameLength(text);
            if (length > 0)
                effects.Add(new EnvironmentShown(text[..length].ToString(), null, effects.Place));
            text = text[length..];
        }
    }
}
