import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import type { SolveProgram, SolverLimits } from '../staffing/index.ts';
import type { Comparison } from './comparison.ts';
import { type Begun, comparisonOf, optionsOf, type Told } from './comparison-of.ts';
import { type CountingRunner, countHere } from './counted.ts';
import { decisionsOf } from './decisions/deep.ts';
import { openStaffingDesk } from './open-staffing-desk.ts';
import { type Observer, OptionPlay } from './play-option.ts';
import { ProgressMeter, type StudyProgress } from './progress.ts';
import { type Runner, Stopped, type StopSignal } from './runner.ts';
import { seasonOf } from './season/plan-season.ts';

/** Null is the plan of a scenario without options. */
export type Observe = (option: Option | null, plan: Plan) => Observer;

export interface StudyRequest extends Told {
  readonly runner: Runner;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Called once for each option before it is played; what it returns sees the facts of every replication, in order. */
  readonly observe?: Observe;
  /** Called at the end with the staffing and the replications of every option, for whoever goes on from them. */
  readonly onStudied?: (options: readonly Begun[]) => void;
  /** Also ask what would change the decision: minutes of further simulation. */
  readonly deep?: boolean;
  /** With which the people of the recommended option are planned, in depth and where the scenario says `people:`. */
  readonly people?: { readonly solve: SolveProgram; readonly limits: SolverLimits };
}

/** How much of the time a comparison takes when it is followed by questions to its decision. */
const comparingShare = 0.3;

/**
 * Staffs every option for the same targets, plays each on the same contacts, prices each replication, and says
 * which the buyer should choose. A scenario without options has its plan measured as given.
 *
 * When `signal` asks to stop, the comparison holds what was done until then, marked partial: options in the order
 * of the file, the last perhaps with fewer replications. Throws `Stopped` when not one replication was done.
 */
export async function compareOptions(request: StudyRequest): Promise<Comparison> {
  const { scenario, grid, runner, signal = { aborted: false } } = request;
  const options = optionsOf(scenario);
  const { deep = false, onProgress = () => {} } = request;
  const meter = new ProgressMeter(options.length, (now) =>
    onProgress(deep ? { ...now, done: comparingShare * now.done } : now),
  );
  const desk = openStaffingDesk(scenario, grid, runner, signal);
  const counting = countHere(runner);
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
      await play.untilPrecise(counting, signal);
    }
    if (!signal.aborted) await levelled(scenario, begun, counting, signal);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  const comparison = comparisonOf(request, begun, signal.aborted);
  request.onStudied?.(begun);
  if (!deep || comparison.partial) return comparison;
  const decisions = await decisionsOf(
    {
      scenario,
      grid,
      runner,
      origin: request.origin,
      like: desk.staffing,
      signal,
      onProgress: (now) => onProgress({ ...now, done: comparingShare + (1 - comparingShare) * now.done }),
    },
    comparison.recommendation,
    peopleOf(request, begun, comparison.recommendation?.option ?? null),
  );
  return decisions === null ? comparison : { ...comparison, decisions };
}

/** How the season of the recommended option is found as people; null where that is not asked or can't be. */
function peopleOf(
  { scenario, grid, origin, people }: StudyRequest,
  begun: readonly Begun[],
  id: string | null,
) {
  const chosen = begun.find(({ option }) => option !== null && option.id === id);
  const isAsked = scenario.staffing.people !== undefined && scenario.horizon.kind === 'calendar';
  if (people === undefined || chosen === undefined || !isAsked) return null;
  const { option, staffed } = chosen;
  return () => seasonOf({ scenario, grid, origin, option, ...people }, staffed.plan);
}

/** What one option needs to be known well, the others play too: all are compared on the same years. */
export async function levelled(
  scenario: Scenario,
  begun: readonly Begun[],
  runner: CountingRunner,
  signal: StopSignal,
): Promise<void> {
  if (scenario.precision === undefined) return;
  const needed = Math.max(...begun.map(({ play }) => play.replications));
  for (const { play } of begun) await play.upTo(needed, runner, signal);
}

const atMost = ({ precision }: Scenario) => (precision === undefined ? '' : 'at most ');
