import { LARGEST } from '../charts/marks.ts';
import { dark, light, type Palette } from './palette.ts';

/**
 * The page's one style sheet. Sizes come from one scale (ratio 1.25 on 16 px), spaces from multiples of 4 px,
 * colours from the palette; charts are styled by class, because the security policy forbids style attributes.
 */
export const sheet: string = [
  `:root{color-scheme:light dark;${tokens(light)}}`,
  `@media (prefers-color-scheme:dark){:root{${tokens(dark)}}}`,
  `@media print{:root{color-scheme:light;${tokens(light)}}}`,
  base(),
  layout(),
  reading(),
  tables(),
  charts(),
  marks(),
  narrow(),
  livePanel(),
  print(),
].join('\n');

/** The rules of charts alone, for a picture that stands outside the page. */
export const chartRules: string = charts() + marks();

/** The palette as custom properties. */
export function tokens(palette: Palette): string {
  const plain = (
    [
      'page',
      'raised',
      'sunken',
      'line',
      'grid',
      'ink',
      'quiet',
      'accent',
      'accentWash',
      'alarm',
      'alarmWash',
      'ghost',
    ] as const
  ).map((name) => `--${name}:${palette[name]}`);
  const lists = [
    ...palette.clients.map((colour, i) => `--c${i}:${colour}`),
    `--c8:${palette.otherClients}`,
    ...palette.diverging.map((colour, i) => `--d${i}:${colour};--D${i}:${palette.onDiverging[i]}`),
    ...palette.sequential.map((colour, i) => `--s${i}:${colour};--S${i}:${palette.onSequential[i]}`),
    ...palette.money.map((colour, i) => `--m${i}:${colour}`),
  ];
  return [...plain, ...lists].join(';');
}

function base(): string {
  return `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding:1rem 0 5rem}
body{margin:0;background:var(--page);color:var(--ink);font:400 1rem/1.5 var(--sans);--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif","Liberation Serif",serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem;top:0;background:var(--ink);color:var(--page);padding:.5rem 1rem;z-index:2}
.skip:focus{left:1rem;top:1rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1,h2,h3,h4,p,dl,dd,ul,ol,figure{margin:0;padding:0}
h1,h2,h3{text-wrap:balance;line-height:1.2}
p,dd{text-wrap:pretty}
li+li{margin-top:.25rem}
ul,ol{padding-left:1.25rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}`;
}

function layout(): string {
  return `.sheet{max-width:54rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
@media (min-width:78rem){.sheet{max-width:74rem;display:grid;grid-template-columns:14rem minmax(0,54rem);column-gap:4rem}
.masthead,.foot{grid-column:1/-1}.toc{grid-column:1;align-self:start;position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow:auto}main{grid-column:2}}
.masthead{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;border-top:4px solid var(--ink);padding:.5rem 0 1.5rem;font-size:.8rem;color:var(--quiet)}
.masthead strong{color:var(--ink);font-weight:650}
.toc{font-size:.8rem;margin-bottom:2rem}
.toc h2{font:650 .8rem/1.5 var(--sans);color:var(--quiet);margin-bottom:.25rem}
.toc ol{list-style:none;padding:0;margin:0}.toc li,.key li{margin:0}
.toc a{display:block;padding:.3rem 0;color:var(--ink);text-decoration:none;border-top:1px solid var(--grid);line-height:1.35}
.toc a:hover{color:var(--accent)}
@media (max-width:77.99rem){.toc{border-bottom:1px solid var(--grid);padding-bottom:.5rem}.toc h2{display:none}.toc ol{display:flex;flex-wrap:wrap;gap:0 1.25rem}.toc a{border:0}}
main>section{margin-top:4rem}
main>section:first-child{margin-top:0}
.foot{border-top:1px solid var(--line);margin-top:4rem;padding-top:.75rem;color:var(--quiet);font-size:.8rem}`;
}

function reading(): string {
  return `.kicker{font-size:.8rem;font-weight:650;color:var(--quiet);margin-bottom:.5rem}
h1{font:650 1.25rem/1.25 var(--serif)}
.about{color:var(--quiet);max-width:44rem;margin-top:.5rem}
.verdict{margin:1.5rem 0 0;font:600 clamp(1.563rem,1.1rem + 2vw,2.441rem)/1.18 var(--serif);letter-spacing:-.012em;text-wrap:balance;max-width:24em}
.choice bdi:first-of-type{color:var(--accent)}
.whose{margin-top:.75rem;color:var(--quiet);max-width:40rem}
.notice{border-left:4px solid var(--alarm);background:var(--alarmWash);padding:.5rem .75rem;margin:0 0 1.5rem;font-size:.9rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11.75rem),1fr));gap:0 1.25rem;margin:2rem 0 0}
.facts div{border-top:2px solid var(--ink);padding:.5rem 0 1.25rem}
.facts dt{font-size:.8rem;color:var(--quiet);line-height:1.35}
.facts dd{font:600 1.563rem/1.2 var(--serif);margin-top:.25rem}
.facts dd.range{font:400 .8rem/1.4 var(--sans);color:var(--quiet)}
.facts .bad dd:first-of-type{color:var(--alarm)}
h2{font:650 1.953rem/1.2 var(--serif);letter-spacing:-.01em;border-top:1px solid var(--line);padding-top:1rem}
.lead{margin-top:.5rem;max-width:42rem}
.changes{margin-top:2rem;border-top:1px solid var(--line);padding-top:1rem}
#fig-costs h2,.changes h2,.sub2{font:650 1.25rem/1.3 var(--serif);border:0;padding:0}
.changes li+li{margin-top:.5rem}.changes li{max-width:44rem}
.sub2{margin-top:2.5rem}.changes ul,.sub2+ul{margin-top:.5rem}
#fig-costs h2{letter-spacing:0;max-width:38em}
.figure{margin-top:2rem}
.figure h3{font:650 1.25rem/1.3 var(--serif);max-width:38em}
.figure .sub,.note{color:var(--quiet);font-size:.8rem;line-height:1.4;margin-top:.25rem;max-width:52rem}
.formula{display:inline-block;border:1px solid var(--line);border-radius:3px;padding:0 .4em;font-size:.8rem;color:var(--quiet)}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:1.5rem 2rem;margin-top:.75rem}
.panel h4{font:650 .9rem/1.35 var(--sans)}
.panel .say{font-size:.8rem;color:var(--quiet);line-height:1.35;margin-bottom:.25rem}
.chosen{color:var(--accent)}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1rem;padding:0;margin-top:.5rem;font-size:.8rem;color:var(--quiet)}
.key li{max-width:100%;display:flex;align-items:center;gap:.4rem}
.key svg{flex:none}
details{margin-top:.5rem;font-size:.8rem}
summary{cursor:pointer;color:var(--accent);padding:.25rem 0;width:fit-content}
.glossary{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:.75rem 2rem;margin-top:1rem;font-size:.9rem}
.glossary dt{font-weight:650}
.glossary dd{color:var(--quiet)}
.run{background:var(--sunken);padding:.75rem 1rem;overflow:auto;font:400 .8rem/1.5 ui-monospace,"SF Mono","Cascadia Mono","Liberation Mono",monospace;margin:.75rem 0}
.hash{font:400 .8rem/1.5 ui-monospace,"SF Mono","Cascadia Mono","Liberation Mono",monospace;overflow-wrap:anywhere}
.warnings li{margin-top:.25rem}`;
}

function tables(): string {
  return `.scroll{overflow-x:auto;margin-top:.75rem;max-width:100%}
table{overflow-wrap:break-word;border-collapse:collapse;font-size:.8rem;line-height:1.35;min-width:min(100%,20rem)}
table.full{width:100%}
caption{text-align:left;color:var(--quiet);padding-bottom:.5rem}
th,td{max-width:24rem;padding:.35rem .6rem;text-align:right;vertical-align:baseline;border-bottom:1px solid var(--grid)}
th:first-child,td:first-child{padding-left:0;text-align:left}
td.text,th.text{text-align:left}
thead th{border-bottom:1px solid var(--ink);font-weight:650;vertical-align:bottom}
tbody th{font-weight:400}
.scroll th:first-child{position:sticky;left:0;background:var(--page);z-index:1}
tr.group th{padding-top:1rem;font-weight:650;border-bottom:1px solid var(--ink);color:var(--ink)}
td.best,th.best{background:var(--accentWash)}
td.bad{color:var(--alarm);font-weight:650}
td small,th small{display:block;color:var(--quiet);font-size:.75rem;font-weight:400}
td.bad small{color:var(--alarm)}
.cellbar{display:block;margin:.25rem 0 .1rem auto;width:100%;max-width:96px}
.options td,.options th{min-width:7rem;max-width:11rem}
.options th:first-child{min-width:9rem;max-width:13rem}
.options tr.group span{position:sticky;left:0}
.leak td{min-width:4.5rem}
.t-s0{background:var(--s0);color:var(--S0)}.t-s1{background:var(--s1);color:var(--S1)}.t-s2{background:var(--s2);color:var(--S2)}.t-s3{background:var(--s3);color:var(--S3)}.t-s4{background:var(--s4);color:var(--S4)}.t-s5{background:var(--s5);color:var(--S5)}
.leak td small{color:inherit}
.sources td{text-align:left;max-width:26rem;overflow-wrap:anywhere}
.sources th{text-align:left}`;
}

function charts(): string {
  return `svg.chart{display:block;width:100%;height:auto;overflow:visible;margin-top:.5rem;font:400 12px var(--sans)}
svg.chart.narrow,.marks .narrow{display:none}
.read{position:relative;margin-top:.5rem}
.read svg.chart{margin-top:0}
.read:is(:hover,:focus-within){z-index:2}
.marks{position:absolute;inset:0;display:flex;pointer-events:none}
.marks.rows{flex-direction:column}
.marks svg{flex:none}.marks.columns svg{height:1px}.marks.rows svg{width:1px}
.marks i,.marks input{flex:1 1 0;min-width:0;min-height:0}
${Array.from({ length: LARGEST }, (_, i) => `.marks .p${i + 1}{flex-grow:${i + 1}}`).join('')}
.marks input{appearance:none;margin:0;border-radius:2px;pointer-events:auto;cursor:default}
.marks.rows input{position:relative}
.marks input:is(:hover,:focus){outline:1.5px solid var(--ink);outline-offset:0}
.marks input:is(:hover,:focus)::after{content:attr(aria-label);box-sizing:border-box;position:absolute;left:0;top:100%;width:max-content;max-width:100%;margin-top:3px;padding:.3rem .6rem;border-radius:3px;background:var(--ink);color:var(--page);font:400 .8rem/1.4 var(--sans);pointer-events:none;z-index:1}
.marks:hover input:focus:not(:hover)::after,.marks[data-quiet] input::after{display:none}
svg text{fill:var(--quiet)}
svg .strong{fill:var(--ink);font-weight:600}
svg .ink{fill:var(--ink)}
svg .alarmed{fill:var(--alarm);font-weight:600}
svg .accented{fill:var(--accent);font-weight:600}
svg .halo{paint-order:stroke;stroke:var(--page);stroke-width:4px;stroke-linejoin:round}
svg .mid{text-anchor:middle}svg .end{text-anchor:end}
svg .small{font-size:11px}`;
}

function marks(): string {
  const clients = Array.from(
    { length: 9 },
    (_, i) => `.c${i}{fill:var(--c${i})}.cs${i}{stroke:var(--c${i})}`,
  );
  const steps = Array.from({ length: 8 }, (_, i) => `.d${i}{fill:var(--d${i})}`);
  const amounts = Array.from({ length: 6 }, (_, i) => `.s${i}{fill:var(--s${i})}.m${i}{fill:var(--m${i})}`);
  return `${[...clients, ...steps, ...amounts].join('')}
.grid{stroke:var(--grid);fill:none}.axis{stroke:var(--ink);fill:none}.tick{stroke:var(--line);fill:none}
.gap{stroke:var(--page);stroke-width:1}
.closed{fill:var(--sunken)}
.line{fill:none;stroke-width:2;stroke-linejoin:round}
.thin{stroke-width:1.25}.thick{stroke-width:5}
.l-ink{stroke:var(--ink)}.l-accent{stroke:var(--accent)}.l-ghost{stroke:var(--ghost)}.l-quiet{stroke:var(--quiet)}.l-alarm{stroke:var(--alarm)}
.dash{stroke-dasharray:4 3}.dots{stroke-dasharray:1.5 3}
.f-ink{fill:var(--ink)}.f-accent{fill:var(--accent)}.f-wash{fill:var(--accentWash)}.f-ghost{fill:var(--ghost)}.f-alarm{fill:var(--alarm)}.f-alarm-wash{fill:var(--alarmWash)}.f-quiet{fill:var(--quiet)}.f-sunken{fill:var(--sunken)}.f-band{fill:var(--line)}.f-none{fill:none}.f-page{fill:var(--page)}
.hit{fill:transparent}`;
}

function narrow(): string {
  return `.only-narrow{display:none}
@media screen and (max-width:42rem){.toc ol{flex-wrap:nowrap;overflow-x:auto}.toc li{flex:none}.toc a{white-space:nowrap}.masthead{padding-bottom:.75rem}.only-narrow{display:block}svg.chart.wide,.marks .wide{display:none}svg.chart.narrow,.marks .narrow{display:block}.sheet{padding:1rem 1rem 3rem}main>section{margin-top:3rem}h2{font-size:1.563rem}.options th:first-child{min-width:7.5rem;max-width:8.5rem}.options tr.group span{display:inline-block;max-width:calc(100vw - 2rem)}.options td,.options th{min-width:6.5rem}}`;
}

/** The panel in which a reader asks what if: a column beside the report, a sheet from below on a small screen. */
function livePanel(): string {
  return `[hidden]{display:none!important}
.press{font:600 .8rem/1.2 var(--sans);color:var(--accent);background:none;border:1px solid var(--accent);border-radius:4px;padding:.35rem .7rem;min-height:1.75rem;margin:.5rem 0;cursor:pointer}
.take{font-size:.8rem;font-weight:600;display:inline-block;padding:.35rem 0}
.press:hover{background:var(--accentWash)}
.scripted{display:none}html[data-script] .scripted{display:list-item}
.day-choose{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;margin:1rem 0}
.day-choose label{display:block;font:650 .8rem/1.5 var(--sans);color:var(--quiet)}
.day-choose select,.day-choose input{font:400 .9rem/1.3 var(--sans);color:var(--ink);background:var(--raised);border:1px solid var(--line);border-radius:4px;padding:.35rem .5rem;min-height:2.25rem;max-width:18rem}
#day .finding{font:600 1.25rem/1.35 var(--serif);max-width:44rem}
#day .sub{color:var(--quiet);font-size:.8rem;line-height:1.4;margin:.75rem 0 .35rem}
#day canvas{display:block;width:100%;touch-action:pan-y}
#day-overview{cursor:crosshair}
#day-drawing{position:relative}
#day-focus{position:absolute;padding:0;border:0;background:none;min-width:4px;min-height:4px;pointer-events:none;box-shadow:0 0 0 1px var(--ink)}
#day-focus:focus-visible{outline:2px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--page)}
#day-which{display:none}
#day-table tbody th{white-space:nowrap}
.day-time{display:flex;gap:.75rem;align-items:center;margin:.25rem 0}
.day-time input{flex:1;min-width:0;height:1.75rem;margin:0;accent-color:var(--accent)}
#day-now{font-weight:600;min-height:1.5em}
#day-list{font-size:.8rem;padding-left:1.1rem}
@media print{#day:not([data-seen]),.day-choose,.day-time,#day-contact,#day-focus{display:none}#day #day-which{display:block}#day-drawing,#day-overview{break-inside:avoid}}
#live button,#live-open{font:600 .9rem/1.2 var(--sans);color:var(--accent);background:var(--raised);border:1px solid var(--accent);border-radius:4px;padding:.5rem .8rem;min-height:2.25rem;cursor:pointer}
#live button:hover,#live-open:hover{background:var(--accentWash)}
#live-open{position:fixed;right:1.25rem;bottom:1.25rem;z-index:2;background:var(--accent);color:var(--page);box-shadow:0 2px 12px rgb(0 0 0/.25)}
#live-open:hover{background:var(--ink)}
[data-panel] #live-open{display:none}
#live{position:fixed;z-index:3;right:0;top:0;bottom:0;width:min(100%,23rem);overflow-y:auto;overscroll-behavior:contain;background:var(--raised);border-left:1px solid var(--line);padding:1rem 1.25rem 2rem}
.live-head{display:flex;justify-content:space-between;align-items:center;gap:1rem}
#live h2{font:650 1.563rem/1.2 var(--serif);border:0;padding:0}
#live h2:focus{outline:0}
#live h3{font:650 .8rem/1.5 var(--sans);color:var(--quiet);margin-top:1rem}
#live-status{font:600 1rem/1.35 var(--serif);min-height:5.2rem}
#live-status small{display:block;font:400 .75rem/1.5 var(--sans);color:var(--quiet)}
.live-now{position:sticky;top:-1rem;z-index:1;background:var(--raised);padding:.75rem 0 .25rem}
#live progress{display:block;width:100%;height:4px;accent-color:var(--accent)}#live #live-progress[hidden]{display:block!important;visibility:hidden}
main>section[aria-busy=true]{opacity:.55}
#live-answers ul{list-style:none;padding:0}#live-answers{transition:opacity .2s}[data-live=asked] #live-answers{opacity:.55;transition-delay:.5s}
#live-answers li{display:grid;grid-template-columns:1fr auto;gap:0 .75rem;border-top:1px solid var(--grid);padding:.4rem 0;font-size:.8rem;line-height:1.4}
#live-answers li>*{grid-column:1/-1}#live-answers h4{grid-column:1}#live-answers .cost{grid-column:2;grid-row:1;text-align:right}#live-answers .cost small{display:block}
#live-answers h4{font:650 .8rem/1.4 var(--sans)}
#live-answers strong{font:600 1rem/1.3 var(--serif)}
#live-answers small{color:var(--quiet);font-size:.75rem}
#live-answers .kept{color:var(--quiet)}
#live-answers .missed{color:var(--alarm);font-weight:600}
#live fieldset{border:0;border-top:1px solid var(--line);margin:.5rem 0 0;padding:.35rem 0 0;min-width:0}
#live legend{font:650 .8rem/1.5 var(--sans);color:var(--quiet);float:left;width:100%;padding:0;margin-bottom:.25rem}
#live legend+*{clear:both}
.lever{display:grid;grid-template-columns:7.5rem 1fr 3.25rem;gap:0 .6rem;padding:.1rem 0;font-size:.8rem;line-height:1.3;align-items:center}
.lever input{order:1;width:100%;min-width:0;height:1.75rem;margin:0;accent-color:var(--accent)}
.lever output{order:2;text-align:right}
#live-pools summary{font-size:.8rem;min-height:1.75rem}
.lever output{color:var(--quiet)}.lever:has([data-moved]) output,.stepper output{font-weight:650;color:var(--ink)}.lever:has([data-moved]) :is(label,output){color:var(--accent)}
.stepper{display:grid;grid-template-columns:1fr auto 2.5rem auto;gap:.5rem;align-items:center;font-size:.9rem;padding:.25rem 0}
.stepper output{text-align:center}
#live .stepper button{padding:0;width:2.25rem}
#live-restaff{margin:.5rem 0}
.live-actions{display:flex;flex-wrap:wrap;gap:.5rem;border-top:1px solid var(--line);margin-top:1rem;padding-top:1rem}
@media screen and (min-width:64rem){#live-status{min-height:6.6rem}[data-panel] .sheet{display:block;max-width:none;margin-right:23rem}[data-panel] .sheet>*{max-width:54rem;margin-left:auto;margin-right:auto}[data-panel] .toc{position:static;max-height:none}[data-panel] .toc ol{display:flex;flex-wrap:wrap;gap:0 1.25rem}[data-panel] .toc h2{display:none}[data-panel] .toc a{border:0}}
@media (min-width:42.01rem) and (max-width:63.99rem){#live-status{min-height:3.9rem}}
@media (max-width:63.99rem){#live{top:auto;width:100%;max-height:62vh;border-left:0;border-top:2px solid var(--accent);box-shadow:0 -4px 24px rgb(0 0 0/.25)}[data-panel] body{padding-bottom:62vh}html[data-panel]{scroll-padding-bottom:64vh}}
#live-asked{display:none}
@media print{#live,#live-open{display:none!important}html[data-asked] #live-asked{display:block;margin:.75rem 0 0;border-color:var(--accent);background:var(--accentWash)}}`;
}

function print(): string {
  return `@page{size:A4;margin:16mm 15mm 18mm}
@media print{html{font-size:13px}body{background:#fff}.sheet{display:block;max-width:none;padding:0}.toc,.skip,details:not([open]),summary,.take,.marks{display:none}
main>section{margin-top:2rem}
.figure,.panel,.facts div,.changes,tr,.glossary div,svg,li,h1,h2,h3,h4{break-inside:avoid}
h2,h3,h4,figcaption,.lead,thead,caption{break-after:avoid}
.page{break-after:page}
.scroll{overflow:visible}.scroll th:first-child{position:static}
.panels{grid-template-columns:repeat(2,minmax(0,1fr))}
.options td,.options th,.leak td{min-width:0}
td,th{padding:.3rem .35rem;overflow-wrap:anywhere}.scroll table{width:100%;min-width:0}.scroll th:first-child{background:none}.options th:first-child{min-width:0}
a{color:inherit;text-decoration:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`;
}
