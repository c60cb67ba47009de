import type { Section } from './figure.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';
import { clean, isolate } from './markup/text.ts';
import { shell } from './shell.ts';
import { type Language, wordsIn } from './words/index.ts';

/** What the page of one verb's finding says; the rest is the same on each of them. */
export interface VerbPage {
  readonly language: Language;
  /** Version that made it. */
  readonly blendsim: string;
  readonly scenario: { readonly title: string; readonly seed: string; readonly hash: string };
  /** What kind of finding this is, for the window's title and the masthead. */
  readonly kind: string;
  /** What the figures rest on, in a line. */
  readonly facts: Piece;
  readonly opening: Opening;
  /** A section that has nothing to say is null. */
  readonly sections: readonly (Section | null)[];
}

/** The first screen: what was found, in a sentence. */
export interface Opening {
  readonly title: string;
  readonly verdict: string;
  /** Said first when the study was stopped early; null when it was whole. */
  readonly partial: string | null;
  /** How sure it is, or whom it is for. */
  readonly whose: Piece;
  readonly more?: Piece;
}

/** One file that opens from disk, without a script. */
export function verbPage({ language, blendsim, scenario, kind, facts, opening, sections }: VerbPage): string {
  const common = wordsIn(language);
  return shell({
    language,
    blendsim,
    title: html`${clean(scenario.title)} · ${kind}`,
    skip: common.skip,
    masthead: html`<span><strong>${kind}</strong></span><span>${facts}</span>`,
    contents: { title: common.contents, first: { id: 'decision', title: common.decision } },
    opening: openingMarkup(opening),
    sections: sections.filter((section) => section !== null),
    foot: common.foot(isolate(blendsim), isolate(scenario.seed), scenario.hash.slice(0, 12)),
  });
}

function openingMarkup({ title, verdict, partial, whose, more }: Opening): Markup {
  return html`<section id="decision" aria-labelledby="verdict">${
    partial === null ? null : html`<p class="notice">${partial}</p>`
  }<h1>${title}</h1><p class="verdict" id="verdict">${verdict}</p>${
    whose === null ? null : html`<p class="whose">${whose}</p>`
  }${more}</section>`;
}

/** A block of a scenario file to paste, below the sentence that says where. */
export function toPaste(lead: string, block: string): Markup {
  return html`<p class="lead">${lead}</p><pre class="run" tabindex="0">${block.split('\n').map(clean).join('\n')}</pre>`;
}
