namespace ClaudeHookGuard.Core.Settings;

/// <summary>What becomes of a settings file.</summary>
/// <param name="After">The new text; null where the file is left alone because of <paramref name="Mistake"/>.</param>
/// <param name="Warnings">What the guard's entry does not help against, in words.</param>
public sealed record SettingsChange(byte[]? After, SettingsMistake? Mistake, ImmutableArray<string> Warnings)
{
    internal static SettingsChange Refused(SettingsMistake mistake) => new(null, mistake, []);
}

/// <summary>Puts the guard's hook entries into a settings file and takes them out, by changing its text: everything else in it stays byte for byte.</summary>
public static class SettingsEdit
{
    /// <summary>The events an installed guard is told of.</summary>
    public static ImmutableArray<string> Events
    {
        get
        {
            var names = ImmutableArray.CreateBuilder<string>();
            foreach (var (name, _) in HookEntry.Events)
                names.Add(name);
            return names.DrainToImmutable();
        }
    }

    /// <summary>The settings with one current entry of the guard for every event it needs; unchanged where that is so already.</summary>
    /// <param name="before">The file's bytes; null where there is none.</param>
    /// <param name="command">The guard's binary, absolute.</param>
    public static SettingsChange Install(byte[]? before, string command)
    {
        if (Read(before ?? "{}\n"u8.ToArray(), out var mistake) is not { } settings)
            return SettingsChange.Refused(mistake!);
        var splice = new JsonSplice(settings);
        var missing = new List<JsonDraft>();
        foreach (var (name, hasMatcher) in HookEntry.Events)
            if (settings.Root["hooks"]?[name] is { } groups)
                Renew(groups, command, hasMatcher, splice);
            else
                missing.Add(new JsonDraft.Member(name, new JsonDraft.Array(HookEntry.Group(command, hasMatcher))));
        if (missing.Count > 0)
            AddEvents(settings.Root, missing, splice);
        return new(splice.Apply(), null, Warnings(settings.Root));
    }

    /// <summary>The settings without any entry of the guard, and without the groups, events and the <c>hooks</c> object that held nothing else.</summary>
    public static SettingsChange Uninstall(byte[] before)
    {
        if (Read(before, out var mistake) is not { } settings)
            return SettingsChange.Refused(mistake!);
        var splice = new JsonSplice(settings);
        if (settings.Root["hooks"] is { } hooks)
            RemoveFrom(settings.Root, hooks, splice);
        return new(splice.Apply(), null, []);
    }

    private static SettingsText? Read(byte[] bytes, out SettingsMistake? mistake)
    {
        if (SettingsText.TryRead(bytes, out mistake) is not { } settings)
            return null;
        mistake = SettingsShape.Mistake(settings);
        return mistake is null ? settings : null;
    }

    private static void AddEvents(JsonPiece root, List<JsonDraft> missing, JsonSplice splice)
    {
        if (root["hooks"] is { } hooks)
            splice.Append(hooks, missing);
        else
            splice.Append(root, [new JsonDraft.Member("hooks", new JsonDraft.Object([.. missing.Select(member => ((JsonDraft.Member)member).Name).Zip(missing.Select(member => ((JsonDraft.Member)member).Value))]))]);
    }

    /// <summary>Leaves one current entry that every call reaches; older ones are brought up to date, a second one is taken out.</summary>
    private static void Renew(JsonPiece groups, string command, bool hasMatcher, JsonSplice splice)
    {
        var found = false;
        foreach (var group in groups.Entries)
        {
            if (!HookEntry.MatchesAll(group))
                continue;
            foreach (var handler in group["hooks"]?.Entries ?? [])
            {
                if (found || !HookEntry.IsGuard(handler))
                    continue;
                found = true;
                if (!HookEntry.IsCurrent(handler, command))
                    splice.Replace(handler, HookEntry.Handler(command));
            }
        }
        if (!found)
            splice.Append(groups, [HookEntry.Group(command, hasMatcher)]);
    }

    private static void RemoveFrom(JsonPiece root, JsonPiece hooks, JsonSplice splice)
    {
        var emptied = new HashSet<JsonPiece>(ReferenceEqualityComparer.Instance);
        foreach (var groups in hooks.Entries)
        {
            var gone = new HashSet<JsonPiece>(ReferenceEqualityComparer.Instance);
            var changes = new List<(JsonPiece Handlers, HashSet<JsonPiece> Gone)>();
            foreach (var group in groups.Entries)
                if (group["hooks"] is { } handlers && Guards(handlers) is { Count: > 0 } guards)
                    if (guards.Count == handlers.Entries.Length)
                        gone.Add(group);
                    else
                        changes.Add((handlers, guards));
            if (gone.Count > 0 && gone.Count == groups.Entries.Length)
                emptied.Add(groups);
            else
                changes.Add((groups, gone));
            foreach (var (container, pieces) in changes)
                splice.Remove(container, pieces);
        }
        if (emptied.Count > 0 && emptied.Count == hooks.Entries.Length)
            splice.Remove(root, new HashSet<JsonPiece>(ReferenceEqualityComparer.Instance) { hooks });
        else
            splice.Remove(hooks, emptied);
    }

    private static HashSet<JsonPiece> Guards(JsonPiece handlers)
    {
        var guards = new HashSet<JsonPiece>(ReferenceEqualityComparer.Instance);
        foreach (var handler in handlers.Entries)
            if (HookEntry.IsGuard(handler))
                guards.Add(handler);
        return guards;
    }

    private static ImmutableArray<string> Warnings(JsonPiece root)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (root["disableAllHooks"] is { Kind: System.Text.Json.JsonTokenType.True })
            warnings.Add("\"disableAllHooks\" is true in this file: no hook runs, the guard included; take it out");
        return warnings.DrainToImmutable();
    }
}
