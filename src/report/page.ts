import type { Comparison } from '../study/comparison.ts';
import type { Edition } from './edition.ts';
import type { Section } from './figure.ts';
import { batchSeconds } from './findings/reading.ts';
import { html, Markup } from './markup/markup.ts';
import { sha256Base64 } from './markup/sha256.ts';
import { clean, isolate } from './markup/text.ts';
import { decision } from './sections/decision.ts';
import { decisions } from './sections/decisions.ts';
import { demand } from './sections/demand.ts';
import { again, assumptions, glossary, method } from './sections/foundation.ts';
import { breakEven, money } from './sections/money.ts';
import { months } from './sections/months.ts';
import { options } from './sections/options.ts';
import { leakage, occupancy } from './sections/pools.ts';
import { heat, waits } from './sections/service.ts';
import { staffing } from './sections/staffing.ts';
import { sheet } from './style/sheet.ts';

/** The planner's pages, in reading order; a section that has nothing to say is left out. */
const sections: readonly ((comparison: Comparison, edition: Edition) => Section | null)[] = [
  options,
  demand,
  staffing,
  heat,
  waits,
  occupancy,
  money,
  decisions,
  breakEven,
  leakage,
  months,
  assumptions,
  method,
  glossary,
  again,
];

/** Sections about days and weeks, which a desk that never closes does not have. */
const dated = new Set(
  sections.filter((one) => [demand, staffing, heat, months].includes(one as typeof demand)),
);

/** What was simulated, in a line. */
function underTitle(comparison: Comparison, { words, format, span }: Edition): string {
  const { scenario } = comparison;
  const runs = format.count(scenario.replications);
  if (scenario.stationary === null)
    return words.masthead(format.date(scenario.from), format.date(scenario.to), runs, span);
  return words.mastheadStationary(
    format.seconds(batchSeconds(comparison) ?? 0),
    format.seconds(scenario.stationary.warmUpSeconds),
    runs,
  );
}

/** The whole document: it allows itself its own style and nothing else. */
export function page(comparison: Comparison, edition: Edition): string {
  const { words } = edition;
  const { scenario } = comparison;
  const made = scenario.stationary === null ? sections : sections.filter((one) => !dated.has(one));
  const shown = made.flatMap((make) => make(comparison, edition) ?? []);
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(sheet)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const document = html`<!doctype html>
<html lang="${edition.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="blendsim ${clean(comparison.blendsim)}">
<title>${clean(scenario.title)} · ${words.report}</title>
<style>${new Markup(sheet)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<div class="sheet">
<header class="masthead"><span><strong>${words.report}</strong>${scenario.focus === null ? null : html` · ${edition.clientName(scenario.focus)}`}</span><span>${underTitle(comparison, edition)}</span></header>
<nav class="toc" aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol><li><a href="#decision">${words.decision}</a></li>${shown.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}</ol></nav>
<main id="main" tabindex="-1">
${decision(comparison, edition)}
${shown.map((section) => html`<section id="${section.id}" aria-labelledby="${section.id}-heading"><h2 id="${section.id}-heading">${section.title}</h2>${section.body}</section>\n`)}
</main>
<footer class="foot">${words.foot(isolate(comparison.blendsim), isolate(scenario.seed), scenario.hash.slice(0, 12))}</footer>
</div>
</body>
</html>
`;
  return document.text;
}
