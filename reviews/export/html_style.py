"""The style sheet of the exported page."""

STYLE = """
:root{color-scheme:light dark;--ink:#1c1b19;--paper:#fdfcf9;--faint:#6a655c;--rule:#d9d3c7}
@media(prefers-color-scheme:dark){:root{--ink:#e9e5dc;--paper:#171614;--faint:#a59e91;--rule:#3a362f}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:2.5rem 1.5rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 "Source Serif 4","Source Serif Pro",Charter,Georgia,serif}
h1{font-size:1.9rem;line-height:1.25;font-weight:600;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1rem;margin:1.5rem 0 .5rem}
header{border-bottom:1px solid var(--rule);padding-bottom:1rem;margin-bottom:1.5rem}
fieldset.show{border:0;padding:0;margin:0;display:flex;gap:1.25rem;color:var(--faint);font-size:.9rem}
fieldset.show legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.paragraph{padding:.75rem 0;border-top:1px solid var(--rule)}
.paragraph:first-child{border-top:0}
.pair{display:grid;grid-template-columns:1fr 1fr;column-gap:2.5rem;padding:.25rem 0}
.pair p{margin:0;overflow-wrap:anywhere}
.pair p[lang^=zh]{font-family:"Source Han Serif TC","Noto Serif CJK TC","Noto Serif TC","Songti TC",PMingLiU,serif;
line-height:1.85;text-align:justify;hanging-punctuation:allow-end;line-break:strict}
.pair p[lang^=zh-Hans]{font-family:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif}
.pair p.lane{grid-column:2;color:var(--faint)}
.pair p.seal{grid-column:1/-1;font:.72rem/1.5 ui-monospace,Menlo,Consolas,monospace;color:var(--faint);opacity:0;
transition:opacity .15s}
.pair:hover p.seal,.pair:focus-within p.seal,.pair:target p.seal{opacity:1}
.pair.code :is(p.source,p.target,p.lane){font:.85rem/1.5 ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK TC",monospace;
white-space:pre-wrap;text-align:start}
.heading p.source,.heading p.target{font-weight:600}
body:has(#only-source:checked) .pair,body:has(#only-target:checked) .pair{grid-template-columns:minmax(0,42rem)}
body:has(#only-source:checked) :is(.target,.lane),body:has(#only-target:checked) .source{display:none}
body:has(#only-target:checked) .pair p.lane{grid-column:1}
footer{margin-top:2.5rem;border-top:1px solid var(--rule);color:var(--faint);font-size:.85rem}
footer ul{padding-left:1.1rem;overflow-wrap:anywhere}
@media(max-width:45rem){.pair{grid-template-columns:1fr;row-gap:.35rem}.pair p.lane{grid-column:1}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}fieldset.show{display:none}.pair{break-inside:avoid}
.pair p.seal{opacity:1;font-size:6.5pt}}
""".strip()
