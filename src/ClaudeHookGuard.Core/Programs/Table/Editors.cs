namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Editors: what they open, and commands on their command line.</summary>
internal static class Editors
{
    public const string Rows = """
        vim,vi,nvim,view,gvim,mvim,vimr,vim.tiny,vim.basic,vimx,rvim,rview,evim,elvis,vile,nvi,neovide  -c,--cmd:editor -S:read -e,-E,-s,-es,-Es,-n,-R,-Z,-m,-M,-d,-o,-O,-p,-v,-y,-b,-l,-A,-H,-D,-f,-g,--headless,--clean,--noplugin,--embed,-nb -u,-U:read -i,-T,-t,-q,--servername,--remote-expr,--remote-send,--listen,--server,-w,-W,-V:value -r,-L:value? *:read+write:unless(-R,-es,-Es,-e,-E,-s,-c) *:read stdin:editor:if(-es,-Es,-s) reader=ed
        ex,ed,red,qed  -s,-S_,-v,-e,-R -c:editor -S,-p,-V:value *:read stdin:editor
        emacs,emacsclient,xemacs,mg,jove,zile,uemacs  !dash -Q,-q,-nw,-batch,--batch,-t,-c,-n,-a,--daemon -l,--load,-script,--script:read --eval,-eval,-e:foreign -f,--funcall:value --insert:read *:read
        nano,pico,rnano,micro,joe,jed,ne,mcedit,le,dte,kak,helix,hx,slap,tilde,diakonos,sam,acme,o,moe,edit,kilo  -c,-e,-s,-Y,-T,-r,-o,--syntax:value *:read
        code,code-insiders,codium,vscodium,cursor,windsurf,subl,sublime_text,atom,zed,gedit,kate,kwrite,mousepad,xed,pluma,leafpad,geany,bbedit,mate,textmate,nova,idea,pycharm,webstorm,phpstorm,goland,clion,rider,rubymine,studio,charm,fleet,notepad,notepad++,lapce,lite-xl,brackets,eclipse,netbeans,xcode,TextEdit  -d,--diff,-r,-n,-w,-g,--wait,--reuse-window,--new-window,--goto,-m,--merge,-a,--add --user-data-dir,--extensions-dir,--profile:write --install-extension,--uninstall-extension,--list-extensions,--locale,--log,--folder-uri,--file-uri:guess? *:read
        sqlformat,jsonformat,hexedit,ghex,okteta,dhex,wxHexEditor,tweak,shed,hexcurse,bless  *:read+write
        """;
}
