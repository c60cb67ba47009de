import { compileModel, type Facts, type Model } from '../../engine/index.ts';
import { contractTally, studentQuantile } from '../../measures/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Option, Scenario } from '../../scenario/types.ts';
import { weekIntervals } from '../../staffing/index.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import type { Level } from './result.ts';

/** Service level of each queue in each of some weeks; null where the queue has no target or no contacts. */
export type WeekLevels = ReadonlyMap<number, readonly (Level | null)[]>;

/** Plays a plan in some weeks only: the day before each is played too, so that a desk that never closes is not empty. */
export async function playWeeks(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  plan: Plan,
  weeks: readonly number[],
  { runner, signal }: { readonly runner: Runner; readonly signal: StopSignal },
): Promise<WeekLevels> {
  const tallies = new Map(
    weeks.map((week) => [week, scenario.queues.map(() => ({ good: [], counted: [] }) as Tally)]),
  );
  const model = inWeeks(compileModel(scenario, grid, plan, option), grid, weeks);
  const done = await runner.run(
    model,
    { from: 0, count: scenario.replications },
    (facts) => {
      for (const [week, queues] of tallies) {
        for (const [queue, tally] of queues.entries()) count(scenario, grid, facts, week, queue, tally);
      }
    },
    signal,
  );
  if (done < scenario.replications) throw new Stopped();
  return new Map([...tallies].map(([week, queues]) => [week, queues.map(levelOf)]));
}

/** The model with silence outside the weeks and the days before them. */
function inWeeks(model: Model, grid: Grid, weeks: readonly number[]): Model {
  const plays = new Uint8Array(grid.intervals);
  for (const week of weeks) {
    const { from, to } = weekIntervals(grid, week);
    const before = grid.days[Math.max(0, grid.weeks[week].firstDay - 1)].firstInterval;
    plays.fill(1, Math.min(from, before), to);
  }
  const queues = model.queues.map((queue) => ({
    ...queue,
    expected: queue.expected.map((contacts, i) => (plays[i] === 1 ? contacts : 0)),
    recordedAt: queue.recordedAt?.filter((at) => plays[Math.floor(at / grid.intervalSeconds)] === 1) ?? null,
  }));
  return { ...model, queues };
}

/** Contacts of a queue in a week that count and that were in time, an entry a replication. */
interface Tally {
  readonly good: number[];
  readonly counted: number[];
}

function count(
  scenario: Scenario,
  grid: Grid,
  facts: Facts,
  week: number,
  queue: number,
  tally: Tally,
): void {
  const { from, to } = weekIntervals(grid, week);
  const { answered, answeredInTime, abandoned, abandonedInTime, turnedAway } = facts.queues;
  const sum = (column: ArrayLike<number>) => {
    let all = 0;
    for (let at = queue * facts.intervals + from; at < queue * facts.intervals + to; at++) all += column[at];
    return all;
  };
  const { good, counted } = contractTally([scenario.queues[queue]], () => ({
    answered: sum(answered),
    answeredInTime: sum(answeredInTime),
    abandoned: sum(abandoned),
    abandonedInTime: sum(abandonedInTime),
    turnedAway: sum(turnedAway),
  }));
  tally.good.push(good);
  tally.counted.push(counted);
}

/** All good over all counted, with its 95 % interval: the error of a ratio of sums, by the delta method. */
function levelOf({ good, counted }: Tally): Level | null {
  const n = counted.length;
  const contacts = counted.reduce((sum, x) => sum + x, 0);
  if (contacts === 0) return null;
  const mean = good.reduce((sum, x) => sum + x, 0) / contacts;
  if (n < 2) return { mean, low: mean, high: mean };
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const off = good[r] - mean * counted[r];
    squares += off * off;
  }
  const half = (studentQuantile(0.975, n - 1) * Math.sqrt((squares * n) / (n - 1))) / contacts;
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}
