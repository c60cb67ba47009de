import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { BlendResult, DesignResult, Estimate, PairResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { type Colours, plainLines } from './terminal.ts';

/** Names of clients stand beside their numbers, and numbers above the columns, up to so many. */
const MOST_IN_MATRIX = 14;
const MOST_PAIRS = 8;

/** What the blend designer found, as a person reads it on a terminal; `pools` is the block to paste. */
export function blendSummary(result: BlendResult, pools: string | null, colours: Colours): string {
  const format = formatsOf('en-GB');
  const parts = [
    heading(result, format, colours),
    designTable(result, format, colours),
    verdict(result, format),
    widths(result, format, colours),
    notTogether(result, format, colours),
    matrix(result, format, colours),
    ...cautions(result, format, colours),
    pools === null ? '' : `${colours.bold('To paste into the scenario')}\n${plainLines(pools.trimEnd())}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading({ scenario, cap, search }: BlendResult, format: Format, colours: Colours): string {
  const facts = [
    `${format.date(scenario.from)} to ${format.date(scenario.to)}`,
    `${format.count(scenario.replications)} replications`,
    `seed ${printable(scenario.seed)}`,
    `at most ${cap} clients an agent`,
    `${format.count(search.weighed)} teams weighed by the formula${search.exhaustive ? ', every division among them' : ''}`,
  ];
  return `${colours.bold(`Who should share agents: ${printable(scenario.title)}`)}\n${colours.dim(facts.join(' · '))}`;
}

/** `at most 3 clients` as a person says it. */
export function designName({ id }: Pick<DesignResult, 'id'>): string {
  const [, most] = /^at-most-(\d)$/.exec(id) ?? [];
  if (most !== undefined) return `Teams of at most ${most}`;
  const [, ring] = /^ring-of-(\d)$/.exec(id) ?? [];
  if (ring !== undefined) return `Ring, ${ring} clients an agent`;
  return (
    {
      dedicated: 'Dedicated agents',
      'as-written': 'The pools of the file',
      'best-by-language': 'The best of each language',
    }[id] ?? id
  );
}

const hours = (value: number, format: Format) => `${format.count(value)} h`;

function between({ low, high, n }: Estimate, show: (value: number) => string): string {
  return n < 2 ? 'one replication, so no interval' : `95 % interval ${show(low)} to ${show(high)}`;
}

function designTable({ designs, chosen }: BlendResult, format: Format, colours: Colours): string {
  const rows = designs.map((design): Row => {
    const { savedHours, savedCost, paidHours, learningHours, meetsTarget, id } = design;
    return {
      label: `${designName(design)}${id === chosen ? ' *' : ''}`,
      cells: [
        format.count(paidHours.mean),
        id === 'dedicated' ? '' : format.count(savedHours.mean),
        id === 'dedicated' ? '' : format.percent(savedHours.mean / (paidHours.mean + savedHours.mean), 1),
        format.count(learningHours),
        savedCost === null || id === 'dedicated' ? '' : format.amount(savedCost.mean),
        meetsTarget ? 'yes' : 'no',
      ],
    };
  });
  const head = ['Paid\nhours', 'Saved\nhours', '', 'of them\nlearning', 'Saved\ncost', 'Target\nmet'];
  return designs.length === 0 ? '' : tableOf(head, rows, colours);
}

function verdict({ designs, chosen, cap, partial, clients }: BlendResult, format: Format): string {
  const best = designs.find(({ id }) => id === chosen);
  if (best === undefined)
    return partial ? 'Stopped before a design was simulated.' : 'No design keeps every promise.';
  const within = partial ? `Best until then within a cap of ${cap}` : `Best within a cap of ${cap}`;
  if (best.id === 'dedicated')
    return `${within}: dedicated agents. No team of several clients needs fewer paid hours.`;
  if (best.id === 'as-written') return `${within}: the pools of the file as they are.`;
  const { savedHours, savedCost, paidHours } = best;
  const share = format.percent(savedHours.mean / (paidHours.mean + savedHours.mean), 1);
  const money =
    savedCost === null
      ? ''
      : ` and ${format.amount(savedCost.mean)} of cost (${between(savedCost, format.amount)})`;
  const name = (id: string) => printable(clients.find((client) => client.id === id)?.name ?? id);
  const several = new Set(best.teams.map(({ language }) => language)).size > 1;
  const teams = best.teams.map(
    ({ language, clients: ids }) => `  ${several ? `${language}  ` : ''}${ids.map(name).join(' + ')}`,
  );
  return [
    `${within}: ${designName(best).toLowerCase()}, ${hours(savedHours.mean, format)} less than dedicated agents, ${share}`,
    `(${between(savedHours, (value) => format.count(value))})${money}, learning counted:`,
    ...teams,
  ].join('\n');
}

function widths({ widths: all, designs }: BlendResult, format: Format, colours: Colours): string {
  const rows = all.flatMap(({ clients, design, gainedHours, gainedCost }): Row[] => {
    if (design === null) return [];
    const judged = designs.find(({ id }) => id === design);
    return [
      {
        label: `${clients}`,
        cells: [
          judged === undefined ? '' : format.count(judged.paidHours.mean),
          gainedHours === null ? '' : format.count(gainedHours.mean),
          gainedCost === null ? '' : format.amount(gainedCost.mean),
          judged === undefined ? '' : designName(judged),
        ],
      },
    ];
  });
  if (rows.length < 2) return '';
  const head = ['Paid\nhours', 'Gained\nhours', 'Gained\ncost', 'by'];
  return `${colours.bold('What each further client of an agent brings, penalty and learning counted')}\n${tableOf(head, rows, colours, 'Clients')}`;
}

function notTogether(result: BlendResult, format: Format, colours: Colours): string {
  const costly = result.pairs.filter(({ costs }) => costs !== null);
  if (costly.length === 0) return '';
  const several = new Set(result.pairs.map(({ language }) => language)).size > 1;
  const lines = costly.slice(0, MOST_PAIRS).map((pair) => `  ${pairLine(pair, result, format, several)}`);
  const more = costly.length - lines.length;
  if (more > 0) lines.push(`  and ${format.count(more)} pairs more`);
  return `${colours.bold('Who should not share: apart they need fewer paid hours than together')}\n${lines.join('\n')}`;
}

function pairLine(pair: PairResult, { clients }: BlendResult, format: Format, several: boolean): string {
  const name = (id: string) => printable(clients.find((client) => client.id === id)?.name ?? id);
  const { apartHours, togetherHours } = pair.simulated ?? pair;
  const why =
    pair.costs === 'promises'
      ? 'targets or handle times do not go together'
      : 'penalty and learning eat the gain';
  return `${several ? `${pair.language}  ` : ''}${pair.clients.map(name).join(' and ')}: ${format.count(apartHours)} apart, ${format.count(togetherHours)} together (${pair.simulated === null ? 'formula' : 'simulated'}; ${why})`;
}

/** How far clients peak together: joint peak in per cent of the sum of their own. */
function matrix({ clients, collisions }: BlendResult, format: Format, colours: Colours): string {
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
  const title = 'Peaks that collide: joint peak in % of the sum of both peaks (100: they peak together)';
  return `${colours.bold(title)}\n${tableOf(
    clients.map((_, c) => `${c + 1}`),
    rows,
    colours,
  )}`;
}

function cautions({ designs, partial }: BlendResult, format: Format, colours: Colours): string[] {
  const lines = partial ? [`Stopped early: ${format.count(designs.length)} designs were judged.`] : [];
  for (const design of designs) {
    const [worst] = [...design.shortfalls].sort((a, b) => a.achieved - a.target - (b.achieved - b.target));
    if (worst === undefined) continue;
    lines.push(
      `${designName(design)} misses a target: ${printable(worst.queue)} in ${worst.period}, ${format.percent(worst.achieved, 1)} of ${format.percent(worst.target)}.`,
    );
  }
  return lines.length === 0 ? [] : [lines.map((line) => `${colours.yellow('!')} ${line}`).join('\n')];
}
