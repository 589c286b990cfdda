namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Programs that create, change, move and delete files.</summary>
internal static class Writers
{
    public const string Rows = """
        tee,gtee,sponge  -a,--append,-i -p,--output-error:value? *:write
        cp,gcp  -r,-R,--recursive,-a,--archive -t,--target-directory:write --reflink,--preserve,--backup,--context,--update:value? -S,--suffix,--sparse,--no-preserve:value *:read *:read/:if(-r,-R,--recursive,-a,--archive) last:write:unless(-t,--target-directory) last:write/:if(-r,-R,--recursive,-a,--archive):unless(-t,--target-directory)
        mv,gmv  -t,--target-directory:write -S,--suffix,--backup,--update:value? *:read/+delete/ last:write/:unless(-t,--target-directory)
        install,ginstall  -t,--target-directory:write -m,-o,-g,-S,--mode,--owner,--group,--suffix:value -d,--directory *:read:unless(-d,--directory) *:write:if(-d,--directory) last:write:unless(-t,--target-directory)
        ln,gln  -t,--target-directory:write -S,--suffix,--backup:value? *:read last:write:unless(-t,--target-directory)
        link  1:read 2:write
        unlink  *:delete
        rm,grm,del,erase  -r,-R,--recursive --interactive:value? *:delete *:delete/:if(-r,-R,--recursive)
        srm,trash,trash-put,rmtrash,rimraf,del-cli  *:delete/
        rmdir  *:delete
        shred,wipe  -n,-s,--iterations,--size,--remove:value? --random-source:read *:write+delete
        mkdir,gmkdir  -m,--mode,-Z,--context:value *:write
        mkfifo,mknod  -m,--mode:value 1:write
        touch,gtouch  -d,-t,-A,--date,--time:value -r,--reference:read *:write
        truncate,gtruncate,fallocate  -s,-o,-l,--size,--offset,--length:value -r,--reference:read *:write
        mktemp  -p,--tmpdir,--suffix:value? -t 1:write
        split,gsplit  -a,-b,-C,-l,-n,-t,--suffix-length,--bytes,--line-bytes,--lines,--number,--separator,--additional-suffix:value --filter:shell 1:read 2:write
        csplit  -b,-f,-n,--prefix,--suffix-format,--digits:value 1:read
        chmod,gchmod  --reference:read 1:value:unless(--reference) *:write *:write/:if(-R,--recursive)
        chown,chgrp,gchown  --reference:read --from:value 1:value:unless(--reference) *:write *:write/:if(-R,--recursive)
        chattr  -v,-p:value 1:value *:write
        setfacl  -m,-x,--modify,--remove,-d:value -M,-X,--restore,--modify-file:read *:write
        getfacl,lsattr,getfattr  -n,-m,-e:value *:read
        setfattr,xattr  -n,-v,-x:value *:write
        rename,prename,mmv,rnr,zmv  -v,-n,-f,-i,-o,-s -e,-E:value 1:value *:write
        vidir  *:write
        dd,gdd,dcfldd,dc3dd  !args if=:read of=:write *:value
        ddrescue  1:read 2:write 3:write
        patch,gpatch  -p,-F,-g,-V,-z,-B,-Y,-D,--strip,--fuzz,--suffix:value -d,--directory:dir -i,--input:read -o,--output,-r,--reject-file:write --dry-run,-R,-N,-s,-f,-t,-E 1:read+write always(.):write:unless(1,--dry-run) 2:read
        sed,gsed,ssed  -n,-E,-r,-s,-u,-z,--debug,--posix,--quiet,--silent -l,--line-length:value -i,--in-place,-I:value? -e,--expression:code=sed -f,--file:commands=sed 1:code=sed:unless(-e,--expression,-f,--file) *:read *:write:if(-i,--in-place,-I)
        sd,sad,fastmod,codemod,ambr,rpl,replace  -f,--flags,-p,-e,--extensions:value 1:value 2:value *:read+write
        rsync,grsync  !net -e,--rsh:shell --rsync-path:value --exclude,--include,-f,--filter,--chmod,--chown,--bwlimit,--timeout,--port,--info,--out-format,-B,--max-size,--min-size,--modify-window,--usermap,--groupmap,--compress-level,-M,--remote-option:value --exclude-from,--include-from,--files-from,--password-file:read --log-file,--write-batch,--only-write-batch,--partial-dir,--backup-dir,--temp-dir,-T:write --link-dest,--copy-dest,--compare-dest,--read-batch:read *:remote-read/ last:remote-write/
        ditto,robocopy,xcopy,fcp  *:read/ last:write/
        syncthing,syncthing-inotify  --home,--config,--data,--logfile:write -no-browser *:value
        cpdir,unison,lsyncd  *:guess
        sync,fsync  *:value
        mkfs,mke2fs,mkswap,mkfs.ext4,mkfs.ext3,mkfs.xfs,mkfs.btrfs,mkfs.vfat,mkfs.fat,wipefs,fdisk,sfdisk,gdisk,parted,sgdisk,cfdisk,blkdiscard,badblocks,hdparm  -t,-L,-U,-b,-m,-o:value *:write
        tune2fs,e2fsck,fsck,resize2fs,xfs_repair  *:write
        wall  -g,--group,-t,--timeout:value -n,--nobanner *:text+guess
        logger,write  -t,-p,-i,--tag,--priority:value -f,--file:read -n,--server:host *:text
        script,scriptreplay,asciinema,ttyrec  -c,--command:shell -O,-I,-B,-T,-m,--log-out,--log-in,--log-io,--log-timing:value 1:write
        """;
}
