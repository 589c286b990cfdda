namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Package managers. Their own registry is no destination the call names; a URL or a registry given as one is.</summary>
internal static class Packages
{
    public const string Rows = """
        npm,cnpm,tnpm  --registry,--proxy,--https-proxy,--noproxy:host --prefix,-C:dir --userconfig,--globalconfig:read --cache:write --script-shell:shell -w,--workspace,--loglevel,--omit,--include,--tag,--otp,--access,--scope,--reporter,--node-options:value
          install,i,add,ci,in,ins,isntall,install-test,it,update,up,upgrade,uninstall,un,remove,rm,link,ln,rebuild,dedupe,prune,ls,list,outdated,audit,fund,explain,why,query  -g,--global,-D,-E,-O,-P,--save-dev,--force,--no-save,--legacy-peer-deps --prefix,-C:dir+write *:package
          run,run-script,test,t,tst,start,stop,restart,rum,urn  --if-present,--workspaces,--silent,-s 1:value *:value
          exec,x  !posix -c,--call:shell -p,--package:package -y,--yes 1:words
          publish  !net --registry:url --tag,--access,--otp:value *:package
          unpublish,deprecate,dist-tag,owner,access,token,team,star,stars,login,adduser,logout,whoami,profile,hook,org,search,view,info,show,v,ping,docs,repo,bugs  !net --registry:url --tag,--access,--otp,--scope,--auth-type:value *:value
          config set,set,c set  !net -L,--location,-g,--global:value? registry=:if-url 1:value 2:if-url always(~/.npmrc):write:unless(--location,-L)
          config delete,config edit,config fix  always(~/.npmrc):write *:value
          config get,config list,config ls,get,c get  *:value
          pack  --pack-destination:write --dry-run,--json *:package
          init,create,innit  !net -y,--yes,-w,--scope 1:package *:value
          version,bin,root,prefix,help,completion,doctor,cache,shrinkwrap,pkg,set-script,diff,edit,explore,find-dupes,sbom  -m,--message:value *:value
        npx,bunx,pnpx  !posix -c,--call:shell -p,--package:package --registry:host --prefix:dir -w,--workspace,--node-options,-n:value -y,--yes,--no,--no-install,-q,--quiet,--ignore-existing,--prefer-offline 1:words reader=package-run
        yarn,yarnpkg,berry  --registry,--proxy,--https-proxy:host --cwd:dir --cache-folder,--modules-folder:write --use-yarnrc:read
          config set  !net -H,--home,-g:value? always(~/.yarnrc):write 1:value 2:if-url
          add,install,remove,upgrade,up,global add,link,unlink,why,info,outdated,audit,dedupe,workspaces,global,create,import,list  -D,-P,-E,-W,-T --dev,--exact:value *:package
          npm publish,publish,npm login,npm whoami,npm tag,npm info,login,logout  !net --access,--tag,--otp,--new-version,--registry:url *:value
          dlx  !posix -p,--package:package -q,--quiet 1:words
          exec,run,node  !posix 1:value *:value
          workspace  1:value *:value
          *  *:value
        pnpm  --registry:host -C,--dir,--prefix:dir --filter,-F,--filter-prod,--workspace-concurrency,--reporter,--loglevel,--store-dir,--virtual-store-dir:value -r,--recursive,-w,--workspace-root,-s,--silent
          config set,set  !net -g,--global,--location:value? always(~/.npmrc):write 1:value 2:if-url
          add,install,i,remove,rm,uninstall,un,update,up,upgrade,link,unlink,why,list,ls,outdated,audit,dedupe,import,patch,rebuild,prune,fetch  -D,-P,-O,-E,-g,--save-dev,--global *:package
          publish,pack,login,whoami,dist-tag  !net --registry:url --tag,--access,--otp,--publish-branch:value --pack-destination:write *:value
          dlx  !posix --package:package -c,--shell-mode,-s,--silent 1:words
          exec  !posix -r,-c,--shell-mode,--parallel:value? 1:words
          create,init,run,test,start,store,env,deploy,server,root,bin,setup,self-update,approve-builds,why,run-script,t  *:value
          *  *:value
        corepack,volta,nvm,fnm,n,asdf,mise,rtx,nodenv,pyenv,rbenv,rvm,jenv,sdk,tfenv,goenv,gvm,phpenv,chruby,proto,rustup,ghcup,elan,juliaup,swiftenv,dvm,fvm,pkgx,devbox,flox  1:value *:value
          exec,x  !posix --:words -v,--version:value 1:value
        pip,pip2,pip3,pipx,pip-compile,pip-sync,pip-audit,pip-tools  -i,--index-url,--extra-index-url,-f,--find-links,--proxy:url --trusted-host:host --cert,--client-cert,-r,--requirement,-c,--constraint,--requirements:url-or-read -t,--target,--root,--prefix,--src,-d,--dest,--log,--report,-w,--wheel-dir,--cache-dir,-o,--output-file:write --python,--platform,--abi,--implementation,--python-version,--progress-bar,--timeout,--retries,--exists-action,--upgrade-strategy,--no-binary,--only-binary,--format,--exclude,--use-pep517,-C,--config-settings,--global-option,--pip-args:value
          install,download,wheel,inject,upgrade,reinstall  !net -e,--editable:package -U,-q,-v,-I,--user,--upgrade,--pre,--no-deps,--force-reinstall,--no-cache-dir *:package
          run  !posix --spec:package 1:words
          config set,config edit,config unset  always(~/.config/pip/pip.conf):write 1:value 2:if-url
          uninstall,show,list,freeze,check,search,index,cache,hash,inspect,debug,help,completion,config list,config get,config debug,ensurepath,environment  -y,--yes,--outdated,-o *:value
        uv,rye,pdm,hatch,poetry,pipenv,pixi,flit,conda,mamba,micromamba  --index,--index-url,--default-index,--extra-index-url,-i,--pypi-mirror,--repository-url:url -C,--directory,--project,-p,--cwd:dir --config-file,--env-file,--cert:read --cache-dir,--config-setting,-c,--python,--channel,-n,--name,--prefix,--extra,--group,-G,-E,--with,--only,--without,--color,--resolution,--python-version,--python-platform:value
          run,tool run,x,exec  !posix --with,-m,--module,--python,-p,-n,--name,--extra,--group,--package,-e,--env:value --env-file,--with-requirements:read --directory,--project:dir -q,--isolated,--no-sync,--no-project,--frozen,--locked,--no-capture-output,--live-stream 1:words
          pip install,add,install,tool install,pip download,self add,source add  !net -r,--requirement,--requirements,-c,--constraint,--constraints,-f,--file:url-or-read -e,--editable:package -t,--target:write *:package
          pip compile,lock,export  -o,--output-file,--output:write -f,--format,--extra:value *:read
          publish,upload  !net -u,--username,-p,--password,-t,--token:send -r,--repository:value --publish-url,--check-url,--index:url --build *:read
          config,source,self config  1:value 2:if-url *:value
          build,init,new,create  -o,--output,--out-dir,-d,--path:write *:guess
          shell  *:value
          *  *:value
        twine  !net
          upload,register  !net -r,--repository,-u,--username,-p,--password,-c,--comment,-s,-i:send --repository-url:url --config-file,--cert,--client-cert:read *:read
          check  *:read
        easy_install,python-build,pyproject-build,tox,nox,virtualenv  -i,--index-url:url -c,-r,-o,--outdir:guess -e,-s,-m,-n,-p:value *:value
        cargo,cross  --manifest-path,--config:guess -C:dir --target-dir,--out-dir:write -p,-j,-F,--features,--target,--profile,--bin,--example,--test,--bench,--package,--exclude,--message-format,--color,-Z,--jobs:value
          install  !net --git:repo --index,--registry:if-url --path,--root:read --branch,--tag,--rev,--version,--vers:value *:value
          add  !net --git:repo --path:read --registry:if-url --branch,--tag,--rev,--features,-F,--rename:value *:value
          publish,login,owner,yank,search,logout,info  !net --token:send --index,--registry:if-url -a,-r:value *:value
          run,r  !posix --bin,--example,-p,--package,--features,-F,--profile,--target:value *:value
          new,init  --name,--vcs,--edition,--registry:value 1:write
          vendor,package,doc,fetch,update,generate-lockfile  *:value
          *  *:value
        go  -C:dir
          get,install  !net -tags,-ldflags,-gcflags,-mod,-o,-modfile:value *:module
          run  !posix -tags,-ldflags,-mod,-race,-exec:value 1:module *:value
          mod download,mod edit,mod why,mod graph,mod tidy,mod init,mod vendor,mod verify,work  !dash -replace,-require:value *:value
          build,test,vet,list,fmt,generate,tool,fix,bench,clean,doc,version,help,telemetry  !dash -o,-coverprofile,-cpuprofile,-memprofile,-blockprofile,-trace,-outputdir:write -toolexec,-exec,-vettool:shell -overlay,-modfile:read -run,-bench,-tags,-ldflags,-gcflags,-count,-timeout,-mod,-p,-parallel,-covermode,-coverpkg,-f,-args,-cpu,-benchtime,-asmflags,-buildmode,-skip,-fuzz,-fuzztime:value *:value
          env  -w,-u,-json,-changed *:value
        gem,rubygems  -s,--source,--clear-sources,-p,--http-proxy:url -i,--install-dir,-n,--bindir:write -v,--version,--platform:value --config-file:read
          push,yank,owner,signin  !net --host:url -k,--key,--otp:send 1:read
          install,update,fetch,specification,uninstall,list,search,info,build,unpack,sources,environment,which  -a,--add,-r,--remove:url *:package
        bundle,bundler  --gemfile:read --path:write
          exec,e  !posix 1:words
          config set,config  --global,--local,--delete 1:value 2:value 3:if-url
          *  *:value
        rake,rails,rspec,cucumber,rubocop,jekyll,middleman,puma,unicorn,sidekiq,foreman,thor,guard,brakeman,standardrb,erb,haml,sass,scss  -f,-r,-C,-c:read -e,-n,-t,--tag,--format:value -o,--out:write *:value
        composer,pear,pecl,phive  -d,--working-dir:dir --repository,--repository-url:url
          config  -g,--global,--auth,--unset,-l:value? 1:value *:if-url always(~/.composer/config.json):write:if(-g,--global)
          exec,run-script,run  1:value *:value
          require,install,update,create-project,global require,remove,show,audit,outdated,validate,dump-autoload,dumpautoload  *:value
          *  *:value
        dotnet  -d,--diagnostics,--version,--info,--list-sdks,--list-runtimes
          nuget push  !net -s,--source,--symbol-source:url -k,--api-key,-sk,--symbol-api-key:send -t,--timeout:value *:read
          nuget add source,nuget update source  !net -n,--name,-u,--username,-p,--password,--store-password-in-clear-text,--valid-authentication-types:value --configfile:write -s,--source:url *:url-or-read
          nuget delete,nuget locals,nuget list,nuget trust,nuget verify,nuget disable,nuget enable,nuget remove,nuget why,nuget config  -s,--source:url --configfile:read *:value
          add package,package add  !net -s,--source:url-or-read -v,--version,-f,--framework,--package-directory,-n:value *:value
          add,remove,list,reference,package,sln,solution  -s,--source:url-or-read *:value
          tool install,tool update,tool restore,tool run,tool uninstall,tool list,tool search,tool execute  -g !net --add-source,--source:url-or-read --tool-path,--configfile,--tool-manifest:write --global,--version,--framework,-v,--verbosity:value *:value
          new  -o,--output:write -n,--name,-lang,--language,-f,--framework,--type:value --add-source,--nuget-source:url *:value
          restore,build,publish,pack,test,clean,msbuild,vstest,format,run,watch  -o,--output,--artifacts-path,--results-directory:write -r:value -s,--source:url-or-read -c,--configuration,-f,--framework,--runtime,-a,--arch,--os,-v,--verbosity,--filter,-p,--property,-l,--logger,--collect,-t,--target,--project,--launch-profile,--version-suffix:value --configfile,--settings,-e:value --:value *:value
          exec  1:value *:guess
          user-secrets set,user-secrets list,user-secrets remove,user-secrets clear,user-secrets init  -p,--project,--id,-c:value *:value
          dev-certs https,dev-certs  -ep,--export-path:write -p,--password:value *:value
          ef,script,fsi,interactive,coverage,trace,dump,counters,gcdump,monitor,help,workload,sdk,store,build-server  -o,--output:write *:value
          *  *:value
        nuget,paket,libman,vcpkg,conan  !net -s,-Source,--source,-r,--remote:url -ApiKey,-k:send -OutputDirectory,-o:write 1:value *:value
        mvn,mvnw,mvnd  -f,--file,-s,--settings,-gs,--global-settings,-t,--toolchains:read -l,--log-file:write -D,--define:guess -P,-pl,-T,-rf,-am,--projects,--threads:value *:value
        gradle,gradlew  -b,--build-file,-c,--settings-file,-I,--init-script:read -p,--project-dir:dir -g,--gradle-user-home,--project-cache-dir:write -D,-P,-x,--system-prop,--project-prop,--exclude-task,--console,--tests,--max-workers,--warning-mode:value *:value
        sbt,mill,lein,boot,ant,kobalt,leiningen,amper,grails,gant,buildr,scons,waf,jbang,coursier,cs,ivy  -f,-buildfile,-D,-s:value *:value
        brew,linuxbrew,port,macports,fink,mas  1:value *:if-url
          tap  !net 1:value 2:repo
          *  *:if-url
        apt,apt-get,aptitude,apt-cache,apt-mark,apt-file,nala  -o,-t,-c,--target-release,--option:value 1:value *:guess
        apt-key,add-apt-repository,apt-add-repository  !net --keyserver,--fetch-keys:url --recv-keys,--recv:value --keyring:write *:if-url always(/etc/apt):write
        dpkg-deb  -b,--build,-I,-c,-e,-f,-W 1:read 2:write
        dpkg,dpkg-query,rpm,rpm2cpio,alien  -i,--install,-x,-X,-e,-c,-I,-L,-l,-s,-S,-q,-a,--import,-U,-F,-V *:guess
        guix  --expression,-e:foreign
          shell,environment  -m,-f:read --:words 1:value *:value
        nix-shell,nix-build,nix-instantiate,nix-env  --run,--command:shell -E,--expr:foreign --eval:foreign? -p,-A,-I,--packages,--attr,--arg,--argstr:value --pure,--impure *:url-or-read
        yum,dnf,microdnf,tdnf,zypper,pacman,yay,paru,apk,emerge,xbps-install,pkg,pkg_add,opkg,swupd,eopkg,slackpkg,urpmi,snap,flatpak,chocolatey,choco,winget,scoop,nix-channel,nixos-rebuild,home-manager,cabal,stack,opam,luarocks,cpan,cpanm,cpm,hex,mix,rebar3,pub,flutter,dart,nimble,shards,zef,raco,elm-package,spago,bower,jspm,jsr,lerna,nx,rush,turbo,moon,wsrun,ied,esy,swiftpm,carthage,pod,cocoapods,mint,tuist,xcodes,xcodegen,deb-get,cnb,pack,bpkg,basher,antigen,zinit,fisher,tpm,vim-plug,packer-nvim,lazy  -X,--repository,--source,--server,--index,--mirror,--registry,-s,--from-git:if-url --root,-r,-o,--output,--target-dir:guess 1:value *:if-url
          run,exec  1:value *:value
        nix  --extra-experimental-features,--option:value
          run,shell,develop,build,flake,profile,eval  !net -c,--command:words --expr:foreign --apply,--argstr:value --impure,--raw,--json --:words *:if-url
          *  *:if-url
        """;
}
