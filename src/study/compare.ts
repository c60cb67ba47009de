import { breakEvenByHand, rateCardUnder } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import type { BreakEvenByHand, Comparison, OptionResult } from './comparison.ts';
import { summariseDemand } from './demand-summary.ts';
import { optionResult } from './option-result.ts';
import { type Observer, type PlayedOption, playOption } from './play-option.ts';
import { ProgressMeter, type StudyProgress } from './progress.ts';
import { type Candidate, isPriced, paired, recommend } from './recommend.ts';
import { type Runner, Stopped, type StopSignal } from './runner.ts';
import { type Origin, summariseScenario } from './scenario-summary.ts';
import { StaffingDesk } from './staff-option.ts';
import { version } from './version.ts';

/** Null is the plan of a scenario without options. */
export type Observe = (option: Option | null, plan: Plan) => Observer;

export interface StudyRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly runner: Runner;
  readonly origin: Origin;
  /** Legal but doubtful things that were found in the scenario, as people read them. */
  readonly warnings: readonly string[];
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Called once for each option before it is played; what it returns sees the facts of every replication, in order. */
  readonly observe?: Observe;
}

/** An option whose replications were played, all or, when stopped, the first so many. */
interface Finished {
  readonly option: Option | null;
  readonly result: OptionResult;
  readonly played: PlayedOption;
}

/**
 * Staffs every option for the same targets, plays each on the same contacts, prices each replication, and says
 * which the buyer should choose. A scenario without options has its plan measured as given.
 *
 * When `signal` asks to stop, the comparison holds what was done until then, marked partial: options in the order
 * of the file, the last perhaps with fewer replications. Throws `Stopped` when not one replication was done.
 */
export async function compareOptions(request: StudyRequest): Promise<Comparison> {
  const { scenario, grid, runner, origin, warnings, signal = { aborted: false } } = request;
  const demand = summariseDemand(scenario, grid);
  const options = scenario.options.length === 0 ? [null] : scenario.options;
  const meter = new ProgressMeter(options.length, request.onProgress ?? (() => {}));
  const desk = new StaffingDesk(scenario, grid, runner, signal);
  const finished: Finished[] = [];
  try {
    for (const [o, option] of options.entries()) {
      const name = option?.name ?? '';
      const staffed = await desk.staff(option, (stage, done) => meter.staffing(o, name, stage, done));
      const count = (done: number) => {
        meter.playing(
          o,
          name,
          `replication ${done} of ${scenario.replications}`,
          done / scenario.replications,
        );
      };
      const played = await playOption(scenario, grid, option, staffed.plan, runner, signal, {
        onReplication: count,
        ...(request.observe === undefined ? {} : { observer: request.observe(option, staffed.plan) }),
      });
      if (played.collector.replications === 0) break;
      finished.push({
        option,
        played,
        result: optionResult(scenario, grid, option, staffed, played, demand),
      });
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  if (finished.length === 0) throw new Stopped();
  const asked = scenario.replications;
  return {
    format: 'blendsim-comparison/1',
    blendsim: version,
    scenario: summariseScenario(scenario, grid, origin),
    demand,
    options: finished.map(({ result }) => result),
    ...choiceBetween(scenario, finished),
    breakEven: breakEvenOf(scenario, grid, finished),
    assumptions: scenario.assumptions,
    warnings,
    partial:
      finished.length < options.length || finished.some((f) => f.played.collector.replications < asked),
  };
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
    meetsTarget: result.meetsTarget,
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
function breakEvenOf(scenario: Scenario, grid: Grid, finished: readonly Finished[]): BreakEvenByHand | null {
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
  return breakEvenByHand(scenario, grid, focal, hourly, unitly, reachedBy(focal.id, dedicated?.result));
}

/** What an hour of the client's own agents handles, in the simulation. */
function reachedBy(client: string, dedicated: OptionResult | undefined) {
  const own = (dedicated?.pools ?? []).filter(({ clients }) => clients.length === 1 && clients[0] === client);
  const hours = own.reduce((sum, pool) => sum + pool.staffedHours.mean, 0);
  if (dedicated === undefined || hours === 0) return null;
  const handling = own.reduce((sum, pool) => sum + pool.handlingHours.mean, 0);
  return { contactsPerHour: dedicated.focus.answered.mean / hours, occupancy: handling / hours };
}
