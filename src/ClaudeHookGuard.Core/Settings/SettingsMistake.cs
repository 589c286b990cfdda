namespace ClaudeHookGuard.Core.Settings;

/// <summary>Why a settings file is left alone.</summary>
/// <param name="Line">Counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">Counted from 1, in bytes; 0 for the file as a whole.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record SettingsMistake(int Line, int Column, string Message, string Cure);
