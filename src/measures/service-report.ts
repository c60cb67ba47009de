import type { Grid } from '../scenario/grid.ts';
import type { Queue } from '../scenario/types.ts';
import { type ContractTally, contractLevel, contractTally, missed } from './contract.ts';
import type { Weights } from './controls.ts';
import { estimateAmount, estimateShare } from './estimate.ts';
import type { DailyCounts } from './internal/daily-counts.ts';
import type { HeatCounts } from './internal/heat-counts.ts';
import { mergeWaits, waitStarts } from './internal/wait-counts.ts';
import { abandonmentOf, asaOf, meanWaitOf, queueLengthOf, waitProbabilityOf } from './rates.ts';
import { mergeSamples, type QueueSample } from './sample.ts';
import { serviceLevel } from './service-level.ts';
import type { Estimate, ServiceMeasures } from './types.ts';
import { waitingTogether } from './waiting-together.ts';
import { waitCurve, waitPercentile } from './waits.ts';

/** Everything that is told of some queues together: a queue, a client, or all. */
export interface ServiceReport extends ServiceMeasures {
  /** Service level by the contracts' own thresholds and formulas; null when no queue has a target or contacts. */
  readonly contract: Estimate | null;
  /** Share that the contracts ask for; of several, weighted by their contacts. */
  readonly target: number | null;
  /** Contract level by day, week and month of the grid; null where nothing counted. Days and weeks if asked for. */
  readonly byDay: readonly (Estimate | null)[];
  readonly byWeek: readonly (Estimate | null)[];
  readonly byMonth: readonly (Estimate | null)[];
  readonly peakWeek: Estimate | null;
  /** Share of periods with contacts, over all replications, that missed the target. */
  readonly missed: {
    readonly day: number | null;
    readonly week: number | null;
    readonly month: number | null;
  };
  /** Mean contract level by weekday (Monday first) and interval of the day; null where nothing counted. */
  readonly heat: readonly (readonly (number | null)[])[];
  readonly waits: readonly { readonly seconds: number; readonly share: number }[];
  /** One value a replication or batch, in order; the peak week's one a replication, none where it is not asked for. */
  readonly samples: Readonly<
    Record<'contract' | 'peakWeek' | 'abandonment' | 'asa', readonly (number | null)[]>
  >;
}

export interface ServiceReportInput {
  readonly queues: readonly Queue[];
  /** By queue index, then by replication or batch. */
  readonly samples: readonly (readonly QueueSample[])[];
  /** Length of a replication or batch. */
  readonly seconds: number;
  readonly daily: DailyCounts;
  readonly heat: HeatCounts;
  readonly waits: readonly Float64Array[];
  readonly grid: Grid;
  readonly peakWeek: number | null;
  readonly byDayAndWeek: boolean;
  /** One value a sample. */
  readonly weights: Weights;
}

export function serviceReport(input: ServiceReportInput): ServiceReport {
  const { queues, seconds, grid, daily, weights } = input;
  const count = input.samples[queues[0]?.index ?? 0]?.length ?? 0;
  const totals = Array.from({ length: count }, (_, sample) =>
    mergeSamples(queues.map(({ index }) => input.samples[index]![sample]!)),
  );
  const waited = waitingTogether(queues);
  const waits = Array.from({ length: count }, (_, sample) =>
    mergeSamples(waited.map(({ index }) => input.samples[index]![sample]!)),
  );
  const contracts = Array.from({ length: count }, (_, sample) =>
    contractTally(queues, (queue) => input.samples[queue]![sample]!),
  );
  const days = grid.days.map((_, day) => ({ firstDay: day, days: 1 }));
  const byDay = daily.tallies(queues, days);
  const byWeek = daily.tallies(queues, grid.weeks);
  const byMonth = daily.tallies(queues, grid.months);
  const peakWeek = input.peakWeek === null ? [] : (byWeek[input.peakWeek] ?? []);
  const histogram = mergeWaits(input.waits, waited);
  return {
    ...measures(totals, waits, seconds, weights),
    waitPercentiles: percentiles(histogram, atOnce(waits)),
    contract: estimateShare(contracts.map(contractLevel), weights),
    target: targetOf(contracts, queues),
    byDay: input.byDayAndWeek ? byDay.map((day) => levels(day, weights)) : [],
    byWeek: input.byDayAndWeek ? byWeek.map((week) => levels(week, weights)) : [],
    byMonth: byMonth.map((month) => levels(month, weights)),
    peakWeek: levels(peakWeek, weights),
    missed: { day: risk(byDay), week: risk(byWeek), month: risk(byMonth) },
    heat: input.heat.levels(queues),
    waits: waitCurve(histogram, waitStarts),
    samples: {
      contract: contracts.map(contractLevel),
      peakWeek: peakWeek.map(contractLevel),
      abandonment: totals.map(abandonmentOf),
      asa: waits.map(asaOf),
    },
  };
}

function measures(
  totals: readonly QueueSample[],
  waits: readonly QueueSample[],
  seconds: number,
  weights: Weights,
): Omit<ServiceMeasures, 'waitPercentiles'> {
  const of = (value: (sample: QueueSample) => number) => estimateAmount(totals.map(value), weights)!;
  return {
    offered: of((s) => s.offered),
    answered: of((s) => s.answered),
    abandoned: of((s) => s.abandoned),
    turnedAway: of((s) => s.turnedAway),
    stillWaiting: of((s) => s.stillWaiting),
    serviceLevel: {
      'abandoned-in-time-good': estimateShare(
        totals.map((s) => serviceLevel('abandoned-in-time-good', s)),
        weights,
      ),
      'answered-only': estimateShare(
        totals.map((s) => serviceLevel('answered-only', s)),
        weights,
      ),
      'all-offered': estimateShare(
        totals.map((s) => serviceLevel('all-offered', s)),
        weights,
      ),
      'abandoned-in-time-excluded': estimateShare(
        totals.map((s) => serviceLevel('abandoned-in-time-excluded', s)),
        weights,
      ),
    },
    abandonment: estimateShare(totals.map(abandonmentOf), weights),
    waitProbability: estimateShare(waits.map(waitProbabilityOf), weights),
    asa: estimateAmount(waits.map(asaOf), weights),
    meanWait: estimateAmount(waits.map(meanWaitOf), weights),
    queueLength: of((s) => queueLengthOf(s, seconds)),
  };
}

/** Contacts that started at once, over all replications: they waited 0 s, not some part of the first second. */
function atOnce(totals: readonly QueueSample[]): number {
  let sum = 0;
  for (const { offered, delayed } of totals) sum += offered - delayed;
  return sum;
}

function percentiles(histogram: Float64Array, atOnce: number): ServiceMeasures['waitPercentiles'] {
  const at = (p: number) => waitPercentile(histogram, waitStarts, p, atOnce);
  const p50 = at(0.5);
  if (p50 === null) return null;
  return { p50, p80: at(0.8)!, p90: at(0.9)!, p95: at(0.95)!, p99: at(0.99)! };
}

/** The estimate of one period's level over replications. */
function levels(tallies: readonly ContractTally[], weights: Weights): Estimate | null {
  // A stationary run weighs its batches, and has no days and weeks to tell.
  return estimateShare(tallies.map(contractLevel), tallies.length === weights.n ? weights : undefined);
}

/** Of all periods of all replications in which something counted, the share that missed. */
function risk(periods: readonly (readonly ContractTally[])[]): number | null {
  let counted = 0;
  let misses = 0;
  for (const tallies of periods) {
    for (const tally of tallies) {
      if (tally.counted === 0) continue;
      counted++;
      if (missed(tally)) misses++;
    }
  }
  return counted > 0 ? misses / counted : null;
}

function targetOf(contracts: readonly ContractTally[], queues: readonly Queue[]): number | null {
  const shares = queues.flatMap(({ target }) => (target === null ? [] : [target.share]));
  if (shares.length === 0) return null;
  // One share for all is told as written, without the rounding of a weighted mean.
  if (shares.every((share) => share === shares[0])) return shares[0]!;
  let owed = 0;
  let counted = 0;
  for (const tally of contracts) {
    owed += tally.owed;
    counted += tally.counted;
  }
  return counted > 0 ? owed / counted : null;
}
