import { printable } from '../scenario/index.ts';
import type { BlendResult, DesignResult, PairResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { plainLines } from './terminal.ts';
import {
  groundOf,
  headed,
  intervalOf,
  paragraphs,
  type VerbTelling,
  warned,
  worstMiss,
} from './verb-telling.ts';

type Telling = VerbTelling<'blend'>;

/** Names of clients stand beside their numbers, and numbers above the columns, up to so many. */
const MOST_IN_MATRIX = 14;
const MOST_PAIRS = 8;

/** What the blend designer found, as a person reads it on a terminal; `pools` is the block to paste. */
export function blendSummary(result: BlendResult, pools: string | null, telling: Telling): string {
  const { words, colours } = telling;
  return paragraphs([
    heading(result, telling),
    designTable(result, telling),
    verdict(result, telling),
    widths(result, telling),
    notTogether(result, telling),
    matrix(result, telling),
    cautions(result, telling),
    pools === null ? '' : `${colours.bold(words.paste)}\n${plainLines(pools.trimEnd())}`,
  ]);
}

function heading({ scenario, cap, search }: BlendResult, telling: Telling): string {
  const { words, format } = telling;
  const facts = [
    ...groundOf(scenario, telling),
    words.cap(format.count(cap)),
    words.weighed(format.count(search.weighed), search.exhaustive),
  ];
  return headed(words.title(printable(scenario.title)), facts, telling);
}

function designName({ id }: Pick<DesignResult, 'id'>, { words: { designs }, format }: Telling): string {
  const [, shape, clients] = /^(at-most|ring-of)-(\d)$/.exec(id) ?? [];
  if (clients !== undefined) {
    return designs[shape === 'ring-of' ? 'ring' : 'teams'](format.count(Number(clients)));
  }
  if (id === 'dedicated') return designs.dedicated;
  return id === 'as-written' ? designs.asWritten : designs.byLanguage;
}

/** A name that begins a line, within a sentence. */
const within = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function designTable({ designs, chosen }: BlendResult, telling: Telling): string {
  if (designs.length === 0) return '';
  const { words, common, format, colours } = telling;
  const rows = designs.map((design): Row => {
    const { savedHours, savedCost, paidHours, learningHours, meetsTarget, id } = design;
    return {
      label: `${designName(design, telling)}${id === chosen ? ' *' : ''}`,
      cells: [
        format.count(paidHours.mean),
        id === 'dedicated' ? '' : format.count(savedHours.mean),
        id === 'dedicated' ? '' : shareSaved(design, telling),
        format.count(learningHours),
        savedCost === null || id === 'dedicated' ? '' : format.amount(savedCost.mean),
        meetsTarget ? common.terminal.yes : common.terminal.no,
      ],
    };
  });
  const { paid, saved, learning, savedCost, met } = words.heads;
  return tableOf([paid, saved, '', learning, savedCost, met], rows, colours);
}

const shareSaved = ({ savedHours, paidHours }: DesignResult, { format }: Telling) =>
  format.percent(savedHours.mean / (paidHours.mean + savedHours.mean), 1);

function verdict({ designs, chosen, cap, partial, clients }: BlendResult, telling: Telling): string {
  const { words, format } = telling;
  const best = designs.find(({ id }) => id === chosen);
  if (best === undefined) return partial ? words.noneYet : words.noneMeets;
  const so = words.within(format.count(cap), partial);
  if (best.id === 'dedicated') return words.dedicatedIsBest(so);
  if (best.id === 'as-written') return words.fileIsBest(so);
  const { savedHours, savedCost } = best;
  const money =
    savedCost === null
      ? ''
      : words.andCost(format.amount(savedCost.mean), intervalOf(savedCost, format.amount, telling));
  const name = (id: string) => printable(clients.find((client) => client.id === id)?.name ?? id);
  const several = new Set(best.teams.map(({ language }) => language)).size > 1;
  const teams = best.teams.map(
    ({ language, clients: ids }) =>
      `  ${several ? `${printable(format.language(language))}: ` : ''}${ids.map(name).join(' + ')}`,
  );
  const saved = words.verdict(
    so,
    within(designName(best, telling)),
    format.count(savedHours.mean),
    shareSaved(best, telling),
  );
  const sure = intervalOf(savedHours, format.count, telling);
  return [saved, `(${sure})${money}${words.counted}`, ...teams].join('\n');
}

function widths({ widths: all, designs }: BlendResult, telling: Telling): string {
  const { words, format, colours } = telling;
  const rows = all.flatMap(({ clients, design, gainedHours, gainedCost }): Row[] => {
    if (design === null) return [];
    const judged = designs.find(({ id }) => id === design);
    return [
      {
        label: format.count(clients),
        cells: [
          judged === undefined ? '' : format.count(judged.paidHours.mean),
          gainedHours === null ? '' : format.count(gainedHours.mean),
          gainedCost === null ? '' : format.amount(gainedCost.mean),
          judged === undefined ? '' : designName(judged, telling),
        ],
      },
    ];
  });
  if (rows.length < 2) return '';
  const { paid, gained, gainedCost, by, clients } = words.heads;
  const table = tableOf([paid, gained, gainedCost, by], rows, colours, clients);
  return `${colours.bold(words.widths)}\n${table}`;
}

function notTogether(result: BlendResult, telling: Telling): string {
  const { words, format, colours } = telling;
  const costly = result.pairs.filter(({ costs }) => costs !== null);
  if (costly.length === 0) return '';
  const several = new Set(result.pairs.map(({ language }) => language)).size > 1;
  const lines = costly.slice(0, MOST_PAIRS).map((pair) => `  ${pairLine(pair, result, telling, several)}`);
  const more = costly.length - lines.length;
  if (more > 0) lines.push(`  ${words.morePairs(format.count(more))}`);
  return `${colours.bold(words.apart)}\n${lines.join('\n')}`;
}

function pairLine(
  pair: PairResult,
  { clients }: BlendResult,
  { words, format }: Telling,
  several: boolean,
): string {
  const name = (id: string) => printable(clients.find((client) => client.id === id)?.name ?? id);
  const [one, other] = pair.clients;
  const { apartHours, togetherHours } = pair.simulated ?? pair;
  const line = words.pair(
    name(one),
    name(other),
    format.count(apartHours),
    format.count(togetherHours),
    pair.simulated !== null,
    pair.costs === 'promises' ? words.promises : words.learning,
  );
  return several ? `${printable(format.language(pair.language))}: ${line}` : line;
}

/** How far clients peak together: joint peak in per cent of the sum of their own. */
function matrix({ clients, collisions }: BlendResult, { words, format, colours }: Telling): string {
  if (clients.length < 2 || clients.length > MOST_IN_MATRIX) return '';
  const of = (a: string, b: string) =>
    collisions.find(({ clients: pair }) => pair.includes(a) && pair.includes(b));
  const rows = clients.map(
    (row, r): Row => ({
      label: `${r + 1} ${printable(row.name)}`,
      cells: clients.map((column, c) => {
        const found = c < r ? of(row.id, column.id) : undefined;
        return found === undefined ? '' : format.count(100 * found.jointPeak);
      }),
    }),
  );
  const table = tableOf(
    clients.map((_, c) => `${c + 1}`),
    rows,
    colours,
  );
  return `${colours.bold(words.collisions)}\n${table}`;
}

function cautions({ designs, partial }: BlendResult, telling: Telling): string {
  const { words, format } = telling;
  const lines = partial ? [words.stoppedEarly(format.count(designs.length))] : [];
  for (const design of designs) {
    const worst = worstMiss(design.shortfalls, telling);
    if (worst !== null) lines.push(words.misses(designName(design, telling), ...worst));
  }
  return warned(lines, telling);
}
