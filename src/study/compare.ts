import { breakEvenByHand, rateCardUnder } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import type { StaffingResult } from '../staffing/index.ts';
import type { BreakEvenByHand, Comparison, OptionResult } from './comparison.ts';
import { decisionsOf } from './decisions/deep.ts';
import { summariseDemand } from './demand-summary.ts';
import { optionResult } from './option-result.ts';
import { type Observer, OptionPlay, type PlayedOption } from './play-option.ts';
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
  /** Also ask what would change the decision: minutes of further simulation. */
  readonly deep?: boolean;
}

/** How much of the time a comparison takes when it is followed by questions to its decision. */
const comparingShare = 0.3;

/** An option that was staffed and is being played. */
interface Begun {
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
  const { deep = false, onProgress = () => {} } = request;
  const meter = new ProgressMeter(options.length, (now) =>
    onProgress(deep ? { ...now, done: comparingShare * now.done } : now),
  );
  const desk = new StaffingDesk(scenario, grid, runner, signal);
  const begun: Begun[] = [];
  const most = scenario.replications;
  const playing = (o: number, name: string) => (done: number) =>
    meter.playing(o, name, `replication ${done} of ${atMost(scenario)}${most}`, done / most);
  try {
    for (const [o, option] of options.entries()) {
      const name = option?.name ?? '';
      const staffed = await desk.staff(option, (stage, done) => meter.staffing(o, name, stage, done));
      const play = new OptionPlay(scenario, grid, option, staffed.plan, {
        onReplication: playing(o, name),
        ...(request.observe === undefined ? {} : { observer: request.observe(option, staffed.plan) }),
      });
      begun.push({ option, staffed, play });
      await play.untilPrecise(runner, signal);
    }
    // What one option needs to be known well, the others play too: all are compared on the same years.
    const needed = Math.max(...begun.map(({ play }) => play.replications));
    if (scenario.precision !== undefined && !signal.aborted)
      for (const { play } of begun) await play.upTo(needed, runner, signal);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  const finished = begun
    .filter(({ play }) => play.replications > 0)
    .map(({ option, staffed, play }): Finished => {
      const played = play.played();
      return { option, played, result: optionResult(scenario, grid, option, staffed, played, demand) };
    });
  if (finished.length === 0) throw new Stopped();
  const { asked, stopping } = stoppingOf(scenario, begun, options.length, signal.aborted);
  const choice = choiceBetween(scenario, finished);
  const partial =
    finished.length < options.length || finished.some((f) => f.played.collector.replications < asked);
  const decisions =
    deep && !partial
      ? await decisionsOf(
          {
            scenario,
            grid,
            runner,
            origin,
            like: desk.staffing,
            signal,
            onProgress: (now) =>
              onProgress({ ...now, done: comparingShare + (1 - comparingShare) * now.done }),
          },
          choice.recommendation,
        )
      : null;
  return {
    format: 'blendsim-comparison/1',
    blendsim: version,
    scenario: summariseScenario({ ...scenario, replications: asked }, grid, origin),
    stopping,
    demand,
    options: finished.map(({ result }) => result),
    ...choice,
    breakEven: breakEvenOf(scenario, grid, finished),
    ...(decisions === null ? {} : { decisions }),
    assumptions: scenario.assumptions,
    warnings,
    partial,
  };
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

const atMost = ({ precision }: Scenario) => (precision === undefined ? '' : 'at most ');

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
