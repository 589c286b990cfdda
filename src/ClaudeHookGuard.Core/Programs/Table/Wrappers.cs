namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Programs whose words are another command.</summary>
internal static class Wrappers
{
    public const string Rows = """
        sudo,sudoedit  !posix -u,-g,-h,-p,-C,-T,-r,-t,-R,-U,--user,--group,--host,--prompt,--close-from,--command-timeout,--role,--type,--chroot,--other-user,--preserve-env:value -D,--chdir:dir -e,--edit -l,-v,-k,-K,-n,-A,-b,-E,-H,-i,-s,-S 1:env-words:unless(-e,--edit) *:read+write:if(-e,--edit)
        doas,run0,pkexec  !posix -u,-C,-a,--user,--group,--chdir,--setenv,--slice,--property:value 1:env-words
        gosu,su-exec,setuidgid,chpst,softlimit,envuidgid  !posix -u,-U,-e,-n,-m,-d,-o,-p,-f,-c,-r,-t:value 1:value 2:words
        su,runuser  -c,--command:shell -s,--shell,-g,-G,-w,-u,-T,--group,--supp-group,--whitelist-environment,--user:value -l,--login,-m,-p --:words 1:words:if(-u,--user) *:value
        env,genv  !posix -u,--unset:value -C,--chdir:dir -S,--split-string:value -i,--ignore-environment,-0,--null,-v,--debug --block-signal,--default-signal,--ignore-signal:value? -P:value 1:env-words reader=env
        nice,gnice  !posix -n,--adjustment:value 1:words
        ionice  !posix -c,-n,-p,-P,-u,--class,--classdata:value -t,--ignore 1:words
        chrt  !posix -T,-P,-D,--sched-runtime,--sched-period,--sched-deadline:value -p:value -f,-r,-o,-b,-i,-d,-R,-a,-m,-v 1:value 2:words
        taskset  !posix -p,-c,-a,--cpu-list,--pid,--all-tasks 1:value 2:words
        numactl  !posix -N,-m,-i,-C,-p,-P,-w,--cpunodebind,--membind,--interleave,--physcpubind,--preferred:value -l,-s,-H,--localalloc 1:words
        stdbuf  !posix -i,-o,-e,--input,--output,--error:value 1:words
        time,gtime  !posix -f,--format:value -o,--output:write -p,-a,-v,--portability,--verbose 1:words
        exec,command,builtin,noglob,nocorrect  !posix -a:value -c,-l,-p,-v,-V 1:words:unless(-v,-V)
        xvfb-run  !posix -n,-e,-f,-p,-s,-w,--server-num,--error-file,--auth-file,--server-args,--wait:value -a,-l,--auto-servernum 1:words
        systemd-cat,systemd-inhibit  !posix -t,-p,--identifier,--priority,--stderr-priority,--what,--who,--why,--mode:value 1:words
        proot,firejail,prlimit,cgexec  !posix -r,-b,-w,-g,-p:value -R,-S 1:words
        nohup,setsid,unbuffer,catchsegv,eatmydata,fakeroot,dbus-run-session,dbus-launch,caffeinate,chronic,ifne,torsocks,torify,proxychains,proxychains4,tsocks,setarch,linux64,linux32,i386,x86_64,arch,rlwrap,ledit,socksify,uncache,aa-exec,with-contenv  !posix 1:env-words
        timeout,gtimeout  !posix -k,-s,--kill-after,--signal:value 1:value 2:words
        flock  -w,--timeout,-E,--conflict-exit-code:value -c,--command:shell 1:value 2:words
        watch,viddy,hwatch  -d !posix --differences:value? -n,--interval,-q,--equexit:value -x,--exec,-t,-e,-g,-c,-b 1:shell-rest:unless(-x,--exec) 1:words:if(-x,--exec)
        xargs,gxargs  !posix -a,--arg-file:read -I,-J,-d,-E,-L,-n,-P,-R,-S,-s,--delimiter,--max-args,--max-lines,--max-procs,--max-chars,--process-slot-var:value -i,-e,-l,--replace,--eof:value? -0,--null,-r,-t,-p,-x,-o,--no-run-if-empty,--verbose,--interactive 1:script reader=xargs
        parallel,sem,rush  !posix -a,--arg-file:read -j,-n,-N,-L,-I,-s,-P,-k,-d,--jobs,--delay,--timeout,--retries,--colsep,--max-args,--tagstring,--halt,--load,--memfree,--progress,--eta,--workdir,--wd:value --joblog,--results:write -S,--sshlogin:host --transferfile,--return,--basefile:read 1:script reader=parallel
        chroot,unshare,nsenter,systemd-nspawn,bwrap,lxc-attach  -m,-u,-i,-n,-p,-U,-C,-r !posix -t,-S,-G,-D,-M,-w,-R,--target,--userspec,--groups,--setuid,--setgid,--propagation,--map-user,--bind,--ro-bind,--dev,--proc,--tmpfs,--symlink:value 1:words:unless(--chroot)
        strace,ltrace,dtruss,truss,ktrace,gotrace  !posix -o,--output:write -e,-p,-s,-P,-u,-E,-a,-b,-I,-O,-S,-X,-A,-n,-l,-x,-D,--trace,--attach,--string-limit:value 1:words
        valgrind,heaptrack,rr,gdbserver,uftrace,memusage,sprof  !posix -o:write 1:words
        hyperfine  -w,-m,-M,-r,-p,-c,-n,-i,-u,-L,-P,-S,--warmup,--min-runs,--max-runs,--runs,--command-name,--parameter-list,--shell,--style,--sort:value --export-json,--export-csv,--export-markdown:write -p,--prepare,-s,--setup,-c,--cleanup:shell *:shell
        systemd-run  !posix -u,-p,-M,-H,-t,-E,--unit,--property,--machine,--host,--slice,--description,--setenv,--uid,--gid,--nice,--on-active,--on-calendar,--on-boot,--working-directory,--service-type:value 1:words
        screen  -d_,-D,-R !posix -c:read -Logfile:write -S,-h,-t,-T,-p,-e,-r,-x,-s:value -X -ls,-list,-wipe 1:words
        tmux  -L,-f:value -S:value -c:shell
          new-session,new,new-window,neww,split-window,splitw,respawn-pane,respawn-window,popup,display-popup  !posix -s,-n,-t,-c,-x,-y,-F,-e,-l,-p,-h,-w:value -d,-A,-P 1:shell-rest
          run-shell,run,pipe-pane,pipep,if-shell,if  !posix -t,-b,-d:value? 1:shell-rest
          send-keys,send  -t,-N:value *:shell
          load-buffer,loadb,source-file,source  -b,-t:value -w,-n,-q,-v *:read
          save-buffer,saveb  -b:value -a *:write
        zellij,dtach,abduco,byobu,mosh-server  !posix -n,-s,-A,-c,-r:value? 1:value 2:words
        at,batch  -q,-t:value -f:read stdin:shell
        trap  1:shell
        spawn  !args 1:words
        eval  !args 1:shell-rest
        expect  -c:code=tcl+shell 1:code-file=tcl stdin:code=tcl:unless(1,-c)
        dbus-send,busctl,gdbus,qdbus  *:value
        direnv  1:value
          exec  !posix 1:value 2:words
          dotenv  1:value 2:read always(.env):read:unless(2)
        dotenv,dotenvx,env-cmd,dotenv-cli  !posix -f,-e,--file,--env-file:read -o,-p,-v,-c:value? always(.env):read:unless(-f,-e,--file,--env-file) 1:words
          run  !posix -f,-e,--env-file:read always(.env):read:unless(-f,-e,--env-file) 1:words
          get,list,ls  -f:read always(.env):read
          set  -f:write always(.env):write:unless(-f)
        concurrently,npm-run-all,run-p,run-s,run-z  -k -n,-c,--names,--prefix,--prefix-colors,--kill-others,--max-processes:value *:shell
        cross-env,cross-env-shell  !posix 1:env-words
        dumb-init,tini,catatonit,s6-setuidgid,wait-for-it,wait-for-it.sh,dockerize  !posix -r,-t,-wait,-timeout,-template:value --:words
        """;
}
