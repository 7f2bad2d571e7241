/** The stylesheet of the HTML report. Colours are those of the pages; lines tell the kinds apart, colour only repeats it. */
import { differenceKinds } from '../model/index.ts';
import { kindMarks } from './report-rows.ts';

/** Kinds whose words are others: they have a fill. */
const filled = ['g', 'n', 'w', 'a', 'b', 't', 'i'];

const palette = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1c1b19;--panel:#f4f1ea;--muted:#5b5650;--rule:#8c867c;--hair:#dcd7cc;--link:#0b4f8a;--a-fill:#fbddc0;--a-line:#b05a00;--b-fill:#d3e6fa;--b-line:#1f6db3;--m-fill:#cfc9be;--m-line:#57524a;--minor:#6f6a61;--focus:#1b1b1b;--text:"Iowan Old Style","Palatino Linotype","URW Palladio L",Charter,"Bitstream Charter",Cambria,Georgia,"Noto Serif",serif;--ui:system-ui,sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e9e6e0;--panel:#1e2125;--muted:#aba69d;--rule:#7a766f;--hair:#33363a;--link:#8cc2f5;--a-fill:#4b2b11;--a-line:#e08a3c;--b-fill:#14385e;--b-line:#5ba8ee;--m-fill:#4a4a45;--m-line:#c9c4b8;--minor:#9a958b;--focus:#fff}}`;

const ground = `*,::before,::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--text);font-variant-numeric:lining-nums;text-size-adjust:100%}
body{margin:0 auto;max-inline-size:78rem;padding:0 clamp(1rem,3vw,2.5rem) 3rem;overflow-wrap:break-word}
h1,h2,h3{font-weight:600;line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.3rem,1rem + 1.4vw,1.9rem);font-weight:500;margin:.8em 0 .5em}
h1 .text-name{display:block}
h1 .at{font:.875rem/1.4 var(--ui);color:var(--muted)}
h2{font-family:var(--text);font-size:1.2rem;margin:1.8em 0 .6em}
h3{font-size:1.05rem;margin:2em 0 .5em}
p,ul,ol,dl{margin:0 0 .9em}
a{color:var(--link);text-decoration:underline 1px;text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
summary{cursor:pointer;min-block-size:1.75rem;padding-block:.2rem}
.vh{position:absolute;inline-size:1px;block-size:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
.skip{position:absolute;inset-block-start:-6rem;inset-inline-start:.5rem;z-index:3;padding:.6rem 1rem;background:var(--paper)}
.skip:focus{inset-block-start:.5rem}
.side{display:inline-grid;place-items:center;min-inline-size:1.45em;block-size:1.45em;padding-inline:.2em;border:1px solid var(--a-line);background:var(--a-fill);color:var(--ink);border-radius:3px;font:600 .78em/1 var(--ui)}
.side.b{border-color:var(--b-line);background:var(--b-fill)}
.legend,.sections,.moves,.made,.lede,.notice,.fold>summary,.none,.chip,.skip,thead th{font-family:var(--ui);font-size:.875rem;line-height:1.45}
.lede{font-size:.95rem;color:var(--muted);max-inline-size:60rem}
.lede strong{color:var(--ink)}
.notice{border-inline-start:3px solid var(--a-line);padding:.5rem .9rem;background:var(--panel);max-inline-size:60rem}
.none{color:var(--muted)}
.kinds{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:.15rem 1.5rem}
.kinds label{display:grid;grid-template-columns:auto 2.2rem 8.5rem 1fr;gap:0 .5rem;align-items:baseline;padding-block:.25rem;min-block-size:1.75rem}
.kinds input{inline-size:1.05rem;block-size:1.05rem;accent-color:var(--link);margin:.15rem 0 0;align-self:start}
.kinds .sample{justify-self:start}
.kinds .meaning{color:var(--muted)}
.sections ol{columns:18rem;column-gap:2rem;padding-inline-start:1.6rem}
.sections li{break-inside:avoid;padding-block:.15rem}
.moves li{padding-block:.2rem}
.made dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem}
.made dt{color:var(--muted)}
.made dd{margin:0;overflow-wrap:anywhere}
.hash{font-family:ui-monospace,monospace;font-size:.85em}`;

const table = `table{border-collapse:collapse;inline-size:100%;table-layout:fixed}
col.head{inline-size:7.2rem}
th{font-weight:inherit;text-align:start}
td,th{vertical-align:top;padding:.42rem 1rem;border-block-end:1px solid var(--hair);overflow-wrap:break-word}
td[dir]{text-align:start}
tbody th{font-family:var(--ui);font-size:.8rem;line-height:1.35;color:var(--muted);padding-inline:.6rem .4rem}
tbody th>a:first-child{display:inline-block;min-inline-size:1.5rem;min-block-size:1.5rem;line-height:1.7rem;color:inherit;text-decoration:none}
tr:not(.same,.ignored)>th>a:first-child{color:var(--ink);font-weight:700}
tr:not(.same,.ignored)>th>a:first-child::after{content:" •"/""}
thead th{padding-block:1rem .6rem;border-block-end:2px solid var(--rule)}
thead .at{color:var(--muted)}
.continued thead{position:absolute;clip-path:inset(50%)}
.at{white-space:nowrap}
tr{scroll-margin-block-start:1rem}
tr:target>th,tr:has(:target)>th{border-inline-start:3px solid var(--ink);padding-inline-start:calc(.6rem - 3px)}
.same-note{position:absolute;clip-path:inset(50%)}
:is(.rewritten,.crowded)>td{border-inline-start:4px solid var(--a-line)}
:is(.rewritten,.crowded)>td.b{border-inline-start-color:var(--b-line)}
.chip{scroll-margin-block-start:4rem;display:inline-block;font-size:.75rem;line-height:1.3;min-block-size:1.5rem;padding:.15rem .4rem;border:1px solid var(--rule);border-radius:3px;color:var(--ink);background:var(--panel)}
.fold>summary{padding:.45rem .6rem;color:var(--muted);border-block-end:1px solid var(--hair);background:var(--panel)}
.continued,.fold{content-visibility:auto;contain-intrinsic-size:auto 60rem}
.fold{contain-intrinsic-size:auto 2.4rem}`;

const marks = `mark,.sample{background:none;color:inherit;text-decoration:none;text-decoration-skip-ink:none;text-underline-offset:.22em}
[data-k]{--line:var(--a-line);--fill:var(--a-fill)}
td.b [data-k],.sample[data-k=b]{--line:var(--b-line);--fill:var(--b-fill)}
:is(mark,.sample):is(${filled.map((code) => `[data-k=${code}]`).join()}){background:var(--fill);padding-block:.08em}
:is(mark,.sample):is([data-k=w],[data-k=a],[data-k=b]){text-decoration:underline 2px solid var(--line)}
:is(mark,.sample)[data-k=g]{text-decoration:underline 4px solid var(--line)}
:is(mark,.sample)[data-k=n]{text-decoration:underline overline 2px solid var(--line)}
:is(mark,.sample)[data-k=i]{text-decoration:underline 1px solid var(--line)}
:is(td.a,td.b) [data-k=t],.sample[data-k=t]{--fill:var(--m-fill);--line:var(--m-line)}
:is(mark,.sample)[data-k=t]{text-decoration:underline 1px double var(--line)}
:is(mark,.sample)[data-k=o]{text-decoration:underline overline 1px dotted var(--minor)}
:is(mark,.sample):is([data-k=a],[data-k=b]){border-inline:2px solid var(--line);padding-inline:.12em}
:is(mark,.sample)[data-k=e]{text-decoration:underline wavy 1px var(--line)}
:is(mark,.sample)[data-k=s]{text-decoration:underline 2px dotted var(--minor)}
:is(mark,.sample)[data-k=c]{text-decoration:underline 1px dashed var(--minor)}
:is(mark,.sample)[data-k=p]{outline:1px solid var(--minor);outline-offset:-1px;padding-inline:.14em}
:is(mark,.sample)[data-k=x]{border-inline-end:1px solid var(--minor)}
.blank::before,.sample[data-k=x]::before{content:"¶";color:var(--muted);font-size:.7em;vertical-align:super}
.blank.space::before{content:"␣"}
mark:not([data-k=x])>.blank:not(.space)::after{content:"\\A";white-space:pre}
:root:has(#k-x:not(:checked)) .only-spacing>th>a:first-child::after{content:none}
.nil::before{content:"‸"/"";color:var(--line);font-weight:700}
:is(.rewritten,.crowded):not(:target) :is(td.a,td.b) mark{all:unset}
:is(.rewritten,.crowded):not(:target) .blank::before{content:none}
:is(.rewritten,.crowded):not(:target) .nil{display:none}
:is(.rewritten,.crowded):target .mark-them{display:none}`;

/** What an unticked box in the legend hides loses its mark, not its words. */
const switches = differenceKinds
  .map((kind) => {
    const off = `:root:has(#k-${kindMarks[kind].code}:not(:checked))`;
    const hidden = `[data-k=${kindMarks[kind].code}]`;
    return `${off} mark${hidden}{all:unset}
${off} ${hidden}.nil,${off} th ${hidden}{display:none}
${off} ${hidden}>.blank::before{content:none}`;
  })
  .join('\n');

const narrow = `@media(max-width:48rem){
table,tbody,tr,th,td{display:block;inline-size:auto}
thead{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden}
td,th,tbody th{inline-size:auto;border:0;padding:.15rem 0}
td.b{padding-block-start:.45rem}
tr{padding-block:.6rem;border-block-end:1px solid var(--hair)}
tbody th{display:flex;flex-wrap:wrap;align-items:center;gap:0 .5rem}
.same .same-note{position:static;clip-path:none}
.same>td.b{display:none}
tr:not(.same)>td::before{content:"A";font:600 .7rem/1 var(--ui);border:1px solid var(--a-line);background:var(--a-fill);border-radius:3px;padding:.05rem .3rem;margin-inline-end:.45rem}
tr:not(.same)>td.b::before{content:"B";border-color:var(--b-line);background:var(--b-fill)}
:is(.rewritten,.crowded)>td{padding-inline-start:.6rem}
tr:is(:target,:has(:target)){border-inline-start:3px solid var(--ink);padding-inline-start:.6rem}
tr:is(:target,:has(:target))>th{border:0;padding:0}
.kinds label{grid-template-columns:auto 2.2rem 1fr}
.kinds .meaning{grid-column:3}
.made dl{grid-template-columns:minmax(0,1fr)}
.made dd{margin-block-end:.4rem}}`;

const contrast = `@media(forced-colors:active){:is(mark,.sample)[data-k]{background:Canvas;color:CanvasText}.side,.chip{border-color:CanvasText}tr:target>th{border-inline-start-color:Highlight}}`;

const print = `@media print{html{font-size:10pt;background:none;color:#000}body{max-inline-size:none;padding:0}.skip,.kinds input,.mark-them{display:none}.continued,.fold{content-visibility:visible}thead{display:table-header-group}.continued thead{position:static;clip-path:none}tr{break-inside:avoid}a{color:inherit;text-decoration:none}}`;

const passages = `article{max-inline-size:42rem}
article h2{font-size:1.05rem;margin:2.2em 0 .3em}
article p{margin:0 0 .4em}
blockquote{margin:.6em 0;padding-inline-start:1rem;border-inline-start:2px solid var(--rule);white-space:pre-line}
.siglum{font-family:var(--ui);font-size:.85em;white-space:nowrap}
.readings{border-collapse:collapse;max-inline-size:60rem}
.readings :is(td,th){vertical-align:top;text-align:start;font-weight:inherit;padding:.35rem 1.2rem .35rem 0;border-block-end:1px solid var(--hair)}
.readings th{font:.8rem/1.9 var(--ui);color:var(--muted);white-space:nowrap}
.readings ul{list-style:none;margin:0;padding:0}
@media(max-width:48rem){.readings,.readings :is(tbody,tr,td,th){display:block}
.readings thead{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden}
.readings :is(td,th){border:0;padding:.05rem 0}
.readings tr{padding-block:.6rem;border-block-end:1px solid var(--hair)}}`;

/** For passages one after another. */
export const passagesStyle = [palette, ground, passages, print].join('\n');

export const reportStyle = [palette, ground, table, marks, switches, narrow, contrast, print].join('\n');
