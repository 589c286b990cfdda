namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>git and its like. A remote by name is no destination the call names; a URL is one.</summary>
internal static class VersionControl
{
    public const string Rows = """
        git,hub  -C:dir -c:git-setting --git-dir:read --work-tree:dir --namespace,--super-prefix,--exec-path:value --config-env:value -p,-P,--no-pager,--paginate,--bare,--no-replace-objects,--literal-pathspecs,--version,--help 1:value 2..:guess
          show,cat-file  -s --output:write --pretty,--batch,--color:value? --format,--batch-check,-U,-S,-G,-n,--max-count:value --textconv,-p,-t,-e *:revision-path
          log,shortlog,whatchanged,reflog,rev-list,show-branch,range-diff,cherry,name-rev,describe,diff-tree,merge-base,rev-parse,for-each-ref,show-ref,symbolic-ref,var,count-objects,verify-commit,verify-tag,fsck  --output:write --pretty,--color,--decorate,--abbrev-ref,--stat,--count:value? -n,-S,-G,--author,--committer,--grep,--since,--until,--after,--before,--format,--date,--max-count,--skip,--sort,--points-at,--contains,-U,--diff-filter:value -L:revision-path -p,-u,--patch,-c,--cc,-m,-W --:read~:if(-p,-u,--patch,-c,--cc,-W,-U,--word-diff) *:revision-path:if(-p,-u,--patch,-c,--cc,-W,-U,--word-diff)
          diff,diff-index,diff-files,difftool  -t --output:write -O:read -x,--extcmd:shell --stat,--color,--word-diff,--relative:value? -U,-S,-G,--diff-filter,--inter-hunk-context,--tool:value --no-index --:read *:revision-path:unless(--no-index) *:read~:if(--no-index)
          blame,annotate,praise  --contents,-S,--ignore-revs-file:read -L,--since,--date,--color-lines:value -C,-M,-w,-e,-f,-n,-s,-l,-t --:read *:revision-path
          grep  -e:value -f:read -O,--open-files-in-pager:shell? --color,--context:value? -A,-B,-C,-m,--max-depth,--threads,--after-context,--before-context:value --untracked,--no-index,--cached 1:value:unless(-e,-f) --:read~ *:revision-path
          archive  -o,--output:write --remote:repo --exec:shell --add-file:read --format,--prefix,--mtime:value 1:value 2..:read~
          add,stage  --pathspec-from-file:read -A,--all,-u,-p,-f,-n,-v,-N,-i,-e --chmod:value *:read~
          commit,citool  -S,-u:value? -m,--message,--author,--trailer,--date:send -F,--file,-t,--template,--pathspec-from-file:read --cleanup,--gpg-sign:value? -c,-C,--fixup,--squash,--reuse-message,--reedit-message:value -a,--amend,--no-verify,-n,-q,-s,-v,--allow-empty,--no-edit,--signoff stdin:send:if(-F,--file) --:read *:read
          tag  -m,--message:send -F,--file:read -u,--local-user,-n,--contains,--merged,--points-at,--sort,--format,--no-merged:value -a,-s,-d,-l,-f *:value
          notes  -m:send -F:read *:value
          stash  -m,--message:send --pathspec-from-file:read *:value
          merge,pull,rebase,cherry-pick,revert,am  -S -m:send -F,--file:read -x,--exec:shell --gpg-sign,--rebase:value? -s,-X,--strategy,--strategy-option,--onto,-C,--depth:value -i,-q,-n,-e,--abort,--continue,--autosquash *:repo
          apply  --directory:dir+write --exclude,--include,-p,-C,--whitespace:value --check,--stat,--numstat,-R,--cached,--index,-3 *:read
          push,fetch,ls-remote,send-pack,fetch-pack,http-push,request-pull  !net --repo:repo --receive-pack,--exec,--upload-pack:shell --recurse-submodules:value? -o,--push-option,--depth,--shallow-since,--deepen,--negotiation-tip,-j,--refmap,--sort,--server-option:value -u,-f,-q,-v,-n,-d,-a,-p,-t,-4,-6,--all,--tags,--force,--force-with-lease,--mirror,--delete,--prune,--heads,--set-upstream,--no-verify 1:repo:unless(--repo) *:value
          clone  !net --jobs,--recurse-submodules,--bundle-uri:value? -o,-b,-j,--origin,--branch,--depth,--shallow-since,--filter,--server-option:value -c,--config:git-setting -u,--upload-pack:shell --template,--reference,--reference-if-able:read --separate-git-dir:write 1:repo 2:write
          remote add  !net -t,-m,--mirror:value? -f,--fetch,--tags 1:value 2:repo
          remote set-url  !net --push,--add,--delete 1:value 2:repo 3:value
          remote  *:value
          submodule add  !net -b,--name,--branch,--depth,--reference:value -f,--force 1:repo 2:write
          submodule foreach  --recursive 1:shell-rest
          submodule  *:value
          subtree  -P,--prefix,-m,--message,-b:value 1:value 2:repo *:value
          bisect run  1:words
          bisect  *:value
          filter-branch  --tree-filter,--index-filter,--env-filter,--msg-filter,--commit-filter,--parent-filter,--tag-name-filter,--setup:shell --subdirectory-filter,-d,--original,--state-branch:value *:value
          filter-repo  --path,--replace-text,--mailmap,--replace-message,--paths-from-file:value *:value
          config  -f,--file:value -t,--type,--default,--blob:value --global,--system,--local,--worktree,-l,--list,-e,--edit,--add,--unset,--get reader=git-config
          checkout  -b,-B,--orphan,--conflict:value --pathspec-from-file:read -f,-q,-p,-m,-t,--track,--detach,-d --:write *:value:if(-b,-B,--orphan) reader=git-checkout
          restore  -s,--source,--conflict:value --pathspec-from-file:read -S,--staged,-W,--worktree,-q,-p --:write *:write:unless(-S,--staged) *:write:if(-W,--worktree)
          switch,branch,worktree list,gc,prune,repack,pack-refs,maintenance,replace,rerere,mergetool,credential-cache  *:value
          worktree add  -b,-B,--reason:value 1:write
          worktree  2:value
          rm  -r,-f,-n,-q,--cached --pathspec-from-file:read *:delete:unless(--cached) *:read:if(--cached)
          mv  *:read+delete last:write
          clean  -e,--exclude:value always(.):delete:unless(*,-n,--dry-run) *:delete/:unless(-n,--dry-run)
          reset  --pathspec-from-file:read *:value
          init  -b,--initial-branch,--object-format,--shared:value? --template:read --separate-git-dir:write 1:write
          ls-files,status,check-ignore,check-attr,ls-tree  --porcelain,--ignored,--untracked-files:value? -x,--exclude,--format,-u:value -X,--exclude-from,--pathspec-from-file:read *:value
          hash-object  -t,--path:value -w,--stdin *:read
          update-index  --cacheinfo,--chmod:value *:read
          format-patch  -o,--output-directory:write --to,--cc,--subject-prefix,-n,--start-number,--base:value *:value
          send-email  !net --to,--cc,--bcc:mail --smtp-server:mail-server --smtp-server-port,--smtp-user,--smtp-pass,--smtp-encryption,--from,--subject,--in-reply-to,--compose,--suppress-cc,--confirm:value --sendmail-cmd,--to-cmd,--cc-cmd,--header-cmd:shell *:read
          imap-send,svn,p4,cvsimport,archimport  !net *:guess
          bundle create  -q 1:write *:value
          bundle  2:read *:value
          credential fill,credential approve,credential-store,credential  always(~/.git-credentials):read *:value
          update-ref,write-tree,commit-tree,read-tree,mktree,mktag,checkout-index,merge-file,merge-tree,merge-index,stripspace,column,instaweb,daemon,fast-import,fast-export,lfs,annex,flow,help,version,difftool--helper,interpret-trailers,mailinfo,mailsplit,patch-id,diff-pairs,for-each-repo,hook,bugreport,diagnose,sparse-checkout,unpack-file,unpack-objects,index-pack,pack-objects,verify-pack,show-index,backfill,refs,scalar  -m,-p:value *:guess
        gitk,tig,lazygit,gitui,git-lfs,git-crypt,git-secret,git-cliff,gitleaks,trufflehog,pre-commit,husky,lint-staged,commitlint,lefthook,overcommit,semantic-release,standard-version,release-it,changeset,gitversion,git-town,gitlint  -r,-c,-o,--config,--report-path,--source,-s,-f,--format:value *:value
        svn,svnadmin,svnlook,svnsync  !net --username,--password,-r,-m,-c,--depth,--revision:value -F,--file:read --config-dir:read --diff-cmd,--diff3-cmd,--editor-cmd,--merge-tool:shell 1:value *:url-or-read
        hg,mercurial,chg  --config,-R,--repository,--cwd:value -y,-q,-v
          clone,push,pull,incoming,outgoing,identify,id  !net -e,--ssh:shell -r,-b,-B:value *:repo
          cat,annotate,blame,log,diff,grep,add,commit,revert,remove,rm,mv,copy,cp,archive  -m,--message:send -l,--logfile:read -r,--rev,-u,-d,-o:value *:read
        cvs  !net -d:repo -z,-e,-r,-m,-D:value -q,-Q,-n,-t 1:value *:value
        bzr,brz,fossil,darcs,pijul,p4,jj,sl,got  -m,--message:send -r,--revision,-R,-d:value 1:value *:repo
          git clone,git push,git fetch  !net --remote:value *:repo
          file show,show,diff,log,cat,annotate,print  -r,-T,--template:value *:read
        """;
}
