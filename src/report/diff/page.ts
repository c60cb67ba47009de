import { type Section, table } from '../figure.ts';
import { html, type Markup, type Piece } from '../markup/markup.ts';
import { clean, isolate } from '../markup/text.ts';
import { shell } from '../shell.ts';
import { type Language, wordsIn } from '../words/index.ts';
import type { OptionDifference, RunDifference, RunSide } from './difference.ts';
import { type DiffTelling, diffTelling, methodOf, told, verdictOf } from './telling.ts';

/** The page of what changed between two runs: one file that opens from disk and needs no script. */
export function renderDiff(difference: RunDifference, language: Language = 'en'): string {
  const telling = diffTelling(language, isolate);
  const common = wordsIn(language);
  const { words } = telling;
  const { before, after } = difference;
  return shell({
    language,
    blendsim: after.blendsim,
    title: html`${words.title} · ${clean(after.title)}`,
    skip: common.skip,
    masthead: html`<span><strong>${words.kind}</strong></span><span>${isolate(before.file)} → ${isolate(after.file)}</span>`,
    contents: { title: common.contents, first: { id: 'decision', title: common.decision } },
    opening: opening(difference, telling),
    sections: [inputs(difference, telling), results(difference, telling), method(difference, telling)],
    foot: common.foot(isolate(after.blendsim), isolate(after.seed), after.hash.slice(0, 12)),
  });
}

function opening(difference: RunDifference, telling: DiffTelling): Markup {
  const { words, format } = telling;
  const sides = [
    [words.before, difference.before],
    [words.after, difference.after],
  ] as const;
  const run = ({ title, replications, seed, blendsim }: RunSide) =>
    words.run(isolate(title), format.count(replications), isolate(seed), isolate(blendsim));
  return html`<section id="decision" aria-labelledby="verdict"><h1>${words.title}</h1><p class="verdict" id="verdict">${verdictOf(difference, telling)}</p>${sides.map(
    ([side, one]) =>
      html`<p class="whose">${side}: ${run(one)}</p>${one.partial ? html`<p class="notice">${words.partial(side)}</p>` : null}`,
  )}</section>`;
}

function inputs({ inputs: changes, otherFiles }: RunDifference, { words, format }: DiffTelling): Section {
  const count = changes.length;
  const title = count === 0 ? words.noInputs : words.inputs(format.count(count), count === 1);
  const note = otherFiles === null ? words.unknownInputs : otherFiles ? words.otherFiles : null;
  const said = (value: string | null) => (value === null ? words.absent : isolate(value));
  return {
    id: 'inputs',
    title,
    body: [
      note === null ? null : html`<p class="lead">${note}</p>`,
      count === 0
        ? null
        : table(
            {
              head: [words.heads.input, words.before, words.after],
              rows: changes.map(({ path, before, after }) => [isolate(path), said(before), said(after)]),
            },
            { label: words.table(title), style: 'sources' },
          ),
    ],
  };
}

function results(difference: RunDifference, telling: DiffTelling): Section {
  return {
    id: 'results',
    title: telling.words.results,
    body: difference.options.map((option) => resultsOf(option, telling)),
  };
}

function resultsOf(option: OptionDifference, telling: DiffTelling): Markup {
  const { words, nameOf } = telling;
  const name = nameOf(option);
  if (option.in !== 'both') {
    return html`<p class="lead">${words[option.in === 'before' ? 'onlyBefore' : 'onlyAfter'](name)}</p>`;
  }
  const { heads } = words;
  const { rows, unchanged } = told(option, telling);
  const cells = rows.map((row): readonly Piece[] => [
    row.name,
    row.before,
    row.after,
    row.change,
    row.interval,
    row.isReal ? strong(row.verdict) : row.verdict,
  ]);
  return html`<figure class="figure"><figcaption><h3>${name}</h3></figcaption>${
    cells.length === 0
      ? null
      : table(
          {
            head: [heads.figure, words.before, words.after, heads.change, heads.interval, heads.verdict],
            rows: cells,
          },
          { label: words.table(name) },
        )
  }${unchanged === '' ? null : html`<p class="note">${unchanged}</p>`}</figure>`;
}

const strong = (text: string): Markup => html`<strong>${text}</strong>`;

function method(difference: RunDifference, telling: DiffTelling): Section {
  return {
    id: 'method',
    title: telling.words.method,
    body: html`<p class="lead">${methodOf(difference, telling)}</p>`,
  };
}
