import type { Comparison } from '../study/comparison.ts';
import type { Edition } from './edition.ts';
import type { Section } from './figure.ts';
import { batchSeconds } from './findings/reading.ts';
import { html, type Markup } from './markup/markup.ts';
import { clean, isolate } from './markup/text.ts';
import { decision } from './sections/decision.ts';
import { decisions } from './sections/decisions.ts';
import { demand } from './sections/demand.ts';
import { again, assumptions, glossary, method } from './sections/foundation.ts';
import { breakEven, money } from './sections/money.ts';
import { months } from './sections/months.ts';
import { options } from './sections/options.ts';
import { people } from './sections/people.ts';
import { leakage, occupancy } from './sections/pools.ts';
import { heat, waits } from './sections/service.ts';
import { staffing } from './sections/staffing.ts';
import { type LivePart, sectionMarkup, shell } from './shell.ts';

/** The planner's pages, in reading order; a section that has nothing to say is left out. */
const sections: readonly ((comparison: Comparison, edition: Edition) => Section | null)[] = [
  options,
  demand,
  staffing,
  heat,
  waits,
  occupancy,
  people,
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
    format.seconds(batchSeconds(comparison.scenario) ?? 0),
    format.seconds(scenario.stationary.warmUpSeconds),
    runs,
  );
}

/** A section as it stands in the page. */
export interface Part {
  readonly id: string;
  readonly html: Markup;
}

/** Everything that the figures decide, in reading order: what the live page draws anew. */
export function partsOf(comparison: Comparison, edition: Edition): readonly Part[] {
  return [
    { id: 'decision', html: decision(comparison, edition) },
    ...sectionsOf(comparison, edition).map((section) => ({ id: section.id, html: sectionMarkup(section) })),
  ];
}

function sectionsOf(comparison: Comparison, edition: Edition): Section[] {
  const made = comparison.scenario.stationary === null ? sections : sections.filter((one) => !dated.has(one));
  return made.flatMap((make) => make(comparison, edition) ?? []);
}

/** The whole document. */
export function page(comparison: Comparison, edition: Edition, live: LivePart | null = null): string {
  const { words } = edition;
  const { scenario } = comparison;
  return shell({
    language: edition.language,
    blendsim: comparison.blendsim,
    title: html`${clean(scenario.title)} · ${words.report}`,
    skip: words.skip,
    masthead: html`<span><strong>${words.report}</strong>${scenario.focus === null ? null : html` · ${edition.clientName(scenario.focus)}`}</span><span>${underTitle(comparison, edition)}</span>`,
    contents: { title: words.contents, first: { id: 'decision', title: words.decision } },
    opening: decision(comparison, edition),
    sections: sectionsOf(comparison, edition),
    live,
    foot: words.foot(isolate(comparison.blendsim), isolate(scenario.seed), scenario.hash.slice(0, 12)),
  });
}
