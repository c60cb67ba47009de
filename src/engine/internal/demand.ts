import { exp, type GammaTable, ln, normalQuantile, StreamFamily } from '../../random/index.ts';
import type { Model, ModelQueue } from '../model.ts';
import type { Laws } from './laws.ts';
import { oncePer } from './once-per.ts';

/** Draws that queues share because they share a cause: one family of streams for each cause. */
export class Causes {
  private readonly days: readonly StreamFamily[];
  private readonly years: readonly number[];

  constructor(model: Model, replication: number) {
    const families = (kind: string) =>
      Array.from(
        { length: model.causes },
        (_, cause) =>
          new StreamFamily(model.seed, replication, 'cause', model.causeKeys?.[cause] ?? cause, kind),
      );
    this.days = families('day');
    this.years = families('year').map((family) => normalQuantile(family.draw(0)));
  }

  day(cause: number, day: number): number {
    return normalQuantile(this.days[cause]!.draw(day));
  }

  year(cause: number): number {
    return this.years[cause]!;
  }
}

/**
 * What the forecast of one queue did not know, all factors with mean 1: a gamma factor for the year, a gamma
 * factor for each day that remembers yesterday (AR(1) in a Gaussian copula; causes are shared between queues),
 * and a lognormal factor within the day that remembers the last interval.
 */
export class Demand {
  private readonly queue: ModelQueue;
  private readonly causes: Causes;
  private readonly yearFactor: number;
  private readonly dayTable: GammaTable | null;
  private readonly ownDays: StreamFamily;
  private readonly ownIntervals: StreamFamily;
  private readonly ownWeight: number;
  private readonly intervalMemory: number;
  private readonly intervalSpread: number;
  private readonly draws: Float64Array;
  private day = -1;
  private normal = 0;
  private dayFactor = 1;

  constructor(model: Model, queue: ModelQueue, laws: Laws, replication: number, causes: Causes) {
    this.queue = queue;
    this.causes = causes;
    this.dayTable = laws.dayFactor;
    this.ownDays = new StreamFamily(model.seed, replication, 'queue', queue.key, 'day factor');
    this.ownIntervals = new StreamFamily(model.seed, replication, 'queue', queue.key, 'within day');
    const shared = queue.loadings.reduce((sum, loading) => sum + loading * loading, 0);
    this.ownWeight = Math.sqrt(Math.max(0, 1 - shared));
    const years = laws.yearFactor;
    this.yearFactor =
      years === null
        ? 1
        : years.at(this.mixed((cause) => causes.year(cause), this.ownYear(model, replication)));
    const variance = ln(1 + queue.withinDayCv * queue.withinDayCv);
    this.intervalSpread = Math.sqrt(variance);
    // Memory is the correlation over an hour.
    this.intervalMemory =
      queue.withinDayMemory > 0 ? exp((ln(queue.withinDayMemory) * model.intervalSeconds) / 3600) : 0;
    this.draws = new Float64Array(queue.withinDayCv > 0 ? longestDay(model) + 1 : 0);
  }

  /** Multiplies the expectation of intervals `from`…`to` - 1 of a day, in place. Days come in ascending order. */
  apply(day: number, dayFrom: number, from: number, to: number, means: Float64Array): void {
    this.reachDay(day);
    const level = this.yearFactor * this.dayFactor;
    const spread = this.intervalSpread;
    if (spread === 0) {
      if (level !== 1) for (let i = 0; i < to - from; i++) means[i]! *= level;
      return;
    }
    // The day's path is drawn from its first interval on, so that a block within the day continues it.
    const draws = this.draws;
    this.ownIntervals.fill(day, draws, to - dayFrom);
    const memory = this.intervalMemory;
    const fresh = Math.sqrt(1 - memory * memory);
    let normal = 0;
    for (let i = dayFrom; i < to; i++) {
      const shock = normalQuantile(draws[i - dayFrom]!);
      normal = i === dayFrom ? shock : memory * normal + fresh * shock;
      if (i >= from && means[i - from]! > 0)
        means[i - from]! *= level * exp(spread * normal - 0.5 * spread * spread);
    }
  }

  private reachDay(day: number): void {
    if (this.dayTable === null) return;
    const memory = this.queue.dayMemory;
    const fresh = Math.sqrt(1 - memory * memory);
    while (this.day < day) {
      this.day++;
      if (memory === 0 && this.day < day) continue;
      const today = this.day;
      const shock = this.mixed(
        (cause) => this.causes.day(cause, today),
        normalQuantile(this.ownDays.draw(today)),
      );
      this.normal = today === 0 ? shock : memory * this.normal + fresh * shock;
      this.dayFactor = this.dayTable.at(this.normal);
    }
  }

  private ownYear(model: Model, replication: number): number {
    return normalQuantile(new StreamFamily(model.seed, replication, 'queue', this.queue.key, 'year').draw(0));
  }

  private mixed(causeDraw: (cause: number) => number, own: number): number {
    let normal = this.ownWeight * own;
    const { loadings } = this.queue;
    for (let cause = 0; cause < loadings.length; cause++) {
      if (loadings[cause]! !== 0) normal += loadings[cause]! * causeDraw(cause);
    }
    return normal;
  }
}

/** In intervals, for all queues and replications of a calendar. */
const longestDay = oncePer(({ dayOf }: Model): number => {
  let longest = 0;
  let length = 0;
  for (let i = 0; i < dayOf.length; i++) {
    length = i > 0 && dayOf[i] === dayOf[i - 1] ? length + 1 : 1;
    if (length > longest) longest = length;
  }
  return longest;
});
