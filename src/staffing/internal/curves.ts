import { MeshedLine, type Stream } from './mesh.ts';

/** Loads are tabulated at (k x step)²: as fine at 1 Erlang as at 100, seen against their own spread. */
const step = 0.1;
/** Normal quadrature of five points (Gauss–Hermite): how far demand lies from its forecast, in deviations. */
const deviations = [-2.8569700138728, -1.3556261799743, 0, 1.3556261799743, 2.8569700138728];
const weights = [0.0112574113277, 0.2220759220056, 0.5333333333333, 0.2220759220056, 0.0112574113277];

/**
 * Good and counted contacts of every stream of a pool, for one expected contact, by load and number of agents:
 * averaged over how far real demand strays from its forecast. Both run between tabulated loads in straight lines.
 */
export class ServiceCurves {
  readonly streams: number;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #offset: Int32Array;
  readonly #good: Float64Array[];
  readonly #counted: Float64Array[];

  constructor(handleSeconds: number, streams: readonly Stream[], peakLoad: number, demandCv: number) {
    this.streams = streams.length;
    const spread = Math.min(demandCv, 0.33);
    const columns = Math.ceil(Math.sqrt(peakLoad) / step) + 2;
    const low = new Int32Array(columns);
    const high = new Int32Array(columns);
    const offset = new Int32Array(columns + 1);
    for (let k = 0; k < columns; k++) {
      const load = k * step * (k * step);
      const root = Math.sqrt(load);
      low[k] = Math.max(0, Math.floor(load * (1 - 2 * spread) - 4 * root - 1));
      high[k] = Math.ceil(load * (1 + 3 * spread) + 5 * root + 4);
      offset[k + 1] = offset[k]! + high[k]! - low[k]! + 1;
    }
    this.#low = low;
    this.#high = high;
    this.#offset = offset;
    this.#good = streams.map(() => new Float64Array(offset[columns]!));
    this.#counted = streams.map(() => new Float64Array(offset[columns]!));

    const line = new MeshedLine(handleSeconds, streams, peakLoad);
    for (let k = 0; k < columns; k++) {
      const load = k * step * (k * step);
      const nodes = spread > 0 && load > 0 ? deviations : [0];
      for (const [d, deviation] of nodes.entries()) {
        const factor = Math.max(0.05, 1 + spread * deviation);
        const weight = nodes.length === 1 ? 1 : weights[d]! * factor;
        const found = line.fractions(load * factor, low[k]!, high[k]!);
        found.forEach(({ good, counted }, s) => {
          for (let n = 0; n < good.length; n++) {
            const at = offset[k]! + n;
            this.#good[s]![at] = this.#good[s]![at]! + weight * good[n]!;
            this.#counted[s]![at] = this.#counted[s]![at]! + weight * counted[n]!;
          }
        });
      }
    }
  }

  /** Where a load lies in the table: whole part the column, fraction the way to the next. */
  place(load: number): number {
    return Math.min(this.#low.length - 1.000001, Math.sqrt(Math.max(0, load)) / step);
  }

  good(stream: number, place: number, agents: number): number {
    return this.#read(this.#good[stream]!, place, agents);
  }

  counted(stream: number, place: number, agents: number): number {
    return this.#read(this.#counted[stream]!, place, agents);
  }

  #read(table: Float64Array, place: number, agents: number): number {
    const k = Math.floor(place);
    const way = place - k;
    return (1 - way) * this.#at(table, k, agents) + way * this.#at(table, k + 1, agents);
  }

  /** Below the table nobody is served in time, above it more agents change nothing. */
  #at(table: Float64Array, k: number, agents: number): number {
    const low = this.#low[k]!;
    const offset = this.#offset[k]!;
    if (agents < low) return table[offset]!;
    return table[offset + Math.min(agents, this.#high[k]!) - low]!;
  }
}
