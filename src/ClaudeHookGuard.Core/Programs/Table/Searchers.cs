namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Programs that search: the first operand is a pattern unless an option gives it.</summary>
internal static class Searchers
{
    public const string Rows = """
        grep,egrep,fgrep,ggrep,pcregrep,pcre2grep,zgrep,zegrep,zfgrep,bzgrep,xzgrep,zstdgrep,lzgrep,ugrep,ug,rgrep  -A,-B,-C,-m,-D,-d,--after-context,--before-context,--context,--max-count,--label,--include,--exclude,--exclude-dir,--color,--colour,--binary-files,--directories,--group-separator:value -e,--regexp:value -f,--file,--exclude-from:read -r,-R,--recursive,--dereference-recursive 1:value:unless(-e,--regexp,-f,--file) *:read *:read~:if(-r,-R,--recursive,--dereference-recursive)
        rg,ripgrep,rga  -A,-B,-C,-d,-E,-g,-j,-m,-M,-r,-t,-T,--after-context,--before-context,--context,--glob,--iglob,--type,--type-not,--max-count,--max-depth,--maxdepth,--max-columns,--max-filesize,--replace,--sort,--sortr,--threads,--color,--colors,--encoding,--engine,--type-add,--type-clear,--path-separator,--field-match-separator,--field-context-separator,--context-separator,--dfa-size-limit,--regex-size-limit,--pre-glob,--hyperlink-format:value -e,--regexp:value -f,--file,--ignore-file:read --pre,--hostname-bin:shell --files,--type-list -.,--hidden,--no-ignore,-u,-uu,-uuu,--unrestricted,--no-ignore-vcs 1:value:unless(-e,--regexp,-f,--file,--files) *:read~ *:read/:if(-.,--hidden,--no-ignore,-u,-uu,-uuu,--unrestricted)
        ag,ack,ack-grep,pt,sift,ripgrep-all  -A,-B,-C,-G,-m,-g,--after,--before,--context,--ignore,--ignore-dir,--max-count,--depth,--type,--ignore-file,--pager:value 1:value *:read~ *:read/:if(-u,--hidden,--unrestricted)
        ast-grep,sg,semgrep,comby,gritql  -p,--pattern,-r,--rewrite,-l,--lang,-e,--config,--rules:value *:guess
        fd,fdfind  -e,-E,-t,-d,-S,-c,-j,-o,--extension,--exclude,--type,--max-depth,--min-depth,--exact-depth,--size,--color,--threads,--owner,--changed-within,--changed-before,--format,--path-separator:value --base-directory:dir --search-path:read -x,-X,--exec,--exec-batch:script --ignore-file:read -H,--hidden,-I,--no-ignore,-u,-a,-l,-p,-g,-s,-i,-F,-L,-0,-1 1:value *:read~ *:read/:if(-H,--hidden,-u) reader=fd
        find,gfind  !args reader=find
        locate,mlocate,plocate,updatedb,mdfind  -d,--database,-l,-n,-onlyin:value *:value
        which,whereis,type,whatis,apropos,command-not-found,hash,compgen,whence  *:value
        man  -P,--pager,-H,--html:shell -C,--config-file:read -k,-f,-s,-S,-L,-m,-M,-r,-R,-T,-e,-l:value *:guess
        info,tldr,help,cheat  *:value
        fzf,sk,peco,percol,gum,dmenu,rofi  --preview,--bind,--execute:shell --history:write -q,--query,-f,--filter,--height,--delimiter,-d,--nth,-n,--with-nth,--prompt,--header,--layout,--border:value *:value
        entr  -r,-c,-d,-n,-p,-s,-z,-a 1:words stdin:paths
        watchexec,nodemon,reflex,chokidar,fswatch,inotifywait,watchman  -e,-w,-f,-i,-d,-r,-t,--exts,--watch,--filter,--ignore,--delay,--ext,--format,--event:value -x,--exec:shell *:guess
        """;
}
