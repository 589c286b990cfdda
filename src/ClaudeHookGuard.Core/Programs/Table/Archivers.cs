namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Archives and compression.</summary>
internal static class Archivers
{
    public const string Rows = """
        tar,bsdtar,gtar,star  !bundle -c,--create,-r,--append,-u,--update,-A,-x,--extract,--get,-t,--list,-d,--diff,--compare,--delete,-z,-j,-J,-v,-p,-k,-h,-O,--to-stdout,-a,-P,-S,-w,-l,-m,-W,-n,-G -f,--file:remote-read:unless(-c,--create,-r,--append,-u,--update) -f,--file:remote-write:if(-c,--create,-r,--append,-u,--update) -C,--directory:dir+write:if(-x,--extract,--get) -C,--directory:dir:unless(-x,--extract,--get) -T,--files-from:read -X,--exclude-from:read -I,--use-compress-program:shell --to-command,--info-script,--new-volume-script,-F,--rsh-command,--rmt-command:shell --checkpoint-action:value --checkpoint,--group,--one-top-level:value? -b,-H,-K,-L,-N,-V,-s,-g,--exclude,--transform,--xform,--strip-components,--owner,--mode,--mtime,--format,--label,--blocking-factor,--tape-length,--sort,--newer,--warning,--level,--suffix,--starting-file,--record-size:value --listed-incremental,--index-file,--volno-file:write --add-file:read *:read/:if(-c,--create,-r,--append,-u,--update,-A) reader=tar
        zip,zipcloak,zipnote,zipsplit  -r,-R,-q,-v,-u,-f,-m,-j,-y,-9,-0,-e,-X,-D,-l,-g,-d -b,-n,-P,-t,-tt,-s,-x,-i,--exclude,--include,--password:value -TT,--unzip-command:shell -O,--out:write 1:write *:read *:read/:if(-r,-R) *:read+delete:if(-m)
        unzip,funzip,zipinfo,unzipsfx  -d:write/ -P,-x,-I,-O:value -l,-o,-n,-q,-p,-c,-t,-v,-j,-u,-f,-a,-C,-L,-X,-Z,-qq 1:read *:value
        gzip,gunzip,bzip2,bunzip2,xz,unxz,lzma,unlzma,zstd,unzstd,lz4,unlz4,brotli,unbrotli,lzip,lunzip,plzip,pigz,unpigz,pbzip2,lbzip2,pixz,lzop,compress,uncompress,lrzip,rzip,zopfli,snzip,bgzip  -q,-m,-w --rsyncable:value? -S,-b,-T,-p,-M,-F,--suffix,--threads,--processes,--blocksize,--memlimit,--format,--check,--quality:value -o,--output,--output-dir-flat:write -D,--dict,--patch-from,--filelist,--files,--files0:read -d,-c,-k,-f,-t,-l,-r,-z,-n,-N,-1,-9,--stdout,--to-stdout,--keep,--decompress,--force,--list,--test,--recursive,--best,--fast *:read *:write:unless(-c,--stdout,--to-stdout,-t,--test,-l,--list,-o) *:read/:if(-r,--recursive)
        7z,7za,7zr,7zz,p7zip,rar,unrar,unar,lsar,arj,lha,cabextract,unace,zpaq  -o:write/? -p,-m,-t,-v,-x,-i,-w,-s:value? -d,--directory:write/ 1:value 2:read+write *:read/
        cpio,pax  -i,-o,-p,-t,-d,-m,-u,-v,-r,-w,-a -D,--directory:dir -F,-O,-I,-E,--file,--pattern-file:guess -H,-C,-M,--format,-f,-s,-x:value stdin:paths *:guess always(.):write:if(-i,-r,--extract)
        shar,unshar,makeself,mksquashfs,unsquashfs,genisoimage,mkisofs,xorriso,xorrisofs,squashfs-tools  -d,-o,-dest:write *:read/
        jar  !bundle -c,-t,-x,-u,-i,-v,-0,-M,-e -f,--file:write -m,--manifest:read -C:dir *:read/
        rclone  !net --config:read
          copy,sync,move,bisync,copyto,moveto,check  *:remote-read/ last:remote-write/
          cat,ls,lsl,lsd,lsf,size,mkdir,purge,delete,deletefile,rcat,mount,link  *:remote-read
          config  always(~/.config/rclone/rclone.conf):read
        restic,borg,duplicity,kopia,bup,rdiff-backup,duplicacy,tarsnap  !net -r,--repo:repo --password-file,--files-from:read --exclude:value 1:value *:remote-read/
        """;
}
