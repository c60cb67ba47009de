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
 * The columns of all queues, which every option of a scenario has alike. They are most of the memory of a year, so that
 * one block serves all wholes, and rows that stand in it already are not copied again.
 */
export class QueueBlock {
  readonly queues: Facts['queues'];
  readonly waits: Facts['waits'];
  /** Whose row stands there now, by queue. */
  readonly #owners: (Facts | null)[];

  constructor(model: Model) {
    const { queues, waits } = emptyFacts({ ...model, pools: [] }, 0);
    this.queues = queues;
    this.waits = waits;
    this.#owners = model.queues.map(() => null);
  }

  fits({ queues, intervals }: Model): boolean {
    return queues.length === this.#owners.length && this.queues.offered.length === queues.length * intervals;
  }

  /** Puts a part's queues to these rows. */
  put(part: Facts, rows: readonly number[]): void {
    if (rows.every((row) => this.#owners[row] === part)) return;
    for (const row of rows) this.#owners[row] = part;
    putAll(part.queues, this.queues, rows);
    put(part.waits, this.waits, rows);
  }
}

/** Puts the facts of a model's parts together into those of the whole, in memory that is filled anew each time. */
export class FactsJoin {
  readonly #rows: readonly Rows[];
  /** Drawers of units by link of the whole; 0 where they are not counted. */
  readonly #drawers: readonly number[];
  readonly #block: QueueBlock;
  readonly #whole: Facts;

  constructor(model: Model, parts: readonly Part[], block: QueueBlock) {
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
    this.#block = block;
    this.#whole = { ...emptyFacts(model, 0), queues: block.queues, waits: block.waits };
  }

  /**
   * The facts of the whole, made part by part; the next call, of any whole in this block, overwrites them.
   *
   * @param factsOf Those of a part, by its place among the parts; they are read before the next part's are asked for.
   */
  *join(replication: number, factsOf: (part: number) => Facts): Generator<void, Facts> {
    const whole = this.#whole;
    for (const [p, { queues, pools, links }] of this.#rows.entries()) {
      const part = factsOf(p);
      this.#block.put(part, queues);
      putAll(part.pools, whole.pools, pools);
      putAll(part.links, whole.links, links);
      this.#putUnits(part, links);
      yield;
    }
    return { ...whole, replication };
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
