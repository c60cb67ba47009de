import { type Fill, fillOf, GammaTable, type Law, lawMean, quantileOf } from '../../random/index.ts';
import type { Model } from '../model.ts';
import { oncePer } from './once-per.ts';

/** The laws of one queue, ready to be drawn from. */
export interface Laws {
  readonly talk: Durations;
  readonly afterWork: Durations;
  readonly patience: Durations;
  readonly redialDelay: Durations;
  readonly hasAfterWork: boolean;
  readonly hasPatience: boolean;
  /** Gamma factors as functions of a standard normal; null when the coefficient of variation is 0. */
  readonly dayFactor: GammaTable | null;
  readonly yearFactor: GammaTable | null;
}

export interface Durations {
  readonly fill: Fill;
  readonly quantile: (u: number) => number;
}

/** Tables of gamma factors that are remembered, of 8 kB each: a model has one or two, and most share theirs. */
const TABLES = 64;
const tables = new Map<number, GammaTable>();

function factorOf(cv: number): GammaTable | null {
  if (!(cv > 0)) return null;
  const table = tables.get(cv) ?? new GammaTable(cv);
  if (tables.size >= TABLES && !tables.has(cv)) tables.clear();
  tables.set(cv, table);
  return table;
}

/** The laws of a model's queues: worked out once for all its replications. */
export const lawsOf = oncePer(({ queues }: Model): readonly Laws[] =>
  queues.map((queue) => ({
    talk: durations(queue.talk),
    afterWork: durations(queue.afterWork),
    patience: durations(queue.patience),
    redialDelay: durations(queue.redial?.delay ?? { kind: 'constant', value: 0 }),
    hasAfterWork: lawMean(queue.afterWork) > 0,
    hasPatience: queue.patience.kind !== 'never',
    dayFactor: factorOf(queue.dayCv),
    yearFactor: factorOf(queue.forecastCv),
  })),
);

function durations(law: Law): Durations {
  return { fill: fillOf(law), quantile: quantileOf(law) };
}
