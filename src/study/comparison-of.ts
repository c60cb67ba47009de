import { breakEvenByHand, rateCardUnder } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import type { StaffingResult } from '../staffing/index.ts';
import type { BreakEvenByHand, Comparison, OptionResult } from './comparison.ts';
import { summariseDemand } from './demand-summary.ts';
import { KeptAnswers } from './kept-answers.ts';
import { optionResult } from './option-result.ts';
import type { OptionPlay, PlayedOption } from './play-option.ts';
import { type Candidate, isPriced, paired, recommend } from './recommend.ts';
import { Stopped } from './runner.ts';
import { type Origin, summariseScenario } from './scenario-summary.ts';
import { version } from './version.ts';
import { whyAtPeak } from './why-result.ts';

/** An option that was staffed and is being played. */
export interface Begun {
  readonly option: Option | null;
  readonly staffed: StaffingResult;
  readonly play: OptionPlay;
}

/** An option whose replications were played, all or, when stopped, the first so many. */
interface Finished {
  readonly option: Option | null;
  readonly result: OptionResult;
  readonly played: PlayedOption;
}

/** What is told of a study besides its figures. */
export interface Told {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly origin: Origin;
  /** Legal but doubtful things that were found in the scenario, as people read them. */
  readonly warnings: readonly string[];
}

/** The options of a study; one, null, is the plan of a scenario that has none. */
export function optionsOf({ options }: Scenario): readonly (Option | null)[] {
  return options.length === 0 ? [null] : options;
}

/**
 * What is worked out for a comparison besides reading off replications: `known` holds it for later comparisons of the
 * same study, `hours` for other prices too. A sketch leaves it out to be there sooner: `why` and `breakEven` are null, and
 * what pools require is empty.
 */
export interface Care {
  readonly known: KeptAnswers;
  readonly hours: KeptAnswers;
  readonly isSketch: boolean;
}

/** Works out ahead what a comparison that is no sketch takes long for, and stops after every piece of it. */
export function* careful(
  { scenario, grid }: Told,
  begun: readonly Begun[],
  { known, hours }: Omit<Care, 'isSketch'>,
): Generator<void> {
  const { peakWeek } = demandOf(scenario, grid, known);
  for (const { staffed } of begun) {
    void staffed.pools;
    yield;
    whyOf(scenario, grid, staffed, peakWeek, known);
    yield;
  }
  breakEvenOf(scenario, grid, [], hours);
  yield;
}

const demandOf = (scenario: Scenario, grid: Grid, known: KeptAnswers) =>
  known.once('demand', () => summariseDemand(scenario, grid));

const whyOf = (
  scenario: Scenario,
  grid: Grid,
  staffed: StaffingResult,
  peakWeek: number,
  known: KeptAnswers,
) => known.once(staffed, () => whyAtPeak(scenario, grid, staffed, peakWeek));

/**
 * The comparison of what was played until now. Options that are missing, or have fewer replications than were asked
 * for, make it partial. Throws `Stopped` when not one replication was played.
 */
export function comparisonOf(
  { scenario, grid, origin, warnings }: Told,
  begun: readonly Begun[],
  aborted: boolean,
  care: Care = { known: new KeptAnswers(), hours: new KeptAnswers(), isSketch: false },
): Comparison {
  const demand = demandOf(scenario, grid, care.known);
  const options = optionsOf(scenario).length;
  const finished = begun
    .filter(({ play }) => play.replications > 0)
    .map(({ option, staffed, play }): Finished => {
      const played = play.played();
      const why = care.isSketch ? null : whyOf(scenario, grid, staffed, demand.peakWeek, care.known);
      return {
        option,
        played,
        result: optionResult(scenario, grid, option, staffed, played, demand, why, care.isSketch),
      };
    });
  if (finished.length === 0) throw new Stopped();
  const { asked, stopping } = stoppingOf(scenario, begun, options, aborted);
  return {
    format: 'blendsim-comparison/1',
    blendsim: version,
    scenario: summariseScenario({ ...scenario, replications: asked }, grid, origin),
    stopping,
    demand,
    options: finished.map(({ result }) => result),
    ...choiceBetween(scenario, finished),
    breakEven: care.isSketch ? null : breakEvenOf(scenario, grid, finished, care.hours),
    assumptions: scenario.assumptions,
    warnings: [...warnings, ...unknownPools(scenario, begun)],
    partial: finished.length < options || finished.some((f) => f.played.collector.replications < asked),
  };
}

/** Pools of a question that no option has: their agents went nowhere. */
function unknownPools(scenario: Scenario, begun: readonly Begun[]): string[] {
  const known = new Set(begun.flatMap(({ staffed }) => staffed.plan.pools.map(({ id }) => id)));
  return [...poolsAsked(scenario)]
    .filter((id) => !known.has(id))
    .map((id) => `what-if.agents: no option has a pool "${id}"; the pools are ${[...known].join(', ')}`);
}

function poolsAsked({ whatIf }: Scenario): Set<string> {
  if (whatIf === undefined) return new Set();
  return new Set([...poolsAsked(whatIf.unchanged), ...Object.keys(whatIf.staff?.agents ?? {})]);
}

/** How many replications were wanted in the end, and why no more when a precision was asked for. */
function stoppingOf(
  { precision, replications: atMost }: Scenario,
  begun: readonly Begun[],
  options: number,
  aborted: boolean,
): { readonly asked: number; readonly stopping: Comparison['stopping'] } {
  if (precision === undefined || aborted || begun.length < options) return { asked: atMost, stopping: null };
  const asked = Math.max(...begun.map(({ play }) => play.replications));
  const reason = begun.every(({ play }) => play.isPrecise) ? 'precise' : 'limit';
  return { asked, stopping: { reason, atMost, ...precision } };
}

/** The recommendation, and what every option costs more than the cheapest that meets the target. */
function choiceBetween(
  scenario: Scenario,
  finished: readonly Finished[],
): Pick<Comparison, 'recommendation' | 'differences'> {
  if (scenario.focus === null || scenario.options.length === 0) {
    return { recommendation: null, differences: [] };
  }
  const candidates = finished.map(candidateOf);
  const recommendation = recommend(candidates);
  const cheapest = candidates.find(({ id }) => id === recommendation?.option);
  if (cheapest === undefined || !isPriced(cheapest)) return { recommendation, differences: [] };
  const others = candidates.filter(isPriced).filter(({ id }) => id !== cheapest.id);
  const differences = others.map((other) => ({
    option: other.id,
    against: cheapest.id,
    cost: paired(other, cheapest),
  }));
  return { recommendation, differences };
}

function candidateOf({ option, result, played }: Finished): Candidate {
  const { priced, collector } = played;
  const margins = priced.map(({ revenue, cost }) =>
    revenue === null || cost === null ? null : revenue - cost.total.total,
  );
  return {
    id: result.id,
    // What is not known to be missed may be chosen; the option says what is undecided.
    meetsTarget: result.meetsTarget !== false,
    eligible: option?.everyone !== true,
    buyer: allKnown(priced.map(({ buyer }) => buyer?.total.total ?? null)),
    margin: allKnown(margins),
    weights: collector.weights(),
  };
}

function allKnown(values: readonly (number | null)[]): number[] | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? known : null;
}

/** Hourly against unit price for the focal client, by the cards of its own dedicated and blended options. */
function breakEvenOf(
  scenario: Scenario,
  grid: Grid,
  finished: readonly Finished[],
  kept: KeptAnswers,
): BreakEvenByHand | null {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  if (focal === undefined) return null;
  const optionOf = (form: Option['form']) =>
    scenario.options.find((option) => option.form === form && !option.everyone) ?? null;
  const cardOf = (form: 'dedicated' | 'blended') => {
    const option = optionOf(form);
    return option === null ? (focal.rateCards[form] ?? null) : rateCardUnder(scenario, option, focal);
  };
  const hourly = cardOf('dedicated');
  const unitly = cardOf('blended');
  if (hourly === null || unitly === null) return null;
  const dedicated = finished.find(({ option }) => option !== null && option === optionOf('dedicated'));
  const reached = reachedBy(focal.id, dedicated?.result);
  return breakEvenByHand(scenario, grid, focal, hourly, unitly, reached, (hours) =>
    kept.once('break-even', hours),
  );
}

/** What an hour of the client's own agents handles, in the simulation. */
function reachedBy(client: string, dedicated: OptionResult | undefined) {
  const own = (dedicated?.pools ?? []).filter(({ clients }) => clients.length === 1 && clients[0] === client);
  const hours = own.reduce((sum, pool) => sum + pool.staffedHours.mean, 0);
  if (dedicated === undefined || hours === 0) return null;
  const handling = own.reduce((sum, pool) => sum + pool.handlingHours.mean, 0);
  return { contactsPerHour: dedicated.focus.answered.mean / hours, occupancy: handling / hours };
}
