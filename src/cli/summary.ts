import { formatsOf } from '../report/format.ts';
import { watchedText } from '../report/watched-text.ts';
import { type Language, wordsIn } from '../report/words/index.ts';
import { printable } from '../scenario/index.ts';
import type { Comparison, Estimate, OptionResult, Stopping } from '../study/index.ts';
import { optionTable } from './option-table.ts';
import { planTables } from './plan-tables.ts';
import type { Telling } from './telling.ts';
import type { Colours } from './terminal.ts';

/** A comparison as a person reads it on a terminal: title, table, recommendation, and what is amiss. */
export function summaryOf(
  comparison: Comparison,
  language: Language,
  colours: Colours,
  width: number,
): string {
  const { terminal, locale } = wordsIn(language);
  const telling: Telling = { words: terminal, format: formatsOf(locale), colours, width };
  const paragraphs = [
    heading(comparison, telling),
    comparison.recommendation === null && !comparison.options.some(({ money }) => money !== null)
      ? planTables(comparison, telling)
      : optionTable(comparison, telling),
    recommendationOf(comparison, telling),
    ...cautions(comparison, telling),
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
}

function heading(comparison: Comparison, telling: Telling): string {
  const { words, format, colours } = telling;
  const { title, replications, seed, focus, clients } = comparison.scenario;
  const runs = words.replications(format.count(replications), replications === 1);
  const facts = [
    watchedText(comparison.scenario, { terminal: words }, format),
    comparison.partial ? words.atMost(runs) : runs,
    words.seed(printable(seed)),
    ...(focus === null ? [] : [words.decisionOf(nameOf(clients, focus))]),
  ];
  return `${colours.bold(printable(title))}\n${colours.dim(facts.join(' · '))}`;
}

const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
  printable(list.find((each) => each.id === id)?.name ?? id ?? '');

/** `€412,300 (95 % interval of the mean €409,000 to €415,600; P10 to P90 of a single run €380,000 to €440,000)` */
function amountOf(cost: Estimate, { words, format: { amount } }: Telling): string {
  return cost.n < 2
    ? words.amountOnce(amount(cost.mean))
    : words.amount(
        amount(cost.mean),
        amount(cost.low),
        amount(cost.high),
        amount(cost.p10),
        amount(cost.p90),
      );
}

const interval = ({ low, high }: Estimate, { words, format }: Telling) =>
  words.interval(format.amount(low), format.amount(high));

function recommendationOf(comparison: Comparison, telling: Telling): string {
  const { words, format } = telling;
  const { recommendation, options, scenario } = comparison;
  if (recommendation === null) return '';
  const buyer = nameOf(scenario.clients, scenario.focus);
  const option = (id: string | null) => options.find((each) => each.id === id);
  const winner = option(recommendation.option);
  const cost = winner?.money?.buyer.total;
  if (winner === undefined || cost === undefined) return words.recommendation(buyer, words.none);
  const runnerUp = option(recommendation.runnerUp);
  const { saving, verdict } = recommendation;
  const outsourcer = outsourcerView(comparison, telling);
  const name = printable(winner.name);
  const total = amountOf(cost, telling);
  if (verdict === 'too-close' && saving !== null && runnerUp !== undefined) {
    const why = saving.n < 2 ? words.oneTellsNothing : words.zeroIncluded(interval(saving, telling));
    const close = words.close(name, total, printable(runnerUp.name), format.amount(saving.mean), why);
    return words.recommendation(buyer, close) + outsourcer;
  }
  const margin =
    saving === null || runnerUp === undefined
      ? words.only(winner.meetsTarget === null)
      : words.less(format.amount(saving.mean), printable(runnerUp.name), interval(saving, telling));
  return words.recommendation(buyer, words.choice(name, total, margin)) + outsourcer;
}

function outsourcerView({ recommendation, options }: Comparison, { words, format }: Telling): string {
  const chosen = options.find(({ id }) => id === recommendation?.outsourcerOption);
  const margin = chosen?.money?.outsourcer?.margin;
  if (chosen === undefined || margin === undefined) return '';
  const same = chosen.id === recommendation?.option;
  return words.outsourcer(same ? null : printable(chosen.name), format.amount(margin.mean));
}

/** Misses to name by themselves; the rest is counted. */
const NAMED_MISSES = 3;

function cautions(comparison: Comparison, telling: Telling): string[] {
  const { words, format, colours } = telling;
  const lines: string[] = [];
  if (comparison.partial) lines.push(stoppedEarly(comparison, telling));
  if (comparison.stopping !== null) lines.push(stoppedBy(comparison.stopping, comparison, telling));
  for (const option of comparison.options) lines.push(...missesOf(option, comparison, telling));
  for (const { name, withoutPartner } of comparison.options) {
    if (withoutPartner.length === 0) continue;
    const languages = format.list(withoutPartner.map((tag) => printable(format.language(tag))));
    lines.push(words.alone(printable(name), languages));
  }
  return lines.length === 0 ? [] : [lines.map((line) => `${colours.yellow('!')} ${line}`).join('\n')];
}

/** What the figures rest on after Ctrl-C. An option not begun is not in the comparison. */
function stoppedEarly({ options, scenario }: Comparison, { words, format }: Telling): string {
  const batches = scenario.stationary?.batches ?? 1;
  const done = options.map(
    ({ name, focus }) => `${printable(name)} ${format.count(focus.offered.n / batches)}`,
  );
  return words.stoppedEarly(format.count(scenario.replications), done.join(', '));
}

function stoppedBy(
  { reason, atMost }: Stopping,
  { scenario }: Comparison,
  { words, format }: Telling,
): string {
  const most = format.count(atMost);
  return reason === 'precise'
    ? words.precise(format.count(scenario.replications), most)
    : words.imprecise(most);
}

/** What an option is known to miss, and what its replications leave open. */
function missesOf(option: OptionResult, comparison: Comparison, telling: Telling): string[] {
  const { words, format } = telling;
  const { meetsTarget, shortfalls, undecided, focus } = option;
  const n = focus.offered.n / (comparison.scenario.stationary?.batches ?? 1);
  const replications = words.replications(format.count(n), n === 1);
  const name = comparison.options.length > 1 ? `${printable(option.name)}: ` : '';
  return [
    ...(shortfalls.length === 0
      ? []
      : [`${name}${words.missed(meetsTarget !== false)}: ${worstOf(shortfalls, telling)}.`]),
    ...(undecided.length === 0
      ? []
      : [`${name}${words.undecided(meetsTarget === true, replications)}: ${worstOf(undecided, telling)}.`]),
  ];
}

function worstOf(promises: OptionResult['shortfalls'], { words, format }: Telling): string {
  const worst = [...promises].sort((a, b) => a.achieved - a.target - (b.achieved - b.target));
  const named = worst
    .slice(0, NAMED_MISSES)
    .map(({ queue, period, target, achieved, unreachable }) =>
      words.miss(
        printable(queue),
        period,
        format.percent(achieved, 1),
        format.percent(target),
        unreachable === true,
      ),
    );
  const rest = worst.length - named.length;
  const more = rest > 0 ? words.more(String(rest)) : '';
  return `${named.join('; ')}${more}`;
}
