import { batchSeconds } from '../report/findings/reading.ts';
import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { Comparison, Estimate, OptionResult, Stopping } from '../study/index.ts';
import { optionTable } from './option-table.ts';
import { planTables } from './plan-tables.ts';
import type { Colours } from './terminal.ts';

/** A comparison as a person reads it on a terminal: title, table, recommendation, and what is amiss. */
export function summaryOf(comparison: Comparison, colours: Colours, width: number): string {
  const format = formatsOf('en-GB');
  const paragraphs = [
    heading(comparison, format, colours),
    comparison.recommendation === null && !comparison.options.some(({ money }) => money !== null)
      ? planTables(comparison, format, colours, width)
      : optionTable(comparison, format, colours, width),
    recommendationOf(comparison, format),
    ...cautions(comparison, format, colours),
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
}

function heading(comparison: Comparison, format: Format, colours: Colours): string {
  const { title, replications, seed, focus, clients } = comparison.scenario;
  const facts = [
    horizonOf(comparison, format),
    `${comparison.partial ? 'at most ' : ''}${format.count(replications)} replication${replications === 1 ? '' : 's'}`,
    `seed ${printable(seed)}`,
    ...(focus === null ? [] : [`the decision of ${nameOf(clients, focus)}`]),
  ];
  return `${colours.bold(printable(title))}\n${colours.dim(facts.join(' · '))}`;
}

/** `1 March 2026 to 28 February 2027`, or how long a desk that never closes was watched. */
function horizonOf(comparison: Comparison, format: Format): string {
  const { from, to, stationary } = comparison.scenario;
  if (stationary === null)
    return from === to ? format.date(from) : `${format.date(from)} to ${format.date(to)}`;
  const hours = (seconds: number) => `${format.decimal(seconds / 3600, 1)} h`;
  const { warmUpSeconds, batches } = stationary;
  const batch = hours(batchSeconds(comparison) ?? 0);
  return `never closed, ${hours(warmUpSeconds)} to warm up, then ${batches} batches of ${batch}`;
}

const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
  printable(list.find((each) => each.id === id)?.name ?? id ?? '');

/** `€412,300 (95 % interval of the mean €409,000 to €415,600; P10 to P90 of a single run €380,000 to €440,000)` */
function amountOf(cost: Estimate, format: Format): string {
  const mean = `95 % interval of the mean ${format.amount(cost.low)} to ${format.amount(cost.high)}`;
  const spread = `P10 to P90 of a single run ${format.amount(cost.p10)} to ${format.amount(cost.p90)}`;
  return cost.n < 2
    ? `${format.amount(cost.mean)} (one replication, so no interval)`
    : `${format.amount(cost.mean)} (${mean}; ${spread})`;
}

const interval = (difference: Estimate, format: Format) =>
  `95 % interval ${format.amount(difference.low)} to ${format.amount(difference.high)}`;

function recommendationOf(comparison: Comparison, format: Format): string {
  const { recommendation, options, scenario } = comparison;
  if (recommendation === null) return '';
  const buyer = nameOf(scenario.clients, scenario.focus);
  const option = (id: string | null) => options.find((each) => each.id === id);
  const winner = option(recommendation.option);
  const cost = winner?.money?.buyer.total;
  if (winner === undefined || cost === undefined) {
    return `Recommendation to ${buyer} (the buyer): none. No option that has a price meets the target; the shortfalls say where.`;
  }
  const runnerUp = option(recommendation.runnerUp);
  const { saving, verdict } = recommendation;
  const outsourcer = outsourcerView(comparison, format);
  if (verdict === 'too-close' && saving !== null && runnerUp !== undefined) {
    const why =
      saving.n < 2 ? 'one replication tells no interval' : `${interval(saving, format)}, zero included`;
    return (
      `Recommendation to ${buyer} (the buyer): too close to call between ${printable(winner.name)} at ${amountOf(cost, format)} ` +
      `and ${printable(runnerUp.name)}, which costs ${format.amount(saving.mean)} more (${why}); ` +
      `more replications narrow the interval.${outsourcer}`
    );
  }
  const margin =
    saving === null || runnerUp === undefined
      ? 'the only option with a price that meets the target'
      : `${format.amount(saving.mean)} less than ${printable(runnerUp.name)}, the next cheapest that meets the target (${interval(saving, format)})`;
  return `Recommendation to ${buyer} (the buyer): ${printable(winner.name)}, at ${amountOf(cost, format)}, ${margin}.${outsourcer}`;
}

function outsourcerView({ recommendation, options }: Comparison, format: Format): string {
  const chosen = options.find(({ id }) => id === recommendation?.outsourcerOption);
  const margin = chosen?.money?.outsourcer?.margin;
  if (chosen === undefined || margin === undefined) return '';
  const same = chosen.id === recommendation?.option;
  return ` The outsourcer's interest: ${same ? 'the same option' : printable(chosen.name)}, with its highest margin, ${format.amount(margin.mean)}.`;
}

/** Misses to name by themselves; the rest is counted. */
const NAMED_MISSES = 3;

function cautions(comparison: Comparison, format: Format, colours: Colours): string[] {
  const lines: string[] = [];
  if (comparison.partial) lines.push(stoppedEarly(comparison, format));
  if (comparison.stopping !== null) lines.push(stoppedBy(comparison.stopping, comparison, format));
  for (const option of comparison.options) lines.push(...missesOf(option, comparison, format));
  for (const { name, withoutPartner } of comparison.options) {
    if (withoutPartner.length === 0) continue;
    const languages = format.list(withoutPartner.map((tag) => printable(format.language(tag))));
    lines.push(`${printable(name)}: no other client to share agents with in ${languages}.`);
  }
  return lines.length === 0 ? [] : [lines.map((line) => `${colours.yellow('!')} ${line}`).join('\n')];
}

/** What the figures rest on after Ctrl-C. An option not begun is not in the comparison. */
function stoppedEarly({ options, scenario }: Comparison, format: Format): string {
  const batches = scenario.stationary?.batches ?? 1;
  const done = options.map(
    ({ name, focus }) => `${printable(name)} ${format.count(focus.offered.n / batches)}`,
  );
  return `Stopped early; of ${format.count(scenario.replications)} replications were done: ${done.join(', ')}.`;
}

function stoppedBy({ reason, atMost }: Stopping, { scenario }: Comparison, format: Format): string {
  return reason === 'precise'
    ? `As precise as asked after ${format.count(scenario.replications)} replications of at most ${format.count(atMost)}.`
    : `Not as precise as asked after ${format.count(atMost)} replications, the most allowed.`;
}

function missesOf(option: OptionResult, comparison: Comparison, format: Format): string[] {
  if (option.shortfalls.length === 0) return [];
  const worst = [...option.shortfalls].sort((a, b) => a.achieved - a.target - (b.achieved - b.target));
  const named = worst
    .slice(0, NAMED_MISSES)
    .map(
      ({ queue, period, target, achieved, unreachable }) =>
        `${printable(queue)} in ${period}: ${format.percent(achieved, 1)} of ${format.percent(target)}` +
        (unreachable ? ', which no number of agents reaches' : ''),
    );
  const rest = worst.length - named.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  const whose = option.meetsTarget ? 'a target of others is missed' : 'the target is missed';
  const name = comparison.options.length > 1 ? `${printable(option.name)}: ` : '';
  return [`${name}${whose}: ${named.join('; ')}${more}.`];
}
