namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Programs that read files and show what is in them.</summary>
internal static class Readers
{
    public const string Rows = """
        cat,tac,gcat,gtac  *:read
        bat,batcat  -l,--language,-m,--map-syntax,--theme,--style,-r,--line-range,-H,--highlight-line,--file-name,--terminal-width,--tabs,--wrap,--color,--decorations,--paging,--italic-text:value --pager:shell *:read
        nl  -b,-d,-f,-h,-i,-l,-n,-s,-v,-w:value *:read
        less,zless  -b,-h,-j,-x,-y,-z,-p,-P,-t,-#,-D,--pattern,--tag,--prompt,--tabs,--jump-target:value -o,-O,--log-file,--LOG-FILE:write -k,--lesskey-file,--lesskey-src,-T,--tag-file:read reader=ed *:read
        more,most,pg,zmore  -n,--lines:value *:read
        head,ghead  -n,--lines,-c,--bytes:value *:read
        tail,gtail  -n,--lines,-c,--bytes,-s,--sleep-interval,--pid,--max-unchanged-stats,-b:value --follow,--retry:value? *:read
        multitail,tailf,lnav  *:read
        xxd  -c,--cols,-g,-l,-len,-s,-seek,-n,-name,-o,-R:value 1:read 2:write
        hexdump,hd  -e,-n,-s:value -f:read *:read
        od,god  -A,-j,-N,-S,-t,-w,--address-radix,--skip-bytes,--read-bytes,--format,--width:value *:read
        hexyl,bvi  -n,--length,-s,--skip,-o:value *:read
        strings,gstrings  -n,-t,-e,-T,-s,--bytes,--radix,--encoding,--target:value *:read
        rev  *:read
        wc,gwc  --files0-from:read *:read
        sum,cksum,b2sum,md5sum,sha1sum,sha224sum,sha256sum,sha384sum,sha512sum,gsha256sum,md5,shasum,xxhsum,xxh64sum,b3sum,hashdeep  -a,--algorithm,-l,--length,-s,-q:value *:read
        diff,gdiff,colordiff,sdiff  -w --color,--unified:value? -I,-F,-x,-W,--width,-C,-U,-L,--label,--tabsize,--ignore-matching-lines,--exclude,--horizon-lines:value -X,--exclude-from,--from-file,--to-file:read -o,--output:write *:read *:read~:if(-r,-R,--recursive)
        diff3,cmp,bcmp,comm,wdiff,dwdiff,icdiff,delta,difft,imediff  -n,-i,-L,-w,-x,-y,-z,--label,--output-delimiter,--bytes,--ignore-initial:value *:read
        vimdiff,nvimdiff,meld,kdiff3,opendiff,bcompare,xxdiff,tkdiff,kompare  *:read
        join  -a,-e,-i,-j,-o,-t,-v,-1,-2:value *:read
        paste,gpaste  -d,--delimiters:value *:read
        look  -t:value 2:read
        sort,gsort  -k,-t,-S,-T,--key,--field-separator,--buffer-size,--parallel,--batch-size,--sort:value --files0-from,--random-source:read -o,--output:write --compress-program:shell *:read
        uniq,guniq  -f,-s,-w,--skip-fields,--skip-chars,--check-chars,--group,--all-repeated:value 1:read 2:write
        tsort,fold,fmt,expand,unexpand,pr,ul,col,colrm,rs,lam,vis,unvis  -w,-t,-s,-l,-p,-o,-h,-e,-n,-b:value *:read
        column  -s,-o,-c,-N,-H,-E,-R,-T,-O,-r,-i,-p,--separator,--output-separator,--table-columns,--output-width:value *:read
        cut,gcut  -b,-c,-d,-f,--bytes,--characters,--delimiter,--fields,--output-delimiter:value *:read
        ptx  -A,-G,-M,-S,-W,-F,-g,-w:value -b,-i,-o,--break-file,--ignore-file,--only-file:read *:read
        shuf,gshuf  -i,-n,-r,--input-range,--head-count:value -e,--echo --random-source:read -o,--output:write *:read:unless(-e,--echo)
        nroff,troff,groff,grotty,eqn,tbl,pic,refer,soelim,mandoc,preconv  -m,-T,-r,-d,-o,-W,-w,-P,-L,-n:value *:read
        iconv,recode,dos2unix,unix2dos,enca,uconv  -f,-t,--from-code,--to-code,-c,-x:value -o,--output:write *:read
        base64,base32,basenc,gbase64  -w,--wrap,-b:value -i,--input:read -o,--output:write *:read
        uuencode,b64encode  1:read:if(2)
        uudecode,b64decode  -o:write *:read
        zcat,gzcat,bzcat,xzcat,lzcat,zstdcat,lz4cat,brcat,zstdless,bzless,xzless,xzmore  *:read
        jq,gojq,jaq  --arg,--argjson:pair-text --slurpfile,--rawfile,--argfile:pair-read --indent:value --args,--jsonargs -f,--from-file:commands=jq -L:value 1:code=jq:unless(-f,--from-file) *:read:unless(--args,--jsonargs)
        yq,tomlq,xq  -i,--inplace,--in-place -p,--input-format,-o,--output-format,-I,--indent,-c,-s,--split-exp:value -n,--null-input,-r,-e,-P,-N,-C,-M --from-file:read 1:guess+foreign *:read *:write:if(-i,--inplace,--in-place)
          eval,e,eval-all,ea  1:guess+foreign *:read *:write:if(-i,--inplace,--in-place)
        dasel,gron,fx,jless,jc,mlr,xsv,qsv,csvkit,csvcut,csvgrep,csvlook,csvsort,csvstat,csvjson,in2csv  -i,--inplace,--in-place -p,--input-format,-o,--output-format,-I,--indent,-c,-d,-f,--from,-s,--separator,-r,-w:value --from-file:read 1:value *:read *:write:if(-i,--inplace,--in-place)
        xmllint  --xpath,--format,--encode,--pretty,--shell:value --schema,--dtdvalid,--relaxng:url-or-read -o,--output:write *:url-or-read
        xmlstarlet,xml  1:value *:guess
        xsltproc  --param,--stringparam:value -o,--output:url-or-write *:url-or-read
        hq,pup,htmlq  -f,--filename:read *:value
        bc,dc,units  -e,--expression,-f,--file:value *:read
        file,gfile  -m,-P,-F,-e,--magic-file,--parameter,--separator:value -f,--files-from:read *:read
        stat,gstat  -c,-f,-t,--format,--printf:value *:read
        readlink,greadlink,realpath,grealpath  --relative-to,--relative-base:value *:value
        basename,dirname,gbasename,gdirname  -s,--suffix:value *:value
        ls,gls,dir,vdir,exa,eza,lsd,l,ll,la  -L -s --color:value? -I,-w,-T,--ignore,--hide,--width,--sort,--time,--time-style,--format,--block-size,--indicator-style,--quoting-style,--level,--git-ignore:value *:read:unless(-d,--directory) *:list:if(-d,--directory) always(.):read:unless(*) *:read~:if(-R,--recursive,-T,--tree)
        tree,broot,ncdu  -L,-P,-I,--charset,--filelimit,--timefmt,--sort:value -o:write --fromfile,--gitfile,--infofile:value *:read~ *:read/:if(-a) always(.):read~:unless(*)
        du,gdu,dust,duf  -d,-t,-B,--max-depth,--threshold,--block-size,--exclude,--time,--time-style:value -X,--exclude-from,--files0-from:read *:read
        df  -t,-x,-B,--type,--exclude-type,--output,--block-size:value *:value
        cal,ncal,date,gdate  -j,-m,-y,-I,-s --iso-8601,--rfc-3339:value? -d,--date,-r,--set,-v,--set:value -f,--file,--reference:read *:value
        pandoc  -f,-t,--from,--to,-r,-w,-V,-M,--variable,--metadata,--toc-depth,--columns,--wrap,--pdf-engine-opt,--resource-path:value -o,--output,--extract-media,--log:write --template,-H,-B,-A,-c,--css,--bibliography,--csl,--metadata-file,-d,--defaults,--reference-doc,--include-in-header,--data-dir:url-or-read -F,--filter,--pdf-engine:value -L,--lua-filter:code-file=lua --request-header:send *:url-or-read
        asciidoctor,rst2html,rst2html5,markdown,markdown_py,cmark,md2html,glow,mdcat,mdbook-render,marked  -o,--out-file,--output,-D,--destination-dir:write -a,-b,-d,-s,-w,--style:value *:url-or-read
        pdftotext,pdftohtml,pdfinfo,pdfimages,pdftoppm,pdfgrep,antiword,catdoc,docx2txt,unrtf,ps2ascii  -f,-l,-r,-x,-y,-enc:value 1:read 2:write
        exiftool,identify,mediainfo,ffprobe,exif,mat2  *:guess
        tesseract,zbarimg,qrencode  -o:write -r:read *:guess
        spell,aspell,hunspell,ispell  -l,-d,--lang,--mode,-p:value *:read
        espeak,say,espeak-ng  -v,-s,-p,-r:value -f,--input-file:read -w,-o,--output-file:write *:text
        figlet,toilet,cowsay,cowthink,boxes,banner,lolcat  -f,-w,-t,-c,-d,-W:value *:text
        as,gas,ld,nm,objdump,readelf,size,objcopy,strip,addr2line,c++filt,dwarfdump,otool,lipo,ldd,patchelf  -o:write *:read
        ar  1:value 2:write *:read
        ranlib,elfedit,install_name_tool,codesign  *:read
        ctags,etags,cscope,gtags,global,universal-ctags  -f,-o:write -L:read -R,--recurse --exclude,--languages,--fields,--kinds:value? *:read
        cloc,scc,tokei,sloccount  --exclude-dir,--include-lang,--exclude-lang,--exclude-ext,-e,-t,--by-file:value --list-file:read --out,-o,--report-file:write *:read~
        """;
}
