namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Command lines of code forges and trackers. They use their own login and host; what they are given goes out.</summary>
internal static class Forges
{
    public const string Rows = """
        gh  !net --hostname:host -R,--repo:value
          gist create,gist new  !net -d,--desc,-f,--filename:send -p,--public,-w,--web always(gist.github.com):host stdin:send *:read
          gist edit  !net -a,--add:read -d,--desc,-f,--filename:send always(gist.github.com):host 1:value 2:read
          gist list,gist view,gist delete  !net -f,-L,--limit:value --public,--secret *:value
          gist clone,gist rename  !net always(gist.github.com):host -f,-L,--limit:value *:value
          api  !net --hostname:host -f,--raw-field:send -F,--field:form --input:read -H,--header,-X,--method,-q,--jq,-t,--template,--cache,-p,--preview:send stdin:send:if(--input) 1:if-url
          issue create,pr create,issue comment,pr comment,issue edit,pr edit,pr review,pr merge,issue close,pr close,issue new,pr new,discussion create,project item-create  !net -F,--body-file,-T,--template,--recover:read -t,--title,-b,--body,--comment,-c,-s,--subject:send -a,--assignee,-l,--label,-m,--milestone,-p,--project,-B,--base,-H,--head,-r,--reviewer,-R,--repo,--add-label,--remove-label,--add-reviewer:value stdin:send:if(-F,--body-file) *:value
          release create,release upload,release edit  !net -F,--notes-file:read -n,--notes,-t,--title,--target,--discussion-category,--notes-start-tag,-R,--repo:send -d,-p,--draft,--prerelease,--generate-notes,--clobber,--latest 1:value *:read
          release download,run download,repo archive-download  -D,--dir,-O,--output:write -p,--pattern,-A,-R,--repo,-n,--name:value *:value
          secret set,variable set  !net -b,--body:send -f,--env-file:read -e,--env,-o,--org,-r,--repos,-a,--app,-R,--repo,-v,--visibility:value stdin:send *:value
          repo clone,repo fork,repo create,repo sync,repo set-default  !net -s,--source:read -d,--description,-h,--homepage,-t,--team,-l,-g,--remote-name,-p,--template,--fork-name,-r,--remote,-b:value --clone,--public,--private 1:repo 2:write
          ssh-key add,gpg-key add,repo deploy-key add  !net -t,--title:value stdin:send *:read
          auth token  !net always(GH_TOKEN):env -h,--hostname:host
          auth status  -h,--hostname:host -t,--show-token always(GH_TOKEN):env:if(-t,--show-token)
          auth login,auth refresh,auth logout,auth setup-git  -h,--hostname:host -s,--scopes,-p,--git-protocol:value --with-token,--web always(github.com):host:if(--with-token):unless(-h,--hostname) stdin:send:if(--with-token) *:value
          config set  always(~/.config/gh/config.yml):write *:value
          alias set  -s,--shell 1:value 2:value:unless(-s,--shell) 2:shell:if(-s,--shell)
          extension install  !net --pin:value *:repo
          workflow run  !net -f,--raw-field:send -F,--field:form --ref,-R,-r:value stdin:send:if(--json) *:value
          codespace cp  !net -e,-r,-c,-p:value *:remote-read/ last:remote-write/
          codespace ssh  !net -c,--profile,--config:value 1:shell-rest-away
          *  -R,--repo,-L,--limit,--json,-q,--jq,-s,--state,-l,-a,-S,--search,-t,-w,--workflow,-b,--branch,-u,--user:value *:value
        glab,tea,bb,hut,fj,berg,gcli,lab  !net --hostname:host -R,--repo:value
          snippet create,gist create,paste create  !net -t,--title,-d,--description,-f,--filename:send -v:value always(gitlab.com):host stdin:send *:read
          api  !net --hostname:host -f,--raw-field,-H,--header,-X,--method:send -F,--field:form --input:read 1:if-url
          release create,release upload  !net -F,--notes-file:read -n,--notes,-N,-r:send 1:value *:read
          variable set,secret set  !net -v,--value:send stdin:send *:value
          *  -d,-m,-t,--title,--description,--message:send -F,--file,--body-file:read *:value
        jira,linear,acli,jira-cli,sentry-cli,bugsnag-cli,datadog-ci,codecov,codecovcli,coveralls,codeclimate,sonar-scanner,snyk,fossa,circleci,travis,buildkite-agent,act,drone,woodpecker,bitrise,appcenter,fastlane  !net -f,--file,-d:read -t,--token,-m,--message,-b,--body,-s,--summary:send --url,--server,--host:host *:guess
        claude,codex,gemini,aider,ollama,llm,sgpt,mods,opencode,goose,cursor-agent,amp,copilot,fabric,chatblade,aichat,tgpt,openai,anthropic,cody,continue  !net --system-prompt-file,--append-system-prompt-file,-f,--file,--read:read -p,--print,--model,-m,--message,--system-prompt,--append-system-prompt,--output-format,--allowedTools:value --mcp-config,--settings:guess stdin:send *:value
          config set,config add,config remove  always(~/.claude/settings.json):write -g,--global *:value
          mcp add,mcp add-json,mcp remove,mcp add-from-claude-desktop  -s,--scope,-t,--transport,-H,--header,-e,--env:value always(~/.claude.json):write:if(-s,--scope) 1:value 2:if-url 3..:value
          mcp list,mcp get,mcp serve,doctor,update,install,plugin list  *:value
          plugin install,plugin marketplace add,plugin enable,plugin disable,plugin uninstall  always(~/.claude/settings.json):write *:repo
        """;
}
