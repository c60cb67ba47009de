import type { Queue } from '../../scenario/types.ts';
import { ServiceCurves } from './curves.ts';
import { demandSpread } from './demand-cv.ts';
import { streamOf } from './stream.ts';

/** One queue's part of a pool's load in an interval. */
export interface LoadPart {
  readonly queue: Queue;
  /** Contacts of the interval, and the agents that they keep busy, Erlang. */
  readonly contacts: number;
  readonly load: number;
  /** Agent-seconds of a contact. */
  readonly seconds: number;
}

/** Square-root staffing, where nothing is promised that agents could keep. */
const spare = 0.5;

/**
 * Agents, in fractions, with which every queue meets its own target in one interval by the formula with patience: the
 * straight line between the last number that misses and the first that meets. `spread` counts how far days stray from
 * the forecast; without it the forecast comes true. The first whole number that meets is the fraction rounded up.
 */
export function requirement(parts: readonly LoadPart[], spread: boolean): number {
  const live = parts.filter(({ load }) => load > 0);
  const load = live.reduce((sum, part) => sum + part.load, 0);
  if (load === 0) return 0;
  const promised = live.flatMap(({ queue: { target, ringSeconds } }, stream) =>
    target === null || target.seconds < ringSeconds ? [] : [{ stream, share: target.share }],
  );
  if (promised.length === 0) return load + spare * Math.sqrt(load);
  const contacts = live.reduce((sum, part) => sum + part.contacts, 0);
  const { year, day } = demandSpread(live.map(({ queue, load: work }) => ({ queue, work })));
  const curves = new ServiceCurves(
    live.reduce((sum, part) => sum + part.contacts * part.seconds, 0) / contacts,
    live.map(({ queue, contacts: own }) => streamOf(queue, own / contacts)),
    load,
    spread ? Math.sqrt(year * year + day * day) : 0,
  );
  const place = curves.place(load);
  const margin = (agents: number) =>
    Math.min(
      ...promised.map(
        ({ stream, share }) =>
          curves.good(stream, place, agents) - share * curves.counted(stream, place, agents),
      ),
    );
  let before = margin(0);
  for (let agents = 1; agents < 3 * load + 100; agents++) {
    const here = margin(agents);
    if (here >= 0) return agents - (before >= 0 ? 1 : here / (here - before));
    before = here;
  }
  return Math.ceil(3 * load + 100);
}
