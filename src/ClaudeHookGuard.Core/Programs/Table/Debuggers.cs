namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Debuggers, profilers and tracers.</summary>
internal static class Debuggers
{
    public const string Rows = """
        gdb,lldb,cgdb,gdb-multiarch,rust-gdb,rust-lldb,pwndbg,gef,radare2,r2,rizin,edb,windbg,cdb,ddd,kdbg  -x,-ix,-command,-s,--source,-S,--source-before-file,-i:read -ex,-iex,-eval-command,-o,-O,--one-line,-c,-k,-q,-p,-pid:value -batch,-nx,-nh,-q,-quiet,-tui,--batch,-b --args:words --:words *:read reader=gdb
        perf  !posix
          stat,record,trace,mem record,c2c record,sched record,lock record,kmem record,timechart record,ftrace  !posix -o,--output:write -e,--event,-p,--pid,-t,--tid,-C,--cpu,-r,--repeat,-x,-c,-F,-g,--call-graph,-m,-I,-D:value 1:words
          report,annotate,script,diff,evlist,list,top,bench,archive,buildid-list  -i,--input:read -o:write -s,--script:value *:value
        bpftrace,bcc,systemtap,stap,dtrace,sysdig,trace-cmd,ftrace,lttng,babeltrace,async-profiler,py-spy,rbspy,austin,scalene,memray,pprof,flamegraph,speedscope,0x,clinic,node-inspect,pdb,ipdb,pudb,heapdump,gcore,coredump,procdump,dotnet-trace,dotnet-dump,dotnet-counters,dotnet-gcdump,sample,leaks,heap,vmmap,instruments,xctrace  -o,--output,-f:write -i:read -e,-p,-g,-F,-a,-c,-d,-n,-s,-t,--pid:value --:words *:value
        apitrace,renderdoc,frida,frida-trace,objection,angr,ghidra,ida,binwalk,foremost,scalpel,volatility,vol.py,vol3,testdisk,photorec,extundelete,sleuthkit,fls,icat,bulk_extractor,debugfs,xfs_db  -o,-e,-f,-l,-R:guess? *:guess
        """;
}
