import type { StaffingResult } from '../staffing/index.ts';
import { levelled } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { type Begun, type Care, careful, comparisonOf, optionsOf, type Told } from './comparison-of.ts';
import { type CountingRunner, OptionCounter } from './counted.ts';
import { Gate } from './gate.ts';
import { KeptAnswers } from './kept-answers.ts';
import { OptionPlay } from './play-option.ts';
import { Promises } from './promises.ts';
import type { StopSignal } from './runner.ts';

export interface ReplayRequest extends Told {
  /** Every option in the order of the scenario, with what was played of it already. */
  readonly begun: readonly Begun[];
  /** Staffed hours over volume, for studies that differ in prices only. */
  readonly hours: KeptAnswers;
  readonly runner: CountingRunner;
  readonly signal: StopSignal;
  /** Replications after which the comparison so far is wanted, rising; that of all of them comes last in any case. */
  readonly steps: readonly number[];
  /** Comparisons of fewer replications are sketches: without what takes long and does not rest on replications. */
  readonly carefulFrom: number;
  /** Not called any more once `signal` asks to stop. */
  readonly show: (
    comparison: Comparison,
    begun: readonly Begun[],
    isLast: boolean,
    isSketch: boolean,
  ) => void;
}

/** Options before their first replication, each with its staffing, in the order of the scenario. */
export function beginAll({ scenario, grid }: Told, staffed: readonly StaffingResult[]): Begun[] {
  const promises = new Promises(scenario, grid);
  return optionsOf(scenario).map((option, o): Begun => {
    const watch = { onReplication: () => {}, isRepriced: true };
    const counter = new OptionCounter(scenario, grid, option, staffed[o].plan, { promises });
    const play = new OptionPlay(scenario, grid, option, staffed[o].plan, watch, counter);
    return { option, staffed: staffed[o], play };
  });
}

/**
 * Plays plans that are already there, a few replications of every option first, so that an answer comes soon and gets
 * sharper; the options side by side, and while the answer so far is worked out, the replications after it. The last
 * comparison is the one that `compareOptions` makes of the same plans, to the last bit.
 */
export async function replay(request: ReplayRequest): Promise<void> {
  const { scenario, begun, hours, runner, signal, carefulFrom, show } = request;
  const known = new KeptAnswers();
  const least = scenario.precision?.atLeast ?? scenario.replications;
  const steps = request.steps.filter(
    (step) => step < least && begun.some(({ play }) => play.replications <= step),
  );
  const playOn = (step: number | undefined, by: CountingRunner = runner) =>
    all(
      begun.map(({ play }) =>
        step === undefined ? play.untilPrecise(by, signal) : play.upTo(step, by, signal),
      ),
    );
  let playing = playOn(steps[0]);
  for (const [s, step] of steps.entries()) {
    await playing;
    if (signal.aborted) return;
    const answer = (isSketch: boolean) =>
      show(comparisonOf(request, begun, true, { known, hours, isSketch }), begun, false, isSketch);
    // A reader waits for the last sketch, and the players would take its time; nobody waits for what is careful.
    if (step === carefulFrom) answer(true);
    const answered = new Gate();
    playing = playOn(steps[s + 1], answered.before(runner));
    playing.catch(() => {});
    try {
      if (step < carefulFrom) answer(true);
      else if (await worksOut(request, begun, { known, hours }, signal)) answer(false);
    } catch (error) {
      // Whoever asks next goes on from these plays, which must be at rest.
      answered.open();
      await playing.catch(() => {});
      throw error;
    }
    answered.open();
  }
  await playing;
  if (signal.aborted) return;
  await levelled(scenario, begun, runner, signal);
  if (!signal.aborted) {
    show(comparisonOf(request, begun, false, { known, hours, isSketch: false }), begun, true, false);
  }
}

/** Works out what is careful, piece by piece, so that a new question is heard in between; false when one has come. */
async function worksOut(
  told: Told,
  begun: readonly Begun[],
  care: Omit<Care, 'isSketch'>,
  signal: StopSignal,
): Promise<boolean> {
  for (const _piece of careful(told, begun, care)) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return false;
  }
  return true;
}

/** Waits until none is at work any more, and then fails if one has. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}
