import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import type { Part } from './split-model.ts';

type Column = Int32Array | Float64Array;
/** Rows of one column of a part, and where they stand in the whole: row `r` of the part goes to `rows[r]`. */
interface Move {
  readonly from: (facts: Facts) => Column;
  readonly rows: readonly number[];
}

/**
 * Puts the facts of a model's parts together into those of the whole. The whole is one block of memory that each call
 * fills anew: years have many intervals, and asking for fresh memory costs more than filling it.
 */
export class FactsJoin {
  readonly #parts: readonly (readonly Move[])[];
  readonly #model: Model;
  #whole: Facts | null = null;

  constructor(model: Model, parts: readonly Part[]) {
    this.#model = model;
    const firstLink: number[] = [];
    let links = 0;
    for (const pool of model.pools) {
      firstLink.push(links);
      links += pool.links.length;
    }
    this.#parts = parts.map(({ queues, pools }) => {
      const linkRows = pools.flatMap((pool) => model.pools[pool]!.links.map((_, l) => firstLink[pool]! + l));
      return [
        ...queueColumns.map((key): Move => ({ from: (facts) => facts.queues[key], rows: queues })),
        ...poolColumns.map((key): Move => ({ from: (facts) => facts.pools[key], rows: pools })),
        ...linkColumns.map((key): Move => ({ from: (facts) => facts.links[key], rows: linkRows })),
        { from: (facts) => facts.waits, rows: queues },
      ];
    });
  }

  /** The facts of the whole; the next call overwrites them. */
  join(parts: readonly Facts[]): Facts {
    this.#whole ??= emptyWhole(this.#model, parts[0]!);
    const whole = { ...this.#whole, replication: parts[0]!.replication };
    for (const [p, moves] of this.#parts.entries()) {
      for (const { from, rows } of moves) {
        const [source, goal] = [from(parts[p]!), from(whole)];
        const width = source.length / rows.length;
        for (const [r, row] of rows.entries()) {
          goal.set(source.subarray(r * width, (r + 1) * width) as never, row * width);
        }
      }
    }
    return whole;
  }
}

const queueColumns = [
  'offered',
  'firstAttempts',
  'answered',
  'answeredInTime',
  'abandoned',
  'abandonedInTime',
  'turnedAway',
  'delayed',
  'calledBack',
  'waitAnswered',
  'waitAll',
  'waiting',
  'stillWaiting',
] as const satisfies readonly (keyof Facts['queues'])[];
const poolColumns = ['staffed', 'handling', 'changeover', 'idle', 'overrun'] as const;
const linkColumns = ['contacts', 'handling', 'talk', 'changeover', 'billed'] as const;

/** Columns as long as the whole needs them, of the kinds that a part has. */
function emptyWhole({ queues, pools, intervals, days }: Model, like: Facts): Facts {
  const links = pools.reduce((sum, pool) => sum + pool.links.length, 0);
  const bins = like.waits.length / like.queues.stillWaiting.length;
  const columns = <T extends object>(of: T, length: number) =>
    Object.fromEntries(
      Object.entries(of).map(([key, column]) => [
        key,
        new (column.constructor as typeof Float64Array)(length),
      ]),
    ) as T;
  return {
    replication: 0,
    intervals,
    days,
    queues: {
      ...columns(like.queues, queues.length * intervals),
      stillWaiting: new Int32Array(queues.length),
    },
    pools: columns(like.pools, pools.length * intervals),
    links: columns(like.links, links * days),
    waits: new Int32Array(queues.length * bins),
  };
}
