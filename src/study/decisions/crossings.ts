import type { Estimate } from '../../measures/types.ts';

/** What was found out at one place of the axis: a paired difference of two costs, the first minus the second. */
export interface Sample {
  readonly at: number;
  readonly difference: Estimate;
}

/** A place at which the cheaper of the two changes. */
export interface Crossing {
  /** On the straight line between the two places of `between`; where both cost the same, if that was seen between them. */
  readonly at: number;
  /**
   * Where the 95 % interval of the difference begins and ceases to include zero: nearer than this nobody can say
   * who wins. Null where it still includes zero at the end of the range.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** Neighbouring places that were simulated, of which one is won by the first and the other by the second. */
  readonly between: readonly [number, number];
  /** Which of the two is cheaper below; the other is above. */
  readonly cheaperBelow: 'first' | 'second';
}

export interface CrossingSearch {
  /** Ascending. */
  readonly samples: readonly Sample[];
  readonly crossings: readonly Crossing[];
}

export interface CrossingRules {
  /** A crossing is narrowed until its two neighbours are this near, as a share of the range. */
  readonly closeness: number;
  /** Neighbours of which one is too close to call are split until they are this near: it may hide two crossings. */
  readonly doubtCloseness: number;
  /** Most places that are looked at, those given in `places` among them. */
  readonly most: number;
}

/**
 * All places between the first and the last of `places` at which the cheaper of two options changes. Agents are
 * whole, so cost is a saw-tooth that may cross more than once: every change of sign between neighbours is narrowed,
 * the widest first, and then every pair of neighbours that are too close to call is split. Two crossings nearer to
 * each other than neighbouring samples can hide; the samples say how near that is.
 *
 * @param places Ascending, at least two.
 * @param sample Throws to end the search; what was found until then is handed to `onSample`, one by one.
 */
export async function findCrossings(
  places: readonly number[],
  sample: (at: number) => Promise<Estimate>,
  { closeness, doubtCloseness, most }: CrossingRules,
  onSample: (sample: Sample) => void = () => {},
): Promise<CrossingSearch> {
  const samples: Sample[] = [];
  const look = async (at: number) => {
    const found = { at, difference: await sample(at) };
    samples.push(found);
    samples.sort((a, b) => a.at - b.at);
    onSample(found);
  };
  for (const at of places) await look(at);
  const range = places.at(-1)! - places[0]!;
  while (samples.length < most) {
    const next =
      widest(decisive(samples), closeness * range, turns, (a, b) => withinBracket(a, b, samples)) ??
      widest(samples, doubtCloseness * range, doubtful, middle);
    if (next === null) break;
    await look(next);
  }
  return { samples, crossings: crossingsIn(samples) };
}

/** Crossings of what was sampled, in ascending order. */
export function crossingsIn(samples: readonly Sample[]): Crossing[] {
  const found: Crossing[] = [];
  let before: Sample | null = null;
  decisive(samples).forEach((now) => {
    if (before !== null && turns(before, now)) {
      found.push({
        at: evenBetween(samples, before, now) ?? zeroOf(before, now, (each) => each.mean),
        low: edge(samples, before, -1),
        high: edge(samples, now, 1),
        between: [before.at, now.at],
        cheaperBelow: before.difference.mean < 0 ? 'first' : 'second',
      });
    }
    before = now;
  });
  return found;
}

/** The middle of the places between two at which nobody wins; null when there are none. */
function evenBetween(samples: readonly Sample[], before: Sample, now: Sample): number | null {
  const even = samples.filter(({ at, difference }) => at > before.at && at < now.at && difference.mean === 0);
  return even.length === 0 ? null : (even[0]!.at + even.at(-1)!.at) / 2;
}

const turns = ({ difference: a }: Sample, { difference: b }: Sample) => a.mean * b.mean < 0;

/** Where both cost the same to the last cent nobody wins. */
const decisive = (samples: readonly Sample[]) => samples.filter(({ difference }) => difference.mean !== 0);

const middle = ({ at: a }: Sample, { at: b }: Sample) => (a + b) / 2;

const tooClose = ({ difference }: Sample) => difference.low <= 0 && difference.high >= 0;

const doubtful = (a: Sample, b: Sample) => !turns(a, b) && (tooClose(a) || tooClose(b));

/** Where to look between the farthest neighbours of a kind; null when all of that kind are near enough. */
function widest(
  samples: readonly Sample[],
  near: number,
  kind: (a: Sample, b: Sample) => boolean,
  place: (a: Sample, b: Sample) => number,
): number | null {
  let found: readonly [Sample, Sample] | null = null;
  for (let i = 1; i < samples.length; i++) {
    const [a, b] = [samples[i - 1]!, samples[i]!];
    const width = b.at - a.at;
    if (width > near && kind(a, b) && (found === null || width > found[1].at - found[0].at)) found = [a, b];
  }
  return found === null ? null : place(...found);
}

/** Where the straight line crosses, but well inside, so that a saw-tooth can't keep one side for ever. */
function withinBracket(a: Sample, b: Sample, samples: readonly Sample[]): number {
  const even = samples.find(({ at }) => at > a.at && at < b.at);
  // An even place inside has split the bracket; the winner changes on one of its sides.
  if (even !== undefined) return even.at - a.at > b.at - even.at ? middle(a, even) : middle(even, b);
  const share = (zeroOf(a, b, (each) => each.mean) - a.at) / (b.at - a.at);
  return a.at + (b.at - a.at) * Math.min(0.75, Math.max(0.25, share));
}

function zeroOf(a: Sample, b: Sample, value: (difference: Estimate) => number): number {
  const [from, to] = [value(a.difference), value(b.difference)];
  return from === to ? (a.at + b.at) / 2 : a.at + ((b.at - a.at) * from) / (from - to);
}

/** From a neighbour of the crossing outward: where the interval ceases to include zero. */
function edge(samples: readonly Sample[], beside: Sample, step: -1 | 1): number | null {
  const start = samples.indexOf(beside);
  for (let i = start; i >= 0 && i < samples.length; i += step) {
    const here = samples[i]!;
    // One replication tells no interval.
    if (tooClose(here) || here.difference.n < 2) continue;
    const inward = samples[i - step]!;
    const bound = here.difference.mean > 0 ? 'low' : 'high';
    const value = (each: Estimate) => each[bound];
    // The neighbour may be as sure of the contrary: then the bound crosses zero between the two all the same.
    return step < 0 ? zeroOf(here, inward, value) : zeroOf(inward, here, value);
  }
  return null;
}
