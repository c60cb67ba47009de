import { type Fill, fillOf, GammaTable, lawMean, quantileOf } from '../../random/index.ts';
import type { Model } from '../model.ts';

/** What a model says, as columns that the event loop reads: worked out once for all its replications. */
export interface Tables {
  readonly queues: number;
  readonly pools: number;
  readonly links: number;
  /** Links of pool p are linkStart[p]…linkStart[p + 1] - 1, in the plan's order. */
  readonly linkStart: Int32Array;
  readonly linkPool: Int32Array;
  readonly linkQueue: Int32Array;
  readonly linkRank: Int32Array;
  readonly linkAfter: Float64Array;
  readonly linkKeepFree: Int32Array;
  readonly linkPriority: Float64Array;
  readonly linkWeight: Float64Array;
  readonly linkFactor: Float64Array;
  /** Links whose activity changes in time. */
  readonly maskedLinks: readonly number[];
  /** Links that serve queue q, lower ranks first: rankedLinks[rankedStart[q]…rankedStart[q + 1] - 1]. */
  readonly rankedStart: Int32Array;
  readonly rankedLinks: Int32Array;
  readonly queueClient: Int32Array;
  readonly isChat: Uint8Array;
  /** E-mail and back office: waits for quiet, worked whenever agents are on duty. */
  readonly deferrable: Uint8Array;
  readonly interruptible: Uint8Array;
  /** Some pool that serves the queue also serves interruptible work. */
  readonly mayInterrupt: Uint8Array;
  readonly atClosing: readonly ('answer' | 'turn-away' | 'carry-over')[];
  readonly targetSeconds: Float64Array;
  /** Seconds that the queue was open before each interval; null unless its target counts open time only. */
  readonly openBefore: readonly (Float64Array | null)[];
  readonly ringSeconds: Float64Array;
  readonly balk: Float64Array;
  readonly capacity: Float64Array;
  readonly redialShare: Float64Array;
  /** Something happens at the moment of abandonment, or depends on how many wait: it must be an event. */
  readonly abandonsByEvent: Uint8Array;
  /** Contacts of the queue need a key for later draws. */
  readonly keyed: Uint8Array;
  /** Distinct delays after which a further pool may take a waiting contact. */
  readonly overflowDelays: readonly (readonly number[])[];
  /** Mean handle time over all expected contacts, seconds. */
  readonly meanHandle: number;
  readonly fills: readonly { readonly talk: Fill; readonly afterWork: Fill; readonly patience: Fill }[];
  readonly hasAfterWork: Uint8Array;
  readonly hasPatience: Uint8Array;
  readonly quantiles: readonly {
    readonly talk: (u: number) => number;
    readonly afterWork: (u: number) => number;
    readonly patience: (u: number) => number;
    readonly redialDelay: (u: number) => number;
  }[];
  readonly dayFactors: readonly (GammaTable | null)[];
  readonly yearFactors: readonly (GammaTable | null)[];
}

const known = new WeakMap<Model, Tables>();

export function tablesOf(model: Model): Tables {
  let tables = known.get(model);
  if (tables === undefined) {
    tables = build(model);
    known.set(model, tables);
  }
  return tables;
}

function build(model: Model): Tables {
  const { queues, pools } = model;
  const links = pools.flatMap((pool, p) => pool.links.map((link) => ({ ...link, pool: p })));
  const linkStart = new Int32Array(pools.length + 1);
  pools.forEach((pool, p) => {
    linkStart[p + 1] = linkStart[p]! + pool.links.length;
  });
  const servedBy = queues.map((_, q) =>
    links
      .flatMap((link, l) => (link.queue === q ? [l] : []))
      .sort((a, b) => links[a]!.rank - links[b]!.rank || a - b),
  );
  const rankedStart = new Int32Array(queues.length + 1);
  servedBy.forEach((ranked, q) => {
    rankedStart[q + 1] = rankedStart[q]! + ranked.length;
  });
  const interruptible = flags(queues.map((queue) => queue.interruptible));
  const gammas = new Map<number, GammaTable>();
  const gammaOf = (cv: number): GammaTable | null => {
    if (!(cv > 0)) return null;
    const table = gammas.get(cv) ?? new GammaTable(cv);
    gammas.set(cv, table);
    return table;
  };
  return {
    queues: queues.length,
    pools: pools.length,
    links: links.length,
    linkStart,
    linkPool: Int32Array.from(links, (link) => link.pool),
    linkQueue: Int32Array.from(links, (link) => link.queue),
    linkRank: Int32Array.from(links, (link) => link.rank),
    linkAfter: Float64Array.from(links, (link) => link.afterSeconds),
    linkKeepFree: Int32Array.from(links, (link) => link.keepFree),
    linkPriority: Float64Array.from(links, (link) => link.priority),
    linkWeight: Float64Array.from(links, (link) => link.weight),
    linkFactor: Float64Array.from(links, (link) => link.handleFactor),
    maskedLinks: links.flatMap((link, l) => (link.active === null ? [] : [l])),
    rankedStart,
    rankedLinks: Int32Array.from(servedBy.flat()),
    queueClient: Int32Array.from(queues, (queue) => queue.client),
    isChat: flags(queues.map((queue) => queue.channel === 'chat')),
    deferrable: flags(queues.map((queue) => queue.channel === 'email' || queue.channel === 'back-office')),
    interruptible,
    mayInterrupt: flags(
      queues.map(
        (queue, q) =>
          (queue.channel === 'voice' || queue.channel === 'chat') &&
          servedBy[q]!.some((l) =>
            pools[links[l]!.pool]!.links.some((other) => interruptible[other.queue] === 1),
          ),
      ),
    ),
    atClosing: queues.map((queue) => queue.atClosing),
    targetSeconds: Float64Array.from(queues, (queue) => queue.targetSeconds),
    openBefore: queues.map((queue) =>
      queue.targetOpenTimeOnly ? openSecondsBefore(queue.open, model.intervalSeconds) : null,
    ),
    ringSeconds: Float64Array.from(queues, (queue) => queue.ringSeconds),
    balk: Float64Array.from(queues, (queue) => queue.balk),
    capacity: Float64Array.from(queues, (queue) => queue.capacity),
    redialShare: Float64Array.from(queues, (queue) => queue.redial?.share ?? 0),
    abandonsByEvent: flags(
      queues.map(
        (queue, q) =>
          queue.patience.kind !== 'never' &&
          (queue.redial !== null ||
            queue.capacity < Infinity ||
            servedBy[q]!.some((l) => pools[links[l]!.pool]!.next === 'longest-queue')),
      ),
    ),
    keyed: flags(
      queues.map(
        (queue) =>
          queue.balk > 0 || queue.redial !== null || queue.callBack !== null || queue.transfers.length > 0,
      ),
    ),
    overflowDelays: servedBy.map((ranked) =>
      [...new Set(ranked.map((l) => links[l]!.afterSeconds))]
        .filter((delay) => delay > 0)
        .sort((a, b) => a - b),
    ),
    meanHandle: meanHandleOf(queues),
    fills: queues.map((queue) => ({
      talk: fillOf(queue.talk),
      afterWork: fillOf(queue.afterWork),
      patience: fillOf(queue.patience),
    })),
    hasAfterWork: flags(queues.map((queue) => lawMean(queue.afterWork) > 0)),
    hasPatience: flags(queues.map((queue) => queue.patience.kind !== 'never')),
    quantiles: queues.map((queue) => ({
      talk: quantileOf(queue.talk),
      afterWork: quantileOf(queue.afterWork),
      patience: quantileOf(queue.patience),
      redialDelay: quantileOf(queue.redial?.delay ?? { kind: 'constant', value: 0 }),
    })),
    dayFactors: queues.map((queue) => gammaOf(queue.dayCv)),
    yearFactors: queues.map((queue) => gammaOf(queue.forecastCv)),
  };
}

function meanHandleOf(queues: Model['queues']): number {
  let contacts = 0;
  let seconds = 0;
  for (const queue of queues) {
    const expected = queue.recordedAt?.length ?? queue.expected.reduce((sum, value) => sum + value, 0);
    contacts += expected;
    seconds += expected * (lawMean(queue.talk) + lawMean(queue.afterWork));
  }
  return contacts > 0 && seconds > 0 ? seconds / contacts : 60;
}

function flags(values: readonly boolean[]): Uint8Array {
  return Uint8Array.from(values, (value) => (value ? 1 : 0));
}

function openSecondsBefore(open: Uint8Array, intervalSeconds: number): Float64Array {
  const before = new Float64Array(open.length + 1);
  for (let i = 0; i < open.length; i++) before[i + 1] = before[i]! + open[i]! * intervalSeconds;
  return before;
}
