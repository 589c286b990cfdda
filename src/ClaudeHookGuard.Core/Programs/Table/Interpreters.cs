namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Interpreters: program text on the command line, in a file, or on standard input.</summary>
internal static class Interpreters
{
    public const string Rows = """
        pdb,ipdb,cProfile,profile,trace,timeit,runpy,coverage,memory_profiler,line_profiler,pyinstrument,scalene,viztracer  !posix -o,-s,-m,-n,-c:value -t,-T 1:code-file=python
        python,python2,python3,pypy,pypy3,py,ipython,ipython3,bpython  !posix -c:code=python -m:words -W,-X,-Q,--check-hash-based-pycs:value -u,-O,-B,-E,-s,-S,-I,-i,-q,-v,-b,-d,-V,-x 1:code-file=python:unless(-c,-m) stdin:code=python:unless(1,-c,-m)
        node,nodejs,iojs,tsx,ts-node,ts-node-esm,esno,jiti,babel-node,swc-node,vite-node,sucrase-node,qjs,njs,d8,jsc,hermes,rhino,js  !posix -e,--eval,-p,--print,-pe:code=javascript -r,--require,--import,--loader,--experimental-loader:package --env-file,--env-file-if-exists:read --inspect,--inspect-brk:value? --input-type,-C,--conditions,--stack-trace-limit,--max-old-space-size,--title,--icu-data-dir,--openssl-config,--trace-event-categories,--test-name-pattern,--test-reporter,--project,-P,-O:value -c,--check,-i,--test,--watch 1:code-file=javascript:unless(-e,--eval,-p,--print,-pe) stdin:code=javascript:unless(1,-e,--eval,-p,--print,-pe,--test)
        deno  -c,--config,--import-map,--lock,--cert:read --unsafely-ignore-certificate-errors,-L,--log-level,--allow-net,--allow-read,--allow-write,--allow-env,--allow-run:value
          eval,repl  --ext:value *:code=javascript
          run,serve,test,bench,check,cache  !posix --env-file,--env:read -c,--config,--import-map:read 1:code-file=javascript
          install,add  !net -n,--name,--root:value *:package
          task  !posix 1:value
          compile,bundle  -o,--output:write 1:url-or-read
        bun  --cwd:dir -e,--eval,-p,--print:code=javascript --env-file:read -r,--preload:read -c,--config:read 1:code-file=javascript stdin:code=javascript:unless(1,-e,--eval,-p,--print)
          run  !posix --cwd:dir 1:value
          x  !posix -p,--package:package 1:words
          add,install,i,remove,rm,update,link,a  --cwd:dir --registry:url -d,-D,--dev *:package
          test,build,pm,outdated,upgrade,init,create,c  --outdir,--outfile:write --preload,-r:read --coverage-dir:write *:guess
          publish  !net --registry,--tag,--access,--otp:value
        perl,perl5  -i,-0,-C,-D,-F,-M,-m,-I,-x,-d:value? !posix -e,-E:code=perl -n,-p,-a,-l,-w,-W,-c,-t,-T,-v,-s,-S,-U,-u,-X  1:code-file=perl:unless(-e,-E) *:read:if(-e,-E) *:write:if(-i) stdin:code=perl:unless(1,-e,-E)
        ruby,jruby,truffleruby,irb,mruby  !posix -e:code=ruby -r,-I,-C,-E,-F,-K,-T,-x,-W,-0:value -i:value? -n,-p,-a,-l,-s,-S,-c,-v,-w,-d,-U 1:code-file=ruby:unless(-e) *:read:if(-e) *:write:if(-i) stdin:code=ruby:unless(1,-e)
        php,php-cgi  !posix -r,-B,-R,-E,--run:code=php -f,--file,-F:code-file=php -d,-z,--define:value -c,--php-ini:read -S,--server:value -t,--docroot:read/ -a,-i,-m,-v,-l,-n,-q,-s,-w 1:code-file=php:unless(-r,-B,-R,-f,--run,--file,-S) stdin:code=php:unless(1,-r,--run,-f,--file,-S)
        lua,luajit,lua5,luau,texlua  !posix -e:code=lua -l:value -i,-v,-E,-W 1:code-file=lua stdin:code=lua:unless(1,-e)
        Rscript,R,littler,r  !posix -e:code=r -f,--file:code-file=r --default-packages,-g,--gui,-d,--encoding:value -s,-q,--slave,--vanilla,--no-save,--no-restore,--quiet,--silent 1:code-file=r:unless(-e,-f,--file) stdin:code=r:unless(1,-e,-f,--file)
        tclsh,wish,jimsh,tclkit  !posix 1:code-file=tcl stdin:code=tcl+foreign:unless(1)
        awk,gawk,mawk,nawk,original-awk,goawk,frawk,bioawk  !posix -F,-v,--field-separator,--assign,-W,-l,--load:value -f,--file,-i,--include,-E,--exec:commands=awk -e,--source:code=awk 1:code=awk:unless(-f,--file,-E,--exec,-e,--source) *:read
        osascript  -e:code=applescript -l,-s:value 1:code-file=applescript:unless(-e) stdin:code=applescript:unless(1,-e)
        ghci,ghc,runghc,runhaskell  -e:foreign -o:write *:read
        groovy,kotlin,kotlinc,scala,scala-cli,jshell,julia,elixir,iex,erl,ocaml,clojure,clj,bb,babashka,swift,crystal,nim,raku,perl6,guile,racket,sbcl,clisp,ecl,octave,octave-cli,matlab,maxima,gnuplot,io,janet,fennel,gforth,swipl,gst,newlisp,picolisp,haxe,v,zx,csi,fsi,fsharpi,dotnet-script,cscs,coffee,lsc,purs,elm  -e,-E,-eval,--eval,-exec,--execute,-c,-pe,-ne,-r,--run,-command:foreign -o:write *:read stdin:foreign:unless(1)
        java,javaw,jdb  !dash !posix -cp,-classpath,--class-path,-p,--module-path,-jar:value 1:guess
        wasmtime,wasmer,wasm3,iwasm  !posix --dir,--mapdir:read/ 1:read
        envsubst  -v 1:template stdin:template:unless(1)
        m4,cpp,gomplate,mustache,j2,jinja2,ytt,jsonnet,dhall,cue,esh  -D,-U,-I,-f,-i,-d,-o:guess *:read
        """;
}
