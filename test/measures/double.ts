import type { Facts } from '../../src/engine/facts.ts';
import { waitBinOf, waitBins } from '../../src/engine/waits.ts';
import type { Grid } from '../../src/scenario/grid.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import type { Channel, Scenario, ServiceTarget } from '../../src/scenario/types.ts';

/** A small world: queues with these targets, each of its own client, `days` days of two intervals of 12 hours. */
export function world(
  targets: readonly (ServiceTarget | null)[],
  days = 4,
  channels: readonly Channel[] = [],
) {
  const intervals = days * 2;
  const grid: Grid = {
    intervals,
    intervalSeconds: 43_200,
    startEpochMs: 0,
    days: Array.from({ length: days }, (_, d) => ({
      date: `2026-01-${String(d + 1).padStart(2, '0')}`,
      weekday: d % 7,
      week: Math.floor(d / 7),
      month: Math.floor(d / 31),
      firstInterval: 2 * d,
      intervals: 2,
    })),
    dayOf: Int32Array.from({ length: intervals }, (_, i) => i >> 1),
    minuteOf: Int16Array.from({ length: intervals }, (_, i) => (i % 2) * 720),
    weeks: Array.from({ length: Math.ceil(days / 7) }, (_, w) => ({
      label: `2026-W0${w + 1}`,
      firstDay: w * 7,
      days: Math.min(7, days - w * 7),
    })),
    months: [{ label: '2026-01', firstDay: 0, days }],
    queues: targets.map(() => ({
      open: new Uint8Array(intervals).fill(1),
      expected: new Float64Array(intervals),
      recordedAt: null,
    })),
  };
  const scenario = {
    horizon: { kind: 'calendar', from: '2026-01-01', to: '2026-01-04' },
    clients: targets.map((_, index) => ({ index, queues: [index] })),
    queues: targets.map((target, index) => ({
      index,
      client: index,
      target,
      channel: channels[index] ?? 'voice',
      demand: { kind: 'rate', perHour: 0 },
    })),
    focus: null,
    staffing: { shrinkage: 0.3 },
    inHouseCostCard: null,
  } as unknown as Scenario;
  const plan = {
    pools: [{ kind: 'blended', links: targets.map((_, queue) => ({ queue })) }],
  } as unknown as Plan;
  return { grid, scenario, plan };
}

/** Facts in which nothing happened. */
export function facts(replication: number, queues: number, days: number): Facts {
  const intervals = days * 2;
  const int = () => new Int32Array(queues * intervals);
  const float = () => new Float64Array(queues * intervals);
  const pool = () => new Float64Array(intervals);
  const link = () => new Float64Array(queues * days);
  return {
    replication,
    intervals,
    days,
    queues: {
      offered: int(),
      firstAttempts: int(),
      answered: int(),
      answeredInTime: int(),
      abandoned: int(),
      abandonedInTime: int(),
      turnedAway: int(),
      delayed: int(),
      calledBack: int(),
      waitAnswered: float(),
      waitAll: float(),
      waiting: float(),
      stillWaiting: new Int32Array(queues),
    },
    pools: { staffed: pool(), handling: pool(), changeover: pool(), idle: pool(), overrun: pool() },
    links: {
      contacts: new Int32Array(queues * days),
      handling: link(),
      talk: link(),
      changeover: link(),
      billed: link(),
      handlingInWarmUp: new Float64Array(queues),
    },
    waits: new Int32Array(queues * waitBins),
  };
}

/** Puts contacts into one interval of a queue; the answered all waited 10 s. */
export function serve(
  into: Facts,
  queue: number,
  interval: number,
  counts: {
    answered: number;
    inTime: number;
    abandoned?: number;
    abandonedInTime?: number;
    turnedAway?: number;
  },
): void {
  const at = queue * into.intervals + interval;
  const { answered, inTime, abandoned = 0, abandonedInTime = 0, turnedAway = 0 } = counts;
  into.queues.offered[at] = answered + abandoned + turnedAway;
  into.queues.firstAttempts[at] = answered + abandoned + turnedAway;
  into.queues.answered[at] = answered;
  into.queues.answeredInTime[at] = inTime;
  into.queues.abandoned[at] = abandoned;
  into.queues.abandonedInTime[at] = abandonedInTime;
  into.queues.turnedAway[at] = turnedAway;
  into.queues.delayed[at] = answered - inTime + abandoned;
  into.queues.waitAnswered[at] = 10 * answered;
  into.queues.waitAll[at] = 10 * answered + 30 * abandoned;
  into.queues.waiting[at] = 10 * answered + 30 * abandoned;
  into.waits[queue * waitBins + waitBinOf(10)]! += answered;
}
