import type { Estimate } from '../../measures/types.ts';
import type { Option, Scenario } from '../../scenario/types.ts';
import { Stopped } from '../runner.ts';
import { type Crossing, crossingsIn, findCrossings, type Sample } from './crossings.ts';
import { type Answer, costOf, difference, priced, type QuestionDesk } from './desk.ts';
import { type LeverKey, type LeverRange, leversOf } from './levers.ts';

/** What the decision is at one value of an assumption. */
export interface LeverEnd {
  readonly at: number;
  /** What the winner saves against the runner-up, paired by replication; negative when it has lost. */
  readonly saving: Estimate;
  /** What the buyer pays for the winner. */
  readonly cost: Estimate;
  /** Whether the winner and the runner-up keep their promises. */
  readonly meetsTarget: readonly [boolean, boolean];
}

/** One assumption: how much it moves the decision over its range, and where it turns it. */
export interface Lever {
  readonly key: LeverKey;
  readonly kind: LeverRange['kind'];
  /** As written. */
  readonly base: number;
  readonly low: LeverEnd;
  readonly high: LeverEnd;
  /** By how much the saving differs between the ends. */
  readonly swing: number;
  /** Where the runner-up becomes the cheaper, or the winner again; 'first' is the winner. None: it does not flip. */
  readonly flips: readonly Crossing[];
  /** Between which values that was sought. */
  readonly searched: readonly [number, number];
}

/** What moves the choice between the cheapest option and the next. */
export interface Sensitivity {
  readonly winner: string;
  readonly runnerUp: string;
  /** As the scenario is written. */
  readonly saving: Estimate;
  readonly cost: Estimate;
  /** The one that moves the saving most comes first. */
  readonly levers: readonly Lever[];
  /** Stopped before every assumption was tried. */
  readonly partial: boolean;
}

export interface SensitivityRequest {
  readonly scenario: Scenario;
  readonly desk: QuestionDesk;
  readonly winner: Option;
  readonly runnerUp: Option;
  readonly onLever?: (key: LeverKey, done: number) => void;
}

/** Places are dear where staffing is solved anew; a turn is then narrowed by a few places only. */
const narrowing = { closeness: 0.01, doubtCloseness: 1, more: 4 };
const exact = { closeness: 1e-5, doubtCloseness: 1, more: 60 };

/**
 * Moves one assumption at a time, over its usual range, and tells what becomes of the saving; where the saving
 * shrinks towards one side, looks on that side for the value at which it turns. Throws `Stopped` when stopped before
 * the first assumption was tried; later the result is partial.
 */
export async function sensitivity(request: SensitivityRequest): Promise<Sensitivity> {
  const { scenario, desk, winner, runnerUp, onLever } = request;
  const ask = async (range: LeverRange, at: number): Promise<LeverEnd & { readonly difference: Estimate }> =>
    endOf(
      at,
      await priced(desk, winner, range.question(at)),
      await priced(desk, runnerUp, range.question(at)),
    );
  const ranges = leversOf(scenario);
  const levers: Lever[] = [];
  const base = endOf(0, await priced(desk, winner, {}), await priced(desk, runnerUp, {}));
  let partial = false;
  try {
    for (const [l, range] of ranges.entries()) {
      onLever?.(range.key, l / ranges.length);
      levers.push(await leverOver(range, base, (at) => ask(range, at)));
    }
  } catch (error) {
    if (!(error instanceof Stopped) || levers.length === 0) throw error;
    partial = true;
  }
  levers.sort((a, b) => b.swing - a.swing);
  return { winner: winner.id, runnerUp: runnerUp.id, saving: base.saving, cost: base.cost, levers, partial };
}

type Ask = (at: number) => Promise<LeverEnd & { readonly difference: Estimate }>;

async function leverOver(
  range: LeverRange,
  base: { readonly saving: Estimate; readonly difference: Estimate },
  ask: Ask,
): Promise<Lever> {
  const { difference: _low, ...low } = await ask(range.low);
  const { difference: _high, ...high } = await ask(range.high);
  // Only where the saving shrinks is there something to find; exact prices are looked at on both sides.
  const down = range.pricesOnly || low.saving.mean < base.saving.mean;
  const up = range.pricesOnly || high.saving.mean < base.saving.mean;
  const places = [
    ...(down ? [range.farLow] : []),
    range.low,
    range.base,
    range.high,
    ...(up ? [range.farHigh] : []),
  ].filter((at, i, all) => all.indexOf(at) === i);
  const moves = low.saving.mean !== high.saving.mean || low.saving.mean !== base.saving.mean;
  const { more, ...rules } = range.pricesOnly ? exact : narrowing;
  const samples: Sample[] = [];
  if (moves) {
    places.sort((a, b) => a - b);
    const look = async (at: number) => (at === range.base ? base.difference : (await ask(at)).difference);
    await findCrossings(places, look, { ...rules, most: places.length + more }, (sample) =>
      samples.push(sample),
    );
    samples.sort((a, b) => a.at - b.at);
  }
  return {
    key: range.key,
    kind: range.kind,
    base: range.base,
    low,
    high,
    swing: Math.abs(high.saving.mean - low.saving.mean),
    flips: crossingsIn(samples),
    searched: moves ? [places[0]!, places.at(-1)!] : [range.farLow, range.farHigh],
  };
}

function endOf(at: number, winner: Answer, runnerUp: Answer) {
  return {
    at,
    saving: difference(runnerUp, winner),
    difference: difference(winner, runnerUp),
    cost: costOf(winner),
    meetsTarget: [winner.meetsTarget, runnerUp.meetsTarget] as const,
  };
}
