import { rateCardUnder } from '../../pricing/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import { readHybrid } from '../../scenario/index.ts';
import type { Client, Fee, Option, RateCard, Scenario } from '../../scenario/types.ts';
import { bestThreshold, bestWindow, type SwitchRule } from '../../staffing/design/index.ts';
import { formPools, hybridHours } from '../../staffing/index.ts';
import type { StudyProgress } from '../progress.ts';
import { meetsTarget } from '../promises.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import type { Origin } from '../scenario-summary.ts';
import { watchedOf } from '../scenario-summary.ts';
import { version } from '../version.ts';
import type { FormResult, HybridResult } from './hybrid-result.ts';
import { figureOf, Judge, type Judged, moreOf } from './judge.ts';
import { ruleCalendar } from './rule-calendar.ts';
import { type SwitchSavings, switchSavings } from './switch-savings.ts';

export interface HybridRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly runner: Runner;
  readonly origin: Origin;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
}

/** A scenario in which there is nothing to switch between; the message says what is missing. */
export class NothingToSwitch extends Error {
  override readonly name = 'NothingToSwitch';
}

interface Finalist {
  readonly option: Option;
  readonly found: FormResult['found'];
  readonly formulaCost: number;
  readonly dedicatedShare: number;
  /** 1 in the intervals in which agents are dedicated. */
  readonly inside: Uint8Array;
}

interface Done extends Finalist {
  readonly judged: Judged;
}

/** Rules are sought with own agents taken for so much dearer or cheaper too: the formula errs by some per cent. */
const leanings = [1, 0.94, 1.06];

/**
 * Finds when the focal client's own agents should serve it, and shared ones otherwise: by windows of weeks, weekdays and
 * hours, or by a load, that cost the client least at its own prices by the formula. The best of each kind, the two pure
 * forms and the scenario's own rules are staffed for the same targets, played on the same contacts and billed in full.
 *
 * The rule is chosen on other contacts than those on which its saving is told, so that the luck of the chosen is not in it.
 * When `signal` asks to stop, the result holds the forms played until then, marked partial. Throws `NothingToSwitch`.
 */
export async function designHybrid(request: HybridRequest): Promise<HybridResult> {
  const { scenario, grid, runner, origin, signal = { aborted: false } } = request;
  const client = scenario.clients.find(({ id }) => id === scenario.focus);
  if (client === undefined)
    throw new NothingToSwitch('the scenario has no focus: whose agents should switch?');
  const finalists = finalistsOf(scenario, grid, client);
  const tell = request.onProgress ?? (() => {});
  const judge = new Judge(scenario, grid, runner, signal);
  const elsewhere = { ...scenario, seed: `${scenario.seed} to choose by` };
  const tried: Done[] = [];
  const told: Done[] = [];
  let partial = false;
  try {
    for (const [f, finalist] of finalists.entries()) {
      const layout = formPools(scenario, grid, finalist.option);
      const say = (stage: string, done: number) =>
        tell({ option: nameOf(finalist), stage, done: (f + done) / (finalists.length + 1) });
      const judged = await judge.judge(layout, finalist.option, say, elsewhere);
      tried.push({ ...finalist, judged });
    }
    const kept = tried.filter((one) => one === cheapestRule(scenario, tried) || isAnchor(one));
    for (const [k, one] of kept.entries()) {
      const say = (stage: string, done: number) =>
        tell({
          option: nameOf(one),
          stage: `again, ${stage}`,
          done: (finalists.length + (k + done) / kept.length) / (finalists.length + 1),
        });
      told.push({ ...one, judged: await judge.play(one.judged.staffed, one.option, say) });
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    partial = true;
  }
  if (tried.length === 0) throw new Stopped();
  // What was stopped between the two is told by what it was chosen by.
  const done = partial ? tried : told;
  const chosen = cheapest(scenario, done, () => true);
  const rule = cheapestRule(scenario, done);
  const pure = cheapest(scenario, done, ({ option }) => option.form !== 'hybrid');
  const saving = rule === null || pure === null ? null : moreOf('buyer', rule.judged, pure.judged);
  return {
    format: 'blendsim-hybrid/1',
    blendsim: version,
    scenario: {
      file: origin.file,
      title: scenario.title,
      hash: origin.hash,
      seed: scenario.seed,
      replications: scenario.replications,
      ...watchedOf(scenario, grid),
    },
    client: { id: client.id, name: client.name },
    forms: tried.map((one) => {
      const again = done.find(({ option }) => option === one.option);
      const base = (again === undefined ? tried : done).find(({ option }) => option === chosen?.option);
      return formResult(scenario, again ?? one, base ?? null);
    }),
    chosen: chosen?.option.id ?? null,
    rule: rule?.option.id ?? null,
    pure: pure?.option.id ?? null,
    saving,
    verdict:
      saving === null
        ? null
        : saving.n > 1 && saving.low > 0
          ? 'hybrid'
          : saving.n > 1 && saving.high < 0
            ? 'pure'
            : 'too-close',
    calendar: rule === null ? null : ruleCalendar(grid, openHours(grid, client), rule.inside),
    partial,
  };
}

const nameOf = ({ option }: Finalist) => option.hybrid?.text ?? option.form;
const isAnchor = ({ found }: Finalist) => found === 'scenario' || found === 'pure';

const meanCost = ({ judged }: Done): number => {
  const bills = judged.buyer ?? [];
  return bills.reduce((sum, bill) => sum + bill, 0) / bills.length;
};

function cheapest(scenario: Scenario, done: readonly Done[], which: (one: Done) => boolean): Done | null {
  return done
    .filter((one) => which(one) && one.judged.buyer !== null)
    .filter(({ judged }) => meetsTarget(scenario, judged.plan, judged) !== false)
    .reduce<Done | null>((best, one) => (best === null || meanCost(one) < meanCost(best) ? one : best), null);
}

const cheapestRule = (scenario: Scenario, done: readonly Done[]): Done | null =>
  cheapest(scenario, done, ({ option }) => option.form === 'hybrid');

function finalistsOf(scenario: Scenario, grid: Grid, client: Client): Finalist[] {
  const dedicated = pureOption(scenario, 'dedicated');
  const blended = pureOption(scenario, 'blended');
  const card = hybridCard(scenario, client, dedicated.option, blended.option);
  const savings = switchSavings(scenario, grid, client, dedicated.option, card);
  const open = openHours(grid, client);
  const whole = open.reduce((sum, is) => sum + is, 0);
  const finalist = (option: Option, found: FormResult['found'], inside: Uint8Array): Finalist => {
    let cost = 0;
    let own = 0;
    for (let i = 0; i < grid.intervals; i++) {
      cost += inside[i] === 1 ? savings.byHour[i] : savings.byUnit[i];
      own += inside[i] * open[i];
    }
    return { option, found, formulaCost: cost, dedicatedShare: whole === 0 ? 0 : own / whole, inside };
  };
  const finalists = [
    finalist(dedicated.option, dedicated.found, new Uint8Array(grid.intervals).fill(1)),
    finalist(blended.option, blended.found, new Uint8Array(grid.intervals)),
  ];
  const maskOf = (option: Option): Uint8Array | null => {
    const rule = option.hybrid ?? client.hybrid;
    return rule === null ? null : hybridHours(scenario, grid, client, rule);
  };
  const seen = new Set<string>();
  for (const option of scenario.options.filter(({ form, everyone }) => form === 'hybrid' && !everyone)) {
    const inside = maskOf(option);
    if (inside === null) continue;
    seen.add(inside.map((is, i) => is * open[i]).join(''));
    finalists.push(finalist(option, 'scenario', inside));
  }
  for (const { kind, rule } of rulesOf(grid, savings)) {
    const read = readHybrid(rule.text);
    if (!read.ok) throw new Error(`a rule that can't be read back: ${rule.text}`);
    const option: Option = {
      id: `rule-${finalists.length - 1}`,
      name: rule.text,
      form: 'hybrid',
      everyone: false,
      rateCard: card,
      hybrid: read.value,
    };
    const one = finalist(option, kind, hybridHours(scenario, grid, client, read.value));
    const key = hybridHours(scenario, grid, client, read.value)
      .map((is, i) => is * open[i])
      .join('');
    // Always and never are the pure forms; and what is the same in all open hours is the same rule.
    if (one.dedicatedShare === 0 || one.dedicatedShare === 1 || seen.has(key)) continue;
    seen.add(key);
    finalists.push(one);
  }
  return finalists;
}

/** The rules that save most by the formula, of every kind; with own agents a little cheaper and dearer, those of the widest kind. */
function rulesOf(grid: Grid, { byHour, byUnit, load }: SwitchSavings) {
  const saves = (leaning: number) => byUnit.map((price, i) => price - leaning * byHour[i]);
  const found: { readonly kind: FormResult['found']; readonly rule: SwitchRule | null }[] = [
    ...leanings.map((leaning) => ({
      kind: 'weeks-and-hours' as const,
      rule: bestWindow(grid, saves(leaning), 'weeks-and-hours'),
    })),
    { kind: 'hours', rule: bestWindow(grid, saves(1), 'hours') },
    { kind: 'weeks', rule: bestWindow(grid, saves(1), 'weeks') },
    { kind: 'load', rule: bestThreshold(load, saves(1)) },
  ];
  return found.flatMap(({ kind, rule }) => (rule === null ? [] : [{ kind, rule }]));
}

/** The scenario's own option of a pure form, or one by the client's card. */
function pureOption(
  scenario: Scenario,
  form: 'dedicated' | 'blended',
): { option: Option; found: FormResult['found'] } {
  const own = scenario.options.find((option) => option.form === form && !option.everyone);
  if (own !== undefined) return { option: own, found: 'scenario' };
  return {
    option: { id: form, name: form, form, everyone: false, rateCard: null, hybrid: null },
    found: 'pure',
  };
}

/**
 * What a rule that was found is billed by: the scenario's card for the hybrid form; or the hour of the dedicated card and
 * the unit of the blended one, with the fees of both, a fee that both name once, at its higher amount.
 */
function hybridCard(scenario: Scenario, client: Client, dedicated: Option, blended: Option): RateCard {
  const quoted = scenario.options.find(
    ({ form, everyone, rateCard }) => form === 'hybrid' && !everyone && rateCard,
  );
  const own = quoted?.rateCard ?? client.rateCards.hybrid;
  if (own?.hour && own.unit) return own;
  const hourly = rateCardUnder(scenario, dedicated, client);
  const unitly = rateCardUnder(scenario, blended, client);
  if (!hourly?.hour) throw new NothingToSwitch(`${client.id} has no price by the hour for dedicated agents`);
  if (!unitly?.unit) throw new NothingToSwitch(`${client.id} has no price by the unit for blended agents`);
  return {
    hour: hourly.hour,
    unit: unitly.unit,
    fees: feesOfBoth(hourly.fees, unitly.fees),
    source: 'the hour of the dedicated card and the unit of the blended one',
  };
}

function feesOfBoth(a: readonly Fee[], b: readonly Fee[]): Fee[] {
  const worth = ({ amount, quantity }: Fee) => amount * quantity;
  const merged = a.map((fee) => {
    const same = b.find(({ name, per }) => name === fee.name && per === fee.per);
    return same !== undefined && worth(same) > worth(fee) ? same : fee;
  });
  return [...merged, ...b.filter((fee) => !a.some(({ name, per }) => name === fee.name && per === fee.per))];
}

/** 1 in the intervals in which a queue of the client is open. */
function openHours(grid: Grid, { queues }: Client): Uint8Array {
  const open = new Uint8Array(grid.intervals);
  for (const q of queues) for (let i = 0; i < open.length; i++) open[i] |= grid.queues[q].open[i];
  return open;
}

function formResult(scenario: Scenario, one: Done, cheapestOne: Done | null): FormResult {
  const { option, found, dedicatedShare, formulaCost, judged } = one;
  const { buyer, plan, shortfalls } = judged;
  if (buyer === null) throw new NothingToSwitch(`${scenario.focus} has no price for its ${option.form} form`);
  const client = scenario.clients.find(({ id }) => id === scenario.focus);
  return {
    id: option.id,
    form: option.form === 'hybrid' || option.form === 'blended' ? option.form : 'dedicated',
    rule: option.form === 'hybrid' ? ((option.hybrid ?? client?.hybrid)?.text ?? '') : '',
    found,
    dedicatedShare,
    formulaCost,
    meetsTarget: meetsTarget(scenario, plan, judged) !== false,
    shortfalls,
    cost: figureOf(judged, buyer),
    more: cheapestOne === null || cheapestOne === one ? null : moreOf('buyer', cheapestOne.judged, judged),
  };
}
