namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>What a tool's name says of its effect: one word of doing makes it a writer, a word of asking alone a reader.</summary>
internal static class ToolVerbs
{
    internal static ToolEffect EffectOf(string tool)
    {
        var effect = ToolEffect.Unknown;
        var start = 0;
        for (var i = 0; i <= tool.Length; i++)
        {
            if (i < tool.Length && char.IsAsciiLetter(tool[i]) && !(i > start && char.IsAsciiLetterUpper(tool[i]) && char.IsAsciiLetterLower(tool[i - 1])))
                continue;
            var word = tool[start..i].ToLowerInvariant();
            if (Writes(word))
                return ToolEffect.Writes;
            if (Reads(word))
                effect = ToolEffect.Reads;
            start = i < tool.Length && !char.IsAsciiLetter(tool[i]) ? i + 1 : i;
        }
        return effect;
    }

    private static bool Reads(string word) => word
        is "get" or "list" or "read" or "search" or "find" or "query" or "fetch" or "describe" or "show" or "view" or "count" or "check" or "lookup" or "resolve" or "open" or "browse"
        or "status" or "diff" or "log" or "inspect" or "explain" or "retrieve" or "load" or "scan" or "explore" or "analyze" or "analyse" or "summarize" or "info" or "whoami" or "ping"
        or "help" or "scrape" or "crawl" or "extract" or "map" or "screenshot" or "snapshot" or "preview" or "compare" or "validate" or "stat" or "tree" or "head" or "tail" or "peek"
        or "lookups" or "details" or "history" or "current" or "convert";

    private static bool Writes(string word) => word
        is "create" or "update" or "delete" or "remove" or "write" or "edit" or "insert" or "add" or "set" or "put" or "post" or "push" or "send" or "move" or "copy" or "rename" or "upload"
        or "drop" or "truncate" or "alter" or "modify" or "patch" or "apply" or "deploy" or "publish" or "merge" or "fork" or "close" or "archive" or "cancel" or "execute" or "exec"
        or "run" or "start" or "stop" or "restart" or "kill" or "install" or "uninstall" or "enable" or "disable" or "commit" or "checkout" or "reset" or "revert" or "clone" or "init"
        or "append" or "save" or "store" or "import" or "assign" or "unassign" or "approve" or "reject" or "reply" or "comment" or "invite" or "share" or "transfer" or "pay" or "refund"
        or "charge" or "buy" or "order" or "book" or "schedule" or "trigger" or "invoke" or "submit" or "click" or "type" or "fill" or "press" or "drag" or "hover" or "select" or "replace"
        or "evaluate" or "eval" or "launch" or "scale" or "rollback" or "migrate" or "restore" or "backup" or "grant" or "revoke" or "rotate" or "mark" or "forget" or "remember" or "clear"
        or "purge" or "flush" or "sync" or "lock" or "unlock" or "rm" or "mv" or "cp" or "mkdir" or "touch" or "chmod" or "upsert" or "finalize" or "attach" or "detach";
}
