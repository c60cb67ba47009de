import { emptyFacts, type Facts, type Model, UNIT_KINDS } from '../../../engine/index.ts';
import type { Part } from './split-model.ts';

/** Where the rows of a part stand in the whole: row `r` of the part goes to row `queues[r]`, and so on. */
interface Rows {
  readonly queues: readonly number[];
  readonly pools: readonly number[];
  readonly links: readonly number[];
}

type Columns = Readonly<Record<string, Int32Array | Float64Array>>;

/**
 * Puts the facts of a model's parts together into those of the whole. The whole is one block of memory that each call
 * fills anew: years have many intervals, and asking for fresh memory costs more than filling it.
 */
export class FactsJoin {
  readonly #rows: readonly Rows[];
  /** Drawers of units by link of the whole; 0 where they are not counted. */
  readonly #drawers: readonly number[];
  readonly #whole: Facts;

  constructor(model: Model, parts: readonly Part[]) {
    const firstLink: number[] = [];
    const drawers: number[] = [];
    for (const { links } of model.pools) {
      firstLink.push(drawers.length);
      for (const { queue } of links) drawers.push(model.queues[queue]!.units?.cells ?? 0);
    }
    this.#drawers = drawers;
    this.#rows = parts.map(({ queues, pools }) => ({
      queues,
      pools,
      links: pools.flatMap((pool) => model.pools[pool]!.links.map((_, l) => firstLink[pool]! + l)),
    }));
    this.#whole = emptyFacts(model, 0);
  }

  /** The facts of the whole; the next call overwrites them. */
  join(parts: readonly Facts[]): Facts {
    const whole = this.#whole;
    for (const [p, { queues, pools, links }] of this.#rows.entries()) {
      const part = parts[p]!;
      putAll(part.queues, whole.queues, queues);
      putAll(part.pools, whole.pools, pools);
      putAll(part.links, whole.links, links);
      put(part.waits, whole.waits, queues);
      this.#putUnits(part, links);
    }
    return { ...whole, replication: parts[0]!.replication };
  }

  #putUnits({ units: part }: Facts, links: readonly number[]): void {
    const { units: whole } = this.#whole;
    if (!part || !whole) return;
    const kinds = UNIT_KINDS.length;
    links.forEach((link, l) => {
      const [from, to] = [part.first[l]! * kinds, whole.first[link]! * kinds];
      const end = from + this.#drawers[link]! * kinds;
      if (end === from) return;
      whole.contacts.set(part.contacts.subarray(from, end), to);
      whole.billed.set(part.billed.subarray(from, end), to);
    });
  }
}

function putAll(from: object, into: object, rows: readonly number[]): void {
  for (const [key, column] of Object.entries(from as Columns)) put(column, (into as Columns)[key]!, rows);
}

/** Every row of a column to its place; all rows are equally wide. */
function put(
  from: Int32Array | Float64Array,
  into: Int32Array | Float64Array,
  rows: readonly number[],
): void {
  const width = from.length / rows.length;
  rows.forEach((row, r) => {
    into.set(from.subarray(r * width, (r + 1) * width), row * width);
  });
}
