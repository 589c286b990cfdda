namespace ClaudeHookGuard.Core.Settings;

/// <summary>Refuses settings whose hooks the client would not read: it drops the whole file for one such entry, and ours with it.</summary>
internal static class SettingsShape
{
    private const string Cure = "put it right first: for one hook entry it cannot read the client ignores the whole file";

    public static SettingsMistake? Mistake(SettingsText settings)
    {
        if (settings.Root["hooks"] is not { } hooks)
            return null;
        if (!hooks.IsObject)
            return At(settings, hooks, "\"hooks\" is no object");
        foreach (var groups in hooks.Entries)
            if (InEvent(settings, groups) is { } mistake)
                return mistake;
        return null;
    }

    private static SettingsMistake? InEvent(SettingsText settings, JsonPiece groups)
    {
        if (!groups.IsArray)
            return At(settings, groups, $"\"{groups.Name}\" is no array");
        foreach (var group in groups.Entries)
        {
            if (!group.IsObject || group["hooks"] is not { IsArray: true } handlers)
                return At(settings, group, $"an entry of \"{groups.Name}\" has no \"hooks\" array");
            foreach (var handler in handlers.Entries)
                if (!handler.IsObject)
                    return At(settings, handler, $"a hook of \"{groups.Name}\" is no object");
        }
        return null;
    }

    private static SettingsMistake At(SettingsText settings, JsonPiece piece, string message) => SettingsText.At(settings.Bytes, piece.Start, message, Cure);
}
