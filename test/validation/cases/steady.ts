import type { Law } from '../../../src/random/law.ts';
import { type Case, type Check, type Effort, quantity, share } from '../harness/case.ts';
import { modelOf } from '../harness/model.ts';
import { type Plays, play } from '../harness/play.ts';

/** One queue and one group of agents. */
export interface Steady {
  readonly ratePerSecond: number;
  readonly talk: Law;
  readonly afterWork?: Law;
  readonly agents: number;
  readonly patience: Law;
  readonly capacity?: number;
  readonly balk?: number;
  /** Contacts to play in all, by effort. */
  readonly contacts: Readonly<Record<Effort, number>>;
  /** Length of the warm-up in handle times; default 30. */
  readonly warmUp?: number;
  readonly handleSeconds: number;
  /** Half-width that shares must reach, where the usual one would take too long. */
  readonly widest?: number;
}

const replications = 60;

/** Plays a steady system: 60 replications, each with its own warm-up. */
export function playSteady(system: Steady, seed: string, effort: Effort): Plays {
  const { ratePerSecond, handleSeconds, warmUp = 30 } = system;
  const measured = system.contacts[effort] / replications / ratePerSecond;
  const intervalSeconds = Math.max(measured / 20, 10 * handleSeconds);
  const kept = Math.ceil(measured / intervalSeconds);
  const first = Math.ceil((warmUp * handleSeconds) / intervalSeconds);
  const model = modelOf({
    seed,
    intervals: first + kept + 1,
    intervalSeconds,
    queues: [
      {
        rate: ratePerSecond,
        talk: system.talk,
        ...(system.afterWork === undefined ? {} : { afterWork: system.afterWork }),
        patience: system.patience,
        capacity: system.capacity ?? Number.POSITIVE_INFINITY,
        balk: system.balk ?? 0,
      },
    ],
    pools: [{ agents: system.agents, links: [{ queue: 0 }] }],
  });
  return play(model, { values: replications, first, last: 1 });
}

/** Exact figures that a steady system can be held to; those left out are not checked. */
export interface Exact {
  readonly waitProbability?: number;
  readonly answeredInTime?: number;
  readonly abandoned?: number;
  readonly abandonedInTime?: number;
  readonly turnedAway?: number;
  readonly meanWait?: number;
  readonly asa?: number;
  readonly meanQueue?: number;
  readonly occupancy?: number;
}

/** Waits are held to 5 %, or to a tenth of a second where they are shorter than two. */
const trifleSeconds = 0.1;

export function checkSteady({ runs, controlled }: Plays, exact: Exact, ratePerSecond: number): Check[] {
  const counts = runs.map((run) => run.queue(0));
  const checks: Check[] = [];
  const ofOffered = (measure: string, key: keyof Exact, field: keyof (typeof counts)[number]) => {
    const value = exact[key];
    if (value !== undefined)
      checks.push(
        share(
          measure,
          value,
          counts.map((c) => c[field] / c.offered),
        ),
      );
  };
  ofOffered('P(wait)', 'waitProbability', 'delayed');
  ofOffered('answered in 20 s', 'answeredInTime', 'answeredInTime');
  ofOffered('abandoned', 'abandoned', 'abandoned');
  ofOffered('abandoned in 20 s', 'abandonedInTime', 'abandonedInTime');
  ofOffered('turned away', 'turnedAway', 'turnedAway');
  if (exact.meanWait !== undefined) {
    checks.push(
      quantity(
        'mean wait, s',
        exact.meanWait,
        counts.map((c) => c.waitAll / c.offered),
        trifleSeconds,
      ),
    );
  }
  if (exact.asa !== undefined) {
    checks.push(
      quantity(
        'ASA, s',
        exact.asa,
        counts.map((c) => c.waitAnswered / c.answered),
        trifleSeconds,
      ),
    );
  }
  if (exact.meanQueue !== undefined) {
    const queue = runs.map((run) => run.queue(0).waiting / run.seconds);
    checks.push(quantity('mean queue', exact.meanQueue, queue, trifleSeconds * ratePerSecond));
  }
  if (exact.occupancy !== undefined) {
    const occupancy = runs.map((run) => {
      const { handling, idle, changeover } = run.pool(0);
      return handling / (handling + idle + changeover);
    });
    checks.push(share('occupancy', exact.occupancy, occupancy));
  }
  return controlled(checks);
}

/** Shares get the bound itself, waits and queues ten times as much of their exact value. */
function widened(check: Check, widest: number): number {
  return check.kind === 'demand'
    ? check.widest
    : check.kind === 'share'
      ? widest
      : Math.max(check.widest, 10 * widest * check.exact);
}

/** A case of one queue and one pool, given its exact figures. */
export function steadyCase(
  about: Pick<Case, 'name' | 'group' | 'source' | 'longOnly'>,
  system: Steady,
  exact: () => Exact,
): Case {
  const { widest } = system;
  return {
    ...about,
    run: (effort) =>
      checkSteady(playSteady(system, about.name, effort), exact(), system.ratePerSecond).map((check) =>
        widest === undefined ? check : { ...check, widest: widened(check, widest) },
      ),
  };
}
