namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>The page's look, light and dark, on a phone and on paper.</summary>
internal static class Style
{
    public const string Text = """
        :root{color-scheme:light dark;--back:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;--allow:#2f7d4f;--redact:#7a5cc0;--ask:#b36b00;--deny:#c0342b;--good:#1a6b3c;--link:#0a58ca}
        @media (prefers-color-scheme:dark){:root{--back:#14171b;--ink:#e6e9ed;--soft:#a3adb8;--line:#3a424c;--card:#1c2127;--allow:#4fb477;--redact:#a98bea;--ask:#e0a040;--deny:#f0705f;--good:#5fc98a;--link:#7fb0ff}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
        main,header,footer{max-width:72rem;margin:0 auto;padding:0 1rem}
        header{padding-top:1.5rem}
        h1{font-size:1.7rem;line-height:1.2;margin:0 0 .25rem}
        h2{font-size:1.25rem;margin:2.25rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
        h3{font-size:1rem;margin:1.25rem 0 .25rem}
        p{margin:.4rem 0}
        a{color:var(--link)}
        .soft,footer{color:var(--soft)}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
        .tiles li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
        .tiles b{display:block;font-size:1.4rem;line-height:1.2}
        .verdict{border-left:.4rem solid var(--good);background:var(--card);padding:.6rem .9rem;margin:.75rem 0}
        .verdict.bad{border-color:var(--deny)}
        .verdict.open{border-color:var(--ask)}
        .wide{overflow-x:auto;margin:.5rem 0}
        .wide:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
        thead th{color:var(--soft);font-weight:600;white-space:nowrap}
        tbody th{font-weight:600;min-width:8.5rem}
        td{min-width:8rem}
        td:last-child{min-width:12rem}
        td.number{text-align:right;font-variant-numeric:tabular-nums;min-width:0;white-space:nowrap}
        figure{margin:1rem 0}
        figcaption{font-weight:600;margin-bottom:.25rem}
        svg{display:block;width:100%;height:8rem;background:var(--card);border:1px solid var(--line)}
        .axis{display:flex;justify-content:space-between;color:var(--soft);font-size:.85rem}
        .key{display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.85rem;padding:0;margin:.25rem 0;list-style:none}
        .key i{display:inline-block;width:.8rem;height:.8rem;margin-right:.35rem;vertical-align:-.05rem}
        .allow{fill:var(--allow);background:var(--allow)}.redact{fill:var(--redact);background:var(--redact)}.ask{fill:var(--ask);background:var(--ask)}.deny{fill:var(--deny);background:var(--deny)}
        article{border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem;margin:.75rem 0}
        article p:first-of-type{font-weight:600}
        code{font:.85em ui-monospace,Consolas,Menlo,monospace}
        dl{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:.3rem 0;font-size:.9rem}
        dl div{display:flex;gap:.35rem}dt{color:var(--soft)}dd{margin:0}
        nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;list-style:none}
        footer{margin-top:2.5rem;padding-bottom:2rem;font-size:.85rem}
        @media print{:root{--back:#fff;--ink:#000;--soft:#444;--card:#fff;--line:#bbb}nav{display:none}article,tr,figure{break-inside:avoid}h2{break-after:avoid}.wide{overflow:visible}details>*{display:block}*{print-color-adjust:exact}}
        """;
}
