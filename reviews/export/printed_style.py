"""The style sheet of the printed edition: A4, facing columns, one family of fonts that holds Latin and Chinese alike."""

from reviews.export.long_pdf import TOP

STYLE = (
    f"@page{{size:A4;margin:{TOP}cm 1.9cm 2.2cm}}"
    + """
@page{@top-left{content:element(running);width:100%;vertical-align:bottom;padding-bottom:.35cm}
@bottom-left{content:element(proof);width:88%;vertical-align:top;padding-top:.35cm}
@bottom-right{content:counter(page);font:8pt "Noto Serif CJK KR",serif;color:#555;vertical-align:top;padding-top:.35cm}}
@page titled{@top-left{content:none}}
h1,.about{page:titled}
.running{position:running(running);margin:0;font-size:8pt;color:#555;border-bottom:.4pt solid #bbb;padding-bottom:.12cm}
.proof{position:running(proof);margin:0;font-size:6.5pt;color:#555;white-space:nowrap;font-variant-ligatures:none}
body{margin:0;font:9.8pt/1.5 "Noto Serif CJK KR",serif;color:#111;overflow-wrap:anywhere;orphans:2;widows:2}
:lang(zh){font-family:"Noto Serif CJK TC",serif}
:lang(zh-Hans){font-family:"Noto Serif CJK SC",serif}
:lang(zh-Hant-HK){font-family:"Noto Serif CJK HK",serif}
:lang(ja){font-family:"Noto Serif CJK JP",serif}
:lang(en){font-family:"Noto Serif CJK KR",serif}
h1{font-size:19pt;line-height:1.3;margin:0 0 .5cm;font-weight:700;bookmark-level:1}
h2{font-size:12pt;margin:0 0 .3cm;bookmark-level:1}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin:0}
th,td{vertical-align:top;padding:0;text-align:left;font-weight:400}
.about{font-size:8.5pt;font-variant-ligatures:none;margin-bottom:.5cm;border-top:.4pt solid #bbb;border-bottom:.4pt solid #bbb}
.about th,.about td{padding:.03cm 0}
.about th{width:2.6cm;color:#555}
.pair{break-inside:avoid;margin-bottom:.13cm}
.pair.begins{margin-top:.3cm}
.pair th{width:.85cm;font-size:6.5pt;line-height:14.7pt;color:#777}
.pair td.source{padding-right:.55cm}
.pair p{margin:0;white-space:pre-wrap;hyphens:auto;hyphenate-character:"-";hyphenate-limit-chars:7 3 3}
.pair p:lang(zh),.pair p:lang(ja){line-height:1.7}
.pair p.lane{color:#555;margin-top:.1cm}
span.code{font-size:70%}
.pair.code{break-inside:auto}
.pair.code p{font:7.6pt/1.45 "Noto Sans Mono CJK TC",monospace;hyphens:none}
.pair.heading{break-after:avoid}
.pair.heading p{font-weight:700}
.pair.heading td.target{bookmark-level:2;bookmark-label:content(text)}
.provenance{break-before:page;font-size:8.5pt;font-variant-ligatures:none;margin-bottom:.4cm}
.provenance ul{margin:0;padding:0;list-style:none}
.provenance li{padding-left:.35cm;text-indent:-.35cm}
.register{font-size:6.8pt;line-height:1.45;font-variant-ligatures:none;border-top:.3pt solid #ddd;break-inside:avoid}
.register.names{color:#555;border-top:0;break-after:avoid}
.register :is(td,th){padding:.02cm .2cm .02cm 0}
.register :nth-child(1):is(td,th){width:1cm}.register :nth-child(2):is(td,th){width:1.6cm}.register :nth-child(3):is(td,th){width:1.2cm}
.register :nth-child(n+5):is(td,th){width:2.5cm}
"""
)
